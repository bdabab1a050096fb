package org.lianfang.deploy.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.deploy.bench.Rush.Outcome;
import org.lianfang.deploy.stack.Part;

/** G8 and G9: 500 volunteers rush on one shift, and on a full one, against PostgreSQL's single guarded statement. */
final class BookingRush implements Yardstick {

    private static final int CALLERS = 32;
    private static final String UNEQUAL =
            """
            SELECT (SELECT sum(booked) FROM rush.shift) <> (SELECT count(*) FROM rush.booking)
                OR EXISTS (SELECT FROM rush.booking WHERE shift_id = 2)
            """;

    @Override
    public List<String> names() {
        return List.of("G8", "G9");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        stack.ceiling().make("rush");
        try (ApartShifts shifts = ApartShifts.start(stack, "yardstick_shifts", 1)) {
            List<Score> scores = new ArrayList<>();
            if (plan.includes("G8"))
                scores.addAll(measured(
                        "G8", "500 volunteers, places left", Outcome.BOOKED, "guard_hot", stack, shifts, plan, 1, 3));
            if (plan.includes("G9")) {
                scores.addAll(measured(
                        "G9",
                        "full, line full",
                        Outcome.WAITING_LIST_FULL,
                        "full_refusal",
                        stack,
                        shifts,
                        plan,
                        0.15,
                        0.25));
                scores.addAll(measured(
                        "G9", "full, line open", Outcome.WAITING, "full_waitlist", stack, shifts, plan, 0.30, 0.50));
            }
            if ("t".equals(stack.ceiling().database().one(UNEQUAL))) throw new WrongAnswer("PostgreSQL's own places");
            return scores;
        }
    }

    private static List<Score> measured(
            String yardstick,
            String work,
            Outcome outcome,
            String script,
            BenchStack stack,
            ApartShifts shifts,
            Plan plan,
            double goal,
            double aim) {
        Rush ours = new Rush("REST", shifts, outcome);
        Contender theirs = stack.ceiling().overJdbc(script);
        Turns turns = Turns.of(plan, CALLERS, List.of(ours, theirs));
        String unit = yardstick.equals("G8") ? "×" : "%";
        return List.of(
                turns.score(yardstick, work, ours, theirs, Target.atLeast(goal, unit), Target.atLeast(aim, unit)),
                CpuSplit.of(yardstick, work, clocks(stack, shifts), ours, CALLERS, plan));
    }

    private static Map<String, ProcessClock> clocks(BenchStack stack, ApartShifts shifts) {
        Map<String, ProcessClock> clocks = new LinkedHashMap<>();
        clocks.put(
                Part.VOLUNTEER.id(), new ProcessClock(List.of(shifts.instance(0).handle())));
        clocks.put(Part.POSTGRES.id(), CpuSplit.postgres(stack));
        return clocks;
    }
}
