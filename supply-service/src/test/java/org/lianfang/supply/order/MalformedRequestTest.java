package org.lianfang.supply.order;

import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.supply.Request.anOrder;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.OnSupply;

/** What cannot be read or kept is refused with a problem that names the field. */
@OnSupply
class MalformedRequestTest {

    @ParameterizedTest
    @CsvSource({
        "kinds=X, kinds",
        "kinds=MEAL&kinds=X, kinds",
        "statuses=X, statuses",
        "open=maybe, open",
        "first=2.5, first",
        "after=a%00b, after"
    })
    void aParameterThatCannotBeReadIsNamed(String query, String parameter) {
        refused(
                Persona.MANAGER
                        .asks()
                        .urlEncodingEnabled(false)
                        .get("/orders?" + query)
                        .then(),
                parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800"})
    void aTextThatCannotBeKeptIsRefusedAtItsField(String text) {
        refused(anOrder().to(text).send(), "address");
        refused(anOrder().to("东门岗亭").saying(text).send(), "text");
        Map<String, Object> line = Map.of("item", "面粉", "quantity", 1, "note", text);
        refused(anOrder().to("东门岗亭").with("lines", List.of(line)).send(), "lines[0].note");
    }

    private static void refused(ValidatableResponse answer, String field) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo(field));
    }
}
