package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A shift of a journey's own at the gate of Chengdong, two hours long with four places unless said otherwise. */
record NewShift(String id, String title, Instant starts) {

    static final String CHENGDONG = "440705001012";
    private static final String PUBLISH = "mutation($shift: ShiftInput!) { publishShift(shift: $shift) { id } }";
    private static final String BOOK = "mutation($id: ID!) { bookShift(shiftId: $id) { id } }";

    private static final String BOOKINGS = "{ myBookings { id shift { id } } }";

    static NewShift publish(Graph graph, Instant starts) {
        return publish(graph, starts, Map.of());
    }

    static NewShift publish(Graph graph, Instant starts, Map<String, Object> otherwise) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> shift = new HashMap<>();
        shift.put("id", id);
        shift.put("communityCode", CHENGDONG);
        shift.put("post", "GATE");
        shift.put("title", "卡口" + id.substring(0, 6));
        shift.put("place", "社区东门");
        shift.put("startsAt", starts.toString());
        shift.put("endsAt", starts.plus(Duration.ofHours(2)).toString());
        shift.put("capacity", 4);
        shift.putAll(otherwise);
        graph.data(Logins.MANAGER, PUBLISH, Map.of("shift", shift));
        return new NewShift(id, (String) shift.get("title"), starts);
    }

    /** The place of whoever has booked it. */
    String bookingOf(Graph graph, String login) {
        for (JsonNode each : graph.data(login, BOOKINGS, Map.of()).path("myBookings")) {
            if (each.path("shift").path("id").asText().equals(id))
                return each.path("id").asText();
        }
        throw new IllegalStateException(login + " has not booked " + title);
    }

    NewShift bookedBy(Graph graph, String login) {
        graph.data(login, BOOK, Map.of("id", id));
        return this;
    }
}
