package org.lianfang.registry.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lianfang.registry.rosterfile.RosterLine;
import org.lianfang.registry.rosterfile.RosterLines;

/** Takes the lines of a file as they come, checks and hashes them, and hands them on some thousand at a time. */
final class RowReader implements RosterLines {

    private static final int AT_A_TIME = 2000;

    /** More rows than a file may have: a number beyond is a mistake of whoever said how large it is. */
    static final int UNLIKELY = 1_000_000;

    private final RowChecks checks;
    private final RowHashes hashes;
    private final Consumer<RowBatch> next;
    private final Variants variants = new Variants();
    private List<HashedRow> waiting = new ArrayList<>(AT_A_TIME);
    private final ArrivingFile file;
    private int lines;
    private int linesBefore;
    private int expected;

    RowReader(RowChecks checks, RowHashes hashes, ArrivingFile file, Consumer<RowBatch> next) {
        this.checks = checks;
        this.hashes = hashes;
        this.next = next;
        this.file = file;
    }

    @Override
    public void expect(int lines) {
        expected = lines;
    }

    @Override
    public void accept(RosterLine line) {
        CheckedRow row = checks.check(line);
        if (row != null) waiting.add(numbered(hashes.hashed(row)));
        if (++lines == AT_A_TIME) handOn();
    }

    /** What is left when the file is at its end. */
    void finish() {
        if (lines > 0) handOn();
    }

    private HashedRow numbered(HashedRow row) {
        return row.checked().id() != null ? row : variants.number(row);
    }

    private void handOn() {
        linesBefore += lines;
        int about = expected > 0 ? expected : file.rowsAbout(linesBefore);
        next.accept(new RowBatch(waiting, checks.takeFaults(), lines, about));
        waiting = new ArrayList<>(AT_A_TIME);
        lines = 0;
    }
}
