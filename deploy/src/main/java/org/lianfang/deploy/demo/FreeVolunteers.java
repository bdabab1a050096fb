package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianfang.deploy.stack.StackFailure;

/** Finds numbered volunteers who hold no place in the next while nor so near that they need rest: earlier walks may have used some. */
final class FreeVolunteers {

    private static final int VOLUNTEERS = 50;
    private static final Duration REST = Duration.ofHours(11);
    private static final Set<String> HELD = Set.of("BOOKED", "OFFERED", "ATTENDED");

    private FreeVolunteers() {}

    static List<String> two(Graph graph, Duration from) {
        Instant now = Instant.now();
        // A minute more, for the time that the search itself takes.
        Instant end = now.plus(from).plus(Duration.ofMinutes(1)).plus(REST);
        List<String> free = new ArrayList<>();
        for (int i = 1; i <= VOLUNTEERS && free.size() < 2; i++) {
            String login = String.format("volunteer-%03d", i);
            JsonNode bookings = graph.ask(login, "MyBookings", Map.of()).path("myBookings");
            if (Narrator.list(bookings).stream().noneMatch(booking -> holds(booking, now.minus(REST), end))) {
                free.add(login);
            }
        }
        if (free.size() < 2) {
            throw new StackFailure("没有空闲的志愿者：半小时后再试", "no volunteer is free; try again in half an hour");
        }
        return free;
    }

    private static boolean holds(JsonNode booking, Instant from, Instant until) {
        Instant starts = Instant.parse(booking.path("shift").path("startsAt").asText());
        Instant ends = Instant.parse(booking.path("shift").path("endsAt").asText());
        return HELD.contains(booking.path("status").asText()) && starts.isBefore(until) && ends.isAfter(from);
    }
}
