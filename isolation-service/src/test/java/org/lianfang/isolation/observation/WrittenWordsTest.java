package org.lianfang.isolation.observation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** What people write about a case: no numbers of persons go in, and the street sees none that are there. */
@OnIsolation
class WrittenWordsTest {

    private static ValidatableResponse ask(Persona by, String path, List<UUID> ids) {
        return by.asks().body(Map.of("ids", ids)).post(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "extend, reason, 诸葛试电话13712345678要求延长",
        "release, reason, 家属137 1234 5678",
        "transfer, to, 市一院 联系１３７１２３４５６７８",
        "cancel, reason, 身份证440705198001011234有误",
        "persons, reason, 同住44070519800101123X"
    })
    void anActWhoseWordsHoldSuchANumberIsRefused(String act, String field, String words) {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);
        String today = AnOrder.today().toString();
        var body = new HashMap<String, Object>(Map.of(field, words));
        if (act.equals("extend"))
            body.put("endsOn", AnOrder.today().plusDays(20).toString());
        if (act.equals("transfer")) body.putAll(Map.of("residentId", flat.resident(), "on", today));
        if (act.equals("persons")) body.putAll(Map.of("residentId", flat.resident(), "exposedOn", today));

        MANAGER.asks()
                .body(body)
                .post("/cases/" + caseId + "/" + act)
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo(field))
                .body("detail", containsString("手机号"))
                .body("detail", not(containsString("1234")));
    }

    @Test
    void theStreetSeesWordsOfACaseWithoutSuchNumbersAndTheCommunitySeesThem() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);
        MANAGER.asks()
                .body(Map.of(
                        "residentId",
                        flat.resident(),
                        "to",
                        "市一院",
                        "on",
                        AnOrder.today().toString()))
                .post("/cases/" + caseId + "/transfer")
                .then()
                .statusCode(200);
        // As words of another release may stand there.
        Database.execute(
                "isolation",
                "update case_event set reason = '市一院13712345678', after = 'TRANSFERRED 2022-02-08 13712345678' where what = 'TRANSFERRED' and case_id = '"
                        + caseId + "'");
        Database.execute(
                "isolation",
                "update observed_person set outcome = '市一院13712345678' where outcome is not null and case_id = '"
                        + caseId + "'");

        for (Persona clear : List.of(MANAGER, GRID_WORKER)) {
            ask(clear, "/events/by-cases", List.of(caseId)).body("reason", hasItem("市一院13712345678"));
            ask(clear, "/cases/by-ids", List.of(caseId)).body("[0].persons.outcome", hasItem("市一院13712345678"));
        }
        ask(STREET_OFFICER, "/events/by-cases", List.of(caseId))
                .body("reason", hasItem("市一院****"))
                .body("after", hasItem("TRANSFERRED 2022-02-08 ****"));
        ask(STREET_OFFICER, "/cases/by-ids", List.of(caseId)).body("[0].persons.outcome", hasItem("市一院****"));
    }
}
