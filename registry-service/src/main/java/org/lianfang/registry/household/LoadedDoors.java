package org.lianfang.registry.household;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.lianfang.platform.scope.BulkDoor.Bulk;

/** Doors of a bulk load; one that is known by its id is left alone. */
public final class LoadedDoors {

    private static final String ELSEWHERE =
            """
            select min(s.number) from load_door s join household h on h.id = cast(s.body ->> 'id' as uuid) where h.community_code <> ?""";
    private static final String FORGET_KNOWN =
            "delete from load_door s using household h where h.id = cast(s.body ->> 'id' as uuid)";
    private static final String ROWS = "load_door s cross join lateral jsonb_to_record(s.body)";
    private static final List<String> MERGE = List.of(FORGET_KNOWN, Households.INSERT_FROM.formatted(ROWS));

    private LoadedDoors() {}

    /** @return the position of the first door whose id stands in another community, and then nothing was done; -1 for none */
    public static int merge(Bulk bulk, String communityCode, List<LoadedDoor> doors) throws SQLException {
        List<HouseholdRow> rows = doors.stream()
                .map(door -> HouseholdRow.of(door.in(communityCode), door.plate()))
                .toList();
        bulk.stage("load_door", rows);
        int elsewhere = elsewhere(bulk, communityCode);
        if (elsewhere >= 0) return elsewhere;
        try (Statement statement = bulk.connection().createStatement()) {
            for (String sql : MERGE) statement.executeUpdate(sql);
        }
        return -1;
    }

    private static int elsewhere(Bulk bulk, String communityCode) throws SQLException {
        try (PreparedStatement statement = bulk.connection().prepareStatement(ELSEWHERE)) {
            statement.setString(1, communityCode);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                int number = row.getInt(1);
                return row.wasNull() ? -1 : number - 1;
            }
        }
    }
}
