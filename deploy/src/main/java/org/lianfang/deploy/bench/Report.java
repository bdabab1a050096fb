package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run came to: a table for people, and the same as JSON. */
record Report(Instant at, Calibration first, Calibration last, List<Score> scores) {

    private static final String ROW = "%-4s %-44s %-40s %-40s %12s  %-10s %-10s %s%n";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format("%n开始 · first: %s%n结束 · last:  %s%n%n", first, last));
        table.append(String.format(ROW, "", "work", "ours", "beside", "ratio", "goal", "aim", ""));
        for (Score score : scores) {
            table.append(String.format(
                    ROW,
                    score.yardstick(),
                    score.work(),
                    score.ours(),
                    score.theirs(),
                    Double.isNaN(score.value()) ? "-" : unit(score).said(score.value()),
                    mark(score.goal(), score.reachesGoal()),
                    mark(score.aim(), score.reachesAim()),
                    score.note()));
        }
        return table.toString();
    }

    private static Target unit(Score score) {
        if (score.goal() != null) return score.goal();
        return score.aim() != null ? score.aim() : Target.atLeast(0, "");
    }

    private static String mark(Target target, boolean reached) {
        return target == null ? "" : target + (reached ? " ✓" : " ✗");
    }

    /** Writes both into a folder, named by the moment of the run. */
    Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            String name = NAME.format(at);
            Files.writeString(folder.resolve(name + ".txt"), table());
            return Files.writeString(
                    folder.resolve(name + ".json"),
                    Graph.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", at.toString());
        all.put("cores", Runtime.getRuntime().availableProcessors());
        all.put("calibration", List.of(first.toString(), last.toString()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Score score : scores) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("yardstick", score.yardstick());
            row.put("work", score.work());
            row.put("ours", score.ours());
            row.put("beside", score.theirs());
            row.put("value", Double.isNaN(score.value()) ? null : score.value());
            row.put("goal", score.goal() == null ? null : score.goal().toString());
            row.put("reachesGoal", score.reachesGoal());
            row.put("aim", score.aim() == null ? null : score.aim().toString());
            row.put("reachesAim", score.reachesAim());
            row.put("note", score.note());
            rows.add(row);
        }
        all.put("scores", rows);
        return all;
    }
}
