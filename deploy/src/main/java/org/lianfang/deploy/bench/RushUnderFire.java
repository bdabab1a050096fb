package org.lianfang.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.lianfang.deploy.postgres.PostgresServer;
import org.lianfang.deploy.process.Signals;
import org.lianfang.deploy.wire.Phone;

/**
 * G10: the same rush on five places at two instances while one of them and then PostgreSQL are killed with {@code kill -9}, one request
 * in ten sent twice. Measured is what a recount finds wrong.
 */
final class RushUnderFire implements Yardstick {

    private static final int PLACES = 5;
    private static final int LINE = 50; // Design, rule 2: at least fifty.
    private static final int AT_ONCE = 64;
    // Fewer than there is room for: what is killed falls while places are still given, not when all that is left is
    // refusals.
    private static final int ASK_AT_FIRST = 20;
    private static final int ASK_THE_SECOND = 45;
    // The rest ask while the database dies, and the last when it is dead.
    private static final int ASK_THE_DEAD = ApartShifts.VOLUNTEERS * 9 / 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LIVE = "FROM booking WHERE shift_id = '%s' AND status IN ('BOOKED', 'WAITING')";

    @Override
    public List<String> names() {
        return List.of("G10");
    }

    @Override
    public List<Score> measure(BenchStack stack, Plan plan) {
        try (ApartShifts shifts = ApartShifts.start(stack, "yardstick_fire", 2)) {
            return List.of(rush(stack, shifts));
        }
    }

    private static Score rush(BenchStack stack, ApartShifts shifts) {
        String shift = shifts.publish(PLACES);
        var answered = new AtomicInteger();
        var alone = new CountDownLatch(1);
        var falling = new CountDownLatch(1);
        var dead = new CountDownLatch(1);
        List<CompletableFuture<List<Phone.Answer>>> asked = new ArrayList<>();
        ExecutorService phones = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int i = 0; i < ApartShifts.VOLUNTEERS; i++) {
                Phone phone = phone(i, shifts);
                boolean twice = i % 10 == 0;
                int number = i;
                asked.add(CompletableFuture.supplyAsync(
                        () -> {
                            if (number >= ASK_THE_DEAD) await(dead);
                            else if (number >= ASK_THE_SECOND) await(falling);
                            else if (number >= ASK_AT_FIRST) await(alone);
                            return ask(phone, shift, twice, answered);
                        },
                        phones));
            }
            await(answered, ASK_AT_FIRST / 2);
            shifts.instance(0).kill();
            alone.countDown();
            await(answered, (ASK_AT_FIRST + ASK_THE_SECOND) / 2);
            falling.countDown();
            kill(stack.processes().postgres());
            dead.countDown();
            stack.processes().postgres().start();
            shifts.instance(0).start();
            List<List<Phone.Answer>> answers =
                    asked.stream().map(CompletableFuture::join).toList();
            return recounted(shifts, shift, answers);
        } finally {
            phones.shutdownNow();
        }
    }

    private static List<Phone.Answer> ask(Phone phone, String shift, boolean twice, AtomicInteger answered) {
        String path = "/shifts/" + shift + "/bookings";
        List<Phone.Answer> answers = new ArrayList<>();
        var again = twice ? CompletableFuture.supplyAsync(() -> phone.post(path, "{}")) : null;
        answers.add(phone.post(path, "{}"));
        if (again != null) answers.add(again.join());
        answered.incrementAndGet();
        return answers;
    }

    private static void kill(PostgresServer postgres) {
        ProcessHandle postmaster = postgres.postmaster().orElseThrow();
        List<ProcessHandle> backends = postmaster.descendants().toList();
        Signals.kill(postmaster);
        backends.forEach(Signals::kill);
        backends.forEach(backend -> backend.onExit().join());
        postgres.stop();
    }

    /** Each number is of what must not be. */
    private static Score recounted(ApartShifts shifts, String shift, List<List<Phone.Answer>> answers) {
        Set<String> told = new HashSet<>();
        int unsure = 0;
        int refused = 0;
        for (List<Phone.Answer> own : answers) {
            if (own.stream().map(Phone.Answer::id).distinct().count() != 1) unsure++;
            Phone.Answer first = own.get(0);
            if (first.status() == 200) told.add(first.id() + " " + first.state());
            else if (first.problem().equals("WAITING_LIST_FULL")) refused++;
        }
        Set<String> kept = new HashSet<>(List.of(
                text(shifts, "string_agg(id || ' ' || status, ',')", shift).split(",")));
        int booked = number(shifts, "count(*) FILTER (WHERE status = 'BOOKED')", shift);
        int oversold = Math.max(0, booked - PLACES);
        int lost = (int) told.stream().filter(each -> !kept.contains(each)).count()
                + Math.abs(answers.size() - told.size() - refused)
                + Math.max(0, PLACES + LINE - kept.size());
        int doubled = number(shifts, "count(*) - count(DISTINCT volunteer_id)", shift) + unsure + without(kept, told);
        int disordered =
                number(shifts, "count(*) FILTER (WHERE status = 'WAITING' AND ticket <= " + PLACES + ")", shift)
                        + movedUpOutOfOrder(shifts, shift, answers);
        return new Score(
                "G10",
                "500 on 5 places, kill -9 of instance and database",
                String.format("oversold %d, lost %d, double %d, out of order %d", oversold, lost, doubled, disordered),
                "",
                (double) oversold + lost + doubled + disordered,
                Target.atMost(0, "wrong"),
                Target.atMost(0, "wrong"),
                "");
    }

    private static int without(Set<String> kept, Set<String> told) {
        return (int) kept.stream().filter(each -> !told.contains(each)).count();
    }

    /** All with a place leave it: who then has one are the next in line, as they asked. */
    private static int movedUpOutOfOrder(ApartShifts shifts, String shift, List<List<Phone.Answer>> answers) {
        String next = shifts.database()
                .one(
                        "SELECT string_agg(id::text, ',' ORDER BY ticket) FROM (SELECT id, ticket FROM booking WHERE shift_id = '"
                                + shift + "' AND status = 'WAITING' ORDER BY ticket LIMIT " + PLACES + ") line");
        for (int i = 0; i < answers.size(); i++) {
            Phone.Answer answer = answers.get(i).get(0);
            if (answer.state().equals("BOOKED")) phone(i, shifts).post("/bookings/" + answer.id() + "/cancel", "{}");
        }
        String moved = shifts.database()
                .one("SELECT string_agg(id::text, ',' ORDER BY ticket) FROM booking WHERE shift_id = '" + shift
                        + "' AND status = 'BOOKED'");
        return next.equals(moved) ? 0 : 1;
    }

    private static Phone phone(int number, ApartShifts shifts) {
        return Phone.with(
                "volunteer",
                BenchStack.CHENGDONG,
                number,
                shifts.urls().stream().map(Object::toString).toList());
    }

    private static int number(ApartShifts shifts, String what, String shift) {
        return Integer.parseInt(text(shifts, what, shift));
    }

    private static String text(ApartShifts shifts, String what, String shift) {
        return shifts.database().one("SELECT " + what + " " + LIVE.formatted(shift));
    }

    private static void await(CountDownLatch moment) {
        try {
            moment.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void await(AtomicInteger answered, int many) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (answered.get() < many && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
