package org.lianfang.isolation.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;

/** What an order does at doors that are observed already, or where an observation has ended. */
@OnIsolation
class LaterOrderTest {

    private final LocalDate today = AnOrder.today();

    private Neighbourhood.Flat flat;
    private UUID first;

    @BeforeEach
    void aHouseholdOfTwo() {
        flat = Neighbourhood.aFlat(CHENGDONG, 2);
        first = flat.resident();
    }

    private UUID observedForDays(int days) {
        return AnOrder.forFlat(CHENGDONG, flat)
                .exposedOn(today.minusDays(days))
                .startsOn(today.minusDays(days - 1))
                .caseOf(flat, MANAGER);
    }

    private AnOrder exposed(int daysAgo) {
        return AnOrder.forFlat(CHENGDONG, flat).exposedOn(today.minusDays(daysAgo));
    }

    private static ValidatableResponse act(UUID caseId, String act, Map<String, ?> body) {
        return MANAGER.asks().body(body).post("/cases/" + caseId + "/" + act).then();
    }

    private static ValidatableResponse file(UUID caseId) {
        return MANAGER.asks()
                .body(Map.of("ids", List.of(caseId)))
                .post("/cases/by-ids")
                .then();
    }

    private String of(UUID resident, String field) {
        return "[0].persons.find { it.residentId == '" + resident + "' }." + field;
    }

    private static List<String> history(UUID caseId) {
        return Database.column(
                "isolation",
                "select what || ' ' || before || ' → ' || after from case_event where what not in ('OPENED', 'RELEASED', 'TRANSFERRED') and case_id = '"
                        + caseId + "' order by at, id");
    }

    @Test
    void whoWasReleasedStaysReleasedUnlessTheExposureIsLater() {
        UUID caseId = observedForDays(5);
        act(caseId, "release", Map.of("residentIds", List.of(first), "reason", "误判"))
                .statusCode(200);

        for (int daysAgo : new int[] {6, 5}) {
            exposed(daysAgo).previewedBy(MANAGER).statusCode(200).body("persons", equalTo(1));
            exposed(daysAgo)
                    .by(MANAGER)
                    .statusCode(200)
                    .body("alreadyObserved", equalTo(1))
                    .body("personsObserved", equalTo(1));
        }

        file(caseId)
                .body(of(first, "status"), equalTo("RELEASED"))
                .body(of(first, "endedOn"), equalTo(today.toString()));
        assertThat(history(caseId)).isEmpty();
    }

    @Test
    void aLaterExposureTakesInAgainWhoWasReleasedAndKeepsWhatEnded() {
        UUID caseId = observedForDays(5);
        act(caseId, "release", Map.of("residentIds", List.of(first), "reason", "误判"))
                .statusCode(200);

        exposed(4).by(MANAGER).statusCode(200).body("personsObserved", equalTo(2));

        file(caseId)
                .body(of(first, "status"), equalTo("OBSERVING"))
                .body(of(first, "exposedOn"), equalTo(today.minusDays(4).toString()))
                .body(of(first, "startsOn"), equalTo(today.toString()));
        assertThat(history(caseId))
                .contains("PERSON_ADDED RELEASED " + today + " → "
                        + today.minusDays(4).plusDays(14));
    }

    @Test
    void whoWasTransferredIsTakenInByNoOrderButByTheActThatNamesThem() {
        UUID caseId = observedForDays(5);
        act(caseId, "transfer", Map.of("residentId", first, "to", "定点医院", "on", today.toString()))
                .statusCode(200);

        exposed(0).by(MANAGER).statusCode(200).body("personsObserved", equalTo(1));
        file(caseId).body(of(first, "status"), equalTo("TRANSFERRED")).body(of(first, "outcome"), equalTo("定点医院"));

        var same = Map.of("residentId", first, "exposedOn", today.minusDays(5).toString(), "reason", "出院");
        act(caseId, "persons", same)
                .statusCode(400)
                .body("field", equalTo("exposedOn"))
                .body("problem", equalTo("EXPOSURE_NOT_LATER"));
        var later = Map.of("residentId", first, "exposedOn", today.minusDays(4).toString(), "reason", "出院");
        act(caseId, "persons", later).statusCode(200);
        file(caseId).body(of(first, "status"), equalTo("OBSERVING"));
        assertThat(history(caseId)).contains("PERSON_ADDED TRANSFERRED " + today + " 定点医院 → " + today.plusDays(14));
    }

    @Test
    void aDoorWhereNobodyIsObservedAfterTheOrderDoesNotCount() {
        UUID caseId = observedForDays(5);
        act(caseId, "release", Map.of("residentIds", List.of(first), "reason", "误判"))
                .statusCode(200);

        exposed(5)
                .with("exceptResidentIds", List.of(flat.present().get(1)))
                .previewedBy(MANAGER)
                .body("households", equalTo(0))
                .body("persons", equalTo(0))
                .body("alreadyObserved", equalTo(0));
    }

    @Test
    void nobodyIsExposedTomorrowAndNothingStartsBeforeTheExposure() {
        UUID caseId = observedForDays(5);
        AnOrder tomorrow =
                AnOrder.forFlat(CHENGDONG, flat).exposedOn(today.plusDays(1)).startsOn(today.plusDays(1));
        AnOrder tooSoon =
                AnOrder.forFlat(CHENGDONG, flat).exposedOn(today.minusDays(1)).startsOn(today.minusDays(2));

        for (var refused : List.of(tomorrow.previewedBy(MANAGER), tomorrow.by(MANAGER))) {
            refused.statusCode(400).body("field", equalTo("exposedOn")).body("problem", equalTo("IN_THE_FUTURE"));
        }
        for (var refused : List.of(tooSoon.previewedBy(MANAGER), tooSoon.by(MANAGER))) {
            refused.statusCode(400)
                    .body("field", equalTo("startsOn"))
                    .body("problem", equalTo("STARTS_BEFORE_EXPOSURE"));
        }
        act(
                        caseId,
                        "persons",
                        Map.of(
                                "residentId",
                                first,
                                "exposedOn",
                                today.plusDays(1).toString(),
                                "reason",
                                "x"))
                .statusCode(400)
                .body("field", equalTo("exposedOn"));
    }

    @Test
    void aPlannedDoorStartsAsSoonAsALaterOrderSays() {
        UUID caseId = exposed(1).startsOn(today.plusDays(3)).caseOf(flat, MANAGER);
        AnOrder sooner = exposed(1).startsOn(today).with("note", "今天起");

        sooner.previewedBy(MANAGER).body("alreadyObserved", equalTo(1)).body("wouldExtend", equalTo(1));
        sooner.by(MANAGER).statusCode(200).body("casesExtended", equalTo(1));

        file(caseId)
                .body("[0].status", equalTo("OBSERVING"))
                .body("[0].startsOn", equalTo(today.toString()))
                .body("[0].dayNumber", equalTo(1))
                .body("[0].persons.status", contains("OBSERVING", "OBSERVING"));
        assertThat(history(caseId))
                .containsExactly("EXTENDED " + today.plusDays(3) + "/" + today.plusDays(13) + " → " + today + "/"
                        + today.plusDays(13));
        exposed(1).startsOn(today.plusDays(1)).by(MANAGER).body("casesExtended", equalTo(0));
        file(caseId).body("[0].startsOn", equalTo(today.toString()));
    }

    @Test
    void moreDaysLengthenADoorThatIsObservedAlreadyAndFewerDoNot() {
        UUID caseId = observedForDays(5);
        AnOrder longer = exposed(6).with("days", 21).with("reason", "BUILDING_CLOSURE");

        longer.previewedBy(MANAGER).body("wouldExtend", equalTo(1));
        longer.by(MANAGER).statusCode(200).body("casesExtended", equalTo(1));

        file(caseId)
                .body("[0].exposedOn", equalTo(today.minusDays(5).toString()))
                .body("[0].startsOn", equalTo(today.minusDays(4).toString()))
                .body("[0].endsOn", equalTo(today.plusDays(15).toString()))
                .body("[0].reason", equalTo("BUILDING_CLOSURE"))
                .body(
                        "[0].persons.endsOn",
                        contains(
                                today.plusDays(15).toString(),
                                today.plusDays(15).toString()));
        assertThat(history(caseId)).containsExactly("EXTENDED " + today.plusDays(9) + " → " + today.plusDays(15));

        AnOrder shorter = exposed(6).with("days", 20);
        shorter.previewedBy(MANAGER).body("wouldExtend", equalTo(0));
        shorter.by(MANAGER).body("casesExtended", equalTo(0)).body("alreadyObserved", equalTo(1));
        file(caseId).body("[0].endsOn", equalTo(today.plusDays(15).toString()));
    }
}
