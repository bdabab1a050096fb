package org.lianfang.gateway.resident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.Siblings;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** Who moves while observed stays observed, for everybody who comes to the new door (ADR 10); through all services. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class MovedHouseTest {

    private static final String MOVE =
            """
            mutation($who: ID!, $to: ID!, $on: Date!) { moveResident(residentId: $who, householdId: $to, on: $on, reason: "投靠亲属") {
                id household { id underObservation isolationCase { persons { residentId status exposedOn startsOn endsOn } } } } }""";

    @AfterEach
    void thaw() {
        Siblings.thaw("isolation-service");
    }

    @Test
    void theNewDoorIsObservedAndWhatIsBroughtThereIsLeftInFrontOfIt() {
        World world = World.withDoors(2);
        observed(world.door(0));
        UUID stays = world.people(0).get(1);
        String order = ordered(Persona.GRID_WORKER, Persona.CHENGDONG, world.door(1));
        contactless(order, false);

        for (UUID each : world.people(0)) {
            moved(Persona.GRID_WORKER, each, world.door(1))
                    .body("data.moveResident.household.underObservation", equalTo(true));
        }

        contactless(order, true);
        contactless(ordered(Persona.GRID_WORKER, Persona.CHENGDONG, world.door(1)), true);
        door(Persona.PROPERTY_STAFF, world.door(0)).body("data.household.underObservation", equalTo(false));
        moved(Persona.MANAGER, stays, world.door(1))
                .body("data.moveResident.household.isolationCase.persons.size()", equalTo(2))
                .body(
                        "data.moveResident.household.isolationCase.persons.startsOn.unique()",
                        contains(World.today().toString()))
                .body(
                        "data.moveResident.household.isolationCase.persons.endsOn.unique()",
                        contains(World.today().plusDays(13).toString()));
    }

    @Test
    void itFollowsIntoTheOtherCommunityOfTheSameManager() {
        World world = World.withDoors(1);
        observed(world.door(0));
        Persona both = Persona.MANAGER.and(Persona.MANAGER_XIANZHOU);
        UUID far = household(both);

        for (UUID each : world.people(0)) moved(both, each, far);

        door(Persona.MANAGER_XIANZHOU, far).body("data.household.underObservation", equalTo(true));
        door(Persona.MANAGER, world.door(0)).body("data.household.underObservation", equalTo(false));
        contactless(ordered(Persona.MANAGER_XIANZHOU, Persona.XIANZHOU, far), Persona.MANAGER_XIANZHOU, true);
    }

    @Test
    void withoutIsolationTheMoveIsStoredAndSendingItAgainCompletesIt() {
        World world = World.withDoors(2);
        observed(world.door(0));
        UUID person = world.people(0).get(0);
        moved(Persona.MANAGER, world.people(1).get(0), world.door(0));
        Siblings.freeze("isolation-service");

        move(Persona.MANAGER, person, world.door(1))
                .statusCode(200)
                .body("data", nullValue())
                .body("errors.extensions.code", contains("SERVICE_UNAVAILABLE"))
                .body("errors.extensions.problem", contains("OBSERVATION_NOT_FOLLOWED"))
                .body("errors.extensions.service", contains("isolation-service"))
                .body("errors[0].message", containsString("搬家已保存"))
                .body("errors[0].message", containsString("send the same request again"));
        Graph.askPatiently(
                        Persona.MANAGER,
                        "query($id: ID!) { resident(id: $id) { household { id } } }",
                        Map.of("id", person))
                .body("data.resident.household.id", equalTo(world.door(1).toString()));

        Siblings.thaw("isolation-service");
        moved(Persona.MANAGER, person, world.door(1))
                .body("data.moveResident.household.underObservation", equalTo(true));
    }

    private static ValidatableResponse move(Persona by, UUID person, UUID door) {
        return Graph.ask(
                by, MOVE, Map.of("who", person, "to", door, "on", World.today().toString()));
    }

    /** Sent again where the observation could not follow in time, as the answer asks for. */
    private static ValidatableResponse moved(Persona by, UUID person, UUID door) {
        ValidatableResponse answer = move(by, person, door);
        for (int tries = 0; tries < 8 && answer.extract().path("errors") != null; tries++) {
            answer = move(by, person, door);
        }
        return answer.body("errors", nullValue()).body("data.moveResident.household.id", equalTo(door.toString()));
    }

    private static void observed(UUID door) {
        Map<String, Object> order = Map.of(
                "id", UUID.randomUUID(),
                "communityCode", Persona.CHENGDONG,
                "householdIds", List.of(door),
                "reason", "CLOSE_CONTACT",
                "exposedOn", World.today().minusDays(1).toString(),
                "startsOn", World.today().toString());
        Graph.askPatiently(
                        Persona.MANAGER,
                        "mutation($order: IsolationOrderInput!) { openIsolation(order: $order) { personsObserved } }",
                        Map.of("order", order))
                .body("data.openIsolation.personsObserved", equalTo(2));
    }

    private static UUID household(Persona manager) {
        UUID id = UUID.randomUUID();
        Graph.askPatiently(
                        manager,
                        "mutation($door: HouseholdInput!) { saveHousehold(household: $door) { id } }",
                        Map.of("door", Map.of("id", id, "communityCode", Persona.XIANZHOU, "address", "仙洲里 1 号")))
                .body("data.saveHousehold.id", equalTo(id.toString()));
        return id;
    }

    private static String ordered(Persona by, String community, UUID door) {
        UUID id = UUID.randomUUID();
        Map<String, Object> order = Map.of(
                "id",
                id,
                "communityCode",
                community,
                "householdId",
                door,
                "kind",
                "GROCERIES",
                "channel",
                "PHONE",
                "text",
                "面粉5斤");
        Graph.askPatiently(
                        by,
                        "mutation($order: SupplyOrderInput!) { placeSupplyOrder(order: $order) { id } }",
                        Map.of("order", order))
                .body("data.placeSupplyOrder.id", equalTo(id.toString()));
        return id.toString();
    }

    private static void contactless(String order, boolean expected) {
        contactless(order, Persona.PROPERTY_STAFF, expected);
    }

    private static void contactless(String order, Persona reader, boolean expected) {
        Graph.askPatiently(reader, "query($id: ID!) { supplyOrder(id: $id) { contactless } }", Map.of("id", order))
                .body("data.supplyOrder.contactless", equalTo(expected));
    }

    private static ValidatableResponse door(Persona reader, UUID door) {
        return Graph.askPatiently(
                reader, "query($id: ID!) { household(id: $id) { underObservation } }", Map.of("id", door));
    }
}
