package org.lianfang.registry.rosterfile;

import java.util.function.Consumer;

/** Takes the lines of a roster as they are read. */
public interface RosterLines extends Consumer<RosterLine> {

    /** Told before the first line, where the format lets them be counted: about how many follow. */
    default void expect(int lines) {}
}
