package org.lianfang.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleBiFunction;

/** Contenders asked in turns on a machine that is never quite at rest: what counts is the ratio within one round. */
final class Turns {

    private final Map<Contender, List<Rate>> rates = new LinkedHashMap<>();

    private Turns(List<Contender> contenders) {
        contenders.forEach(each -> rates.put(each, new ArrayList<>()));
    }

    /** Warms all of them up, then lets them take turns, every other round in the opposite order. */
    static Turns of(Plan plan, int lines, List<Contender> contenders) {
        Turns turns = new Turns(contenders);
        for (Contender each : contenders) warmUp(each, lines, plan.warmUp());
        for (int round = 0; round < plan.rounds(); round++) {
            List<Contender> order = new ArrayList<>(contenders);
            if (round % 2 == 1) java.util.Collections.reverse(order);
            for (Contender each : order) turns.rates.get(each).add(each.run(lines, plan.turn()));
        }
        return turns;
    }

    /**
     * A few callers first: what has just started would refuse many. Nothing of it counts, so a wrong answer is no more than a
     * reason to ask on; one that stays wrong fails in its first turn.
     */
    private static void warmUp(Contender contender, int callers, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (int some = Math.min(2, callers); System.nanoTime() < end; some = callers) {
            try {
                contender.run(some, time.dividedBy(3));
            } catch (WrongAnswer cold) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    /** The median over the rounds of how much faster the first was than the second in the same round. */
    double ratio(Contender ours, Contender theirs) {
        return ratio(ours, theirs, (our, their) -> our.perSecond() / their.perSecond());
    }

    double ratio(Contender ours, Contender theirs, ToDoubleBiFunction<Rate, Rate> inOneRound) {
        List<Rate> our = rates.get(ours);
        List<Rate> their = rates.get(theirs);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < our.size(); round++) {
            ratios.add(inOneRound.applyAsDouble(our.get(round), their.get(round)));
        }
        return Medians.of(ratios);
    }

    /** The line of the table for these two. */
    Score score(String yardstick, String work, Contender ours, Contender theirs, Target goal, Target aim) {
        return Score.of(yardstick, work, said(ours), said(theirs), ratio(ours, theirs), goal, aim);
    }

    /** For people: the middle of what one of them reached; pgbench tells no single times. */
    String said(Contender one) {
        List<Rate> own = rates.get(one);
        String rate = String.format(
                "%s %.0f/s",
                one.name(), Medians.of(own.stream().map(Rate::perSecond).toList()));
        double p99 = Medians.of(own.stream().map(each -> each.millis(0.99)).toList());
        return Double.isNaN(p99) ? rate : String.format("%s p99 %.1f ms", rate, p99);
    }
}
