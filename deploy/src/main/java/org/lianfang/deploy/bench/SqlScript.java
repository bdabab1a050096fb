package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script as pgbench reads it: {@code \set x random(1, 20)}, statements with {@code :x}, {@code \gset} behind one to keep its answer. */
record SqlScript(Path file, List<Step> steps) {

    private static final Pattern SET = Pattern.compile("\\\\set (\\w+) random\\((\\d+), (\\d+)\\)");
    // Not the second colon of a cast.
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):([a-z]\\w*)");

    /** One line of work. */
    sealed interface Step {}

    /** Draws a number between both, inclusive. */
    record Draw(String variable, int from, int to) implements Step {}

    /**
     * @param sql with a question mark for each of the variables
     * @param kept the columns of its first row become variables
     */
    record Statement(String sql, List<String> variables, boolean kept) implements Step {}

    static SqlScript read(Path file) {
        List<Step> steps = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (String line : lines(file)) {
            Matcher set = SET.matcher(line);
            if (set.matches()) {
                steps.add(new Draw(set.group(1), Integer.parseInt(set.group(2)), Integer.parseInt(set.group(3))));
            } else if (!line.startsWith("--") && !line.isBlank()) {
                sql.append(line).append('\n');
                boolean kept = line.endsWith("\\gset");
                if (kept || line.endsWith(";")) {
                    steps.add(statement(sql.substring(0, sql.length() - (kept ? 6 : 2)), kept));
                    sql.setLength(0);
                }
            }
        }
        return new SqlScript(file, List.copyOf(steps));
    }

    private static Statement statement(String sql, boolean kept) {
        List<String> variables =
                VARIABLE.matcher(sql).results().map(found -> found.group(1)).toList();
        return new Statement(VARIABLE.matcher(sql).replaceAll("?"), variables, kept);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
