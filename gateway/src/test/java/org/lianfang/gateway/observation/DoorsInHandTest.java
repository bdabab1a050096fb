package org.lianfang.gateway.observation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.Siblings;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** Whether a door is observed, for a volunteer (design, section 4; ADR 9): at isolation's own port, and joined to the order. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class DoorsInHandTest {

    private static final String CONTACTLESS = "query($ids: ID!) { supplyOrder(id: $ids) { contactless } }";

    private static boolean frozen;

    private final Persona volunteer = Persona.VOLUNTEER.numbered((int) (System.nanoTime() % 1_000_000));

    @AfterEach
    void thaw() {
        frozen = false;
        Siblings.thaw("supply-service");
    }

    @Test
    void aVolunteerKnowsTheDoorsOfTheOrdersInHandFromCheckInToCheckOut() {
        World world = World.withDoors(2).observed();
        String order = ordered(world.door(0));
        UUID shift = shift(Persona.MANAGER, Persona.CHENGDONG, order);

        observed(volunteer, world.doors()).statusCode(200).body("", empty());
        String booking = checkedIn(volunteer, shift);
        observed(volunteer, world.doors())
                .statusCode(200)
                .body("", contains(world.door(0).toString()));
        Graph.askPatiently(volunteer, CONTACTLESS, Map.of("ids", order))
                .body("data.supplyOrder.contactless", equalTo(true));
        observed(volunteer.numbered(1), world.doors()).statusCode(200).body("", empty());

        volunteer
                .asks()
                .baseUri(World.url("volunteer"))
                .post("/bookings/" + booking + "/check-out")
                .then()
                .statusCode(200);
        observed(volunteer, world.doors()).statusCode(200).body("", empty());
    }

    @Test
    void aDoorThatIsNotObservedIsHandedOverFaceToFace() {
        World world = World.withDoors(1);
        String order = ordered(world.door(0));
        checkedIn(volunteer, shift(Persona.MANAGER, Persona.CHENGDONG, order));

        Graph.askPatiently(volunteer, CONTACTLESS, Map.of("ids", order))
                .body("data.supplyOrder.contactless", equalTo(false));
    }

    @Test
    void whoIsAlsoManagerKnowsTheOwnDoorsAndTheDoorsInHand() {
        World world = World.withDoors(2).observed();
        Persona both = volunteer.and(Persona.MANAGER_XIANZHOU);
        checkedIn(both, shift(Persona.MANAGER, Persona.CHENGDONG, ordered(world.door(0))));

        observed(both, world.doors())
                .statusCode(200)
                .body("", contains(world.door(0).toString()));
        observed(volunteer.and(Persona.MANAGER), world.doors())
                .statusCode(200)
                .body("", hasItem(world.door(1).toString()));
    }

    @Test
    void propertyStaffKnowWhichOfTheirDoorsAreObserved() {
        World world = World.withDoors(1).observed();
        String order = ordered(world.door(0));

        Graph.askPatiently(Persona.PROPERTY_STAFF, CONTACTLESS, Map.of("ids", order))
                .body("data.supplyOrder.contactless", equalTo(true));
        observed(Persona.of("property-staff", Persona.XIANZHOU), world.doors())
                .statusCode(200)
                .body("", empty());
    }

    @Test
    void withoutSupplyAVolunteerIsToldSoAndStaffAreAnsweredAsEver() {
        World world = World.withDoors(1).observed();
        checkedIn(volunteer, shift(Persona.MANAGER, Persona.CHENGDONG, ordered(world.door(0))));
        freeze();

        observed(volunteer, world.doors()).statusCode(503).body("service", equalTo("supply-service"));
        observed(Persona.PROPERTY_STAFF, world.doors())
                .statusCode(200)
                .body("", contains(world.door(0).toString()));
    }

    private static ValidatableResponse observed(Persona who, List<UUID> doors) {
        ValidatableResponse answer = ask(who, doors);
        // A line that an earlier silence has cut is whole again after 5 s.
        Instant end = Instant.now().plus(Duration.ofSeconds(8));
        while (!frozen && answer.extract().statusCode() == 503 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            answer = ask(who, doors);
        }
        return answer;
    }

    private static ValidatableResponse ask(Persona who, List<UUID> doors) {
        return who.asks()
                .baseUri(World.url("isolation"))
                .body(Map.of("ids", doors))
                .post("/observed/by-households")
                .then();
    }

    private static String ordered(UUID door) {
        UUID id = UUID.randomUUID();
        Graph.askPatiently(
                        Persona.GRID_WORKER,
                        "mutation($order: SupplyOrderInput!) { placeSupplyOrder(order: $order) { id } }",
                        Map.of(
                                "order",
                                Map.of(
                                        "id",
                                        id,
                                        "communityCode",
                                        Persona.CHENGDONG,
                                        "householdId",
                                        door,
                                        "kind",
                                        "GROCERIES",
                                        "channel",
                                        "PHONE",
                                        "text",
                                        "面粉5斤")))
                .body("data.placeSupplyOrder.id", equalTo(id.toString()));
        return id.toString();
    }

    private static UUID shift(Persona manager, String community, String order) {
        UUID shift = UUID.randomUUID();
        Instant start = Instant.now().plusSeconds(600);
        manager.asks()
                .baseUri(World.url("volunteer"))
                .body(Map.of(
                        "id",
                        shift,
                        "communityCode",
                        community,
                        "post",
                        "DELIVERY",
                        "title",
                        "送货",
                        "place",
                        "服务站",
                        "startsAt",
                        start.toString(),
                        "endsAt",
                        start.plusSeconds(7200).toString(),
                        "capacity",
                        2))
                .post("/shifts")
                .then()
                .statusCode(200);
        manager.asks()
                .baseUri(World.url("supply"))
                .body(Map.of("orderIds", List.of(order), "shiftId", shift))
                .post("/orders/assign")
                .then()
                .statusCode(200);
        return shift;
    }

    private static String checkedIn(Persona who, UUID shift) {
        String booking = who.asks()
                .baseUri(World.url("volunteer"))
                .body(Map.of())
                .post("/shifts/" + shift + "/bookings")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        who.asks()
                .baseUri(World.url("volunteer"))
                .body(Map.of())
                .post("/bookings/" + booking + "/check-in")
                .then()
                .statusCode(200);
        return booking;
    }

    private static void freeze() {
        frozen = true;
        Siblings.freeze("supply-service");
    }
}
