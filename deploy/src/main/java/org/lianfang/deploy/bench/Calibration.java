package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * What the machine itself gives at this moment, taken first and last: a run in which it moved much says little.
 *
 * @param flushes of one page to the disk, a second
 * @param loops of a fixed piece of arithmetic on one core, a second
 * @param overJdbc shortest answers of PostgreSQL over JDBC, a second; {@code byPgbench}: NaN where there is none
 */
record Calibration(double flushes, double loops, double overJdbc, double byPgbench) {

    private static final Duration EACH = Duration.ofSeconds(2);
    private static final int CALLERS = 16;
    private static final String SHORTEST = "select_one";

    static Calibration of(BenchStack stack) {
        Asked jdbc = stack.ceiling().overJdbc(SHORTEST);
        jdbc.run(CALLERS, EACH);
        Contender chosen = stack.ceiling().contender(SHORTEST);
        return new Calibration(
                flushesIn(stack.repository().resolve("deploy/target")),
                stepsPerSecond(),
                jdbc.run(CALLERS, EACH).perSecond(),
                chosen instanceof PgBench ? chosen.run(CALLERS, EACH).perSecond() : Double.NaN);
    }

    private static double flushesIn(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "flush", "");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long end = System.nanoTime() + EACH.toNanos();
                int count = 0;
                while (System.nanoTime() < end) {
                    channel.write(ByteBuffer.allocate(8192), 0);
                    channel.force(false);
                    count++;
                }
                return count / (double) EACH.toSeconds();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double stepsPerSecond() {
        long end = System.nanoTime() + EACH.toNanos();
        int count = 0;
        long sum = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 1_000_000; i++) sum = sum * 6364136223846793005L + i;
            count++;
        }
        // Used, or the loop would be left out.
        return sum == 42 ? 0 : count / (double) EACH.toSeconds();
    }

    @Override
    public String toString() {
        return String.format(
                "%.0f flushes/s, %.0f million steps/s, SELECT 1: %.0f/s over JDBC, %s",
                flushes,
                loops,
                overJdbc,
                Double.isNaN(byPgbench) ? "no pgbench" : String.format("%.0f/s by pgbench", byPgbench));
    }
}
