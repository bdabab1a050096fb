package org.lianfang.isolation.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.HEALTH_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
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
class CaseActsTest {

    private final LocalDate today = AnOrder.today();

    private static ValidatableResponse act(Persona by, UUID caseId, String act, Map<String, ?> body) {
        return by.asks().body(body).post("/cases/" + caseId + "/" + act).then();
    }

    private static List<String> history(UUID caseId) {
        return Database.column(
                "isolation", "select what from case_event where case_id = '" + caseId + "' order by at, id");
    }

    @Test
    void anExtensionLengthensKeepsTheOldDateAndIsDoneOnce() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);
        var act = Map.of(
                "endsOn", today.plusDays(20).toString(),
                "reason", "核酸复检",
                "residentIds", List.of(flat.resident()));

        act(STREET_OFFICER, caseId, "extend", act)
                .statusCode(200)
                .body("endsOn", equalTo(today.plusDays(20).toString()))
                .body("periodDays", equalTo(21))
                .body(
                        "persons.find { it.residentId == '" + flat.present().get(1) + "' }.endsOn",
                        equalTo(today.plusDays(13).toString()));
        act(MANAGER, caseId, "extend", act)
                .statusCode(200)
                .body("endsOn", equalTo(today.plusDays(20).toString()));

        assertThat(history(caseId)).containsExactly("OPENED", "EXTENDED");
        assertThat(Database.column(
                        "isolation",
                        "select before || ' ' || after || ' ' || reason from case_event where what = 'EXTENDED' and case_id = '"
                                + caseId + "'"))
                .containsExactly(today.plusDays(13) + " " + today.plusDays(20) + " 核酸复检");
    }

    @Test
    void anExtensionNeverShortens() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);

        for (int days : new int[] {12, 13}) {
            act(MANAGER, caseId, "extend", Map.of("endsOn", today.plusDays(days).toString(), "reason", "提前"))
                    .statusCode(400)
                    .body("field", equalTo("endsOn"))
                    .body("problem", equalTo("ENDS_NOT_LATER"));
        }
        act(MANAGER, caseId, "extend", Map.of("endsOn", today.plusDays(15).toString(), "reason", "甲"))
                .statusCode(200);
        act(MANAGER, caseId, "extend", Map.of("endsOn", today.plusDays(15).toString(), "reason", "乙"))
                .statusCode(409)
                .body("problem", equalTo("STATE_CHANGED"));
        act(MANAGER, caseId, "extend", Map.of("endsOn", today.plusDays(16).toString()))
                .statusCode(400);
    }

    @Test
    void anEarlyReleaseOwesAReasonAndIsDoneOnce() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);

        act(MANAGER, caseId, "release", Map.of()).statusCode(400).body("field", equalTo("reason"));
        act(MANAGER, caseId, "release", Map.of("reason", "误判")).statusCode(200).body("status", equalTo("RELEASED"));
        act(MANAGER, caseId, "release", Map.of("reason", "误判"))
                .statusCode(200)
                .body("status", equalTo("RELEASED"))
                .body("dayNumber", nullValue())
                .body("persons.endedOn", contains(today.toString(), today.toString()));
        act(MANAGER, caseId, "release", Map.of("reason", "别的")).statusCode(409);
        act(MANAGER, caseId, "cancel", Map.of("reason", "别的")).statusCode(409);
        act(MANAGER, caseId, "extend", Map.of("endsOn", today.plusDays(30).toString(), "reason", "别的"))
                .statusCode(409);
        assertThat(history(caseId)).containsExactly("OPENED", "RELEASED");
        assertThat(Database.column(
                        "isolation",
                        "select outcome from audit_entry where operation = 'RELEASE_ISOLATION' and '" + caseId
                                + "' = any (ids) order by at"))
                .containsExactly("DONE", "REPEATED");
    }

    @Test
    void aReleaseOnTheLastDayOwesNoReasonUnlessAnAbnormalCheckIsUnhandled() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat)
                .exposedOn(today.minusDays(14))
                .startsOn(today.minusDays(13))
                .caseOf(flat, MANAGER);
        UUID check = AVisit.to(flat).reading(flat.resident(), 37.3).checkBy(GRID_WORKER, 0);

        act(MANAGER, caseId, "release", new HashMap<>()).statusCode(400).body("problem", equalTo("REASON_OWED"));
        HEALTH_WORKER
                .asks()
                .body(Map.of("action", "REMEASURED"))
                .post("/checks/" + check + "/handle")
                .then()
                .statusCode(200);
        act(MANAGER, caseId, "release", new HashMap<>()).statusCode(200).body("status", equalTo("RELEASED"));
    }

    @Test
    void releasedPersonsLeaveTheOthersObserved() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);
        var first = List.of(flat.present().get(0));

        act(MANAGER, caseId, "release", Map.of("residentIds", first, "reason", "出境"))
                .statusCode(200)
                .body("status", equalTo("OBSERVING"));
        act(MANAGER, caseId, "release", Map.of("residentIds", first, "reason", "别的"))
                .statusCode(409);
        act(MANAGER, caseId, "release", Map.of("residentIds", List.of(UUID.randomUUID()), "reason", "别的"))
                .statusCode(404)
                .body("field", equalTo("residentIds[0]"));
    }

    @Test
    void aTransferIsKeptWithItsPlaceAndDay() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);
        var act = Map.of("residentId", flat.resident(), "to", "定点医院", "on", today.toString());

        act(
                        MANAGER,
                        caseId,
                        "transfer",
                        Map.of(
                                "residentId",
                                flat.resident(),
                                "to",
                                "定点医院",
                                "on",
                                today.plusDays(1).toString()))
                .statusCode(400)
                .body("field", equalTo("on"));
        act(MANAGER, caseId, "transfer", act)
                .statusCode(200)
                .body("status", equalTo("TRANSFERRED"))
                .body("persons[0].outcome", equalTo("定点医院"))
                .body("persons[0].endedOn", equalTo(today.toString()));
        act(MANAGER, caseId, "transfer", act).statusCode(200);
        act(MANAGER, caseId, "transfer", Map.of("residentId", flat.resident(), "to", "集中点", "on", today.toString()))
                .statusCode(409);
    }

    @Test
    void aCancelledHouseholdCanBeObservedAgain() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);

        act(MANAGER, caseId, "cancel", Map.of("reason", "门牌写错")).statusCode(200).body("status", equalTo("CANCELLED"));
        act(MANAGER, caseId, "cancel", Map.of("reason", "门牌写错")).statusCode(200);
        act(MANAGER, caseId, "cancel", Map.of("reason", "别的")).statusCode(409);

        AnOrder.forFlat(CHENGDONG, flat).by(MANAGER).statusCode(200).body("casesOpened", equalTo(1));
    }

    @Test
    void aPersonWhoComesHomeJoinsFromToday() {
        Neighbourhood street = Neighbourhood.in(CHENGDONG);
        Neighbourhood.Flat flat = street.flat(2, 1);
        street.load();
        UUID joining = flat.present().get(1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat)
                .with("exceptResidentIds", List.of(joining))
                .exposedOn(today.minusDays(4))
                .startsOn(today.minusDays(3))
                .caseOf(flat, MANAGER);
        var act = Map.of("residentId", joining, "exposedOn", today.toString(), "reason", "返回共同居住");

        act(MANAGER, caseId, "persons", act)
                .statusCode(200)
                .body("persons", hasSize(2))
                .body("startsOn", equalTo(today.minusDays(3).toString()))
                .body("endsOn", equalTo(today.plusDays(14).toString()))
                .body("persons.find { it.residentId == '" + joining + "' }.startsOn", equalTo(today.toString()));
        act(MANAGER, caseId, "persons", act).statusCode(200).body("persons", hasSize(2));
        act(MANAGER, caseId, "persons", Map.of("residentId", joining, "exposedOn", today.toString(), "reason", "别的"))
                .statusCode(409)
                .body("problem", equalTo("ALREADY_OBSERVED"));
        act(
                        MANAGER,
                        caseId,
                        "persons",
                        Map.of("residentId", flat.away().get(0), "exposedOn", today.toString(), "reason", "x"))
                .statusCode(400)
                .body("problem", equalTo("NOT_PRESENT"));
        act(
                        MANAGER,
                        caseId,
                        "persons",
                        Map.of("residentId", UUID.randomUUID(), "exposedOn", today.toString(), "reason", "x"))
                .statusCode(404)
                .body("field", equalTo("residentId"));
        act(
                        MANAGER,
                        caseId,
                        "persons",
                        Map.of(
                                "residentId", Neighbourhood.aFlat(CHENGDONG, 1).resident(),
                                "exposedOn", today.toString(),
                                "reason", "x"))
                .statusCode(400)
                .body("problem", equalTo("NOT_OF_HOUSEHOLD"));
        assertThat(history(caseId)).containsExactly("OPENED", "PERSON_ADDED");
    }

    @Test
    void aCaseOfAnotherCommunityIsNotFoundWhateverTheAct() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);

        act(MANAGER_XIANZHOU, caseId, "cancel", Map.of("reason", "x")).statusCode(404);
        act(MANAGER_XIANZHOU, caseId, "release", Map.of("reason", "x")).statusCode(404);
        act(
                        MANAGER_XIANZHOU,
                        caseId,
                        "extend",
                        Map.of("endsOn", today.plusDays(30).toString(), "reason", "x"))
                .statusCode(404);
        act(MANAGER, UUID.randomUUID(), "cancel", Map.of("reason", "x")).statusCode(404);
        assertThat(history(caseId)).containsExactly("OPENED");
    }

    @Test
    void aSlipOfTheYearDoesNotLockADoorForDecades() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);

        act(MANAGER, caseId, "extend", Map.of("endsOn", today.plusYears(10).toString(), "reason", "x"))
                .statusCode(400)
                .body("problem", equalTo("TOO_LONG"));
        act(MANAGER, caseId, "extend", Map.of("endsOn", "+999999999-12-31", "reason", "x"))
                .statusCode(400);
    }

    @Test
    void aRefusedActIsAuditedWithItsCase() {
        UUID caseId = UUID.randomUUID();

        act(GRID_WORKER, caseId, "cancel", Map.of("reason", "x")).statusCode(403);

        assertThat(Database.column(
                        "isolation",
                        "select operation || ' ' || outcome from audit_entry where '" + caseId + "' = any (ids)"))
                .containsExactly("CANCEL_ISOLATION REFUSED");
    }

    @Test
    void whatIsNotADateOrAStatusIsNamedOrNotFoundButNeverAFault() {
        for (String path : List.of(
                "/cases?statuses=NOBODY",
                "/checks?on=yesterday",
                "/checks?on=%2B999999999-01-01",
                "/due-checks?on=soon",
                "/due-checks?on=2026-01-26&state=LATE",
                "/cases?first=0",
                "/cases?after=%00")) {
            assertThat(MANAGER.asks().get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }
}
