package org.lianfang.registry.doubles;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.BulkDoor.Bulk;
import org.lianfang.registry.doubles.DoubleView.Decision;
import org.lianfang.registry.roster.DoubleReason;

/** The review list. An id that was merged meanwhile counts as the one it was merged into. */
@Singleton
class Doubles {

    private static final String SELECT =
            """
            select * from (select d.id, d.community_code, coalesce(r.merged_into, r.id) as resident_id, coalesce(o.merged_into, o.id) as other_id,
                                  d.reasons, d.found_at, d.decision
                           from possible_double d join resident r on r.id = d.resident_id join resident o on o.id = d.other_id
                           where %s) x
            """;
    private static final String OPEN = SELECT.formatted(
                    "d.decision is null and d.community_code = any (?) and starts_with(d.community_code, ?) and (d.community_code, d.found_at, d.id) > (?, ?, ?)")
            + "where x.resident_id <> x.other_id order by x.community_code, x.found_at, x.id limit ?";
    private static final String ONE = SELECT.formatted("d.id = ?");
    private static final String APART =
            "update possible_double set decision = 'APART', decided_at = now() where id = ? and decision is null";

    private static final OffsetDateTime BEGINNING = OffsetDateTime.parse("1970-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 0);

    Page<DoubleView> open(Bulk bulk, String area, PageRequest request) throws SQLException {
        List<String> start = request.start(3, key -> key).orElse(null);
        try (PreparedStatement statement = bulk.connection().prepareStatement(OPEN)) {
            statement.setArray(
                    1, bulk.connection().createArrayOf("text", bulk.codes().toArray()));
            statement.setString(2, area == null ? "" : area);
            statement.setString(3, start == null ? "" : start.get(0));
            statement.setObject(4, start == null ? BEGINNING : OffsetDateTime.parse(start.get(1)));
            statement.setObject(5, start == null ? FIRST : UUID.fromString(start.get(2)));
            statement.setInt(6, request.limit());
            return Page.of(
                    read(statement),
                    request,
                    row -> List.of(
                            row.communityCode(),
                            row.foundAt().toString(),
                            row.id().toString()),
                    null);
        }
    }

    /** Keeps the two apart: this pair is not asked about again. */
    DoubleView keepApart(Bulk bulk, UUID id) throws SQLException {
        DoubleView pair = one(bulk.connection(), id);
        bulk.note().on(List.of(id, pair.residentId(), pair.otherId())).in(pair.communityCode());
        if (pair.decision() == Decision.MERGED) throw PlatformProblem.STATE_CHANGED.at("doubleId");
        try (PreparedStatement update = bulk.connection().prepareStatement(APART)) {
            update.setObject(1, id);
            if (update.executeUpdate() == 0) bulk.note().repeated();
        }
        return one(bulk.connection(), id);
    }

    private static DoubleView one(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, id);
            List<DoubleView> found = read(statement);
            if (found.isEmpty()) throw PlatformProblem.NOT_FOUND.at("doubleId");
            return found.get(0);
        }
    }

    private static List<DoubleView> read(PreparedStatement statement) throws SQLException {
        var views = new ArrayList<DoubleView>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String decision = row.getString("decision");
                views.add(new DoubleView(
                        row.getObject("id", UUID.class),
                        row.getString("community_code"),
                        row.getObject("resident_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        Arrays.stream((String[]) row.getArray("reasons").getArray())
                                .map(DoubleReason::valueOf)
                                .toList(),
                        row.getObject("found_at", OffsetDateTime.class).toInstant(),
                        decision == null ? null : Decision.valueOf(decision)));
            }
        }
        return views;
    }
}
