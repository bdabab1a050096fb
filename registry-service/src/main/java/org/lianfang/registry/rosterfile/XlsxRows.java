package org.lianfang.registry.rosterfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.lianfang.registry.access.RegistryProblem;

/** The first sheet of an Excel file. The file is kept packed in memory while it is read, its rows never all at once. */
final class XlsxRows {

    /** Packed; a community of 40,000 residents has 4 MB. */
    private static final int LARGEST = 16 << 20;

    private static final int MOST_COLUMNS = 200;

    private XlsxRows() {}

    static void read(InputStream file, RosterFile.Rows rows) throws IOException {
        byte[] packed = file.readNBytes(LARGEST + 1);
        if (packed.length > LARGEST) throw RegistryProblem.ROSTER_TOO_LARGE.at("file");
        PackedParts.mustBeHarmless(packed);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(packed));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = sheet.iterator(); each.hasNext(); ) {
                Row row = each.next();
                rows.row(row.getRowNum(), texts(row));
            }
        } catch (ExcelReaderException | IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            throw RosterFile.unreadable();
        }
    }

    private static List<String> texts(Row row) {
        int columns = Math.min(row.getCellCount(), MOST_COLUMNS);
        var texts = new ArrayList<String>(columns);
        for (int i = 0; i < columns; i++) texts.add(row.hasCell(i) ? text(row.getCell(i)) : null);
        return texts;
    }

    /** A number as it would be read aloud: a phone or a room that Excel took for one has no decimals and no exponent. */
    private static String text(Cell cell) {
        if (cell == null) return null;
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.stripTrailingZeros().toPlainString();
        }
        return cell.getRawValue();
    }
}
