package org.lianfang.supply.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.supply.Request.anOrder;
import static org.lianfang.supply.Request.see;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.DutyShift;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;
import org.lianfang.supply.sibling.Frozen;

@OnSupply
class AssignmentTest {

    private Home home;

    @BeforeEach
    void aHome() {
        home = Home.in(Persona.CHENGDONG);
    }

    private static ValidatableResponse assign(Persona persona, UUID shift, UUID... orders) {
        return persona.asks()
                .body(Map.of("orderIds", List.of(orders), "shiftId", shift))
                .post("/orders/assign")
                .then();
    }

    @Test
    void ordersGoIntoTheHandsOfADeliveryShiftInTheOrderAsked() {
        UUID one = anOrder().of(home).placed();
        UUID two = anOrder().of(home).placed();
        DutyShift shift = DutyShift.in(Persona.CHENGDONG);

        assign(Persona.MANAGER, shift.id, two, one)
                .statusCode(200)
                .body("id", contains(two.toString(), one.toString()))
                .body("status", everyItem(equalTo("DELIVERING")))
                .body("deliveryShiftId", everyItem(equalTo(shift.id.toString())));
    }

    @Test
    void inTheHandsOfAShoppingShiftAnOrderIsBeingPrepared() {
        UUID order = anOrder().of(home).placed();

        assign(Persona.GRID_WORKER, DutyShift.in(Persona.CHENGDONG, "SHOPPING").id, order)
                .statusCode(200)
                .body("status", contains("PREPARING"));
    }

    @Test
    void assigningAgainAnswersAsTheFirstTimeAlsoAfterTheHandOver() {
        UUID order = anOrder().of(home).placed();
        DutyShift shift = DutyShift.in(Persona.CHENGDONG);
        String first = assign(Persona.MANAGER, shift.id, order).extract().asString();

        assign(Persona.MANAGER, shift.id, order).statusCode(200).body(equalTo(first));

        assertThat(Database.column(
                        "supply",
                        "select outcome from audit_entry where operation = 'ASSIGN_ORDERS' and '" + order
                                + "' = any (ids) order by at"))
                .containsExactly("DONE", "REPEATED");
    }

    @Test
    void anOrderInOtherHandsIsAConflictUntilThatShiftIsCancelled() {
        UUID order = anOrder().of(home).placed();
        DutyShift first = DutyShift.in(Persona.CHENGDONG).holding(Persona.CHENGDONG, order);
        DutyShift second = DutyShift.in(Persona.CHENGDONG);

        assign(Persona.MANAGER, second.id, order).statusCode(409).body("problem", equalTo("IN_OTHER_HANDS"));
        first.cancel(Persona.CHENGDONG);

        assign(Persona.MANAGER, second.id, order).statusCode(200);
        assign(Persona.MANAGER, first.id, order).statusCode(409).body("problem", equalTo("SHIFT_OVER"));
    }

    @Test
    void aShiftThatDoesNotDeliverTakesNoOrders() {
        assign(
                        Persona.MANAGER,
                        DutyShift.in(Persona.CHENGDONG, "GATE").id,
                        anOrder().of(home).placed())
                .statusCode(400)
                .body("field", equalTo("shiftId"));
    }

    @Test
    void aShiftOfTheSameStreetServesAnotherCommunityButNotAnotherStreet() {
        Persona manager = Persona.of("community-manager", Persona.CHENGDONG, Persona.XIANZHOU, Persona.SONGYUAN);
        UUID order = anOrder().of(home).placed();

        assign(manager, DutyShift.in(Persona.SONGYUAN).id, order)
                .statusCode(400)
                .body("problem", equalTo("SHIFT_ELSEWHERE"));
        assign(manager, DutyShift.in(Persona.XIANZHOU).id, order).statusCode(200);
    }

    @Test
    void oneForeignOrderKeepsAllOfThemBack() {
        UUID own = anOrder().of(home).placed();
        UUID foreign = anOrder().of(Home.in(Persona.XIANZHOU)).placed();

        assign(Persona.MANAGER, DutyShift.in(Persona.CHENGDONG).id, own, foreign)
                .statusCode(404)
                .body("field", equalTo("orderIds[1]"));

        see(Persona.MANAGER, own).body("[0].deliveryShiftId", nullValue());
    }

    @Test
    void anUnknownOrInvisibleShiftIsNotFound() {
        UUID order = anOrder().of(home).placed();

        assign(Persona.MANAGER, UUID.randomUUID(), order).statusCode(404).body("field", equalTo("shiftId"));
        assign(Persona.MANAGER, DutyShift.in(Persona.SONGYUAN).id, order)
                .statusCode(404)
                .body("field", equalTo("shiftId"));
    }

    @Test
    void aClosedOrderIsAConflict() {
        UUID order = anOrder().of(home).placed();
        Persona.MANAGER
                .asks()
                .body(Map.of("reason", "不要了"))
                .post("/orders/" + order + "/cancel")
                .then()
                .statusCode(200);

        assign(Persona.MANAGER, DutyShift.in(Persona.CHENGDONG).id, order)
                .statusCode(409)
                .body("problem", equalTo("ORDER_CLOSED"));
    }

    @Test
    void withVolunteerServiceAwayNothingIsHandedOut() {
        UUID order = anOrder().of(home).placed();
        DutyShift shift = DutyShift.in(Persona.CHENGDONG);

        Frozen.during("volunteer-service", () -> {
            assign(Persona.MANAGER, shift.id, order).statusCode(503).body("service", equalTo("volunteer-service"));
            Persona.VOLUNTEER
                    .asks()
                    .get("/orders")
                    .then()
                    .statusCode(503)
                    .body("service", equalTo("volunteer-service"));
            Persona.VOLUNTEER.and(Persona.MANAGER).asks().get("/orders").then().statusCode(200);
        });

        see(Persona.MANAGER, order).body("[0].deliveryShiftId", nullValue());
    }
}
