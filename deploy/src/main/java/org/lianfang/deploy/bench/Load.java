package org.lianfang.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** Callers side by side, each asking again as soon as it is answered. */
final class Load {

    private Load() {}

    /** Asks over this many lines for this long; the first wrong answer ends it. */
    static Rate on(Asked contender, int lines, Duration time) {
        return on(contender, lines, began -> System.nanoTime() - began < time.toNanos());
    }

    /** Asks over this many lines as often as is said, all together. */
    static Rate on(Asked contender, int lines, int questions) {
        var left = new AtomicInteger(questions);
        return on(contender, lines, began -> left.getAndDecrement() > 0);
    }

    private static Rate on(Asked contender, int lines, LongPredicate more) {
        List<Asked.Line> open = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(lines);
        try {
            for (int i = 0; i < lines; i++) open.add(contender.open());
            CountDownLatch start = new CountDownLatch(1);
            List<Future<long[]>> asked = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                Asked.Line line = open.get(i);
                var random = new SplittableRandom(i);
                asked.add(callers.submit(() -> {
                    start.await();
                    return nanosOf(line, random, more);
                }));
            }
            long began = System.nanoTime();
            start.countDown();
            LongStream nanos = LongStream.empty();
            for (Future<long[]> each : asked) nanos = LongStream.concat(nanos, Arrays.stream(each.get()));
            double seconds = (System.nanoTime() - began) / 1e9;
            return Rate.of(nanos.toArray(), seconds);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WrongAnswer wrong)
                throw new WrongAnswer(contender.name() + ": " + wrong.getMessage(), wrong);
            throw new IllegalStateException(contender.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            callers.shutdownNow();
            open.forEach(Asked.Line::close);
        }
    }

    private static long[] nanosOf(Asked.Line line, SplittableRandom random, LongPredicate more) {
        long[] nanos = new long[1024];
        int count = 0;
        long began = System.nanoTime();
        long now = began;
        while (more.test(began)) {
            line.ask(random);
            long answered = System.nanoTime();
            if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
            nanos[count++] = answered - now;
            now = answered;
        }
        return Arrays.copyOf(nanos, count);
    }
}
