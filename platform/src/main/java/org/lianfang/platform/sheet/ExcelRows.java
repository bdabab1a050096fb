package org.lianfang.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel file. The file is kept packed in memory while it is read, its rows never all at once. */
public final class ExcelRows {

    /** Packed; a community of 40,000 residents has 4 MB. */
    private static final int LARGEST = 16 << 20;

    private static final int MOST_COLUMNS = 200;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private ExcelRows() {}

    public static void read(InputStream file, Rows rows) throws IOException {
        byte[] packed = file.readNBytes(LARGEST + 1);
        if (packed.length > LARGEST) throw SheetRefused.because(SheetRefused.Why.TOO_LARGE);
        rows.expect(PackedParts.mustBeHarmless(packed));
        try (ReadableWorkbook workbook = open(packed);
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            Iterator<Row> each = sheet.iterator();
            for (Row row = next(each); row != null; row = next(each)) rows.row(row.getRowNum(), cells(row));
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
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
            throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
        }
    }

    /** What has no formats is read without: nothing in it is a day. */
    private static ReadableWorkbook open(byte[] packed) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), WITH_FORMATS);
        } catch (ExcelReaderException | NullPointerException withoutFormats) {
            return new ReadableWorkbook(new ByteArrayInputStream(packed));
        }
    }

    private static List<Written> cells(Row row) {
        int columns = Math.min(row.getCellCount(), MOST_COLUMNS);
        var cells = new ArrayList<Written>(columns);
        for (int i = 0; i < columns; i++) cells.add(Written.of(row.hasCell(i) ? row.getCell(i) : null));
        return cells;
    }
}
