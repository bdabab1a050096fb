package org.lianfang.registry.rosterfile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianfang.platform.input.SentText;
import org.lianfang.platform.sheet.Formulas;
import org.lianfang.platform.sheet.Written;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.search.Words;

/** Which column means what: found in the first rows, below a title if there is one. */
final class RosterHeadings {

    private static final int FIRST_ROWS = 10;
    private static final int LONGEST_CELL = 2000;
    private static final EnumSet<Heading> DOOR =
            EnumSet.of(Heading.ESTATE, Heading.BUILDING, Heading.ROOM, Heading.ADDRESS, Heading.HOUSEHOLD, Heading.ID);

    private static final EnumSet<Heading> PLACE =
            EnumSet.of(Heading.ESTATE, Heading.BUILDING, Heading.UNIT, Heading.FLOOR, Heading.ROOM, Heading.ADDRESS);

    // An id that lost a few characters is still no number of a list: the row is told, not stored as someone new.
    private static final Pattern EXPORTED_ID = Pattern.compile("[0-9a-fA-F-]{20,}");

    private Map<Integer, Heading> columns;
    private int seen;

    /** The row as a line of the roster; null for headings, titles and empty rows. */
    RosterLine read(int number, List<Written> cells) {
        if (cells.stream().allMatch(cell -> cell.text() == null || SentText.isInvisible(cell.text()))) return null;
        if (columns == null) {
            find(cells.stream().map(Written::text).toList());
            return null;
        }
        var line = new EnumMap<Heading, String>(Heading.class);
        var lost = new EnumMap<Heading, RegistryProblem>(Heading.class);
        columns.forEach((index, heading) -> {
            Written cell = index < cells.size() ? cells.get(index) : Written.text(null);
            line.put(heading, cell.text() == null ? "" : text(heading, cell.text()));
            if (cell.kind() == Written.Kind.DAY && PLACE.contains(heading))
                lost.put(heading, RegistryProblem.DAY_IN_PLACE);
            if (cell.kind() != Written.Kind.TEXT && heading == Heading.ID_NUMBER)
                lost.put(heading, RegistryProblem.ID_NUMBER_ROUNDED);
        });
        return new RosterLine(number, line, lost);
    }

    /** After the last row: a file in which no headings were found is no roster. */
    void mustBeFound() {
        if (columns == null) throw RegistryProblem.ROSTER_WITHOUT_HEADINGS.at("file");
    }

    private void find(List<String> cells) {
        var found = new java.util.LinkedHashMap<Integer, Heading>();
        var words = new EnumMap<Heading, String>(Heading.class);
        String twice = null;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Optional<Heading> heading = cell == null ? Optional.empty() : Heading.of(cell);
            if (heading.isEmpty()) continue;
            String before = words.putIfAbsent(heading.get(), Heading.word(cell));
            if (before == null) found.put(i, heading.get());
            else if (twice == null) twice = before + "、" + Heading.word(cell);
        }
        boolean isRoster =
                found.containsValue(Heading.NAME) && found.values().stream().anyMatch(DOOR::contains);
        // Taking one of them would leave out what stands in the other, and nobody would know.
        if (isRoster && twice != null) throw RegistryProblem.ROSTER_HEADING_TWICE.at(twice);
        if (isRoster) columns = found;
        else if (++seen >= FIRST_ROWS) mustBeFound();
    }

    private static String text(Heading heading, String cell) {
        if (cell.length() > LONGEST_CELL) cell = cell.substring(0, LONGEST_CELL + 1);
        String text = heading == Heading.NOTE ? cell.strip() : Words.tidy(cell);
        text = Formulas.unguarded(text);
        // Many rosters number their rows under the heading that an export has its ids under.
        return heading == Heading.ID && !EXPORTED_ID.matcher(text).matches() ? "" : text;
    }
}
