package org.lianfang.isolation.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.HEALTH_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.PROPERTY_STAFF;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AMove;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** Who moves while observed is observed at the new door and no longer at the old one (ADR 10). */
@OnIsolation
class FollowMoveTest {

    private final LocalDate today = AnOrder.today();
    private final Neighbourhood block = Neighbourhood.in(CHENGDONG);
    private final Neighbourhood.Flat old = block.flat(2, 0);
    private final Neighbourhood.Flat other = block.flat(2, 0);
    private final UUID moved = old.present().get(0);
    private final UUID mate = old.present().get(1);

    @BeforeEach
    void loaded() {
        block.load();
    }

    private AnOrder order(Neighbourhood.Flat... flats) {
        return AnOrder.forFlat(CHENGDONG, flats).startsOn(today.minusDays(1));
    }

    private static ValidatableResponse caseOf(Neighbourhood.Flat door, Persona by) {
        return by.asks()
                .body(Map.of("ids", List.of(door.id())))
                .post("/cases/by-households")
                .then()
                .statusCode(200);
    }

    private List<String> observed() {
        return PROPERTY_STAFF
                .asks()
                .body(Map.of("ids", List.of(old.id(), other.id())))
                .post("/observed/by-households")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
    }

    private static List<String> history(UUID household) {
        return Database.column(
                "isolation",
                "select what || ' ' || coalesce(reason, '') from case_event where household_id = '" + household
                        + "' order by at, id");
    }

    private static String her(UUID resident) {
        return "persons.find { it.residentId == '" + resident + "' }.";
    }

    @Test
    void theNewDoorIsObservedAndTheOldOneNoLonger() {
        AnOrder.forFlat(CHENGDONG, old)
                .startsOn(today.minusDays(1))
                .with("exceptResidentIds", List.of(mate))
                .by(MANAGER)
                .statusCode(200);

        AMove.of(moved)
                .with(other, GRID_WORKER)
                .body("householdId", contains(other.id().toString()))
                .body("reason", contains("CLOSE_CONTACT"))
                .body("status", contains("OBSERVING"))
                .body("[0].persons.residentId", contains(moved.toString()))
                .body("[0].persons.exposedOn", contains(today.minusDays(1).toString()))
                .body("[0].persons.startsOn", contains(today.minusDays(1).toString()))
                .body("[0].persons.endsOn", contains(today.plusDays(13).toString()));

        assertThat(observed()).containsExactly(other.id().toString());
        assertThat(history(old.id())).containsExactly("OPENED CLOSE_CONTACT", "TRANSFERRED 投靠亲属");
        assertThat(history(other.id())).containsExactly("OPENED 投靠亲属");
        assertThat(Database.column(
                        "isolation",
                        "select ended || ' ' || ended_on from isolation_case where household_id = '" + old.id() + "'"))
                .containsExactly("TRANSFERRED " + today);
    }

    @Test
    void whoStaysIsObservedOnAtTheOldDoor() {
        order(old).by(MANAGER).statusCode(200);

        AMove.of(moved).with(other, MANAGER).body("", hasSize(1));

        assertThat(observed())
                .containsExactlyInAnyOrder(old.id().toString(), other.id().toString());
        caseOf(old, MANAGER)
                .body("[0]." + her(moved) + "status", equalTo("TRANSFERRED"))
                .body("[0]." + her(moved) + "endedOn", equalTo(today.toString()))
                .body("[0]." + her(moved) + "outcome", equalTo(ObservedPerson.MOVED_HOUSE))
                .body("[0]." + her(mate) + "status", equalTo("OBSERVING"));
    }

    @Test
    void sheJoinsTheCaseOfTheNewDoorWithHerOwnDaysAndShortensNobodys() {
        order(old).exposedOn(today.minusDays(3)).by(MANAGER).statusCode(200);
        AnOrder.forFlat(CHENGDONG, other)
                .exposedOn(today)
                .startsOn(today)
                .by(MANAGER)
                .statusCode(200);

        AMove.of(moved)
                .with(other, MANAGER)
                .body("", hasSize(1))
                .body("[0].endsOn", equalTo(today.plusDays(14).toString()))
                .body("[0].exposedOn", equalTo(today.toString()))
                .body(
                        "[0]." + her(moved) + "exposedOn",
                        equalTo(today.minusDays(3).toString()))
                .body("[0]." + her(moved) + "endsOn", equalTo(today.plusDays(11).toString()))
                .body(
                        "[0]." + her(other.resident()) + "endsOn",
                        equalTo(today.plusDays(14).toString()));

        assertThat(history(other.id())).containsExactly("OPENED CLOSE_CONTACT", "PERSON_ADDED 投靠亲属");
    }

    @Test
    void whoIsObservedAtBothDoorsIsObservedTheLongerAtTheNewOne() {
        order(old).exposedOn(today).startsOn(today).by(MANAGER).statusCode(200);
        AMove move = AMove.of(moved).to(other, MANAGER);
        order(other).exposedOn(today.minusDays(2)).by(MANAGER).statusCode(200);

        move.followedBy(MANAGER)
                .statusCode(200)
                .body("[0]." + her(moved) + "exposedOn", equalTo(today.toString()))
                .body("[0]." + her(moved) + "endsOn", equalTo(today.plusDays(14).toString()))
                .body("[0].persons", hasSize(3));

        assertThat(history(other.id())).containsExactly("OPENED CLOSE_CONTACT", "EXTENDED 投靠亲属");
    }

    @Test
    void aPlannedObservationFollowsAsAPlan() {
        AnOrder.forFlat(CHENGDONG, old).startsOn(today.plusDays(2)).by(MANAGER).statusCode(200);

        AMove.of(moved)
                .with(other, MANAGER)
                .body("[0].status", equalTo("PLANNED"))
                .body("[0].persons.startsOn", contains(today.plusDays(2).toString()));

        assertThat(observed()).isEmpty();
        caseOf(old, MANAGER).body("[0]." + her(moved) + "status", equalTo("TRANSFERRED"));
    }

    @Test
    void askedAgainItAnswersTheSameAndWritesNothing() {
        order(old).by(MANAGER).statusCode(200);
        AMove move = AMove.of(moved).to(other, MANAGER);
        String first = move.followedBy(MANAGER).statusCode(200).extract().asString();

        assertThat(move.followedBy(GRID_WORKER).statusCode(200).extract().asString())
                .isEqualTo(first);
        assertThat(history(old.id())).hasSize(2);
        assertThat(history(other.id())).hasSize(1);
        assertThat(Database.column(
                        "isolation",
                        "select outcome from audit_entry where operation = 'FOLLOW_MOVE' and '" + moved
                                + "' = any (ids)"))
                .containsExactly("DONE");
    }

    @Test
    void whoIsNotObservedHasNothingToFollow() {
        AMove.of(moved).with(other, MANAGER).body("", empty());

        assertThat(history(old.id())).isEmpty();
        assertThat(history(other.id())).isEmpty();
        assertThat(Database.column(
                        "isolation",
                        "select household_id from household_reference where household_id = '" + other.id() + "'"))
                .isEmpty();
    }

    @Test
    void whoWasReleasedBeforeIsNotObservedAnew() {
        UUID caseId = order(old).caseOf(old, MANAGER);
        MANAGER.asks()
                .body(Map.of("residentIds", List.of(moved), "reason", "误判"))
                .post("/cases/" + caseId + "/release")
                .then()
                .statusCode(200);

        AMove.of(moved).with(other, MANAGER).body("", empty());

        assertThat(observed()).containsExactly(old.id().toString());
    }

    @Test
    void sheMovesBackToTheDoorWhereOthersStayed() {
        order(old).by(MANAGER).statusCode(200);
        AMove.of(moved).with(other, MANAGER);

        AMove.of(moved)
                .with(old, MANAGER)
                .body("[0].householdId", equalTo(old.id().toString()))
                .body("[0]." + her(moved) + "status", equalTo("OBSERVING"))
                .body("[0]." + her(moved) + "endsOn", equalTo(today.plusDays(13).toString()))
                .body("[0].persons", hasSize(2));

        assertThat(observed()).containsExactly(old.id().toString());
    }

    @Test
    void sheMovesBackToTheDoorThatNobodyWasLeftBehind() {
        order(old).with("exceptResidentIds", List.of(mate)).by(MANAGER).statusCode(200);
        AMove.of(moved).with(other, MANAGER);

        AMove.of(moved).with(old, MANAGER).body("[0].status", equalTo("OBSERVING"));

        assertThat(observed()).containsExactly(old.id().toString());
    }

    @Test
    void releasedElsewhereAndBackSheIsTakenInByALaterOrder() {
        order(old).by(MANAGER).statusCode(200);
        String caseId = AMove.of(moved).with(other, MANAGER).extract().path("[0].id");
        MANAGER.asks()
                .body(Map.of("reason", "误判"))
                .post("/cases/" + caseId + "/release")
                .then()
                .statusCode(200);
        AMove.of(moved).with(old, MANAGER).body("", empty());

        order(old).exposedOn(today).startsOn(today).by(MANAGER).statusCode(200);

        caseOf(old, MANAGER).body("[0]." + her(moved) + "status", equalTo("OBSERVING"));
    }

    @Test
    void itFollowsIntoAnotherCommunityOfTheSameHands() {
        Persona both = MANAGER.and(MANAGER_XIANZHOU);
        Neighbourhood.Flat far = Neighbourhood.aFlat(XIANZHOU, 1);
        order(old).with("exceptResidentIds", List.of(mate)).by(MANAGER).statusCode(200);

        AMove.of(moved)
                .with(far, both)
                .body("communityCode", contains(XIANZHOU))
                .body("[0].persons.endsOn", contains(today.plusDays(13).toString()));

        caseOf(far, MANAGER_XIANZHOU).body("[0].persons.residentId", contains(moved.toString()));
        assertThat(observed()).isEmpty();
    }

    @Test
    void whoMayNotMovePeopleMayNotMoveObservations() {
        order(old).by(MANAGER).statusCode(200);
        AMove move = AMove.of(moved).to(other, MANAGER);

        for (Persona who : List.of(STREET_OFFICER, PROPERTY_STAFF, HEALTH_WORKER, VOLUNTEER))
            move.followedBy(who).statusCode(403);
        Persona.resident(other.id())
                .asks()
                .body(Map.of("reason", "x"))
                .post("/residents/" + moved + "/follow")
                .then()
                .statusCode(403);
        // Sees her as a health worker here, moves people elsewhere only.
        move.followedBy(HEALTH_WORKER.and(MANAGER_XIANZHOU)).statusCode(404).body("field", equalTo("residentId"));
        move.followedBy(MANAGER_XIANZHOU).statusCode(404);

        assertThat(observed()).containsExactly(old.id().toString());
    }

    @Test
    void aWorkerOfTheGridOfBothDoorsMayAndOfAnotherGridMayNot() {
        order(old).by(MANAGER).statusCode(200);
        AMove move = AMove.of(moved).to(other, MANAGER);

        move.followedBy(Persona.of("grid-worker", CHENGDONG + ";grid=" + UUID.randomUUID()))
                .statusCode(404);
        move.followedBy(Persona.of("grid-worker", CHENGDONG + ";grid=" + block.grid))
                .statusCode(200)
                .body("", hasSize(1));
    }

    @Test
    void aReasonIsOwed() {
        order(old).by(MANAGER).statusCode(200);
        AMove.of(moved).to(other, MANAGER);

        MANAGER.asks()
                .body(Map.of("reason", " "))
                .post("/residents/" + moved + "/follow")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
    }
}
