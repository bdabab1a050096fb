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

/** Takes the rows of a file batch by batch: compared with the register and staged. No more of them are kept in memory. */
final class RosterRows implements Consumer<RowBatch> {

    private static final String ADD_FAULT =
            "insert into roster_fault (import_id, community_code, number, heading, problem) values (?, ?, ?, ?, ?) on conflict do nothing";

    private final UUID id;
    private final String code;
    private final Connection connection;
    private final Register register;
    private final Comparison comparison;
    private final RowHashes hashes;
    private final RosterStage stage;
    private final IntConsumer progress;
    private int rows;
    private int unchanged;

    RosterRows(
            UUID id,
            String code,
            Connection connection,
            Register register,
            Comparison comparison,
            RowHashes hashes,
            RosterStage stage,
            IntConsumer progress) {
        this.id = id;
        this.code = code;
        this.connection = connection;
        this.register = register;
        this.comparison = comparison;
        this.hashes = hashes;
        this.stage = stage;
        this.progress = progress;
    }

    @Override
    public void accept(RowBatch batch) {
        try {
            var staged = new ArrayList<StagedRow>();
            var known = new Known(register, batch.rows(), hashes);
            for (HashedRow row : batch.rows()) {
                StagedRow verdict = comparison.compare(row, known);
                if (verdict == null) continue;
                if (verdict.verdict() == RowVerdict.UNCHANGED) unchanged++;
                else staged.add(verdict);
            }
            stage.add(staged);
            addFaults(batch.faults());
            addFaults(comparison.takeFaults());
        } catch (SQLException failure) {
            throw new BulkFailure(failure);
        }
        rows += batch.lines();
        progress.accept(rows);
    }

    int rows() {
        return rows;
    }

    int unchanged() {
        return unchanged;
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
