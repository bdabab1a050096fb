package org.lianfang.platform.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;

/** Writes one entry an operation: who, in which roles, what, on which ids, why, when, outcome. The runtime login may only add. */
@Singleton
public class AuditLog {

    private static final String INSERT =
            """
            insert into audit_entry (id, at, person, username, roles, operation, community_code, ids, reason, outcome)
            values (:id, :at, :person, :username, :roles, :operation, :community, :ids, :reason, :outcome)
            """;

    private final Caller caller;
    private final Clock clock;

    AuditLog(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** Adds the entry to the transaction that is open. */
    public Uni<Void> write(AuditNote note) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", Ids.next())
                        .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter("person", caller.id())
                        .setParameter("username", caller.username())
                        .setParameter("roles", roles(caller))
                        .setParameter("operation", note.operation())
                        .setParameter("community", note.communityCode())
                        .setParameter("ids", note.ids().toArray(UUID[]::new))
                        .setParameter("reason", note.reason())
                        .setParameter("outcome", note.outcome())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Adds the entry to a bulk transaction, whose request may be over. */
    public void write(Connection connection, AuditNote note, UUID person, String username, String roles)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT.replaceAll(":\\w+", "?"))) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(3, person);
            insert.setString(4, username);
            insert.setString(5, roles);
            insert.setString(6, note.operation());
            insert.setString(7, note.communityCode());
            insert.setArray(8, connection.createArrayOf("uuid", note.ids().toArray()));
            insert.setString(9, note.reason());
            insert.setString(10, note.outcome());
            insert.executeUpdate();
        }
    }

    /** The roles in force, as an entry names them. */
    public static String roles(Caller caller) {
        return caller.isOperator()
                ? Caller.OPERATOR
                : caller.roles().stream().map(role -> role.claim()).collect(Collectors.joining(","));
    }
}
