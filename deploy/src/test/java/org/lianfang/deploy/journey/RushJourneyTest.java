package org.lianfang.deploy.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules 1 and 2: fifty people want five places at the same moment; nobody gets two, nobody is lost, the line keeps its order. */
@Order(4)
@ExtendWith(RunningStack.Once.class)
class RushJourneyTest {

    private static final int PLACES = 5;
    private static final String CHENGDONG = "440705001012";
    private static final List<String> VOLUNTEERS = IntStream.rangeClosed(1, 50)
            .mapToObj(number -> String.format("volunteer-%03d", number))
            .toList();
    private static final String PUBLISH =
            "mutation($shift: ShiftInput!) { publishShift(shift: $shift) { id booked waiting } }";
    private static final String BOOK =
            "mutation($shift: ID!) { bookShift(shiftId: $shift) { id status position bookedAt } }";
    private static final String CANCEL = "mutation($booking: ID!) { cancelBooking(bookingId: $booking) { status } }";
    private static final String SHIFT =
            "query($shift: ID!) { shift(id: $shift) { booked waiting bookings { id status position volunteer { id } } } }";
    private static final String OVERVIEW =
            """
            { street(code: "440705001") { name communities { name overview {
              population { households residents needingCare } isolation { householdsObserved checksMissingToday abnormalUnhandled }
              supply { ordersOpen ordersOverdue } volunteering { shiftsShort } } } } }
            """;
    private static final String MINE = "query($shift: ID!) { shift(id: $shift) { myBooking { id status position } } }";

    private final RunningStack stack;
    private final Graph graph;

    RushJourneyTest(RunningStack stack) {
        this.stack = stack;
        this.graph = stack.graph();
    }

    @Test
    void fiftyAtOnceGetFivePlacesAndOneLine() {
        String shift = publish(30);

        List<JsonNode> bookings = bookAllAtOnce(shift);

        assertFivePlacesAndOneLine(bookings);
        JsonNode seen = shift(shift);
        assertThat(seen.path("booked").asInt()).isEqualTo(PLACES);
        assertThat(seen.path("waiting").asInt()).isEqualTo(VOLUNTEERS.size() - PLACES);
        assertThat(seen.path("bookings")).hasSize(VOLUNTEERS.size());
        assertThat(people(seen)).hasSize(VOLUNTEERS.size());
    }

    @Test
    void askingAgainAllAtOnceChangesNothing() {
        String shift = publish(31);
        List<JsonNode> first = bookAllAtOnce(shift);

        List<JsonNode> second = bookAllAtOnce(shift);

        assertThat(second.stream().map(booking -> booking.path("id").asText()).toList())
                .isEqualTo(first.stream()
                        .map(booking -> booking.path("id").asText())
                        .toList());
        assertFivePlacesAndOneLine(second);
    }

    @Test
    void whoeverGivesUpAPlaceLetsTheFirstInLineMoveUp() {
        String shift = publish(32);
        List<JsonNode> bookings = bookAllAtOnce(shift);
        int leaves = indexOf(bookings, "BOOKED", 0);
        int first = indexOf(bookings, "WAITING", 1);
        int last = indexOf(bookings, "WAITING", VOLUNTEERS.size() - PLACES);

        graph.data(
                VOLUNTEERS.get(leaves),
                CANCEL,
                Map.of("booking", bookings.get(leaves).path("id").asText()));

        assertThat(mine(first, shift).path("status").asText()).isEqualTo("BOOKED");
        assertThat(mine(last, shift).path("position").asInt()).isEqualTo(VOLUNTEERS.size() - PLACES - 1);
        assertThat(shift(shift).path("booked").asInt()).isEqualTo(PLACES);
    }

    @Test
    void allLeavingAtOnceEmptiesTheShift() {
        String shift = publish(33);
        List<JsonNode> bookings = bookAllAtOnce(shift);

        List<CompletableFuture<Answer>> leaving = new ArrayList<>();
        for (int i = 0; i < VOLUNTEERS.size(); i++) {
            leaving.add(graph.asking(
                    VOLUNTEERS.get(i),
                    CANCEL,
                    Map.of("booking", bookings.get(i).path("id").asText())));
        }
        leaving.forEach(one -> assertThat(
                        one.join().data().path("cancelBooking").path("status").asText())
                .isEqualTo("CANCELLED"));

        JsonNode seen = shift(shift);
        assertThat(seen.path("booked").asInt()).isZero();
        assertThat(seen.path("waiting").asInt()).isZero();
    }

    /** Design §9: bounded work in flight, the rest 503 at once. Each differs in an unused variable: equal ones share their answers. */
    @Test
    void moreOverviewsThanFitAreRefusedAtOnce() {
        graph.data(Logins.OFFICER, OVERVIEW, Map.of());

        List<Answer> answers = IntStream.range(0, 200)
                .mapToObj(i -> graph.asking(Logins.OFFICER, OVERVIEW, Map.of("caller", i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        Map<Integer, List<Answer>> byStatus = answers.stream().collect(groupingBy(Answer::status));
        assertThat(byStatus).containsOnlyKeys(200, 503);
        assertThat(byStatus.get(503)).allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        });
        System.out.printf(
                "200 overviews at once: %d whole, %d refused, %d with a part away%n",
                byStatus.get(200).stream()
                        .filter(answer -> answer.errors().isEmpty())
                        .count(),
                byStatus.get(503).size(),
                byStatus.get(200).stream()
                        .filter(answer -> !answer.errors().isEmpty())
                        .count());
        // How many of those taken in are whole is a matter of the machine; that it is whole again at once is not.
        stack.awaitWhole();
    }

    @Test
    void equalOverviewsOfOneLoginAreAllAnsweredHoweverManyComeAtOnce() {
        List<CompletableFuture<Answer>> asking = IntStream.range(0, 500)
                .mapToObj(i -> graph.asking(Logins.OFFICER, OVERVIEW, Map.of()))
                .toList();

        assertThat(asking.stream().map(CompletableFuture::join)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.errors()).isEmpty();
        });
    }

    private String publish(int inDays) {
        // Each on a day of its own: nobody may hold places that overlap.
        Instant starts = Instant.now().plus(inDays, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        Map<String, Object> shift = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "communityCode",
                CHENGDONG,
                "post",
                "GATE",
                "title",
                "值守",
                "place",
                "社区东门",
                "startsAt",
                starts.toString(),
                "endsAt",
                starts.plus(2, ChronoUnit.HOURS).toString(),
                "capacity",
                PLACES);
        return graph.data(Logins.MANAGER, PUBLISH, Map.of("shift", shift))
                .path("publishShift")
                .path("id")
                .asText();
    }

    private List<JsonNode> bookAllAtOnce(String shift) {
        // Everybody is logged in before the rush begins.
        VOLUNTEERS.forEach(stack.logins()::token);
        List<CompletableFuture<Answer>> asking = VOLUNTEERS.stream()
                .map(login -> graph.asking(login, BOOK, Map.of("shift", shift)))
                .toList();
        List<JsonNode> bookings = new ArrayList<>();
        for (int i = 0; i < asking.size(); i++) {
            Answer answer = asking.get(i).join();
            // Who is told to come back on a busy machine comes back: it is the same wish.
            for (int again = 0; again < 20 && answer.code().equals("SERVICE_UNAVAILABLE"); again++) {
                answer = graph.ask(VOLUNTEERS.get(i), BOOK, Map.of("shift", shift));
            }
            bookings.add(answer.data().path("bookShift"));
        }
        return bookings;
    }

    private static void assertFivePlacesAndOneLine(List<JsonNode> bookings) {
        assertThat(bookings.stream()
                        .collect(groupingBy(booking -> booking.path("status").asText(), counting())))
                .isEqualTo(Map.of("BOOKED", (long) PLACES, "WAITING", (long) VOLUNTEERS.size() - PLACES));
        // Told at the time of asking: by then nobody had left, so each position was given once, in the order of asking.
        List<Integer> positions = bookings.stream()
                .filter(booking -> booking.path("status").asText().equals("WAITING"))
                .map(booking -> booking.path("position").asInt())
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(positions)
                .isEqualTo(IntStream.rangeClosed(1, VOLUNTEERS.size() - PLACES)
                        .boxed()
                        .toList());
    }

    private static int indexOf(List<JsonNode> bookings, String status, int position) {
        return IntStream.range(0, bookings.size())
                .filter(i -> bookings.get(i).path("status").asText().equals(status))
                .filter(i -> bookings.get(i).path("position").asInt(0) == position)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode mine(int volunteer, String shift) {
        return graph.data(VOLUNTEERS.get(volunteer), MINE, Map.of("shift", shift))
                .path("shift")
                .path("myBooking");
    }

    private JsonNode shift(String shift) {
        return graph.data(Logins.MANAGER, SHIFT, Map.of("shift", shift)).path("shift");
    }

    private static HashSet<String> people(JsonNode shift) {
        HashSet<String> people = new HashSet<>();
        shift.path("bookings")
                .forEach(booking ->
                        people.add(booking.path("volunteer").path("id").asText()));
        return people;
    }
}
