package org.lianfang.volunteer.rota;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.platform.sheet.ExcelRows;
import org.lianfang.platform.sheet.SheetRefused;
import org.lianfang.platform.sheet.Written;
import org.lianfang.volunteer.VolunteerProblem;

/** Reads the first sheet of an Excel file as a rota: the first row that has the needed headings, then a shift a row. */
final class RotaFile {

    static final int MOST_ROWS = 5000;
    private static final int FIRST_ROWS = 20;
    private static final int ZIP = 0x504b0304;
    private static final int OLE = 0xd0cf11e0;

    private final List<RotaLine> lines = new ArrayList<>();
    private Map<Integer, RotaColumn> columns;
    private int seen;

    private RotaFile() {}

    static List<RotaLine> read(byte[] file) {
        var rota = new RotaFile();
        try {
            switch (signature(file)) {
                case ZIP -> ExcelRows.read(new ByteArrayInputStream(file), rota::row);
                // What Excel locks with a password, and what it wrote before 2007.
                case OLE -> throw VolunteerProblem.ROTA_LOCKED.at("file");
                default -> throw VolunteerProblem.ROTA_UNREADABLE.at("file");
            }
        } catch (SheetRefused refused) {
            throw problem(refused.why()).at("file");
        } catch (IOException broken) {
            throw VolunteerProblem.ROTA_UNREADABLE.at("file");
        }
        if (rota.columns == null) throw VolunteerProblem.ROTA_WITHOUT_HEADINGS.at("file");
        return rota.lines;
    }

    private static int signature(byte[] file) {
        int signature = 0;
        for (int i = 0; i < Math.min(4, file.length); i++) signature = signature << 8 | (file[i] & 0xff);
        return signature;
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
        var line = new EnumMap<RotaColumn, Written>(RotaColumn.class);
        columns.forEach((i, column) -> line.put(column, i < cells.size() ? cells.get(i) : Written.text(null)));
        var read = new RotaLine(number, line);
        if (read.isEmpty()) return;
        if (lines.size() == MOST_ROWS) throw VolunteerProblem.ROTA_TOO_LARGE.at("file");
        lines.add(read);
    }

    private void find(List<Written> cells) {
        var found = new LinkedHashMap<Integer, RotaColumn>();
        for (int i = 0; i < cells.size(); i++) {
            int at = i;
            RotaColumn.of(cells.get(i).text()).ifPresent(column -> found.put(at, column));
        }
        boolean whole =
                Arrays.stream(RotaColumn.values()).filter(RotaColumn::isNeeded).allMatch(found::containsValue);
        // Taking one of two alike would leave out what stands in the other.
        boolean twice = found.values().stream().distinct().count() < found.size();
        if (whole && !twice) columns = found;
        else if (twice || ++seen >= FIRST_ROWS) throw VolunteerProblem.ROTA_WITHOUT_HEADINGS.at("file");
    }
}
