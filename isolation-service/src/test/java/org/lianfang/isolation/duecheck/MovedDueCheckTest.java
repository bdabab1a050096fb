package org.lianfang.isolation.duecheck;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AMove;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.isolation.SettableClock;
import org.lianfang.platformtest.Persona;

/** Who moves while observed owes each slot of each day once: before the day of the move at the old door, from then on at the new one. */
@OnIsolation
class MovedDueCheckTest {

    private final Neighbourhood block = Neighbourhood.in(CHENGDONG);
    private final Neighbourhood.Flat old = block.flat(1, 0);
    private final Neighbourhood.Flat other = block.flat(0, 0);

    @AfterEach
    void letTheClockRun() {
        SettableClock.run();
    }

    private void observed() {
        block.load();
        SettableClock.stopAt("2026-01-24T10:00:00+08:00");
        AnOrder.forFlat(CHENGDONG, old)
                .exposedOn(LocalDate.parse("2026-01-24"))
                .startsOn(LocalDate.parse("2026-01-25"))
                .by(MANAGER)
                .statusCode(200);
    }

    private static ValidatableResponse due(Neighbourhood.Flat flat, String day) {
        return Persona.resident(flat.id())
                .asks()
                .get("/due-checks?on=" + day)
                .then()
                .statusCode(200);
    }

    @Test
    void theDayOfTheMoveIsOwedAtTheNewDoorWithWhatWasMeasuredAtTheOldOne() {
        observed();
        SettableClock.stopAt("2026-01-27T08:00:00+08:00");
        AVisit.to(old).reading(old.resident(), 36.5).by(MANAGER).statusCode(200);

        SettableClock.stopAt("2026-01-27T15:00:00+08:00");
        AMove.of(old.resident()).with(other, MANAGER);

        due(old, "2026-01-26").body("nodes.state", contains("MISSING", "MISSING"));
        due(other, "2026-01-26").body("nodes", empty());
        due(old, "2026-01-27").body("nodes", empty());
        // Who sees both doors; the household itself sees what was measured at the new one only.
        Persona.of("grid-worker", CHENGDONG + ";grid=" + block.grid)
                .asks()
                .get("/due-checks?on=2026-01-27")
                .then()
                .body("nodes.state", contains("DUE", "DONE"))
                .body("nodes.householdId.unique()", contains(other.id().toString()));
        due(other, "2026-02-07").body("nodes.state", contains("DUE", "DUE"));
        due(other, "2026-02-08").body("nodes", empty());
    }

    @Test
    void whoIsBackTheSameDayOwesTheDaysBeforeAtTheOldDoorStill() {
        block.load();
        Neighbourhood.Flat home = Neighbourhood.aFlat(CHENGDONG, 2);
        SettableClock.stopAt("2026-01-24T10:00:00+08:00");
        AnOrder.forFlat(CHENGDONG, home)
                .exposedOn(LocalDate.parse("2026-01-24"))
                .startsOn(LocalDate.parse("2026-01-25"))
                .by(MANAGER)
                .statusCode(200);

        SettableClock.stopAt("2026-01-27T15:00:00+08:00");
        AMove.of(home.resident()).with(other, MANAGER);
        AMove.of(home.resident()).with(home, MANAGER);

        due(home, "2026-01-26").body("nodes.state", contains("MISSING", "MISSING", "MISSING", "MISSING"));
        due(home, "2026-01-27").body("nodes.size()", equalTo(4));
        due(other, "2026-01-27").body("nodes", empty());
    }

    @Test
    void inAnotherCommunityNoSlotIsOwedThatHadClosedBeforeTheMove() {
        Neighbourhood.Flat far = Neighbourhood.aFlat(XIANZHOU, 0);
        observed();
        SettableClock.stopAt("2026-01-27T08:00:00+08:00");
        AVisit.to(old).reading(old.resident(), 36.5).by(MANAGER).statusCode(200);

        SettableClock.stopAt("2026-01-27T15:00:00+08:00");
        AMove.of(old.resident()).with(far, MANAGER.and(MANAGER_XIANZHOU));

        due(far, "2026-01-27").body("nodes.slot", contains("EVENING"));
        due(far, "2026-01-28").body("nodes.slot", contains("EVENING", "MORNING"));
    }
}
