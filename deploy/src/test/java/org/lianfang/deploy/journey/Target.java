package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an operation is tried on: one community, one door and what hangs on it.
 *
 * @param home whether it is the household of the login {@code resident}
 * @param things the ids, under the names of the variables of {@link AccessTable}
 */
record Target(String name, String community, boolean home, Map<String, String> things) {

    static final String HOME = "0190a000-0000-7000-8000-000000000001";

    private static final String RECORD =
            "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { checks { id } needs { order { id } } } }";
    private static final String PUBLISH = "mutation($shift: ShiftInput!) { publishShift(shift: $shift) { id } }";
    private static final String PLAN = AccessDocuments.mutations().get("saveDutyPlan");
    private static final String ORGANISATION = AccessDocuments.mutations().get("addOrganisation");
    private static final String BOOK = "mutation($shift: ID!) { bookShift(shiftId: $shift) { id } }";
    private static final String AT_HOME =
            "query($household: ID!) { household(id: $household) { members { id } isolationCase { id } } }";
    private static final AtomicInteger SLOTS = new AtomicInteger();
    // One after the other they are one duty, which may not last ten hours.
    private static final Duration LENGTH = Duration.ofMinutes(4);

    /**
     * An observed door of its own in a community, with somebody who has moved in since, a visit, an order, a shift and, if
     * {@code booker} is given, a booking; beside it an empty household to move to.
     */
    static Target fresh(Graph graph, String name, String manager, String community, String booker) {
        ObservedDoor door = ObservedDoor.in(graph, manager, community);
        String destination = ObservedDoor.household(graph, manager, community);
        String newcomer = ObservedDoor.resident(graph, manager, door.household(), "贾新到");
        return whole(graph, name, door, false, booker, destination, newcomer);
    }

    /** The household of the login {@code resident}. It belongs to the demo: only its resident acts on it. */
    static Target home(Graph graph) {
        JsonNode household = graph.prepared(Logins.MANAGER, AT_HOME, Map.of("household", HOME))
                .path("household");
        List<String> members = List.of(
                household.path("members").path(0).path("id").asText(),
                household.path("members").path(1).path("id").asText());
        String isolationCase = household.path("isolationCase").path("id").asText();
        ObservedDoor door = new ObservedDoor(Logins.MANAGER, "440705001012", HOME, members, isolationCase);
        return whole(graph, "home", door, true, null, HOME, members.get(1));
    }

    /** Ids that nobody gave, in a community that is not opened. */
    static Target absent() {
        Map<String, String> things = new HashMap<>();
        for (String thing : List.of(
                "household",
                "resident",
                "other",
                "newcomer",
                "destination",
                "case",
                "check",
                "supplyOrder",
                "shift",
                "plan",
                "organisation",
                "booking")) {
            things.put(thing, UUID.randomUUID().toString());
        }
        things.put("sooner", Instant.now().toString());
        return new Target("absent", "440705999999", false, things);
    }

    private static Target whole(
            Graph graph,
            String name,
            ObservedDoor door,
            boolean home,
            String booker,
            String destination,
            String newcomer) {
        JsonNode visit = graph.prepared(door.login(), RECORD, Map.of("visit", door.visit(UUID.randomUUID())))
                .path("recordVisit");
        Map<String, String> things = new HashMap<>();
        things.put("household", door.household());
        things.put("resident", door.residents().get(0));
        things.put("other", door.residents().get(1));
        things.put("newcomer", newcomer);
        things.put("destination", destination);
        things.put("case", door.isolationCase());
        things.put("check", visit.path("checks").path(1).path("id").asText());
        things.put(
                "supplyOrder",
                visit.path("needs").path(0).path("order").path("id").asText());
        Map<String, Object> offer = shift(door.communityCode());
        Instant sooner = Instant.parse((String) offer.get("endsAt")).minusSeconds(60);
        things.put("sooner", sooner.toString());
        String shift = graph.prepared(door.login(), PUBLISH, Map.of("shift", offer))
                .path("publishShift")
                .path("id")
                .asText();
        things.put("shift", shift);
        things.put(
                "plan",
                graph.prepared(
                                door.login(),
                                PLAN,
                                Map.of("new", UUID.randomUUID().toString(), "community", door.communityCode()))
                        .path("saveDutyPlan")
                        .path("id")
                        .asText());
        things.put(
                "organisation",
                graph.data(
                                door.login(),
                                ORGANISATION,
                                Map.of("new", UUID.randomUUID().toString(), "community", door.communityCode()))
                        .path("addOrganisation")
                        .path("id")
                        .asText());
        things.put(
                "booking",
                booker == null
                        ? UUID.randomUUID().toString()
                        : graph.prepared(booker, BOOK, Map.of("shift", shift))
                                .path("bookShift")
                                .path("id")
                                .asText());
        return new Target(name, door.communityCode(), home, things);
    }

    /** In minutes of its own, far ahead: bookings of one person must not overlap. */
    private static Map<String, Object> shift(String community) {
        Instant starts = Instant.now()
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(Duration.ofDays(60).plus(LENGTH.multipliedBy(SLOTS.incrementAndGet())));
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "communityCode",
                community,
                "post",
                "DELIVERY",
                "title",
                "送货",
                "place",
                "东门",
                "startsAt",
                starts.toString(),
                "endsAt",
                starts.plus(LENGTH).toString(),
                "capacity",
                20);
    }

    /** Values for the variables that a document names. */
    Map<String, Object> variablesOf(String document) {
        LocalDate today = LocalDate.now(ListCounts.ZONE);
        Map<String, Object> all = new HashMap<>(things);
        all.put("new", UUID.randomUUID().toString());
        all.put("community", community);
        all.put("street", community.substring(0, 9));
        all.put("today", today.toString());
        all.put("exposed", today.minusDays(2).toString());
        all.put("later", today.plusDays(30).toString());
        all.put(
                "starts",
                Instant.now()
                        .plus(Duration.ofDays(50))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        all.put(
                "ends",
                Instant.now()
                        .plus(Duration.ofDays(50))
                        .plus(LENGTH)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        all.put("order", ObservedDoor.order(community, List.of(things.get("household"))));
        Map<String, Object> visit = new HashMap<>(new ObservedDoor(
                        "",
                        community,
                        things.get("household"),
                        List.of(things.get("resident"), things.get("other")),
                        "")
                .visit(UUID.randomUUID()));
        if (home) {
            visit.put("channel", "SELF");
        }
        all.put("visit", visit);
        all.keySet().removeIf(name -> !document.contains("$" + name + ":"));
        return all;
    }
}
