package org.lianfang.registry;

import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.platformtest.Persona;

/** What cannot be read is refused with a problem that names the field. */
@OnRegistry
class MalformedRequestTest {

    @ParameterizedTest
    @CsvSource({
        "/households?first=2.5, first",
        "/households?first=4294967297, first",
        "/households?buildingId=x, buildingId",
        "/households?text=a%00b, text",
        "/households?count=yes, count",
        "/residents?careNeeds=FRAIL&careNeeds=X, careNeeds",
        "/residents?presence=HERE, presence"
    })
    void aParameterThatCannotBeReadIsNamed(String address, String parameter) {
        Persona.MANAGER
                .asks()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo(parameter));
    }

    @Test
    void aNumberIsNotRoundedAndATextIsKeptOrRefused() {
        refused("floor", 3.7);
        refused("floor", "3");
        refused("room", "a\u0000b");
        refused("room", "\ud800");
    }

    private static void refused(String field, Object value) {
        var household = new HashMap<String, Object>(
                Map.of("id", UUID.randomUUID(), "communityCode", Persona.CHENGDONG, "address", "门牌"));
        household.put(field, value);

        Persona.MANAGER
                .asks()
                .body(household)
                .post("/households")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo(field));
    }
}
