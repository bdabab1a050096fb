package org.lianfang.supply.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.supply.Request.anOrder;
import static org.lianfang.supply.Request.see;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;

/** What may stand as a delivered amount; what may not changes nothing. */
@OnSupply
class DeliveredAmountTest {

    private Home home;
    private UUID order;

    @BeforeEach
    void anOrderOfAHome() {
        home = Home.in(Persona.CHENGDONG);
        order = anOrder().of(home).saying("面粉5斤、白糖2斤").placed();
    }

    private ValidatableResponse deliver(String... lines) {
        return Persona.MANAGER
                .asks()
                .body("{\"lines\": [" + String.join(", ", lines) + "]}")
                .post("/orders/" + order + "/deliver")
                .then();
    }

    private static String line(UUID order, int position, String amount) {
        return "{\"lineId\": \"" + Ids.derived(order, "line", position) + "\"" + amount + "}";
    }

    private String amount(int position, String amount) {
        return line(order, position, ", \"quantityDelivered\": " + amount);
    }

    private void nothingChanged() {
        see(Persona.MANAGER, order)
                .body("[0].status", equalTo("RECEIVED"))
                .body("[0].lines.quantityDelivered", everyItem(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "-1",
                "-0.001",
                "1000001",
                "1e308",
                "\"NaN\"",
                "\"Infinity\"",
                "NaN",
                "1e999",
                "\"五\"",
                "{}"
            })
    void whatIsNoAmountIsBadInputAndChangesNothing(String amount) {
        deliver(amount(0, "5"), amount(1, amount)).statusCode(400).body("code", equalTo("BAD_INPUT"));

        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-1", "1000001", "\"NaN\""})
    void theRefusalNamesTheLine(String amount) {
        deliver(amount(0, "5"), amount(1, amount)).body("field", equalTo("lines[1].quantityDelivered"));
    }

    @Test
    void anAmountLeftOutIsBadInputAndChangesNothing() {
        deliver(amount(0, "5"), line(order, 1, ""))
                .statusCode(400)
                .body("field", equalTo("lines[1].quantityDelivered"));

        nothingChanged();
    }

    @Test
    void anAmountWithoutItsLineIsBadInput() {
        deliver("{\"quantityDelivered\": 5}").statusCode(400).body("field", equalTo("lines[0].lineId"));
        deliver("null").statusCode(400);

        nothingChanged();
    }

    @Test
    void aLineOfAnotherOrderOfTheSameHomeIsBadInput() {
        UUID other = anOrder().of(home).saying("牛奶1箱").placed();

        deliver(amount(0, "5"), line(other, 0, ", \"quantityDelivered\": 1"))
                .statusCode(400)
                .body("problem", equalTo("UNKNOWN_LINE"))
                .body("field", equalTo("lines[1].lineId"));

        nothingChanged();
    }

    @Test
    void theSameLineTwiceIsBadInputAlsoWithTheSameAmount() {
        deliver(amount(0, "5"), amount(1, "2"), amount(0, "5"))
                .statusCode(400)
                .body("field", equalTo("lines[2].lineId"));

        nothingChanged();
    }

    @Test
    void moreThanOrderedIsKeptAsItWasHandedOver() {
        deliver(amount(0, "1000000"), amount(1, "2.5"))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("lines.quantityDelivered", contains(1000000f, 2.5f));
    }
}
