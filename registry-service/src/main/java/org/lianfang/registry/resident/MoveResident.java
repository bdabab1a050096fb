package org.lianfang.registry.resident;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.household.Household;
import org.lianfang.registry.household.Households;
import org.lianfang.registry.search.Words;

/** Moves a person from one household to another; the old door is kept with the day and the reason. */
@Singleton
class MoveResident {

    // Few in a life, the newest first.
    private static final String MOVES =
            """
            select m.household_id, m.moved_on, m.reason from resident_move m
            where m.resident_id = :id order by m.recorded_at desc, m.id desc""";
    private static final String INSERT =
            """
            insert into resident_move (id, community_code, resident_id, from_household, household_id, estate_id, grid_id, moved_on, reason,
                                       recorded_at)
            values (:id, :code, :resident, :from, :to, cast(:estate as uuid), cast(:grid as uuid), :day, :reason, :at)""";
    // The entries around a person lie where the person lives; the community follows by the keys.
    private static final String FOLLOW =
            "update care_need set household_id = :to, estate_id = cast(:estate as uuid), grid_id = cast(:grid as uuid) where resident_id = :resident";

    private final Door door;
    private final Caller caller;
    private final Households households;
    private final ResidentList list;
    private final ResidentViews views;
    private final Clock clock;

    MoveResident(Door door, Caller caller, Households households, ResidentList list, ResidentViews views, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.households = households;
        this.list = list;
        this.views = views;
        this.clock = clock;
    }

    Uni<ResidentView> move(UUID id, MoveInput input) {
        String reason = Words.tidy(input.reason());
        if (reason.isEmpty()) throw RegistryProblem.REASON_MISSING.at("reason");
        if (input.on().isAfter(ChinaTime.today(clock))) throw RegistryProblem.DAY_IN_FUTURE.at("on");
        Clearance clearance = Clearance.of(caller);
        return door.write(RegistryOperation.MOVE_RESIDENT, (reach, note) -> {
            note.on(id).on(input.householdId()).because(reason);
            return households
                    .toLiveIn(input.householdId())
                    .onItem()
                    .ifNull()
                    .failWith(() -> PlatformProblem.NOT_FOUND.at("householdId"))
                    .invoke(target -> note.in(target.communityCode()))
                    .chain(target -> toMove(id).chain(resident -> moves(id)
                            .chain(moves -> isRepeated(input, reason, resident, moves)
                                    ? Uni.createFrom().item(note.repeated()).replaceWithVoid()
                                    : moveTo(resident, target, input.on(), reason))))
                    .chain(() -> list.one(reach, id))
                    .map(row -> views.seen(row, clearance));
        });
    }

    private static Uni<Resident> toMove(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Resident.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("residentId"))
                .invoke(resident -> resident.mustStandAlone("residentId"));
    }

    private record Move(UUID householdId, LocalDate on, String reason) {}

    private static Uni<List<Move>> moves(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVES, Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row ->
                                new Move(row.get(0, UUID.class), row.get(1, LocalDate.class), row.get(2, String.class)))
                        .toList());
    }

    /**
     * The last move sent again answers as the first time. Any other way of living there already is a conflict, and so is an earlier
     * move that arrives once more, late: it must not undo the later one.
     */
    private static boolean isRepeated(MoveInput input, String reason, Resident resident, List<Move> moves) {
        Move move = new Move(input.householdId(), input.on(), reason);
        if (move.householdId().equals(resident.householdId)) {
            if (moves.isEmpty() || !moves.get(0).equals(move))
                throw RegistryProblem.LIVES_THERE_ALREADY.at("householdId");
            return true;
        }
        if (moves.contains(move)) throw RegistryProblem.MOVED_ON_SINCE.at("householdId");
        if (!moves.isEmpty() && move.on().isBefore(moves.get(0).on()))
            throw RegistryProblem.DAY_BEFORE_LAST_MOVE.at("on");
        return false;
    }

    private Uni<Void> moveTo(Resident resident, Household target, LocalDate on, String reason) {
        UUID from = resident.householdId;
        resident.moveTo(target);
        return Panache.getSession().chain(session -> session.flush()
                .chain(() -> session.createNativeQuery(INSERT)
                        .setParameter("id", Ids.next())
                        .setParameter("code", target.communityCode())
                        .setParameter("resident", resident.id)
                        .setParameter("from", from)
                        .setParameter("to", target.id())
                        .setParameter("estate", target.place().estateId())
                        .setParameter("grid", target.place().gridId())
                        .setParameter("day", on)
                        .setParameter("reason", reason)
                        .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(() -> follow(resident, target)));
    }

    private static Uni<Void> follow(Resident resident, Household target) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOLLOW)
                        .setParameter("to", target.id())
                        .setParameter("estate", target.place().estateId())
                        .setParameter("grid", target.place().gridId())
                        .setParameter("resident", resident.id)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
