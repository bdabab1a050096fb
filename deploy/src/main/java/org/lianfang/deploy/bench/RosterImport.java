package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** G11 and G12: a street's rosters from the file to the commit, against PostgreSQL taking plain rows; and .xlsx against .csv. */
final class RosterImport implements Yardstick {

    private static final int ROUNDS = 3;
    static final int ROWS_AN_EXCEL_FILE = 60_000;
    // Both sides work on so many first, untimed: what is compiled while it is measured costs several times what it
    // costs hot.
    private static final int WARM_UP = 40_000;

    @Override
    public List<String> names() {
        return List.of("G11", "G12");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        Path folder = folder(stack);
        StageThenMerge merge = new StageThenMerge(stack.ceiling().database(), folder);
        List<Path> csv = List.of(roster(folder, plan));
        Path warm = InventedRoster.csv(folder.resolve("warm-up.csv"), 0, WARM_UP);
        if (plan.shortly()) {
            warm(stack.register(), warm, merge);
            return List.of(csv(stack.register(), csv, merge, plan.residents(), 1));
        }
        try (ApartRegister apart = ApartRegister.start(stack, "yardstick_rosters")) {
            warm(apart.register(), warm, merge);
            List<Score> scores = new ArrayList<>();
            if (plan.includes("G11"))
                scores.add(csv(apart.register(), csv, merge, plan.residents(), Math.min(ROUNDS, plan.rounds())));
            if (plan.includes("G12")) scores.addAll(xlsx(apart.register(), csv, folder, plan.residents()));
            return scores;
        }
    }

    /** Stores a street's roster, untimed, for whoever measures what reads it. */
    static void fill(BenchStack stack, Plan plan) {
        imported(stack.register(), List.of(roster(folder(stack), plan)), plan.residents());
    }

    private static Path roster(Path folder, Plan plan) {
        return InventedRoster.csv(folder.resolve("roster.csv"), 0, plan.residents());
    }

    private static void warm(Register register, Path roster, StageThenMerge merge) {
        imported(register, List.of(roster), WARM_UP);
        merge.once();
    }

    private static Score csv(Register register, List<Path> csv, StageThenMerge merge, int rows, int rounds) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(imported(register, csv, rows));
            theirs.add(merge.once());
            ratios.add(theirs.get(round) / ours.get(round));
        }
        return Score.of(
                "G11",
                "roster of " + rows + " rows, CSV",
                said("checked and stored", rows, ours),
                said("stage_then_merge", rows, theirs),
                Medians.of(ratios),
                Target.atLeast(0.35, "%"),
                Target.atLeast(0.65, "%"));
    }

    private static List<Score> xlsx(Register register, List<Path> csv, Path folder, int rows) {
        List<Path> xlsx = InventedRoster.xlsx(folder, rows, ROWS_AN_EXCEL_FILE);
        double plain = imported(register, csv, rows);
        Memory.Growth growth = Memory.watch(register.process());
        double packed = imported(register, xlsx, rows);
        double megabytes = growth.stop();
        String files = rows + " rows, " + xlsx.size() + " .xlsx";
        return List.of(
                Score.of(
                        "G12",
                        files,
                        said("xlsx", rows, List.of(packed)),
                        said("csv", rows, List.of(plain)),
                        packed / plain,
                        Target.atMost(5, "×"),
                        Target.atMost(3, "×")),
                Score.of("G12", "memory growth meanwhile", "", "", megabytes, null, Target.atMost(128, "MB")));
    }

    private static double imported(Register register, List<Path> files, int rows) {
        register.empty();
        double seconds = register.store(files);
        register.mustHold(rows);
        return seconds;
    }

    private static String said(String what, int rows, List<Double> seconds) {
        double median = Medians.of(seconds);
        return String.format("%s %.1f s, %.0f rows/s", what, median, rows / median);
    }

    private static Path folder(BenchStack stack) {
        try {
            return Files.createDirectories(stack.repository().resolve("deploy/target/bench-files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
