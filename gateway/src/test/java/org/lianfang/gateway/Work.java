package org.lianfang.gateway;

import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platformtest.Persona;

/**
 * What happens at the doors of a world: every door visited, measured and in need of flour; the flour in the hands of shifts, ten doors
 * a shift; every shift booked.
 *
 * @param begin of the first shift
 * @param end of the last one
 */
public record Work(Instant begin, Instant end) {

    private static final int DOORS_A_SHIFT = 10;

    public static Work at(World world) {
        List<List<String>> orders = visits(world);
        // Far from the shifts of other tests.
        Instant begin = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(9, ChronoUnit.DAYS);
        Instant at = begin;
        int volunteer = 8000;
        for (List<String> some : orders) {
            // Somebody else each: one person would soon be owed rest.
            shift(at, some, Persona.VOLUNTEER.numbered(volunteer++));
            at = at.plus(1, ChronoUnit.HOURS);
        }
        return new Work(begin, at);
    }

    /** The orders of the visits, as one request of ten visits each returned them. */
    private static List<List<String>> visits(World world) {
        var orders = new ArrayList<List<String>>();
        for (int door = 0; door < world.doors().size(); door += DOORS_A_SHIFT) {
            var acts = new LinkedHashMap<String, Object>();
            for (int i = door; i < Math.min(door + DOORS_A_SHIFT, world.doors().size()); i++) {
                acts.put("v" + i, visit(world, i));
            }
            var declared = new StringBuilder();
            var fields = new StringBuilder();
            acts.keySet().forEach(name -> {
                declared.append("$%s: VisitInput! ".formatted(name));
                fields.append("%1$s: recordVisit(visit: $%1$s) { needs { order { id } } } ".formatted(name));
            });
            var answer = Graph.askPatiently(Persona.GRID_WORKER, "mutation(" + declared + ") { " + fields + "}", acts)
                    .body("errors", nullValue())
                    .extract();
            orders.add(acts.keySet().stream()
                    .map(name -> answer.<String>path("data." + name + ".needs[0].order.id"))
                    .toList());
        }
        return orders;
    }

    private static Map<String, Object> visit(World world, int door) {
        return Map.of(
                "id", UUID.randomUUID(),
                "householdId", world.door(door),
                "on", World.today().toString(),
                "readings", List.of(Map.of("residentId", world.people(door).get(0), "temperature", 36.6)),
                "needs", List.of(Map.of("kind", "GROCERIES", "text", "面粉5斤")));
    }

    private static void shift(Instant start, List<String> orders, Persona volunteer) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> shift = Map.of(
                "id",
                id,
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
                start.plus(1, ChronoUnit.HOURS).toString(),
                "capacity",
                2);
        Graph.askPatiently(
                        Persona.MANAGER,
                        """
                        mutation($shift: ShiftInput!, $orders: [ID!]!, $id: ID!) {
                          publishShift(shift: $shift) { id }
                          assignSupplyOrders(orderIds: $orders, shiftId: $id) { id } }""",
                        Map.of("shift", shift, "orders", orders, "id", id))
                .body("errors", nullValue());
        Graph.askPatiently(volunteer, "mutation($id: ID!) { bookShift(shiftId: $id) { status } }", Map.of("id", id))
                .body("errors", nullValue());
    }
}
