package org.lianfang.isolation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platformtest.Persona;

/** What cannot be read is refused with a problem that names the field. */
@OnIsolation
class MalformedRequestTest {

    @ParameterizedTest
    @CsvSource({
        "/checks?on=2026-13-40, on",
        "/checks?abnormal=maybe, abnormal",
        "/checks?slot=NOON, slot",
        "/checks?first=2.5, first",
        "/checks?after=a%00b, after",
        "/checks?count=1, count",
        "/cases?statuses=OBSERVING&statuses=X, statuses",
        "/cases?area=4407%00, area",
        "/due-checks?on=today, on"
    })
    void aParameterThatCannotBeReadIsNamed(String address, String parameter) {
        refused(MANAGER.asks().urlEncodingEnabled(false).get(address).then(), parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "二\udc00"})
    void aTextThatCannotBeKeptIsRefusedAtItsField(String text) {
        refused(AnOrder.in(Persona.CHENGDONG).with("note", text).by(MANAGER), "note");
        Map<String, Object> act = Map.of("reason", text);
        refused(
                MANAGER.asks()
                        .body(act)
                        .post("/cases/" + UUID.randomUUID() + "/cancel")
                        .then(),
                "reason");
    }

    @Test
    void aReasonThatShowsNothingIsNone() {
        Map<String, Object> act = Map.of("reason", "\u200b\u200d");

        refused(
                MANAGER.asks()
                        .body(act)
                        .post("/cases/" + UUID.randomUUID() + "/cancel")
                        .then(),
                "reason");
    }

    @Test
    void whatIsWrongIsSaidInChineseAndEnglishWithTheLimit() {
        refused(AnOrder.in(Persona.CHENGDONG).with("communityCode", "4407").by(MANAGER), "communityCode")
                .body("detail", containsString("格式有误，须符合 \\d{12}。 It must have the form \\d{12}"));
    }

    @Test
    void whoeverIsNotLoggedInIsToldSo() {
        given().get("/cases")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("problem", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aBodyTooLargeIsToldSo() {
        MANAGER.asks()
                .body("{\"note\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/orders")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("problem", equalTo("BODY_TOO_LARGE"));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String field) {
        return answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo(field));
    }
}
