package org.lianfang.supply.takeover;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.supply.Request.see;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;

/** Orders that were kept elsewhere, handed over by the operator. */
@OnSupply
class TakeoverTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final UUID id = UUID.randomUUID();
    private final Map<String, Object> order = new HashMap<>();

    @BeforeEach
    void anOrderOfAHome() {
        Home home = Home.in(Persona.CHENGDONG);
        order.putAll(Map.of(
                "id", id,
                "door", Map.of("householdId", home.id, "estateId", home.estate, "address", home.address()),
                "contactName", "王小芳",
                "contactPhone", "15401000001",
                "kind", "GROCERIES",
                "channel", "CHAT",
                "urgent", false,
                "text", "面粉5斤、白糖2斤",
                "askedAt", NOW.minus(3, ChronoUnit.DAYS).toString()));
    }

    private ValidatableResponse handedOver(String community) {
        return Persona.OPERATOR
                .asks()
                .body(Map.of("communityCode", community, "orders", List.of(order)))
                .put("/operator/orders")
                .then();
    }

    @Test
    void itIsReadAndSealedLikeAnyOtherAndDueFromWhenItWasAsked() {
        handedOver(Persona.CHENGDONG).statusCode(200).body("orders", equalTo(1));

        see(Persona.MANAGER, id)
                .body("[0].text", equalTo("面粉5斤、白糖2斤"))
                .body("[0].lines.item", contains("面粉", "白糖"))
                .body("[0].recipient.phone", equalTo("15401000001"))
                .body("[0].status", equalTo("RECEIVED"))
                .body("[0].dueAt", equalTo(NOW.minus(1, ChronoUnit.DAYS).toString()))
                .body("[0].doneAt", nullValue());
    }

    @Test
    void whatWasHandedOverBeforeIsDoneWithAllThatWasAskedFor() {
        order.put("doneAt", NOW.minus(2, ChronoUnit.DAYS).toString());

        handedOver(Persona.CHENGDONG).statusCode(200);

        see(Persona.MANAGER, id)
                .body("[0].status", equalTo("DONE"))
                .body("[0].doneAt", equalTo(NOW.minus(2, ChronoUnit.DAYS).toString()))
                .body("[0].lines.quantityDelivered", contains(5f, 2f));
    }

    @Test
    void handedOverTwiceItStandsOnceAsItIsByNow() {
        handedOver(Persona.CHENGDONG).statusCode(200);
        Persona.MANAGER
                .asks()
                .body(Map.of("reason", "不用了"))
                .post("/orders/" + id + "/cancel")
                .then()
                .statusCode(200);

        handedOver(Persona.CHENGDONG).statusCode(200).body("orders", equalTo(0));

        see(Persona.MANAGER, id).body("", hasSize(1)).body("[0].status", equalTo("CANCELLED"));
    }

    @Test
    void aHouseholdIsNotCarriedIntoAnotherCommunity() {
        handedOver(Persona.CHENGDONG).statusCode(200);
        order.put("id", UUID.randomUUID());

        handedOver(Persona.XIANZHOU).statusCode(409).body("field", equalTo("orders"));
    }

    @Test
    void aCommunityThatIsNotOpenTakesNothingOver() {
        handedOver("440705001099").statusCode(400).body("field", equalTo("communityCode"));
    }
}
