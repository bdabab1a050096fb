package org.lianfang.registry.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.lianfang.platform.scope.BulkFailure;
import org.lianfang.registry.rosterfile.RosterLine;

/** Takes the rows of a file as they come, some hundred at a time: checked, compared, staged. No more of them are kept in memory. */
final class RosterRows implements Consumer<RosterLine> {

    private static final int AT_A_TIME = 500;
    private static final int ROWS_A_BEAT = 2000;
    private static final String ADD_FAULT =
            "insert into roster_fault (import_id, community_code, number, heading, problem) values (?, ?, ?, ?, ?) on conflict do nothing";

    private final UUID id;
    private final String code;
    private final Connection connection;
    private final Register register;
    private final Comparison comparison;
    private final RowChecks checks;
    private final RowHashes hashes;
    private final RosterStage stage;
    private final IntConsumer progress;
    private final List<CheckedRow> waiting = new ArrayList<>(AT_A_TIME);
    private final Variants variants = new Variants();
    private int rows;
    private int unchanged;

    RosterRows(
            UUID id,
            String code,
            Connection connection,
            Register register,
            Comparison comparison,
            RowChecks checks,
            RowHashes hashes,
            RosterStage stage,
            IntConsumer progress) {
        this.id = id;
        this.code = code;
        this.connection = connection;
        this.register = register;
        this.comparison = comparison;
        this.checks = checks;
        this.hashes = hashes;
        this.stage = stage;
        this.progress = progress;
    }

    @Override
    public void accept(RosterLine line) {
        CheckedRow row = checks.check(line);
        if (row != null) waiting.add(row.id() == null ? numbered(row) : row);
        rows++;
        if (rows % AT_A_TIME == 0) flush();
        if (rows % ROWS_A_BEAT == 0) progress.accept(rows);
    }

    private CheckedRow numbered(CheckedRow row) {
        return row.asVariant(variants.of(hashes.whom(row), hashes.fingerprint(row)));
    }

    void finish() {
        flush();
    }

    int rows() {
        return rows;
    }

    int unchanged() {
        return unchanged;
    }

    private void flush() {
        try {
            var staged = new ArrayList<StagedRow>();
            if (!waiting.isEmpty()) {
                var known = new Known(register, waiting, hashes);
                for (CheckedRow row : waiting) {
                    StagedRow verdict = comparison.compare(row, known);
                    if (verdict == null) continue;
                    if (verdict.verdict() == RowVerdict.UNCHANGED) unchanged++;
                    else staged.add(verdict);
                }
                waiting.clear();
            }
            stage.add(staged);
            addFaults(checks.takeFaults());
        } catch (SQLException failure) {
            throw new BulkFailure(failure);
        }
    }

    private void addFaults(List<RowFault> faults) throws SQLException {
        if (faults.isEmpty()) return;
        try (PreparedStatement insert = connection.prepareStatement(ADD_FAULT)) {
            for (RowFault fault : faults) {
                insert.setObject(1, id);
                insert.setString(2, code);
                insert.setInt(3, fault.number());
                insert.setString(4, fault.heading().name());
                insert.setString(5, fault.problem().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
