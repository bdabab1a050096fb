package org.lianfang.registry.rosterfile;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.sheet.ExcelRows;
import org.lianfang.platform.sheet.Rows;
import org.lianfang.platform.sheet.SheetRefused;
import org.lianfang.platform.sheet.Written;
import org.lianfang.registry.access.RegistryProblem;

/** Reads a roster, telling by its first bytes what it is. Rows are handed on as they are read; none is kept. */
public final class RosterFile {

    /** Rows a roster may have: more than a street has residents. */
    static final int MOST_ROWS = 400_000;

    private static final int SIGNATURE = 4;
    private static final int ZIP = 0x504b0304;
    private static final int OLE = 0xd0cf11e0;

    private RosterFile() {}

    /** One problem of the catalogue where the file cannot be used at all. */
    public static void read(InputStream file, Consumer<RosterLine> each) {
        var headings = new RosterHeadings();
        var rows = new Counted(headings, each);
        try {
            var source = new BufferedInputStream(new Kept(file), 1 << 16);
            switch (signature(source)) {
                case ZIP -> ExcelRows.read(source, rows);
                // What Excel locks with a password is such a file, and so are those of the years before 2007.
                case OLE -> throw RegistryProblem.ROSTER_LOCKED.at("file");
                default -> CsvRows.read(source, rows);
            }
            headings.mustBeFound();
        } catch (SheetRefused refused) {
            throw problem(refused.why()).at("file");
        } catch (IOException broken) {
            throw unreadable();
        }
    }

    private static RegistryProblem problem(SheetRefused.Why why) {
        return switch (why) {
            case UNREADABLE -> RegistryProblem.ROSTER_UNREADABLE;
            case LOCKED -> RegistryProblem.ROSTER_LOCKED;
            case TOO_LARGE -> RegistryProblem.ROSTER_TOO_LARGE;
            case WITH_MACROS -> RegistryProblem.ROSTER_WITH_MACROS;
        };
    }

    private static int signature(BufferedInputStream source) throws IOException {
        source.mark(SIGNATURE);
        byte[] first = source.readNBytes(SIGNATURE);
        source.reset();
        if (first.length == 0) throw RegistryProblem.ROSTER_UNREADABLE.at("file");
        int signature = 0;
        for (byte each : first) signature = signature << 8 | (each & 0xff);
        return signature;
    }

    static Problem unreadable() {
        return RegistryProblem.ROSTER_UNREADABLE.at("file");
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

    private static final class Counted implements Rows {

        private final RosterHeadings headings;
        private final Consumer<RosterLine> each;
        private int rows;

        Counted(RosterHeadings headings, Consumer<RosterLine> each) {
            this.headings = headings;
            this.each = each;
        }

        @Override
        public void row(int number, List<Written> cells) {
            RosterLine line = headings.read(number, cells);
            if (line == null) return;
            if (++rows > MOST_ROWS) throw RegistryProblem.ROSTER_TOO_LARGE.at("file");
            each.accept(line);
        }
    }
}
