package org.lianfang.deploy.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting until a program says of itself that it can work. */
public final class Readiness {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Readiness() {}

    /** What waiting ended with. */
    public enum Outcome {
        READY,
        ENDED,
        TOO_LATE
    }

    /**
     * Asks a health address until it answers 200.
     *
     * @param alive asked between two tries: a program that has ended will never be ready
     */
    public static Outcome await(URI health, BooleanSupplier alive, Duration limit) {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(3)).build();
        Instant end = Instant.now().plus(limit);
        while (Instant.now().isBefore(end) && !Thread.currentThread().isInterrupted()) {
            if (!alive.getAsBoolean()) {
                return Outcome.ENDED;
            }
            if (answersOk(request)) {
                return Outcome.READY;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return Outcome.TOO_LATE;
    }

    private static boolean answersOk(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
