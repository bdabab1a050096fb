package org.lianfang.isolation.takeover;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.OPERATOR;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;

/** Observations that were kept elsewhere, handed over by the operator. */
@OnIsolation
class TakeoverTest {

    private static final LocalDate TODAY = AnOrder.today();

    private final UUID id = UUID.randomUUID();
    private final Map<String, Object> observation = new HashMap<>();
    private Neighbourhood.Flat flat;

    @BeforeEach
    void aFamilyOfTwo() {
        flat = Neighbourhood.aFlat(CHENGDONG, 2);
        observation.putAll(Map.of(
                "id", id,
                "door", Map.of("householdId", flat.id()),
                "reason", "CLOSE_CONTACT",
                "exposedOn", TODAY.minusDays(4).toString(),
                "startsOn", TODAY.minusDays(3).toString(),
                "endsOn", TODAY.plusDays(12).toString(),
                "residentIds", flat.present()));
    }

    private static Map<String, Object> visit(LocalDate on, List<UUID> persons, double temperature) {
        List<Map<String, Object>> readings = new ArrayList<>();
        persons.forEach(person -> readings.add(Map.of("residentId", person, "temperature", temperature)));
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "on",
                on.toString(),
                "slot",
                "MORNING",
                "channel",
                "PAPER",
                "at",
                on + "T01:00:00Z",
                "readings",
                readings));
    }

    private ValidatableResponse handedOver() {
        return handedOver(CHENGDONG);
    }

    private ValidatableResponse handedOver(String community) {
        return OPERATOR.asks()
                .body(Map.of("communityCode", community, "observations", List.of(observation)))
                .put("/operator/observations")
                .then();
    }

    private ValidatableResponse file() {
        return MANAGER.asks()
                .body(Map.of("ids", List.of(flat.id())))
                .post("/cases/by-households")
                .then()
                .statusCode(200);
    }

    @Test
    void theCaseStandsWithItsPersonsAndItsChecks() {
        observation.put(
                "visits",
                List.of(
                        visit(TODAY.minusDays(3), flat.present(), 36.5),
                        visit(TODAY.minusDays(2), flat.present(), 37.3)));

        handedOver()
                .statusCode(200)
                .body("cases", equalTo(1))
                .body("persons", equalTo(2))
                .body("visits", equalTo(2))
                .body("checks", equalTo(4));

        file().body("id", contains(id.toString()))
                .body("[0].endsOn", equalTo(TODAY.plusDays(12).toString()))
                .body("[0].persons", hasSize(2));
        MANAGER.asks()
                .body(Map.of("ids", List.of(id)))
                .post("/checks/by-cases")
                .then()
                .body("", hasSize(4))
                .body("findAll { it.abnormal }.temperature", contains(37.3f, 37.3f));
        MANAGER.asks()
                .body(Map.of("ids", List.of(id)))
                .post("/events/by-cases")
                .then()
                .body("what", contains("OPENED"));
    }

    @Test
    void handedOverTwiceItStandsOnceAndWhatWasCorrectedSinceStays() {
        observation.put("visits", List.of(visit(TODAY.minusDays(1), flat.present(), 36.5)));
        handedOver().statusCode(200);
        MANAGER.asks()
                .body(Map.of("endsOn", TODAY.plusDays(14).toString(), "reason", "家中新增密接"))
                .post("/cases/" + id + "/extend")
                .then()
                .statusCode(200);

        handedOver()
                .statusCode(200)
                .body("cases", equalTo(0))
                .body("persons", equalTo(0))
                .body("visits", equalTo(0))
                .body("checks", equalTo(0));

        file().body("[0].endsOn", equalTo(TODAY.plusDays(14).toString()));
    }

    @Test
    void aDoorThatIsObservedAlreadyKeepsItsCase() {
        UUID open = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);
        observation.put("visits", List.of(visit(TODAY.minusDays(1), flat.present(), 36.5)));

        handedOver().statusCode(200).body("cases", equalTo(0)).body("checks", equalTo(0));

        file().body("id", contains(open.toString()));
    }

    @Test
    void aVisitWhoseIdStandsForAnotherDoorsIsRefusedAndNothingStays() {
        Map<String, Object> taken = visit(TODAY.minusDays(1), flat.present(), 36.5);
        observation.put("visits", List.of(taken));
        handedOver().statusCode(200);
        Neighbourhood.Flat other = Neighbourhood.aFlat(CHENGDONG, 1);
        observation.put("id", UUID.randomUUID());
        observation.put("door", Map.of("householdId", other.id()));
        observation.put("residentIds", other.present());

        handedOver().statusCode(409).body("field", equalTo("observations"));

        MANAGER.asks()
                .body(Map.of("ids", List.of(other.id())))
                .post("/cases/by-households")
                .then()
                .body("", hasSize(0));
    }

    @Test
    void datesAndMeasurementsAreHeldToTheRulesAndNamedByTheirPlace() {
        observation.put("startsOn", TODAY.minusDays(5).toString());
        handedOver().statusCode(400).body("field", equalTo("observations[0].startsOn"));
        observation.put("startsOn", TODAY.minusDays(3).toString());
        observation.put("visits", List.of(visit(TODAY.plusDays(1), flat.present(), 36.5)));
        handedOver().statusCode(400).body("field", equalTo("observations[0].visits[0].on"));
        observation.put("visits", List.of(visit(TODAY.minusDays(1), flat.present(), 47.0)));
        handedOver().statusCode(400).body("field", equalTo("observations[0].visits[0].readings[0].temperature"));
    }

    @Test
    void aCommunityThatIsNotOpenTakesNothingOver() {
        handedOver("440705001099").statusCode(400).body("field", equalTo("communityCode"));
    }

    @Test
    void theSameDoorInAnotherCommunityDoesNotLeadToTheFirstOnes() {
        handedOver().statusCode(200);
        observation.put("id", UUID.randomUUID());

        handedOver(XIANZHOU).statusCode(200);

        file().body("id", contains(id.toString()));
    }
}
