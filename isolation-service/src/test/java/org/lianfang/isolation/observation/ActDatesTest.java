package org.lianfang.isolation.observation;

import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.isolation.SettableClock;

/** An act has a day that can be: within the observation, and not ahead of today. */
@OnIsolation
class ActDatesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-20");

    private Neighbourhood.Flat flat;

    @BeforeEach
    void aHousehold() {
        flat = Neighbourhood.aFlat(CHENGDONG, 1);
    }

    @AfterEach
    void letTheClockRun() {
        SettableClock.run();
    }

    private UUID observedFrom(LocalDate start) {
        SettableClock.stopAt(TODAY + "T10:00:00+08:00");
        return AnOrder.forFlat(CHENGDONG, flat)
                .exposedOn(TODAY.minusDays(5))
                .startsOn(start)
                .caseOf(flat, MANAGER);
    }

    private ValidatableResponse transfer(UUID caseId, LocalDate on) {
        return MANAGER.asks()
                .body(Map.of("residentId", flat.resident(), "to", "定点医院", "on", on.toString()))
                .post("/cases/" + caseId + "/transfer")
                .then();
    }

    private static ValidatableResponse extend(UUID caseId, LocalDate endsOn) {
        return MANAGER.asks()
                .body(Map.of("endsOn", endsOn.toString(), "reason", "复检推迟"))
                .post("/cases/" + caseId + "/extend")
                .then();
    }

    @Test
    void aTransferLiesBetweenTheStartAndToday() {
        UUID caseId = observedFrom(TODAY.minusDays(3));

        transfer(caseId, TODAY.minusDays(4))
                .statusCode(400)
                .body("field", equalTo("on"))
                .body("problem", equalTo("BEFORE_OBSERVATION"));
        transfer(caseId, TODAY.plusDays(1))
                .statusCode(400)
                .body("field", equalTo("on"))
                .body("problem", equalTo("IN_THE_FUTURE"));
        transfer(caseId, TODAY.minusDays(3))
                .statusCode(200)
                .body("persons[0].endedOn", equalTo(TODAY.minusDays(3).toString()));
    }

    @Test
    void whoIsOnlyPlannedCannotHaveBeenTransferred() {
        UUID caseId = observedFrom(TODAY.plusDays(1));

        transfer(caseId, TODAY).statusCode(400).body("field", equalTo("on"));
    }

    @Test
    void anOverdueObservationIsNotLengthenedIntoThePastAndARepeatAnswersLater() {
        UUID caseId = observedFrom(TODAY.minusDays(3));
        LocalDate last = TODAY.plusDays(9);
        SettableClock.stopAt(last.plusDays(5) + "T10:00:00+08:00");

        extend(caseId, last.plusDays(4))
                .statusCode(400)
                .body("field", equalTo("endsOn"))
                .body("problem", equalTo("ENDS_IN_THE_PAST"));
        extend(caseId, last.plusDays(5)).statusCode(200);
        SettableClock.stopAt(last.plusDays(8) + "T10:00:00+08:00");
        extend(caseId, last.plusDays(5))
                .statusCode(200)
                .body("endsOn", equalTo(last.plusDays(5).toString()));
    }
}
