package org.lianfang.registry.resident;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.scope.BulkDoor.Bulk;

/** People of a bulk load, each behind a door that stands; who is known by the id is left alone. */
public final class LoadedPeople {

    private static final String FORGET_KNOWN =
            "delete from load_person s using resident r where r.id = cast(s.body ->> 'resident_id' as uuid)";
    private static final String PART =
            """
            with part as (
                select x.* from load_person s cross join lateral jsonb_to_record(s.body) as x (resident_id uuid, community_code text,
                       household_id uuid, person jsonb))
            """;
    private static final List<String> MERGE = List.of(
            FORGET_KNOWN,
            PART + StagedPeopleSql.ADD + " on conflict (id) do nothing",
            PART + StagedPeopleSql.ADD_NEEDS + " on conflict do nothing");

    /** A person behind a door, as the stage holds her. */
    @RegisterForReflection
    public record Behind(UUID resident_id, String community_code, UUID household_id, StagedPerson person) {

        public static Behind door(UUID household, String communityCode, SealedPerson person) {
            return new Behind(person.id(), communityCode, household, StagedPerson.of(person));
        }

        @Override
        public String toString() {
            return "Behind[" + resident_id + "]";
        }
    }

    private LoadedPeople() {}

    public static void merge(Bulk bulk, Iterable<Behind> people) throws SQLException {
        bulk.stage("load_person", people);
        try (Statement statement = bulk.connection().createStatement()) {
            for (String sql : MERGE) statement.executeUpdate(sql);
        }
    }
}
