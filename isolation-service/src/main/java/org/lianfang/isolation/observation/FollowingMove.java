package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.reference.DoorReference;
import org.lianfang.isolation.reference.Registry;
import org.lianfang.isolation.reference.ResidentReference;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;

/**
 * Lets an observation follow the person who moved house (ADR 10). Where she lives is asked from registry, never taken from the caller;
 * asked for again, there is nothing left to do.
 */
@Singleton
class FollowingMove {

    private static final IsolationOperation OPERATION = IsolationOperation.FOLLOW_MOVE;
    // She may move on while this is under way.
    private static final int MOVES = 5;

    private final Door door;
    private final Caller caller;
    private final Registry registry;
    private final MovedCases cases;
    private final CarryingOver carrying;

    FollowingMove(Door door, Caller caller, Registry registry, MovedCases cases, CarryingOver carrying) {
        this.door = door;
        this.caller = caller;
        this.registry = registry;
        this.cases = cases;
        this.carrying = carrying;
    }

    /** The case in which she is observed where she lives; none where she is not observed. */
    Uni<List<CaseView>> follow(UUID residentId, String reason) {
        if (caller.scope(OPERATION).isEmpty()) return door.refuse(OPERATION, List.of(residentId));
        return lives(residentId).chain(person -> follow(person, reason, MOVES));
    }

    private Uni<List<CaseView>> follow(ResidentReference person, String reason, int left) {
        if (left == 0) throw PlatformProblem.STATE_CHANGED.problem();
        return move(person, reason).chain(move -> door.read(OPERATION, reach -> cases.see(reach, move))
                .chain(met -> met.elsewhere().isEmpty()
                        ? Uni.createFrom().item(carrying.answer(move, met))
                        : door.write(OPERATION, (reach, note) -> carrying.carry(reach, note, move))
                                .chain(done -> settled(person, reason, done, left))));
    }

    // Two moves in a row may be followed in either order: registry has the last word.
    private Uni<List<CaseView>> settled(ResidentReference person, String reason, List<CaseView> done, int left) {
        return lives(person.id())
                .chain(now -> now.householdId().equals(person.householdId())
                        ? Uni.createFrom().item(done)
                        : follow(now, reason, left - 1));
    }

    private Uni<ResidentReference> lives(UUID residentId) {
        return registry.references(List.of(), List.of(residentId))
                .map(found -> found.resident(residentId).orElseThrow(() -> PlatformProblem.NOT_FOUND.at("residentId")));
    }

    // Registry shows more than this operation may write to, e.g. to a health worker who is a grid worker elsewhere.
    private Uni<Move> move(ResidentReference person, String reason) {
        return registry.references(List.of(person.householdId()), List.of())
                .map(found -> found.household(person.householdId())
                        .map(DoorReference::place)
                        .filter(home -> home.isIn(caller.scope(OPERATION)))
                        .map(home -> new Move(person.id(), home, reason))
                        .orElseThrow(() -> PlatformProblem.NOT_FOUND.at("residentId")));
    }
}
