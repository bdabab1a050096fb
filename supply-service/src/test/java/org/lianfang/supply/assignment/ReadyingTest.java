package org.lianfang.supply.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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

@OnSupply
class ReadyingTest {

    private Home home;

    @BeforeEach
    void aHome() {
        home = Home.in(Persona.CHENGDONG);
    }

    private static ValidatableResponse ready(Persona persona, UUID... orders) {
        return persona.asks()
                .body(Map.of("orderIds", List.of(orders)))
                .post("/orders/ready")
                .then();
    }

    private static ValidatableResponse assign(UUID order, UUID shift) {
        return Persona.MANAGER
                .asks()
                .body(Map.of("orderIds", List.of(order), "shiftId", shift))
                .post("/orders/assign")
                .then();
    }

    @Test
    void whatIsBoughtWaitsInNobodysHandsAndADeliveryMayTakeItWhileTheShoppingStillRuns() {
        UUID order = anOrder().of(home).placed();
        assign(order, DutyShift.in(Persona.CHENGDONG, "SHOPPING").id).statusCode(200);

        ready(Persona.GRID_WORKER, order)
                .statusCode(200)
                .body("status", contains("READY"))
                .body("deliveryShiftId", contains(nullValue()));

        assign(order, DutyShift.in(Persona.CHENGDONG).id).statusCode(200).body("status", contains("DELIVERING"));
    }

    @Test
    void whatAWorkerBoughtHerselfIsReadyWithoutAShift() {
        ready(Persona.MANAGER, anOrder().of(home).placed()).statusCode(200).body("status", contains("READY"));
    }

    @Test
    void saidAgainItAnswersAsTheFirstTime() {
        UUID order = anOrder().of(home).placed();
        String first = ready(Persona.MANAGER, order).extract().asString();

        ready(Persona.MANAGER, order).statusCode(200).body(equalTo(first));

        assertThat(Database.column(
                        "supply",
                        "select outcome from audit_entry where operation = 'READY_ORDERS' and '" + order
                                + "' = any (ids) order by at"))
                .containsExactly("DONE", "REPEATED");
    }

    @Test
    void whatIsOnItsWayOrClosedIsAConflictAndKeepsTheOthersBack() {
        UUID waiting = anOrder().of(home).placed();
        UUID underWay = anOrder().of(home).placed();
        assign(underWay, DutyShift.in(Persona.CHENGDONG).id).statusCode(200);

        ready(Persona.MANAGER, waiting, underWay).statusCode(409).body("problem", equalTo("ON_ITS_WAY"));
        see(Persona.MANAGER, waiting).body("[0].status", equalTo("RECEIVED"));

        Persona.MANAGER
                .asks()
                .body(Map.of("reason", "不要了"))
                .post("/orders/" + underWay + "/cancel")
                .then()
                .statusCode(200);
        ready(Persona.MANAGER, underWay).statusCode(409).body("problem", equalTo("ORDER_CLOSED"));
    }

    @Test
    void aForeignOrderIsNotFoundAndKeepsTheOthersBack() {
        UUID own = anOrder().of(home).placed();
        UUID foreign = anOrder().of(Home.in(Persona.XIANZHOU)).placed();

        ready(Persona.MANAGER, own, foreign).statusCode(404).body("field", equalTo("orderIds[1]"));

        see(Persona.MANAGER, own).body("[0].status", equalTo("RECEIVED"));
    }
}
