package org.lianfang.platformtest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;

/** Opens the communities that tests live in, at a service, by the operator's own endpoint. */
public final class Communities {

    private static final List<Map<String, String>> OPENED = List.of(
            community(Persona.CHENGDONG, "城东社区", "会城街道"),
            community(Persona.XIANZHOU, "贤洲社区", "会城街道"),
            community(Persona.SONGYUAN, "松园社区", "桂园街道"));

    private Communities() {}

    /** At the service under test. */
    public static void open() {
        Persona.OPERATOR.asks().body(OPENED).put("/operator/communities").then().statusCode(204);
    }

    /** At a sibling, by its address. */
    public static void openAt(String url) {
        given().baseUri(url)
                .auth()
                .oauth2(Persona.OPERATOR.token())
                .contentType(ContentType.JSON)
                .body(OPENED)
                .put("/operator/communities")
                .then()
                .statusCode(204);
    }

    private static Map<String, String> community(String code, String name, String street) {
        return Map.of("code", code, "name", name, "officialName", name + "居委会", "streetName", street);
    }
}
