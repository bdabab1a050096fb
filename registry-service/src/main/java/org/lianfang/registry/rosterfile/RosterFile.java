package org.lianfang.registry.rosterfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lianfang.platform.sheet.Rows;
import org.lianfang.platform.sheet.SheetFile;
import org.lianfang.platform.sheet.SheetRefused;
import org.lianfang.platform.sheet.Written;
import org.lianfang.registry.access.RegistryProblem;

/** Reads a roster, telling by its first bytes what it is. Rows are handed on as they are read; none is kept. */
public final class RosterFile {

    /** Rows a roster may have: more than a street has residents. */
    static final int MOST_ROWS = 400_000;

    private RosterFile() {}

    /** One problem of the catalogue where the file cannot be used at all. */
    public static void read(InputStream file, RosterLines each) {
        var headings = new RosterHeadings();
        var rows = new Counted(headings, each);
        try {
            SheetFile.read(file, Heading.NAME.text(), rows);
            headings.mustBeFound();
        } catch (SheetRefused refused) {
            throw problem(refused.why()).at("file");
        } catch (IOException broken) {
            throw RegistryProblem.ROSTER_UNREADABLE.at("file");
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

    private static final class Counted implements Rows {

        private final RosterHeadings headings;
        private final RosterLines each;
        private int rows;

        Counted(RosterHeadings headings, RosterLines each) {
            this.headings = headings;
            this.each = each;
        }

        @Override
        public void expect(int rows) {
            each.expect(rows);
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
