package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianfang.isolation.rule.IsolationReason;
import org.lianfang.isolation.scoped.Place;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.scope.Reach;

/** The open cases that somebody's move touches: at the new door, and wherever else she is observed. */
@Singleton
class MovedCases {

    private static final String TOUCHED =
            """
            select c.* from isolation_case c
            where c.ended is null
              and (c.household_id = :household
                   or c.id = any (array(select p.case_id from observed_person p where p.resident_id = :resident and p.ended is null)))
              and """;
    private static final String OPEN =
            """
            insert into isolation_case (id, community_code, household_id, estate_id, building_id, unit_id, grid_id, floor, reason,
                                        exposed_on, starts_on, ends_on, opened_at)
            select :id, r.community_code, r.household_id, r.estate_id, r.building_id, r.unit_id, r.grid_id, r.floor, :reason, :exposed,
                   :starts, :ends, :at
            from household_reference r where r.community_code = :code and r.household_id = :household
            on conflict (community_code, household_id) where ended is null do nothing
            returning id
            """;

    private final CaseStore store;
    private final Clock clock;

    MovedCases(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What a move meets.
     *
     * @param here the open case of the new door, if it has one
     * @param elsewhere cases of other doors in which the person is still observed
     */
    record Met(Optional<IsolationCase> here, List<IsolationCase> elsewhere) {

        static Met of(Move move, List<IsolationCase> open) {
            return new Met(
                    open.stream().filter(file -> isAt(move.home(), file)).findFirst(),
                    open.stream()
                            .filter(file -> !isAt(move.home(), file) && file.observes(move.residentId()))
                            .toList());
        }

        private static boolean isAt(Place home, IsolationCase file) {
            return file.householdId().equals(home.householdId())
                    && file.communityCode().equals(home.communityCode());
        }
    }

    Uni<Met> see(Reach reach, Move move) {
        return find(reach, move, "");
    }

    /** Locked until the end of the transaction, in the order in which every other act locks. */
    Uni<Met> lock(Reach reach, Move move) {
        return find(reach, move, " order by c.household_id for update");
    }

    private Uni<Met> find(Reach reach, Move move, String lock) {
        Within within = Within.of(reach);
        return Statement.within(within, TOUCHED + within.sql("c") + lock)
                .set("household", move.home().householdId())
                .set("resident", move.residentId())
                .list(CaseStore.Heading::of)
                .chain(store::withPersons)
                .map(open -> Met.of(move, open));
    }

    /** A case without persons yet at a door that has none; null where somebody else has opened one meanwhile. */
    Uni<IsolationCase> open(Place home, IsolationReason reason, Period period) {
        return Statement.of(OPEN)
                .set("id", Ids.next())
                .set("code", home.communityCode())
                .set("household", home.householdId())
                .set("reason", reason)
                .set("exposed", period.exposedOn())
                .set("starts", period.startsOn())
                .set("ends", period.endsOn())
                .set("at", clock.instant())
                .first(row -> new IsolationCase(
                        row.id("id"), home.communityCode(), home.householdId(), reason, period, null, null, List.of()));
    }
}
