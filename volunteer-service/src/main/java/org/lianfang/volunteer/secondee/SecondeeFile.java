package org.lianfang.volunteer.secondee;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.platform.sheet.Formulas;
import org.lianfang.platform.sheet.SheetFile;
import org.lianfang.platform.sheet.SheetRefused;
import org.lianfang.platform.sheet.Written;
import org.lianfang.volunteer.VolunteerProblem;

/** Reads an Excel or CSV file as a roster of secondees: the first row that has the needed headings, then a person a row. */
final class SecondeeFile {

    static final int MOST_ROWS = 1000;
    private static final int FIRST_ROWS = 20;

    private final List<Line> lines = new ArrayList<>();
    private Map<Integer, SecondeeColumn> columns;
    private int seen;

    private SecondeeFile() {}

    /**
     * One row below the headings.
     *
     * @param number as a spreadsheet shows it beside the row
     */
    record Line(int number, Map<SecondeeColumn, Written> cells) {

        /** The text without the guard against formulas; null where nothing is written. */
        String text(SecondeeColumn column) {
            Written cell = cells.get(column);
            if (cell == null || cell.text() == null) return null;
            String text = Formulas.unguarded(cell.text().strip());
            return text.isEmpty() ? null : text;
        }
    }

    static List<Line> read(byte[] file) {
        var roster = new SecondeeFile();
        try {
            SheetFile.read(new ByteArrayInputStream(file), "姓名", roster::row);
        } catch (SheetRefused refused) {
            throw problem(refused.why()).at("file");
        } catch (IOException broken) {
            throw VolunteerProblem.ROTA_UNREADABLE.at("file");
        }
        if (roster.columns == null) throw VolunteerProblem.SECONDEES_WITHOUT_HEADINGS.at("file");
        return roster.lines;
    }

    private static VolunteerProblem problem(SheetRefused.Why why) {
        return switch (why) {
            case UNREADABLE -> VolunteerProblem.ROTA_UNREADABLE;
            case LOCKED -> VolunteerProblem.ROTA_LOCKED;
            case TOO_LARGE -> VolunteerProblem.ROTA_TOO_LARGE;
            case WITH_MACROS -> VolunteerProblem.ROTA_WITH_MACROS;
        };
    }

    private void row(int number, List<Written> cells) {
        if (columns == null) {
            find(cells);
            return;
        }
        var row = new EnumMap<SecondeeColumn, Written>(SecondeeColumn.class);
        columns.forEach((i, column) -> row.put(column, i < cells.size() ? cells.get(i) : Written.text(null)));
        var line = new Line(number, row);
        if (Arrays.stream(SecondeeColumn.values()).allMatch(column -> line.text(column) == null)) return;
        if (lines.size() == MOST_ROWS) throw VolunteerProblem.ROTA_TOO_LARGE.at("file");
        lines.add(line);
    }

    private void find(List<Written> cells) {
        var found = new LinkedHashMap<Integer, SecondeeColumn>();
        for (int i = 0; i < cells.size(); i++) {
            int at = i;
            SecondeeColumn.of(cells.get(i).text()).ifPresent(column -> found.put(at, column));
        }
        boolean whole = Arrays.stream(SecondeeColumn.values())
                .filter(SecondeeColumn::isNeeded)
                .allMatch(found::containsValue);
        // Taking one of two alike would leave out what stands in the other.
        boolean twice = new HashSet<>(found.values()).size() < found.size();
        if (whole && !twice) columns = found;
        else if (twice || ++seen >= FIRST_ROWS) throw VolunteerProblem.SECONDEES_WITHOUT_HEADINGS.at("file");
    }
}
