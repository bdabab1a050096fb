package org.lianfang.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** One visit, and where it shows (design, section 6), through the real services. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class DoorJourneyTest {

    private static final String RECORD =
            """
            mutation Record($visit: VisitInput!) {
              recordVisit(visit: $visit) {
                id outcome channel
                household { id address community { name street { code } } }
                checks { id residentId resident { name } temperature abnormal }
                needs { kind text order { id visitId status contactless household { id } lines { item quantity unit } } }
              }
            }
            """;

    @Test
    void aVisitBecomesChecksAndOrdersOnce() {
        World world = World.withDoors(1).observed();
        Map<String, Object> visit = visit(world, UUID.randomUUID());

        var first = recorded(Persona.GRID_WORKER, visit)
                .body("data.recordVisit.household.community.street.code", equalTo(Persona.HUICHENG))
                .body("data.recordVisit.checks.size()", equalTo(2))
                .body("data.recordVisit.checks.findAll { it.abnormal }.temperature", equalTo(List.of(37.6f)))
                .body("data.recordVisit.needs.kind", equalTo(List.of("BABY", "MEDICINE")))
                .body("data.recordVisit.needs[0].text", equalTo("指定牌子的尿不湿两提，不要换别的"))
                .body("data.recordVisit.needs.order.contactless", everyItem(equalTo(true)))
                .body("data.recordVisit.needs[0].order.lines.size()", equalTo(1))
                .extract();
        var again = recorded(Persona.GRID_WORKER, visit).extract();

        assertThat(again.<List<String>>path("data.recordVisit.checks.id"))
                .containsExactlyElementsOf(first.path("data.recordVisit.checks.id"));
        assertThat(again.<List<String>>path("data.recordVisit.needs.order.id"))
                .containsExactlyElementsOf(first.path("data.recordVisit.needs.order.id"));
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        World world = World.withDoors(1).observed();
        UUID id = UUID.randomUUID();
        recorded(Persona.GRID_WORKER, visit(world, id));
        var other = new java.util.HashMap<>(visit(world, id));
        other.put("channel", "PHONE");

        Graph.askPatiently(Persona.GRID_WORKER, RECORD, Map.of("visit", other))
                .statusCode(200)
                .body("data", nullValue())
                .body("errors[0].path", equalTo(List.of("recordVisit")))
                .body("errors[0].extensions.code", equalTo("CONFLICT"));
    }

    @Test
    void aNeedThatIsRefusedIsNamedAndNotTakenForOneThatWaits() {
        World world = World.withDoors(1).observed();
        UUID id = UUID.randomUUID();
        // Somebody used the id of the second need for an order of its own.
        Map<String, Object> order = Map.of(
                "id", Ids.derived(id, "order", 1),
                "communityCode", Persona.CHENGDONG,
                "address", "南门岗亭",
                "kind", "GROCERIES",
                "channel", "PHONE",
                "text", "面粉5斤");
        Graph.askPatiently(
                        Persona.MANAGER,
                        "mutation($order: SupplyOrderInput!) { placeSupplyOrder(order: $order) { id } }",
                        Map.of("order", order))
                .body("errors", nullValue());

        Graph.askPatiently(Persona.GRID_WORKER, RECORD, Map.of("visit", visit(world, id)))
                .statusCode(200)
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("CONFLICT"))
                .body("errors[0].extensions.field", equalTo("needs[1]"));
    }

    @Test
    void theManagersBuildingShowsItsCasesItsPeopleAndItsOrders() {
        World world = World.withDoors(2).observed();
        recorded(Persona.GRID_WORKER, visit(world, UUID.randomUUID()));

        Graph.askPatiently(
                        Persona.MANAGER,
                        """
                        query($building: ID!) {
                          households(filter: {buildingId: $building}, first: 10) {
                            totalCount pageInfo { hasNextPage endCursor }
                            nodes {
                              id kind floor room address underObservation
                              estate { name buildings { name units { name households } } } building { name estate { name } } unit { name } grid { name workers }
                              members { id name presence careNeeds { need } household { id } }
                              isolationCase { status dayNumber endsOn persons { status resident { id } } checks { on abnormal } history { what by } household { id } community { code } }
                              supplyOrders { kind status contactless }
                              visits { outcome checks { id } needs { kind order { id } } }
                            }
                          }
                        }""",
                        Map.of("building", world.building()))
                .body("errors", nullValue())
                .body("data.households.totalCount", equalTo(2))
                .body("data.households.nodes.underObservation", everyItem(equalTo(true)))
                .body("data.households.nodes.members.size()", equalTo(2))
                .body("data.households.nodes.isolationCase.status", everyItem(equalTo("OBSERVING")))
                .body("data.households.nodes.find { it.id == '" + world.door(0) + "' }.supplyOrders.size()", equalTo(2))
                .body(
                        "data.households.nodes.find { it.id == '" + world.door(0) + "' }.visits[0].needs.size()",
                        equalTo(2))
                .body("data.households.nodes.find { it.id == '" + world.door(1) + "' }.visits.size()", equalTo(0));
    }

    @Test
    void theStreetOfficerSeesTheOverviewOfTheStreetAndItsCommunities() {
        World.withDoors(1).observed();

        Graph.askPatiently(
                        Persona.STREET_OFFICER,
                        """
                        { street(code: "440705001") { name
                            overview { population { households asOf } isolation { householdsObserved checksDueToday } supply { ordersOpen } volunteering { shiftsToday } }
                            communities { code name overview { population { residents } isolation { personsObserved } } contacts { phone }
                              isolationCases(statuses: [OBSERVING], first: 3) { totalCount nodes { id } } } } }""")
                .body("errors", nullValue())
                .body("data.street.overview.isolation.householdsObserved", notNullValue())
                .body("data.street.overview.volunteering.shiftsToday", notNullValue())
                .body("data.street.communities.code", hasItem(Persona.CHENGDONG))
                .body("data.street.communities.overview.population.residents", everyItem(notNullValue()));
    }

    @Test
    void aListCountsItsPeopleBeyondThePage() {
        World.withDoors(3).observed();

        var asked = Graph.askPatiently(
                        Persona.MANAGER,
                        """
                        { isolationCases(filter: {area: "440705001012", statuses: [OBSERVING]}, first: 1) { personsCount nodes { id } }
                          community(code: "440705001012") { overview { isolation { personsObserved } } } }""")
                .body("errors", nullValue())
                .body("data.isolationCases.nodes.size()", equalTo(1))
                .extract();

        int persons = asked.path("data.isolationCases.personsCount");
        assertThat(persons)
                .isGreaterThan(2)
                .isEqualTo(asked.<Integer>path("data.community.overview.isolation.personsObserved"));
    }

    @Test
    void theManagerOfOneCommunityReadsTheNameOfTheStreetButNotItsOverview() {
        World.withDoors(1);

        Graph.askPatiently(
                        Persona.MANAGER,
                        "{ street(code: \"440705001\") { name overview { population { households } } communities { code } } }")
                .body("errors", nullValue())
                .body("data.street.name", notNullValue())
                .body("data.street.overview", nullValue())
                .body("data.street.communities.code", equalTo(List.of(Persona.CHENGDONG)));
        Graph.askPatiently(Persona.MANAGER, "{ community(code: \"440303001016\") { name } }")
                .body("data.community", nullValue())
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @Test
    void ordersGoIntoTheHandsOfAShift() {
        World world = World.withDoors(1).observed();
        List<String> orders = recorded(Persona.GRID_WORKER, visit(world, UUID.randomUUID()))
                .extract()
                .path("data.recordVisit.needs.order.id");
        Instant start = Instant.now().plusSeconds(600);
        String shift = Graph.askPatiently(
                        Persona.MANAGER,
                        "mutation($shift: ShiftInput!) { publishShift(shift: $shift) { id booked community { code } bookings { id } } }",
                        Map.of(
                                "shift",
                                Map.of(
                                        "id",
                                        UUID.randomUUID(),
                                        "communityCode",
                                        Persona.CHENGDONG,
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
                                        1)))
                .body("errors", nullValue())
                .extract()
                .path("data.publishShift.id");
        Graph.askPatiently(
                        Persona.MANAGER,
                        "mutation($orders: [ID!]!, $shift: ID!) { assignSupplyOrders(orderIds: $orders, shiftId: $shift) { id deliveryShift { id title } } }",
                        Map.of("orders", orders, "shift", shift))
                .body("errors", nullValue())
                .body("data.assignSupplyOrders.deliveryShift.id", everyItem(equalTo(shift)));
        String booking = Graph.askPatiently(
                        Persona.VOLUNTEER,
                        "mutation($shift: ID!) { bookShift(shiftId: $shift) { id status shift { id myBooking { status } bookings { id } supplyOrders { id } } volunteer { name } } }",
                        Map.of("shift", shift))
                .body("errors", nullValue())
                .body("data.bookShift.status", equalTo("BOOKED"))
                .body("data.bookShift.shift.bookings", nullValue())
                .extract()
                .path("data.bookShift.id");

        Graph.askPatiently(
                        Persona.VOLUNTEER,
                        "mutation($booking: ID!) { checkIn(bookingId: $booking) { status shift { supplyOrders { id text contactless recipient { address name } lines { item } } } } }",
                        Map.of("booking", booking))
                .body("errors", nullValue())
                .body("data.checkIn.status", equalTo("ATTENDED"))
                .body("data.checkIn.shift.supplyOrders.size()", equalTo(2))
                .body("data.checkIn.shift.supplyOrders.text", everyItem(nullValue()))
                .body("data.checkIn.shift.supplyOrders.contactless", everyItem(not(equalTo(false))));
        Graph.askPatiently(
                        Persona.VOLUNTEER,
                        "{ me { volunteer { name } creditedMinutes } myBookings { id shift { title } } }")
                .body("errors", nullValue())
                .body("data.myBookings.id", hasItem(booking));
    }

    private static ValidatableResponse recorded(Persona who, Map<String, Object> visit) {
        return Graph.askPatiently(who, RECORD, Map.of("visit", visit))
                .statusCode(200)
                .body("errors", nullValue());
    }

    private static Map<String, Object> visit(World world, UUID id) {
        List<UUID> people = world.people(0);
        return Map.of(
                "id", id,
                "householdId", world.door(0),
                "on", World.today().toString(),
                "readings",
                        List.of(
                                Map.of("residentId", people.get(0), "temperature", 37.6),
                                Map.of("residentId", people.get(1), "temperature", 36.5)),
                "needs",
                        List.of(
                                Map.of("kind", "BABY", "text", "指定牌子的尿不湿两提，不要换别的"),
                                Map.of("kind", "MEDICINE", "text", "降压药一盒，星期四吃完")));
    }
}
