package org.lianfang.volunteer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.MANAGER;
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
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ARound;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;

/**
 * Random acts of random people against a plain model of the rules: after each act the service's answer and its rows are what the
 * model says, and the counters are a recount of the rows. A failure names the seed and the act.
 */
@ServiceTest
class BookingModelTest extends InOpenCommunities {

    private static final int PEOPLE = 9;
    private static final int ACTS = 50;
    private static final Duration STEP = Duration.ofMinutes(7);
    private static final Logger LOG = Logger.getLogger(BookingModelTest.class);
    private static int last = 60000;

    @Inject
    EventBus bus;

    private PlainModel model = new PlainModel();
    private final List<Persona> people = new ArrayList<>();
    private final List<String> shifts = new ArrayList<>();
    private final Map<String, String> bookings = new HashMap<>();
    private String act;

    /** Some that stay, and one of its own for each run; what it was is in the log, and in the failure. */
    static LongStream seeds() {
        return LongStream.concat(
                LongStream.of(1, 20200124, 4407), new Random().longs(Integer.getInteger("lianfang.model.seeds", 1)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverPeopleDoTheServiceDoesWhatThePlainModelDoes(long seed) {
        LOG.infof("seed %d", seed);
        var random = new Random(seed);
        Instant start = publish();

        walk(random, seed, start.minus(5, ChronoUnit.HOURS), start);
        // In the last two hours places are offered to those who are not ready.
        walk(random, seed, start.minus(115, ChronoUnit.MINUTES), start);
        settle();
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

    private void walk(Random random, long seed, Instant from, Instant start) {
        clock.turnTo(from);
        for (int i = 0; i < ACTS; i++) {
            int person = random.nextInt(PEOPLE);
            int shift = random.nextInt(shifts.size());
            int what = random.nextInt(14);
            boolean yes = random.nextBoolean();
            act = "seed " + seed + ", from " + from + ", act " + i + ", person " + person + ", shift " + shift + ", "
                    + what;
            // Nothing begins meanwhile.
            boolean early = clock.now().plus(STEP).isBefore(start.minus(STEP));
            if (what > 11 && early) clock.turnTo(clock.now().plus(STEP));
            model.now = clock.now();
            if (what < 6) book(person, shift, yes);
            else if (what < 8) leave(person, shift, "cancel");
            else if (what == 8) accept(person, shift);
            else if (what == 9) decline(person, shift);
            else if (what == 10) shorten(shift);
            else round();
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

    private void accept(int person, int shift) {
        if (model.lines.get(shift).of(person).isEmpty()) return;
        String refused = model.accept(person, shift);
        Response answer = send(person, shift, "accept");
        assertThat(answer.statusCode() == 200 ? null : answer.<String>path("problem"))
                .as(act)
                .isEqualTo(refused);
    }

    private void decline(int person, int shift) {
        var mine = model.lines.get(shift).of(person);
        if (mine.isEmpty()) return;
        if (mine.get().status.equals("OFFERED")) leave(person, shift, "decline");
        else assertThat(send(person, shift, "decline").statusCode()).as(act).isEqualTo(409);
    }

    private Response send(int person, int shift, String how) {
        return people.get(person).asks().post("/bookings/" + bookings.get(person + "/" + shift) + "/" + how);
    }

    /** By half an hour, down to one: what is held stays one duty. */
    private void shorten(int shift) {
        var line = model.lines.get(shift);
        Instant end = line.ends.minus(30, ChronoUnit.MINUTES);
        if (end.isBefore(line.starts.plus(1, ChronoUnit.HOURS))) return;
        model.shorten(shift, end);
        MANAGER.asks()
                .body(Map.of("endsAt", end.toString(), "reason", "提前收工"))
                .post("/shifts/" + shifts.get(shift) + "/shorten")
                .then()
                .statusCode(200);
    }

    /** In which order lines move at a round is open: the service does what the model does in one of them. */
    private void round() {
        List<Integer> due = model.due();
        ARound.passes(bus);
        List<List<String>> rows = rows();
        var outcomes = new ArrayList<PlainModel>();
        orders(due, new ArrayList<>(), outcomes);
        var same = outcomes.stream().filter(each -> each.shown().equals(rows)).findFirst();
        assertThat(same)
                .as(act + ": " + rows + " is none of "
                        + outcomes.stream().map(PlainModel::shown).toList())
                .isPresent();
        model = same.get();
    }

    private void orders(List<Integer> left, List<Integer> order, List<PlainModel> outcomes) {
        if (left.isEmpty()) {
            PlainModel after = model.copy();
            order.forEach(line -> after.moveUp(after.lines.get(line)));
            outcomes.add(after);
        }
        for (Integer next : left) {
            var others = new ArrayList<>(left);
            others.remove(next);
            var longer = new ArrayList<>(order);
            longer.add(next);
            orders(others, longer, outcomes);
        }
    }

    /** Rounds end with nothing left that could move, and nobody is offered for ever. */
    private void settle() {
        act += ", settled";
        for (int i = 0; i < 6; i++) {
            model.now = clock.now();
            round();
        }
        assertThat(model.due()).as(act).isEmpty();
    }

    private void compare() {
        assertThat(rows()).as(act).isEqualTo(model.shown());
        List<String> counted = Database.column(
                "volunteer", "select id || ' ' || booked || ' ' || waiting from shift where id in " + ids());
        for (int i = 0; i < shifts.size(); i++) {
            var line = model.lines.get(i);
            assertThat(counted)
                    .as(act + ": counters")
                    .contains(shifts.get(i) + " " + line.booked() + " " + (line.entries.size() - line.booked()));
            assertThat(line.booked()).isLessThanOrEqualTo(line.capacity);
        }
    }

    /** Who holds a place or waits, and how, line by line in the order of asking. */
    private List<List<String>> rows() {
        Map<String, List<String>> rows = new HashMap<>();
        for (String row : Database.column(
                "volunteer",
                "select shift_id || ' ' || volunteer_id || ' ' || status from booking where shift_id in " + ids()
                        + " and status in ('BOOKED', 'WAITING', 'OFFERED') order by ticket")) {
            String[] parts = row.split(" ");
            rows.computeIfAbsent(parts[0], id -> new ArrayList<>()).add(number(parts[1]) + " " + parts[2]);
        }
        return shifts.stream().map(id -> rows.getOrDefault(id, List.of())).toList();
    }

    private int number(String id) {
        for (int i = 0; i < PEOPLE; i++) if (people.get(i).id().toString().equals(id)) return i;
        throw new IllegalStateException(id);
    }

    private String ids() {
        return "('" + String.join("', '", shifts) + "')";
    }
}
