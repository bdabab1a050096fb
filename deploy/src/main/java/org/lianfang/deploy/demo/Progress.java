package org.lianfang.deploy.demo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Rows done of rows, told a line now and then. */
final class Progress {

    private final Consumer<String> say;
    private final String chinese;
    private final String english;
    private final int total;
    private final int lines;
    private final AtomicInteger done = new AtomicInteger();

    /** @param lines how many lines it tells until all is done */
    Progress(Consumer<String> say, String chinese, String english, int total, int lines) {
        this.say = say;
        this.chinese = chinese;
        this.english = english;
        this.total = total;
        this.lines = lines;
    }

    int done() {
        return done.get();
    }

    void add(int rows) {
        int now = done.addAndGet(rows);
        if ((long) now * lines / total > (long) (now - rows) * lines / total) {
            say.accept(chinese + " " + now + "/" + total + " · " + english);
        }
    }
}
