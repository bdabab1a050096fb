package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * G11 and G12: the rosters of a street's communities from the files to the commit, against PostgreSQL taking as many plain rows; and
 * .xlsx against .csv.
 */
final class RosterImport implements Yardstick {

    private static final int ROUNDS = 3;
    private static final int WARM_UP = 2;

    @Override
    public List<String> names() {
        return List.of("G11", "G12");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        Path folder = folder(stack);
        StageThenMerge merge = new StageThenMerge(stack.ceiling().database(), folder);
        if (plan.shortly()) {
            List<CommunityRoster> csv = files(stack.register(), folder, plan);
            warm(stack.register(), csv, merge);
            return List.of(csv(stack.register(), csv, merge, 1));
        }
        try (ApartRegister apart = ApartRegister.start(stack, "yardstick_rosters")) {
            Register register = apart.register();
            List<CommunityRoster> csv = files(register, folder, plan);
            warm(register, csv, merge);
            List<Score> scores = new ArrayList<>();
            if (plan.includes("G11")) scores.add(csv(register, csv, merge, Math.min(ROUNDS, plan.rounds())));
            if (plan.includes("G12")) scores.addAll(xlsx(register, csv, folder));
            return scores;
        }
    }

    /** Stores a street's rosters, untimed, for whoever measures what reads them. */
    static void fill(BenchStack stack, Plan plan) {
        imported(stack.register(), files(stack.register(), folder(stack), plan));
    }

    private static List<CommunityRoster> files(Register register, Path folder, Plan plan) {
        return InventedRoster.csv(folder, register.communities(), plan.residents());
    }

    /** Untimed, until the compiler has gone quiet: it took a sixth of both cores from a second pass yet. */
    private static void warm(Register register, List<CommunityRoster> csv, StageThenMerge merge) {
        for (int pass = 0; pass < WARM_UP; pass++) imported(register, csv);
        merge.once();
    }

    private static Score csv(Register register, List<CommunityRoster> csv, StageThenMerge merge, int rounds) {
        int rows = rows(csv);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(imported(register, csv));
            theirs.add(merge.once());
            ratios.add(theirs.get(round) / ours.get(round));
        }
        return Score.of(
                "G11",
                csv.size() + " rosters, " + rows + " rows, CSV",
                said("checked and stored", rows, ours),
                said("stage_then_merge", rows, theirs),
                Medians.of(ratios),
                Target.atLeast(0.35, "%"),
                Target.atLeast(0.65, "%"));
    }

    private static List<Score> xlsx(Register register, List<CommunityRoster> csv, Path folder) {
        int rows = rows(csv);
        List<CommunityRoster> xlsx = InventedRoster.xlsx(folder, register.communities(), rows);
        double plain = imported(register, csv);
        Memory.Growth growth = Memory.watch(register.process());
        double packed = imported(register, xlsx);
        double megabytes = growth.stop();
        String files = xlsx.size() + " rosters, " + rows + " rows, .xlsx";
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

    private static double imported(Register register, List<CommunityRoster> rosters) {
        register.empty();
        double seconds = register.store(rosters);
        register.mustHold(rosters);
        return seconds;
    }

    private static int rows(List<CommunityRoster> rosters) {
        return rosters.stream().mapToInt(CommunityRoster::rows).sum();
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
