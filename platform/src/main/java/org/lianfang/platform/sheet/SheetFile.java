package org.lianfang.platform.sheet;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file of rows, Excel or CSV: its first bytes tell which. */
public final class SheetFile {

    private static final int SIGNATURE = 4;
    private static final int ZIP = 0x504b0304;
    private static final int OLE = 0xd0cf11e0;

    private SheetFile() {}

    /**
     * Hands the rows on as they are read; none is kept. The file stays open for whoever sent it.
     *
     * @param heading a word of the row of headings; of a CSV file it decides the separator
     */
    public static void read(InputStream file, String heading, Rows rows) throws IOException {
        read(file, rows, source -> CsvRows.read(source, heading, rows));
    }

    /** The same of a file that must be Excel's: any other is UNREADABLE. */
    public static void readExcel(InputStream file, Rows rows) throws IOException {
        read(file, rows, source -> {
            throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
        });
    }

    private static void read(InputStream file, Rows rows, Otherwise otherwise) throws IOException {
        var source = new BufferedInputStream(new Kept(file), 1 << 16);
        switch (signature(source)) {
            case ZIP -> ExcelRows.read(source, rows);
            // What Excel locks with a password is such a file, and so are those of the years before 2007.
            case OLE -> throw SheetRefused.because(SheetRefused.Why.LOCKED);
            default -> otherwise.read(source);
        }
    }

    private interface Otherwise {
        void read(BufferedInputStream source) throws IOException;
    }

    private static int signature(BufferedInputStream source) throws IOException {
        source.mark(SIGNATURE);
        byte[] first = source.readNBytes(SIGNATURE);
        source.reset();
        if (first.length == 0) throw SheetRefused.because(SheetRefused.Why.UNREADABLE);
        int signature = 0;
        for (byte each : first) signature = signature << 8 | (each & 0xff);
        return signature;
    }

    /** What a format closes when it is done stays open for whoever sent it. */
    private static final class Kept extends FilterInputStream {

        Kept(InputStream file) {
            super(file);
        }

        @Override
        public void close() {
            // The sender's to close.
        }
    }
}
