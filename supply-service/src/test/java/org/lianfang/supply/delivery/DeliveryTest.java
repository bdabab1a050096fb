package org.lianfang.supply.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.supply.Request.anOrder;
import static org.lianfang.supply.Request.see;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.DutyShift;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;

@OnSupply
class DeliveryTest {

    private Home home;
    private UUID order;

    @BeforeEach
    void anOrderOfAHome() {
        home = Home.in(Persona.CHENGDONG);
        order = anOrder().of(home).saying("面粉5斤、白糖2斤").placed();
    }

    private ValidatableResponse deliver(Persona persona, Map<String, Object> input) {
        return persona.asks().body(input).post("/orders/" + order + "/deliver").then();
    }

    private Map<String, Object> line(int position, double quantity) {
        return Map.of("lineId", Ids.derived(order, "line", position), "quantityDelivered", quantity);
    }

    private ValidatableResponse cancel(Persona persona, String reason) {
        return persona.asks()
                .body(Map.of("reason", reason))
                .post("/orders/" + order + "/cancel")
                .then();
    }

    @Test
    void everythingHandedOverIsDone() {
        deliver(Persona.GRID_WORKER, Map.of("note", "放门口"))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("doneAt", notNullValue())
                .body("note", equalTo("放门口"))
                .body("lines.quantityDelivered", contains(5f, 2f));
    }

    @Test
    void lessThanOrderedIsPartDoneAndALineNotNamedWasNotHandedOver() {
        deliver(Persona.MANAGER, Map.of("lines", List.of(line(0, 5))))
                .statusCode(200)
                .body("status", equalTo("PART_DONE"))
                .body("lines.quantityDelivered", contains(5f, 0f));
    }

    @Test
    void nothingAtAllCouldNotBeDone() {
        deliver(Persona.MANAGER, Map.of("lines", List.of(line(0, 0), line(1, 0))))
                .statusCode(200)
                .body("status", equalTo("CANNOT"))
                .body("doneAt", notNullValue());
    }

    @Test
    void moreThanOrderedIsDone() {
        deliver(Persona.MANAGER, Map.of("lines", List.of(line(0, 5.2), line(1, 2))))
                .statusCode(200)
                .body("status", equalTo("DONE"));
    }

    @Test
    void deliveringAgainAnswersAsTheFirstTime() {
        String first = deliver(Persona.MANAGER, Map.of("lines", List.of(line(0, 5)), "note", "白糖缺货"))
                .statusCode(200)
                .extract()
                .asString();

        deliver(Persona.MANAGER, Map.of("lines", List.of(line(0, 5)), "note", "白糖缺货"))
                .statusCode(200)
                .body(equalTo(first));
        deliver(Persona.MANAGER, Map.of()).statusCode(409).body("problem", equalTo("ORDER_CLOSED"));
        cancel(Persona.MANAGER, "不要了").statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void cancellingAgainAnswersAsTheFirstTimeAndAnotherActMeetsAConflict() {
        String first = cancel(Persona.MANAGER, "已自行解决")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("doneAt", nullValue())
                .extract()
                .asString();

        cancel(Persona.MANAGER, "已自行解决").statusCode(200).body(equalTo(first));
        cancel(Persona.MANAGER, "写错了").statusCode(409);
        deliver(Persona.MANAGER, Map.of()).statusCode(409);
        cancel(Persona.MANAGER, " ").statusCode(400).body("field", equalTo("reason"));
        cancel(Persona.MANAGER, "改由13712345678代买").statusCode(400).body("field", equalTo("reason"));
    }

    @Test
    void ofTwoWhoEndAnOrderAtOnceOneLearnsThatItIsClosed() throws Exception {
        Callable<Integer> delivering =
                () -> deliver(Persona.GRID_WORKER, Map.of()).extract().statusCode();
        Callable<Integer> cancelling =
                () -> cancel(Persona.MANAGER, "不要了").extract().statusCode();

        var people = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : people.invokeAll(List.of(delivering, cancelling))) answers.add(answer.get());
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        } finally {
            people.shutdown();
        }
    }

    @Test
    void aLineOfAnotherOrderOrTwiceIsBadInputAndChangesNothing() {
        Map<String, Object> foreign = Map.of("lineId", UUID.randomUUID(), "quantityDelivered", 1);

        deliver(Persona.MANAGER, Map.of("lines", List.of(line(0, 5), foreign)))
                .statusCode(400)
                .body("field", equalTo("lines[1].lineId"));
        deliver(Persona.MANAGER, Map.of("lines", List.of(line(0, 5), line(0, 4))))
                .statusCode(400);
        deliver(Persona.MANAGER, Map.of("lines", List.of(line(0, -1))))
                .statusCode(400)
                .body("field", equalTo("lines[0].quantityDelivered"));

        see(Persona.MANAGER, order).body("[0].status", equalTo("RECEIVED"));
    }

    @Test
    void aVolunteerHandsOverWhileCheckedInToTheShiftThatHoldsItAndNotOtherwise() {
        Persona volunteer = DutyShift.newVolunteer();
        DutyShift shift = DutyShift.in(Persona.CHENGDONG).holding(Persona.CHENGDONG, order);

        deliver(volunteer, Map.of()).statusCode(404);
        shift.checkIn(volunteer);
        deliver(volunteer, Map.of("note", "家属代收"))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("note", nullValue())
                .body("recipient.name", equalTo("王女士"));
        shift.checkOut(volunteer);

        deliver(volunteer, Map.of("note", "家属代收")).statusCode(404);
    }

    @Test
    void aVolunteerOnAnotherShiftDoesNotReachIt() {
        Persona volunteer = DutyShift.newVolunteer();
        DutyShift.in(Persona.CHENGDONG).holding(Persona.CHENGDONG, order);
        DutyShift.in(Persona.CHENGDONG).checkIn(volunteer);

        deliver(volunteer, Map.of()).statusCode(404);
    }

    @Test
    void propertyStaffHandOverInTheirEstateOnly() {
        Persona elsewhere =
                Persona.of("property-staff", Persona.CHENGDONG + ";estate=" + Home.in(Persona.CHENGDONG).estate);

        deliver(elsewhere, Map.of()).statusCode(404);
        deliver(Persona.of("property-staff", Persona.CHENGDONG + ";estate=" + home.estate), Map.of())
                .statusCode(200);
    }

    @Test
    void aResidentCancelsTheOwnOrderAndNoOther() {
        cancel(Persona.resident(Home.in(Persona.CHENGDONG).id), "不要了").statusCode(404);
        cancel(Persona.resident(home.id), "不要了").statusCode(200);
    }

    @Test
    void aHealthWorkerSeesMedicineOfOthersAndCannotCancelIt() {
        UUID medicine = anOrder().of(home).kind("MEDICINE").saying("硝苯地平1盒").placed();

        Persona.HEALTH_WORKER
                .asks()
                .body(Map.of("reason", "换药"))
                .post("/orders/" + medicine + "/cancel")
                .then()
                .statusCode(404);
    }

    @Test
    void everyActLeavesOneAuditEntryWithIdsAndReasonAndEveryRefusalOne() {
        cancel(Persona.STREET_OFFICER, "不要了").statusCode(403);
        cancel(Persona.MANAGER, "不要了").statusCode(200);

        assertThat(Database.column(
                        "supply",
                        "select operation || ' ' || outcome || ' ' || coalesce(reason, '-') || ' ' || roles"
                                + " from audit_entry where '" + order + "' = any (ids) order by at"))
                .containsExactly(
                        "PLACE_ORDER DONE - grid-worker",
                        "CANCEL_ORDER REFUSED - street-officer",
                        "CANCEL_ORDER DONE 不要了 community-manager");
    }
}
