package org.lianfang.platform.problem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Reads failures by type and state only: messages of the database may repeat a person's data. */
public final class Failures {

    private static final String DEADLOCK = "40P01";

    private Failures() {}

    /** Whether the database, rather than the request, is at fault: unreachable, shutting down, or too slow. */
    public static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause : chain(failure)) {
            if (cause instanceof IOException || cause instanceof TimeoutException) return true;
            String name = cause.getClass().getSimpleName();
            if (name.equals("ClosedConnectionException") || name.equals("NoStackTraceTimeoutException")) return true;
            String state = sqlState(cause);
            // 08 connection, 53 resources, 57 operator intervention (shutdown, statement timeout), 55P03 lock timeout;
            // a deadlock gets here only when its reruns met one again.
            if (state != null
                    && (state.startsWith("08")
                            || state.startsWith("53")
                            || state.startsWith("57")
                            || state.equals("55P03")
                            || state.equals(DEADLOCK))) return true;
            String message = cause.getMessage();
            if (message != null
                    && (message.contains("Connection is closed") || message.contains("Failed to read any response"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database ended the transaction because it and another waited for each other: nothing of it was kept. */
    public static boolean isDeadlock(Throwable failure) {
        return chain(failure).stream().anyMatch(cause -> DEADLOCK.equals(sqlState(cause)));
    }

    /** Whether a unique key or an exclusion constraint refused the row; the constraint's name is given to decide which. */
    public static boolean violates(Throwable failure, String constraint) {
        for (Throwable cause : chain(failure)) {
            String state = sqlState(cause);
            if (state == null || !state.startsWith("23")) continue;
            if (String.valueOf(cause.getMessage()).contains(constraint)) return true;
        }
        return false;
    }

    static String names(Throwable failure) {
        return String.join(
                " < ",
                chain(failure).stream()
                        .map(cause -> cause.getClass().getName()
                                + (sqlState(cause) == null ? "" : "[" + sqlState(cause) + "]"))
                        .toList());
    }

    static String place(Throwable failure) {
        for (Throwable cause : chain(failure)) {
            for (StackTraceElement element : cause.getStackTrace()) {
                if (element.getClassName().startsWith("org.lianfang")) return element.toString();
            }
        }
        return failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0].toString();
    }

    private static String sqlState(Throwable cause) {
        if (cause instanceof java.sql.SQLException sql) return sql.getSQLState();
        if (cause instanceof io.vertx.sqlclient.DatabaseException database) return database.getSqlState();
        return null;
    }

    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (Throwable cause = failure; cause != null && chain.size() < 10; cause = cause.getCause()) chain.add(cause);
        return chain;
    }
}
