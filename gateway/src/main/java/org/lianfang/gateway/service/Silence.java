package org.lianfang.gateway.service;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import java.io.IOException;
import org.lianfang.platform.problem.Problem;

/** Tells a service that keeps silent from a question that could not be asked and an answer that could not be read. */
final class Silence {

    private Silence() {}

    /** Whether the service did not answer: in no time, or because the connection broke. */
    static boolean isSilence(Throwable failure) {
        return isTooSlow(failure) || isBrokenConnection(failure);
    }

    /** Whether the connection could not be made or broke: the service is gone, perhaps for a moment only. */
    static boolean isBrokenConnection(Throwable failure) {
        if (isTooSlow(failure)) return false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // An answer came: a refusal, or something that cannot be read, which is an IOException too.
            if (cause instanceof Problem || cause instanceof JacksonException) return false;
            if (cause instanceof IOException || cause instanceof VertxException) return true;
        }
        return false;
    }

    private static boolean isTooSlow(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof java.util.concurrent.TimeoutException)
                return true;
        }
        return false;
    }
}
