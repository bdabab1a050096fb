package org.lianfang.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A contender with the CPU time that its programs take for its answers. */
final class Metered implements Contender {

    private final Contender contender;
    private final ProcessClock clock;
    private final List<Double> answersPerSecond = new ArrayList<>();

    Metered(Contender contender, ProcessClock clock) {
        this.contender = contender;
        this.clock = clock;
    }

    @Override
    public String name() {
        return contender.name();
    }

    @Override
    public Rate run(int callers, Duration time) {
        double before = clock.seconds();
        Rate rate = contender.run(callers, time);
        answersPerSecond.add(rate.answers() / (clock.seconds() - before));
        return rate;
    }

    String said(int rounds) {
        return String.format("%s %.0f per CPU second", name(), Medians.of(last(rounds)));
    }

    double ratio(Metered other, int rounds) {
        return Medians.of(IntStream.range(0, rounds)
                .mapToObj(round -> last(rounds).get(round) / other.last(rounds).get(round))
                .toList());
    }

    /** The last runs, as many as counted; those before them warmed up. */
    private List<Double> last(int rounds) {
        return answersPerSecond.subList(answersPerSecond.size() - rounds, answersPerSecond.size());
    }
}
