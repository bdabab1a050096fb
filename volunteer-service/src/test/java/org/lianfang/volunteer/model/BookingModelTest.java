package org.lianfang.volunteer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.Response;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ARound;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.TestClock;

/**
 * Random acts of random people against a plain model of the rules: after each act the service's answer and its rows are what the
 * model says, and the counters are a recount of the rows. A failure names the seed and the act.
 */
@ServiceTest
class BookingModelTest {

    private static final int PEOPLE = 9;
    private static final int ACTS = 40;
    private static int last = 60000;

    @Inject
    TestClock clock;

    @Inject
    EventBus bus;

    private final PlainModel model = new PlainModel();
    private final List<Persona> people = new ArrayList<>();
    private final List<String> shifts = new ArrayList<>();
    private final Map<String, String> bookings = new HashMap<>();
    private String act;

    @BeforeEach
    void open() {
        Communities.open();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20200124, 4407})
    void whateverPeopleDoTheServiceDoesWhatThePlainModelDoes(long seed) {
        var random = new Random(seed);
        Instant start = publish();

        walk(random, seed, start.minus(5, ChronoUnit.HOURS));
        // In the last two hours places are offered to those who are not ready.
        walk(random, seed, start.minus(110, ChronoUnit.MINUTES));
        letOffersExpire(start.minus(80, ChronoUnit.MINUTES));
        walk(random, seed, start.minus(79, ChronoUnit.MINUTES));
    }

    /** Each overlaps the next; together they are one duty of allowed length, so that only overlaps decide. */
    private Instant publish() {
        Instant start = aShift().startsAt();
        for (int i = 0; i < 4; i++) {
            Instant starts = start.plus(i, ChronoUnit.HOURS);
            int capacity = 1 + i % 2;
            shifts.add(aShift().withPlaces(capacity)
                    .from(starts, Duration.ofHours(2))
                    .publish());
            model.lines.add(new PlainModel.Line(starts, starts.plus(2, ChronoUnit.HOURS), capacity));
        }
        for (int i = 0; i < PEOPLE; i++) people.add(VOLUNTEER.numbered(last++));
        return start;
    }

    private void walk(Random random, long seed, Instant at) {
        clock.turnTo(at);
        for (int i = 0; i < ACTS; i++) {
            model.now = clock.now();
            int person = random.nextInt(PEOPLE);
            int shift = random.nextInt(shifts.size());
            int what = random.nextInt(10);
            act = "seed " + seed + ", act " + i + ", person " + person + ", shift " + shift + ", " + what;
            if (what < 6) book(person, shift, random.nextBoolean());
            else if (what < 8) leave(person, shift, "cancel");
            else answer(person, shift, what == 8 ? "accept" : "decline");
            compare();
        }
    }

    private void book(int person, int shift, boolean shortNotice) {
        String expected = model.book(person, shift, shortNotice);
        Response answer = people.get(person)
                .asks()
                .body(Map.of("shortNotice", shortNotice))
                .post("/shifts/" + shifts.get(shift) + "/bookings");
        String got = answer.statusCode() == 200 ? answer.path("status") : answer.path("problem");
        assertThat(got).as(act).isEqualTo(expected);
        if (answer.statusCode() == 200) bookings.put(person + "/" + shift, answer.path("id"));
    }

    private void leave(int person, int shift, String how) {
        if (model.lines.get(shift).of(person).isEmpty()) return;
        model.leave(person, shift);
        send(person, shift, how).then().statusCode(200);
    }

    private void answer(int person, int shift, String how) {
        var mine = model.lines.get(shift).of(person);
        if (mine.isEmpty()) return;
        boolean offered = mine.get().status.equals("OFFERED");
        if (offered && how.equals("decline")) {
            leave(person, shift, how);
            return;
        }
        if (offered) mine.get().status = "BOOKED";
        int status = how.equals("accept") && mine.get().status.equals("BOOKED") ? 200 : 409;
        assertThat(send(person, shift, how).statusCode()).as(act).isEqualTo(status);
    }

    private Response send(int person, int shift, String how) {
        return people.get(person).asks().post("/bookings/" + bookings.get(person + "/" + shift) + "/" + how);
    }

    /** In which order lines move at a round is open; that none is left which could move, and that nobody is offered for ever, is not. */
    private void letOffersExpire(Instant later) {
        clock.turnTo(later);
        for (int i = 0; i < 6; i++) ARound.passes(bus);
        model.lines.forEach(line -> line.entries.clear());
        for (String[] row : all()) {
            var line = model.lines.get(shifts.indexOf(row[0]));
            line.entries.add(new PlainModel.Entry(
                    Integer.parseInt(row[1]), row[3].equals("true"), Instant.parse(row[4]), row[2]));
        }
        model.now = clock.now();
        var before = snapshot();
        model.lines.forEach(model::moveUp);
        assertThat(snapshot()).as("nothing is left that could move").isEqualTo(before);
        assertThat(Database.column(
                        "volunteer",
                        "select id from booking where status = 'OFFERED' and offer_expires_at <= '" + later
                                + "' and shift_id in " + ids()))
                .isEmpty();
        compare();
    }

    private void compare() {
        Map<String, List<String>> rows = new HashMap<>();
        for (String[] row : all())
            rows.computeIfAbsent(row[0], id -> new ArrayList<>()).add(row[1] + " " + row[2]);
        List<String> counted = Database.column(
                "volunteer", "select id || ' ' || booked || ' ' || waiting from shift where id in " + ids());
        for (int i = 0; i < shifts.size(); i++) {
            var line = model.lines.get(i);
            List<String> expected = line.entries.stream()
                    .map(entry -> entry.person + " " + entry.status)
                    .toList();
            assertThat(rows.getOrDefault(shifts.get(i), List.of()))
                    .as(act + ": shift " + i)
                    .isEqualTo(expected);
            assertThat(counted)
                    .as(act + ": counters")
                    .contains(shifts.get(i) + " " + line.booked() + " " + (line.entries.size() - line.booked()));
            assertThat(line.booked()).isLessThanOrEqualTo(line.capacity);
        }
    }

    private List<String> snapshot() {
        return model.lines.stream()
                .flatMap(line -> line.entries.stream().map(entry -> entry.person + " " + entry.status))
                .toList();
    }

    /** Shift, person, status, short notice and time of asking of those who hold a place or wait, in the order of asking. */
    private List<String[]> all() {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < PEOPLE; i++) numbers.put(people.get(i).id().toString(), i);
        return Database.column(
                        "volunteer",
                        "select shift_id || ' ' || volunteer_id || ' ' || status || ' ' || short_notice || ' '"
                                + " || to_char(booked_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from booking where shift_id in " + ids()
                                + " and status in ('BOOKED', 'WAITING', 'OFFERED') order by ticket")
                .stream()
                .map(row -> row.split(" "))
                .peek(row -> row[1] = String.valueOf(numbers.get(row[1])))
                .toList();
    }

    private String ids() {
        return "('" + String.join("', '", shifts) + "')";
    }
}
