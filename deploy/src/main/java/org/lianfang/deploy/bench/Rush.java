package org.lianfang.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.lianfang.deploy.wire.Wire;

/** Rush after rush: 500 volunteers ask for one shift at the same time, each once, and everything is recounted before the next. */
final class Rush implements Contender {

    /** What all of them are answered. */
    enum Outcome {
        BOOKED(200, "status"),
        WAITING(200, "status"),
        WAITING_LIST_FULL(409, "problem");

        private final int status;
        private final String field;

        Outcome(int status, String field) {
            this.status = status;
            this.field = field;
        }
    }

    // Design, rule 2: at least fifty may wait.
    private static final int LINE_OF_ONE_PLACE = 50;
    private static final int MOST_PLACES = 1000;
    // Rows, people in them, the last ticket, the counter, entries of the audit.
    private static final String RECOUNT =
            """
            SELECT count(*) || ' ' || count(DISTINCT volunteer_id) || ' ' || coalesce(max(ticket), 0)
                || ' ' || (SELECT CASE '%2$s' WHEN 'BOOKED' THEN booked WHEN 'WAITING' THEN waiting ELSE waiting - 50 END
                           FROM shift WHERE id = '%1$s')
                || ' ' || (SELECT count(DISTINCT person) FROM audit_entry
                           WHERE ids[1] = '%1$s' AND operation = 'BOOK_SHIFT' AND outcome = 'DONE')
            FROM booking WHERE shift_id = '%1$s' AND status = '%2$s'
            """;

    private final String name;
    private final ApartShifts shifts;
    private final Outcome outcome;

    Rush(String name, ApartShifts shifts, Outcome outcome) {
        this.name = name;
        this.shifts = shifts;
        this.outcome = outcome;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Rate run(int callers, Duration time) {
        shifts.empty();
        List<Rate> rushes = new ArrayList<>();
        double seconds = 0;
        while (seconds < time.toMillis() / 1000.0) {
            Rate rush = once(callers);
            rushes.add(rush);
            seconds += rush.seconds();
        }
        return Rate.of(
                rushes.stream()
                        .map(Rate::sortedNanos)
                        .flatMapToLong(LongStream::of)
                        .toArray(),
                seconds);
    }

    private Rate once(int callers) {
        String shift = shift();
        Rate rate = Load.on(
                new Volunteers(new ConcurrentLinkedQueue<>(shifts.requests(shift))), callers, ApartShifts.VOLUNTEERS);
        int written = outcome == Outcome.WAITING_LIST_FULL ? 0 : ApartShifts.VOLUNTEERS;
        String right = (written + " ").repeat(5).strip();
        String seen = shifts.database().one(RECOUNT.formatted(shift, outcome));
        if (!seen.equals(right)) throw new WrongAnswer("recounted " + seen + " instead of " + right);
        return rate;
    }

    private String shift() {
        if (outcome == Outcome.BOOKED) return shifts.publish(ApartShifts.VOLUNTEERS);
        String shift = shifts.publish(outcome == Outcome.WAITING ? MOST_PLACES : 1);
        shifts.fill(shift, outcome == Outcome.WAITING ? 0 : LINE_OF_ONE_PLACE);
        return shift;
    }

    /** Whoever has a free line asks for the next of them. */
    private final class Volunteers implements Asked {

        private final Queue<byte[]> requests;

        private Volunteers(Queue<byte[]> requests) {
            this.requests = requests;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Line open() {
            try {
                HttpLine line = new HttpLine(shifts.urls().get(0));
                return new Line() {
                    @Override
                    public void ask(RandomGenerator random) {
                        compare(line);
                    }

                    @Override
                    public void close() {
                        line.close();
                    }
                };
            } catch (IOException e) {
                throw new WrongAnswer(name + " does not answer: " + e.getMessage(), e);
            }
        }

        private void compare(HttpLine line) {
            try {
                String answer = new String(line.exchange(requests.remove(), outcome.status), StandardCharsets.UTF_8);
                String said = Wire.parsed(answer).path(outcome.field).asText();
                if (!said.equals(outcome.name())) throw new WrongAnswer(answer);
            } catch (IOException e) {
                throw new WrongAnswer("no answer: " + e.getMessage(), e);
            }
        }
    }
}
