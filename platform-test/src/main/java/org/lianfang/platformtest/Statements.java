package org.lianfang.platformtest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a piece of work asks the database, as the service under test says it in its log. */
public final class Statements {

    // Both ways to the database: statements alone, and the persistence layer.
    private static final List<Logger> WAYS =
            List.of(Logger.getLogger("org.lianfang.platform.scope.ShortWay"), Logger.getLogger("org.hibernate.SQL"));

    private Statements() {}

    /** @return the statements in their order, the one that opens the scope among them, and neither begin nor commit */
    public static List<String> of(Runnable work) {
        var listener = new Listener();
        for (Logger way : WAYS) {
            way.setLevel(Level.FINE);
            way.setUseParentHandlers(false);
            way.addHandler(listener);
        }
        try {
            work.run();
        } finally {
            for (Logger way : WAYS) {
                way.removeHandler(listener);
                way.setUseParentHandlers(true);
                way.setLevel(Level.INFO);
            }
        }
        return List.copyOf(listener.heard);
    }

    private static final class Listener extends Handler {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            heard.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
