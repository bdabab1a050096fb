package org.lianfang.registry.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lianfang.registry.rosterfile.RosterLine;

/** Takes the lines of a file as they come, checks and hashes them, and hands them on some thousand at a time. */
final class RowReader implements Consumer<RosterLine> {

    private static final int AT_A_TIME = 2000;

    private final RowChecks checks;
    private final RowHashes hashes;
    private final Consumer<RowBatch> next;
    private final Variants variants = new Variants();
    private List<HashedRow> waiting = new ArrayList<>(AT_A_TIME);
    private int lines;

    RowReader(RowChecks checks, RowHashes hashes, Consumer<RowBatch> next) {
        this.checks = checks;
        this.hashes = hashes;
        this.next = next;
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
        return row.checked().id() != null ? row : row.asVariant(variants.of(row.key(), row.fingerprint()));
    }

    private void handOn() {
        next.accept(new RowBatch(waiting, checks.takeFaults(), lines));
        waiting = new ArrayList<>(AT_A_TIME);
        lines = 0;
    }
}
