package org.lianfang.isolation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.HEALTH_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnIsolation
class CheckActsTest {

    private static ValidatableResponse act(Persona by, UUID check, String act, Map<String, ?> body) {
        return by.asks().body(body).post("/checks/" + check + "/" + act).then();
    }

    private static Map<String, Object> values(double temperature, String reason) {
        return Map.of("temperature", temperature, "symptoms", List.of(), "reason", reason);
    }

    @Test
    void aCorrectionKeepsTheOldValuesAndIsDoneOnce() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID check = AVisit.to(flat).reading(flat.resident(), 39.6).checkBy(GRID_WORKER, 0);

        act(HEALTH_WORKER, check, "correct", values(36.9, "写反了"))
                .statusCode(200)
                .body("temperature", equalTo(36.9f))
                .body("abnormal", equalTo(false))
                .body("corrected", equalTo(true));
        act(HEALTH_WORKER, check, "correct", values(36.9, "写反了")).statusCode(200);

        assertThat(Database.column(
                        "isolation",
                        "select temperature || ' ' || abnormal || ' ' || reason from check_correction where check_id = '"
                                + check + "'"))
                .containsExactly("39.6 true 写反了");
    }

    @Test
    void anOldCorrectionSentLateDoesNotComeBack() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID check = AVisit.to(flat).reading(flat.resident(), 36.0).checkBy(GRID_WORKER, 0);
        act(HEALTH_WORKER, check, "correct", values(36.9, "一")).statusCode(200);
        act(HEALTH_WORKER, check, "correct", values(37.9, "二")).statusCode(200).body("abnormal", equalTo(true));

        act(HEALTH_WORKER, check, "correct", values(36.9, "一"))
                .statusCode(409)
                .body("problem", equalTo("STATE_CHANGED"));
    }

    @Test
    void aCorrectionObeysTheRangeAndOwesAReason() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID check = AVisit.to(flat).reading(flat.resident(), 36.0).checkBy(GRID_WORKER, 0);

        act(MANAGER, check, "correct", values(33.9, "一")).statusCode(400).body("field", equalTo("temperature"));
        act(MANAGER, check, "correct", values(36.9, " ")).statusCode(400).body("field", equalTo("reason"));
    }

    @Test
    void anAbnormalCheckIsHandledOnce() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID check = AVisit.to(flat).reading(flat.resident(), 37.6).checkBy(GRID_WORKER, 0);
        var act = Map.of("action", "FEVER_CLINIC", "note", "已联系发热门诊");

        act(HEALTH_WORKER, check, "handle", act).statusCode(200).body("handled", equalTo("FEVER_CLINIC"));
        act(MANAGER, check, "handle", act).statusCode(200);
        act(MANAGER, check, "handle", Map.of("action", "FALSE_ALARM"))
                .statusCode(409)
                .body("problem", equalTo("STATE_CHANGED"));
    }

    private static UUID handledCheck(Neighbourhood.Flat flat) {
        UUID check = AVisit.to(flat).reading(flat.resident(), 37.6, "COUGH").checkBy(GRID_WORKER, 0);
        act(HEALTH_WORKER, check, "handle", Map.of("action", "ADVISED", "note", "多饮水"))
                .statusCode(200);
        return check;
    }

    private static int unhandled(Neighbourhood.Flat flat) {
        return Persona.resident(flat.id())
                .asks()
                .get("/checks?abnormal=true&handled=false&count=true")
                .path("totalCount");
    }

    private static Map<String, Object> values(Double temperature, List<String> symptoms) {
        var values = new HashMap<String, Object>(Map.of("symptoms", symptoms, "reason", "写错"));
        values.put("temperature", temperature);
        return values;
    }

    @Test
    void aCorrectionForTheWorseOpensAHandledCheckAgainAndKeepsTheHandling() {
        for (var worse : List.of(
                values(37.7, List.of("COUGH")),
                values(37.6, List.of("COUGH", "FATIGUE")),
                values(36.5, List.of("DIARRHOEA")))) {
            Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
            UUID check = handledCheck(flat);

            act(HEALTH_WORKER, check, "correct", worse).statusCode(200).body("handled", nullValue());

            assertThat(unhandled(flat)).isEqualTo(1);
            assertThat(Database.column(
                            "isolation",
                            "select handled || ' ' || handled_note || ' ' || handled_by from check_correction where handled_at is not null and check_id = '"
                                    + check + "'"))
                    .containsExactly("ADVISED 多饮水 " + HEALTH_WORKER.username());
            act(MANAGER, check, "handle", Map.of("action", "FEVER_CLINIC")).statusCode(200);
            act(HEALTH_WORKER, check, "correct", worse).statusCode(200).body("handled", equalTo("FEVER_CLINIC"));
        }
    }

    @Test
    void aHandledCheckThatTurnsAbnormalIsNobodysYet() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID check = handledCheck(flat);
        act(HEALTH_WORKER, check, "correct", values(36.5, List.of()))
                .statusCode(200)
                .body("handled", equalTo("ADVISED"));

        act(HEALTH_WORKER, check, "correct", values(37.3, List.of())).body("handled", nullValue());

        assertThat(unhandled(flat)).isEqualTo(1);
    }

    @Test
    void aCorrectionForTheBetterLeavesItHandled() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID check = handledCheck(flat);

        act(HEALTH_WORKER, check, "correct", values(37.5, List.of("COUGH"))).body("handled", equalTo("ADVISED"));
        act(HEALTH_WORKER, check, "correct", values(null, List.of("COUGH"))).body("handled", equalTo("ADVISED"));
        act(HEALTH_WORKER, check, "correct", values(36.9, List.of("COUGH"))).body("handled", equalTo("ADVISED"));

        assertThat(unhandled(flat)).isZero();
    }

    @Test
    void gridWorkersAndForeignersHandleNothing() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID check = AVisit.to(flat).reading(flat.resident(), 37.6).checkBy(GRID_WORKER, 0);

        act(GRID_WORKER, check, "handle", Map.of("action", "ADVISED")).statusCode(403);
        act(MANAGER_XIANZHOU, check, "handle", Map.of("action", "ADVISED")).statusCode(404);
        act(GRID_WORKER, check, "correct", values(36.9, "一")).statusCode(403);
        act(MANAGER_XIANZHOU, check, "correct", values(36.9, "一")).statusCode(404);
    }

    @Test
    void theListNarrowsByDaySlotAbnormalAndHandledNewestFirst() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        AnOrder.forFlat(CHENGDONG, flat).by(MANAGER).statusCode(200);
        Persona resident = Persona.resident(flat.id());
        AVisit.to(flat).reading(flat.resident(), 36.5).by(GRID_WORKER).statusCode(200);
        UUID evening = AVisit.to(flat)
                .with("slot", "EVENING")
                .reading(flat.resident(), 38.1)
                .checkBy(GRID_WORKER, 0);
        String today = AnOrder.today().toString();

        resident.asks()
                .get("/checks?count=true")
                .then()
                .statusCode(200)
                .body("totalCount", equalTo(2))
                .body("nodes.slot", contains("EVENING", "MORNING"));
        resident.asks()
                .get("/checks?abnormal=true&handled=false&slot=EVENING&on=" + today)
                .then()
                .body("nodes.id", contains(evening.toString()));
        String cursor = resident.asks().get("/checks?first=1").path("pageInfo.endCursor");
        resident.asks()
                .get("/checks?first=1&after=" + cursor)
                .then()
                .body("nodes.slot", contains("MORNING"))
                .body("pageInfo.hasNextPage", equalTo(false));
        resident.asks()
                .get("/checks?on=" + AnOrder.today().minusDays(1) + "&count=true")
                .then()
                .body("totalCount", equalTo(0));
        resident.asks().get("/checks?after=nonsense").then().statusCode(400).body("field", equalTo("after"));
    }
}
