package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Volunteers of the demo whose rest a shift now cannot break. */
final class Rested {

    private static final String DUTIES = "{ myBookings { status shift { startsAt endsAt } } }";

    private Rested() {}

    static List<String> volunteers(Graph graph, int count) {
        return IntStream.rangeClosed(21, 50)
                .mapToObj(number -> String.format("volunteer-%03d", number))
                .filter(login -> isRested(graph, login))
                .limit(count)
                .toList();
    }

    private static boolean isRested(Graph graph, String login) {
        Instant from = Instant.now().minus(12, ChronoUnit.HOURS);
        Instant until = Instant.now().plus(15, ChronoUnit.HOURS);
        for (JsonNode booking : graph.data(login, DUTIES, Map.of()).path("myBookings")) {
            Instant starts =
                    Instant.parse(booking.path("shift").path("startsAt").asText());
            Instant ends = Instant.parse(booking.path("shift").path("endsAt").asText());
            boolean counts = !booking.path("status").asText().equals("CANCELLED");
            if (counts && starts.isBefore(until) && ends.isAfter(from)) return false;
        }
        return true;
    }
}
