package org.lianfang.platform.scope;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lianfang.platform.audit.AuditLog;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;

/**
 * The door for bulk work, which needs {@code COPY}: the reactive client has none, so this one opens a JDBC transaction of the same
 * login, with the same scope written into it first. It blocks: worker threads only.
 */
@Singleton
public class BulkDoor {

    // With workers, which the login's ordinary statements do without: here the reading is long enough to be shared.
    private static final String OPEN =
            """
            select set_config('statement_timeout', '300s', true), set_config('idle_in_transaction_session_timeout', '60s', true),
                   set_config('work_mem', '64MB', true), set_config('app.estates', '{}', true), set_config('app.grids', '{}', true),
                   set_config('app.household', '', true), set_config('app.person', '', true), set_config('app.shift', '', true),
                   set_config('app.codes', coalesce((select array_agg(c.code order by c.code)::text from opened_community c
                                                     where c.code ^@ any (?)), '{}'), true),
                   set_config('max_parallel_workers_per_gather', '2', true)""";

    private final DataSource source;
    private final Caller caller;
    private final AuditLog audit;
    private final ObjectMapper json;

    BulkDoor(DataSource source, Caller caller, AuditLog audit, ObjectMapper json) {
        this.source = source;
        this.caller = caller;
        this.audit = audit;
        this.json = json;
    }

    /** One bulk transaction: its connection, the opened communities it reaches, and what the audit will be told. */
    public record Bulk(Connection connection, List<String> codes, AuditNote note, ObjectMapper json) {
        public boolean covers(String communityCode) {
            return codes.contains(communityCode);
        }

        /**
         * Copies rows into a new stage of this transaction: a temporary table {@code (number, body jsonb)}, numbered from 1.
         *
         * @param name of the stage; letters and underscores
         */
        public void stage(String name, Iterable<?> rows) throws SQLException {
            new JsonStage(connection, json).fill(name, rows);
        }
    }

    /** Work inside one transaction; what it throws rolls everything back. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Bulk bulk) throws SQLException;
    }

    /** Who works, kept for work that outlives the request: the person and the whole areas that the operation reaches. */
    public record Entrant(Operation operation, List<String> areas, UUID person, String username, String roles) {
        @Override
        public String toString() {
            return "Entrant[" + person + "]";
        }
    }

    /**
     * Takes the caller from the request. A grant narrowed to an estate or a grid opens no bulk work: it is for whole communities.
     * Whoever may not is told FORBIDDEN.
     */
    public Entrant admit(Operation operation) {
        Entrant entrant = entrant(operation);
        if (entrant.areas().isEmpty()) throw PlatformProblem.FORBIDDEN.problem();
        return entrant;
    }

    /** The same for an act: its refusal is left in the audit, in a transaction of its own. */
    public Entrant admitToWrite(Operation operation) {
        Entrant entrant = entrant(operation);
        if (!entrant.areas().isEmpty()) return entrant;
        write(entrant, bulk -> bulk.note().outcome(AuditNote.REFUSED));
        throw PlatformProblem.FORBIDDEN.problem();
    }

    private Entrant entrant(Operation operation) {
        // The operator's commands reach everywhere; what a role of people opens is not hers.
        boolean everywhere = caller.isOperator() && operation.roles().isEmpty();
        List<String> areas = everywhere ? List.of("") : caller.scope(operation).areas();
        return new Entrant(operation, areas, caller.id(), caller.username(), AuditLog.roles(caller));
    }

    /** Writes within what the entrant reaches, leaving an audit entry in the same transaction. */
    public <T> T write(Entrant entrant, Work<T> work) {
        return transaction(entrant, bulk -> {
            T done = work.in(bulk);
            audit.write(bulk.connection(), bulk.note(), entrant.person(), entrant.username(), entrant.roles());
            return done;
        });
    }

    /** Reads, or writes what is no act of a person (how far an import has come). */
    public <T> T transaction(Entrant entrant, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var note = new AuditNote(entrant.operation().name());
                T done = work.in(new Bulk(connection, open(connection, entrant.areas()), note, json));
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new BulkFailure(failure);
        }
    }

    private static List<String> open(Connection connection, List<String> areas) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            statement.setArray(1, connection.createArrayOf("text", areas.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String codes = row.getString(9);
                String inner = codes.substring(1, codes.length() - 1);
                return inner.isEmpty() ? List.of() : Arrays.asList(inner.split(","));
            }
        }
    }
}
