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
    private static final int MOST_DIGITS = 1000;

    private XlsxRows() {}

    static void read(InputStream file, RosterFile.Rows rows) throws IOException {
        byte[] packed = file.readNBytes(LARGEST + 1);
        if (packed.length > LARGEST) throw RegistryProblem.ROSTER_TOO_LARGE.at("file");
        PackedParts.mustBeHarmless(packed);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(packed));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            Iterator<Row> each = sheet.iterator();
            for (Row row = next(each); row != null; row = next(each)) rows.row(row.getRowNum(), texts(row));
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw RosterFile.unreadable();
        }
    }

    /** Null after the last. What the reader trips over is the file's fault; what comes out of using a row is not. */
    private static Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException broken) {
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
            // More than any number of Excel has; 1E999999999 written out would fill the memory.
            if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) throw RosterFile.unreadable();
            return number.stripTrailingZeros().toPlainString();
        }
        return cell.getRawValue();
    }
}
