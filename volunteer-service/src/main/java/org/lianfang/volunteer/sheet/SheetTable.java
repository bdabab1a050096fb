package org.lianfang.volunteer.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.platform.sheet.Rows;
import org.lianfang.platform.sheet.SheetRefused;
import org.lianfang.platform.sheet.Written;
import org.lianfang.volunteer.VolunteerProblem;

/** The lines of a file: the first row that has the needed headings, then a line a row; rows without a word are passed over. */
public final class SheetTable<C extends Enum<C> & SheetColumn> {

    private static final int FIRST_ROWS = 20;

    private final Class<C> kind;
    private final int most;
    private final VolunteerProblem withoutHeadings;
    private final List<SheetLine<C>> lines = new ArrayList<>();
    private Map<Integer, C> columns;
    private int seen;

    private SheetTable(Class<C> kind, int most, VolunteerProblem withoutHeadings) {
        this.kind = kind;
        this.most = most;
        this.withoutHeadings = withoutHeadings;
    }

    /** Hands on the rows of a file. */
    @FunctionalInterface
    public interface Source {
        void read(Rows rows) throws IOException;
    }

    /**
     * Reads a file whole.
     *
     * @param most how many lines it may have; more are ROTA_TOO_LARGE
     * @param withoutHeadings what is said where no row has the headings, or one of them stands twice
     */
    public static <C extends Enum<C> & SheetColumn> List<SheetLine<C>> read(
            Class<C> kind, int most, VolunteerProblem withoutHeadings, Source file) {
        var table = new SheetTable<>(kind, most, withoutHeadings);
        try {
            file.read(table::row);
        } catch (SheetRefused refused) {
            throw problem(refused.why()).at("file");
        } catch (IOException broken) {
            throw VolunteerProblem.ROTA_UNREADABLE.at("file");
        }
        if (table.columns == null) throw withoutHeadings.at("file");
        return table.lines;
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
        var row = new EnumMap<C, Written>(kind);
        columns.forEach((i, column) -> row.put(column, i < cells.size() ? cells.get(i) : Written.text(null)));
        var line = new SheetLine<>(number, row);
        if (line.isEmpty()) return;
        if (lines.size() == most) throw VolunteerProblem.ROTA_TOO_LARGE.at("file");
        lines.add(line);
    }

    private void find(List<Written> cells) {
        var found = new LinkedHashMap<Integer, C>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text();
            String word = text == null ? "" : text.strip();
            for (C column : kind.getEnumConstants()) {
                if (column.isCalled(word)) found.putIfAbsent(i, column);
            }
        }
        boolean whole = Arrays.stream(kind.getEnumConstants())
                .filter(SheetColumn::isNeeded)
                .allMatch(found::containsValue);
        // Taking one of two alike would leave out what stands in the other.
        boolean twice = new HashSet<>(found.values()).size() < found.size();
        if (whole && !twice) columns = found;
        else if (twice || ++seen >= FIRST_ROWS) throw withoutHeadings.at("file");
    }
}
