package org.lianfang.registry.rosterfile;

import java.util.Map;
import org.lianfang.registry.access.RegistryProblem;

/**
 * One row of a file below its headings, as written.
 *
 * @param number as the program shows it beside the row, from 1
 * @param cells a column that the file has, with its tidied text; empty where nothing is written
 * @param lost columns whose text the program has changed for good, and how
 */
public record RosterLine(int number, Map<Heading, String> cells, Map<Heading, RegistryProblem> lost) {

    /** The text of a column; null where the file does not have it. */
    public String get(Heading heading) {
        return cells.get(heading);
    }

    /** The text, null where nothing is written. */
    public String filled(Heading heading) {
        String text = cells.get(heading);
        return text == null || text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        // A record would print the person.
        return "RosterLine[" + number + "]";
    }
}
