package org.lianfang.volunteer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.Header;
import io.restassured.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platformtest.Persona;

/** What is no token is refused like a bad one, with the same body, whatever it trips further in. */
@ServiceTest
class MalformedTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer  ", "Bearer ..", "Bearer ....", "Bearer a.b.c", "Basic YTpi"})
    void whatIsNoTokenIsRefused(String header) {
        refused(new Header("Authorization", header));
    }

    @Test
    void aTokenOfTwentyThousandLettersIsRefused() {
        refused(new Header("Authorization", "Bearer " + "A".repeat(19_990) + ".b.c"));
    }

    @Test
    void aSecondHeaderSpoilsTheFirst() {
        String good = "Bearer " + Persona.MANAGER.token();
        given().header("Authorization", good).get("/shifts?first=1").then().statusCode(200);

        refused(new Header("Authorization", good), new Header("Authorization", "Bearer a.b.c"));
        refused(new Header("Authorization", good), new Header("Authorization", good));
    }

    private static void refused(Header... headers) {
        given().headers(new Headers(headers))
                .get("/shifts?first=1")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
