package org.lianfang.registry.roster;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.lianfang.platform.scope.BulkFailure;

/**
 * Takes the rows of a file batch by batch: compared with the register and staged. One batch is compared and sealed while the one before
 * it is copied; no more of them are kept in memory.
 */
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
    private final SignOfLife life;
    private final InnerDoubles doubles = new InnerDoubles();
    private CompletableFuture<Compared> comparing;
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
            SignOfLife life) {
        this.id = id;
        this.code = code;
        this.connection = connection;
        this.register = register;
        this.comparison = comparison;
        this.hashes = hashes;
        this.stage = stage;
        this.life = life;
    }

    /** What came out of a batch, ready to be sent. */
    private record Compared(
            RosterStage.Written written, int unchanged, List<RowFault> faults, int lines, int rowsAbout) {}

    @Override
    public void accept(RowBatch batch) {
        try {
            var known = new Known(register, batch.rows(), hashes);
            Compared before = compared();
            comparing =
                    CompletableFuture.supplyAsync(() -> compare(batch, known), Infrastructure.getDefaultWorkerPool());
            keep(before);
        } catch (SQLException failure) {
            throw new BulkFailure(failure);
        }
    }

    /** After the last batch. */
    void finish() throws SQLException {
        Compared last = compared();
        comparing = null;
        keep(last);
    }

    /** Needs no connection. */
    private Compared compare(RowBatch batch, Known known) {
        var staged = new ArrayList<StagedRow>();
        int same = 0;
        for (HashedRow row : batch.rows()) {
            StagedRow verdict = comparison.compare(row, known);
            if (verdict == null) continue;
            // A new person written twice in the same words is one.
            boolean again = row.repeated() && verdict.base() == null;
            if (again || verdict.verdict() == RowVerdict.UNCHANGED) same++;
            else staged.add(verdict);
        }
        staged.forEach(doubles::add);
        var faults = new ArrayList<>(batch.faults());
        faults.addAll(comparison.takeFaults());
        return new Compared(stage.write(staged), same, faults, batch.lines(), batch.rowsAbout());
    }

    /** The batch that was begun before; null where there was none. */
    private Compared compared() {
        if (comparing == null) return null;
        try {
            return comparing.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) throw failure;
            throw failed;
        }
    }

    private void keep(Compared batch) throws SQLException {
        if (batch == null) return;
        stage.keep(batch.written());
        addFaults(batch.faults());
        unchanged += batch.unchanged();
        rows += batch.lines();
        life.reached(rows, batch.rowsAbout());
    }

    int rows() {
        return rows;
    }

    int unchanged() {
        return unchanged;
    }

    InnerDoubles doubles() {
        return doubles;
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
