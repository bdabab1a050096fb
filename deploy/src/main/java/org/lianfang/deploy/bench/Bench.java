package org.lianfang.deploy.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lianfang.deploy.demo.DemoData;
import org.lianfang.deploy.stack.DataFolder;
import org.lianfang.deploy.stack.LocalStack;
import org.lianfang.deploy.stack.Part;
import org.lianfang.deploy.stack.StackOptions;

/** {@code deploy/bench}: measures the yardsticks on a stack of their own and prints what came of it. */
public final class Bench {

    private static final List<Yardstick> ALL = List.of(
            new RosterImport(),
            new StreetOverview(),
            new CityOverview(),
            new ResidentPage(),
            new NestedShape(),
            new NestedQuery(),
            new BookingRush(),
            new RushUnderFire(),
            new MemoryAfterLoad());

    private final Plan plan;
    private final BenchStack stack;

    private Bench(Plan plan, BenchStack stack) {
        this.plan = plan;
        this.stack = stack;
    }

    public static void main(String[] arguments) {
        Plan plan = Plan.of(List.of(arguments));
        Set<String> unknown = new TreeSet<>(plan.chosen());
        ALL.forEach(each -> unknown.removeAll(each.names()));
        if (!unknown.isEmpty()) {
            System.err.println("✗ 没有这些标尺 · no such yardsticks: " + unknown);
            System.exit(1);
        }
        Path repository = StackOptions.repositoryAround(Path.of(System.getProperty("lianfang.home", "")));
        Path data = data(repository, plan);
        boolean kept;
        if (plan.shortly()) new DataFolder(data).clear();
        try (BenchStack stack = BenchStack.start(
                repository, data, !plan.shortly(), started -> load(started, plan), System.out::println)) {
            kept = new Bench(plan, stack).run();
        }
        System.exit(kept ? 0 : 1);
    }

    /** The street stays for the next run; what the short version makes does not. */
    private static Path data(Path repository, Plan plan) {
        String set = System.getenv().getOrDefault("LIANFANG_BENCH_DATA", "");
        Path folder = set.isBlank() ? repository.resolve("deploy/target/bench") : Path.of(set);
        return folder.resolve(plan.shortly() ? "short" : "street");
    }

    private static void load(LocalStack stack, Plan plan) {
        if (plan.shortly()) {
            // Its people come with the roster that is measured first.
            InventedStreet.open(BenchStack.operator(
                    stack, Part.SERVICES.stream().map(stack::url).toList()));
        } else {
            DemoData.load(stack, System.out::println);
        }
    }

    /** Whether everything could be measured and, where there are floors, each held. */
    private boolean run() {
        Instant at = Instant.now();
        Calibration first = Calibration.of(stack);
        stack.say("机器 · the machine: " + first);
        List<Score> scores = new ArrayList<>();
        // The short version has no people but those of the roster that it measures.
        if (plan.shortly() && !plan.includes("G11")) RosterImport.fill(stack, plan);
        for (Yardstick each : ALL) {
            if (each.names().stream().anyMatch(plan::includes)) scores.addAll(measured(each));
        }
        Report report = new Report(at, first, Calibration.of(stack), scores);
        System.out.println(report.table());
        Path file = report.write(stack.repository().resolve("deploy/target/bench-results"));
        System.out.println("结果 · results: " + file);
        return scores.stream().allMatch(each -> plan.shortly() ? each.keepsFloor() : !each.isVoid());
    }

    /** What misses its floor in the short version, or is void, is measured once more: the machine may have been busy. */
    private List<Score> measured(Yardstick yardstick) {
        List<Score> scores = once(yardstick);
        boolean again = plan.shortly()
                ? !scores.stream().allMatch(Score::keepsFloor)
                : scores.stream().allMatch(Score::isVoid);
        if (!again) return scores;
        stack.say("再测一次 · once more");
        return once(yardstick);
    }

    private List<Score> once(Yardstick yardstick) {
        stack.say(String.join(", ", yardstick.names()));
        try {
            return yardstick.measure(stack, plan);
        } catch (WrongAnswer e) {
            return List.of(Score.none(String.join(", ", yardstick.names()), "void", "wrong answer: " + e.getMessage()));
        }
    }
}
