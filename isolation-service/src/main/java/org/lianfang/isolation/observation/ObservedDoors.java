package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.handed.HandedDoors;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Scope;

/**
 * Which doors are observed, for those who may know no more than that: doors of the own area, and for a volunteer the doors of the
 * orders in hand, which stand in the transaction's scope one by one.
 */
@Singleton
class ObservedDoors {

    private static final String OPEN_HANDED =
            "select set_config('app.handed', cast(cast(:ids as uuid[]) as text), true) as handed";

    private final Door door;
    private final Caller caller;
    private final HandedDoors handedDoors;
    private final CaseStore store;

    ObservedDoors(Door door, Caller caller, HandedDoors handedDoors, CaseStore store) {
        this.door = door;
        this.caller = caller;
        this.handedDoors = handedDoors;
        this.store = store;
    }

    Uni<List<UUID>> among(List<UUID> households, LocalDate today) {
        return handedDoors
                .among(households)
                .chain(handed -> door.read(scope(), reach -> open(handed)
                        .chain(() -> store.observedAmong(reach, households, handed, today))));
    }

    /** A volunteer's area opens no door here. */
    private Scope scope() {
        Scope place = caller.scope(IsolationOperation.SEE_OBSERVED_BY_PLACE);
        return new Scope(
                IsolationOperation.SEE_OBSERVED,
                place.areas(),
                place.estates(),
                place.grids(),
                place.household(),
                place.person(),
                null);
    }

    private static Uni<Void> open(List<UUID> handed) {
        if (handed.isEmpty()) return Uni.createFrom().voidItem();
        return Statement.of(OPEN_HANDED)
                .ids("ids", handed)
                .first(row -> row.text("handed"))
                .replaceWithVoid();
    }
}
