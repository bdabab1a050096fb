package org.lianfang.volunteer.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.OPERATOR;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.checkOut;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Together;
import org.lianfang.volunteer.Together.Ask;

/** Compensatory leave. */
@ServiceTest
class LeaveTest extends InOpenCommunities {

    private static int last = 61_000;

    private final Persona she = GRID_WORKER.numbered(last++);

    private static int weeks;

    // Each test has a weekend of its own, far from where others publish.
    private final LocalDate saturday = LocalDate.now(ChinaTime.ZONE)
            .plusYears(9)
            .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
            .plusWeeks(weeks++);

    @Test
    void whatIsServedOnAWeekendIsEarnedOnceHoweverOftenItIsReported() {
        String booking = served(she, noon(saturday), 180);
        checkOut(she, booking).statusCode(200);
        attendance(booking, noon(saturday), noon(saturday).plus(180, ChronoUnit.MINUTES))
                .statusCode(200);

        mine(she)
                .body("accounts.minutes", contains(180))
                .body("entries.kind", contains("EARNED"))
                .body("entries[0].day", equalTo(saturday.toString()));
        accounts(MANAGER).body("nodes.find { it.volunteerId == '" + she.id() + "' }.minutes", equalTo(180));
    }

    @Test
    void onAWorkingDayNothingIsEarnedNorByVolunteers() {
        served(she, noon(saturday.minusDays(1)), 180);
        Persona volunteer = VOLUNTEER.numbered(last++);
        served(volunteer, noon(saturday), 180);

        for (Persona each : List.of(she, volunteer)) mine(each).body("entries", empty());
    }

    @Test
    void ofANightOnlyTheMinutesAfterMidnightCount() {
        Instant midnight = ChinaTime.startOf(saturday);
        served(she, midnight.minus(100, ChronoUnit.MINUTES), 180);

        mine(she).body("accounts.minutes", contains(80)).body("entries.day", contains(saturday.toString()));
    }

    @Test
    void aCorrectionCountersWhatWasEarnedAndChangesNoEntry() {
        String booking = served(she, noon(saturday), 180);
        for (int twice = 0; twice < 2; twice++)
            attendance(booking, noon(saturday), noon(saturday).plus(120, ChronoUnit.MINUTES))
                    .statusCode(200);

        mine(she)
                .body("accounts.minutes", contains(120))
                .body("entries.minutes", containsInAnyOrder(180, -180, 120))
                .body("entries.find { it.minutes == 180 }.countered", equalTo(true));
    }

    @Test
    void theOwnEntriesGoOnToTheOldestAndWhatIsLeftIsSaidWithEach() {
        served(she, noon(saturday), 180);
        for (int each = 0; each < 3; each++) take(MANAGER, leave(she, 10)).statusCode(200);
        List<String> all = mine(she).body("entries", hasSize(4)).extract().path("entries.id");

        page(she, "?first=3").body("entries.id", equalTo(all.subList(0, 3))).body("accounts.minutes", contains(150));
        page(she, "?first=3&after=" + all.get(2))
                .body("entries.id", equalTo(all.subList(3, 4)))
                .body("accounts.minutes", contains(150));
        she.asks().get("/leave/mine?first=201").then().statusCode(400).body("field", equalTo("first"));
    }

    @Test
    void leaveIsTakenFromWhatIsThereAndNoMore() {
        served(she, noon(saturday), 180);
        take(MANAGER, leave(she, 200)).statusCode(409).body("problem", equalTo("LEAVE_SHORT"));
        var leave = leave(she, 100);
        take(MANAGER, leave).statusCode(200).body("minutes", equalTo(-100));
        take(MANAGER, leave).statusCode(200).body("id", equalTo(leave.get("id")));
        leave.put("minutes", 99);
        take(MANAGER, leave).statusCode(409).body("problem", equalTo("ID_TAKEN"));
        mine(she).body("accounts.minutes", contains(80));

        take(MANAGER_XIANZHOU, leave(she, 10)).statusCode(404);
        take(MANAGER, leave(GRID_WORKER.numbered(last++), 10)).statusCode(404).body("field", equalTo("volunteerId"));
    }

    @Test
    void takenByManyAtOnceItIsNeverBelowZeroAndNothingIsTakenTwice() {
        served(she, noon(saturday), 180);
        var once = leave(she, 50);
        var asks = new java.util.ArrayList<Ask>();
        // Fifty minutes sent ten times over, and twenty different wishes for the rest.
        IntStream.range(0, 10).forEach(i -> asks.add(ask(once)));
        IntStream.range(0, 20).forEach(i -> asks.add(ask(leave(she, 30))));

        var answers = Together.send(asks);

        long others = answers.subList(10, 30).stream()
                .filter(answer -> answer.status() == 200)
                .count();
        boolean first = answers.get(0).status() == 200;
        assertThat(answers.subList(0, 10)).allMatch(answer -> (answer.status() == 200) == first);
        int left = 180 - (first ? 50 : 0) - (int) others * 30;
        assertThat(left).isBetween(0, 29);
        mine(she).body("accounts.minutes", contains(left));
        assertThat(Database.column(
                        "volunteer", "select sum(minutes) from leave_entry where volunteer_id = '" + she.id() + "'"))
                .containsExactly(String.valueOf(left));
    }

    @Test
    void leaveTakenIsGivenBackOnceAndWhatWasEarnedFollowsTheDuty() {
        served(she, noon(saturday), 180);
        String entry = take(MANAGER, leave(she, 100)).extract().path("id");
        String earned = mine(she).extract().path("entries.find { it.kind == 'EARNED' }.id");

        String counter = counter(MANAGER, entry).statusCode(200).extract().path("id");
        counter(MANAGER, entry).statusCode(200).body("id", equalTo(counter));

        mine(she).body("accounts.minutes", contains(180));
        counter(MANAGER, earned).statusCode(409).body("problem", equalTo("LEAVE_FOLLOWS_DUTY"));
        counter(MANAGER_XIANZHOU, entry).statusCode(404);
    }

    @Test
    void attendanceThatWouldTakeBackLeaveAlreadyTakenIsNotCorrectedBeforeThat() {
        String booking = served(she, noon(saturday), 180);
        String entry = take(MANAGER, leave(she, 100)).extract().path("id");
        Instant soon = noon(saturday).plus(99, ChronoUnit.MINUTES);

        attendance(booking, noon(saturday), soon).statusCode(409).body("problem", equalTo("LEAVE_TAKEN_ALREADY"));
        mine(she).body("accounts.minutes", contains(80));
        attendance(booking, noon(saturday), soon.plusSeconds(60)).statusCode(200);
        mine(she).body("accounts.minutes", contains(0));
        counter(MANAGER, entry).statusCode(200);
        attendance(booking, noon(saturday), soon).statusCode(200);
        mine(she).body("accounts.minutes", contains(99));
    }

    @Test
    void holidaysAndMovedWorkingDaysAreLoadedAndCountForWhatWasServedBefore() {
        LocalDate friday = saturday.minusDays(1);
        served(she, noon(friday), 180);
        Persona other = GRID_WORKER.numbered(last++);
        served(other, noon(saturday), 180);

        var days = List.of(day(friday, true, "调休"), day(saturday, false, "上班"));
        load(OPERATOR, days).statusCode(200).body("count", equalTo(2));
        load(OPERATOR, days).statusCode(200).body("count", equalTo(0));
        load(MANAGER, days).statusCode(403);
        load(OPERATOR, List.of(day(friday, false, "改了"))).statusCode(409);

        mine(she).body("accounts.minutes", contains(180)).body("entries.day", contains(friday.toString()));
        mine(other).body("accounts.minutes", contains(0)).body("entries.kind", containsInAnyOrder("EARNED", "COUNTER"));
        load(OPERATOR, List.of(day(saturday, true, "又改", saturday.minusDays(2))))
                .statusCode(200);
        mine(other).body("accounts.minutes", contains(180));
        load(OPERATOR, List.of(day(friday, true, "晚了", friday.plusDays(1)))).statusCode(400);
    }

    @Test
    void whoRunsTheShiftsReadsTheEntriesOfTheOwnAreaOnly() {
        served(she, noon(saturday), 60);

        entries(MANAGER).body("kind", contains("EARNED")).body("[0].bookingId", notNullValue());
        entries(MANAGER_XIANZHOU).body("", empty());
        accounts(MANAGER_XIANZHOU)
                .body(
                        "nodes.volunteerId",
                        org.hamcrest.Matchers.not(hasItem(she.id().toString())));
    }

    @Test
    void theRunningLoginCanNeitherChangeAnEntryNorABalance() {
        served(she, noon(saturday), 60);
        for (String sql : List.of(
                "update leave_entry set minutes = 1",
                "delete from leave_entry",
                "update leave_account set minutes = 999",
                "update calendar_day set rest = true")) {
            assertThatThrownBy(() -> asRuntime(sql)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> asRuntime(
                        "insert into leave_entry (id, community_code, volunteer_id, kind, minutes, day, booking_id, made_at)"
                                + " select gen_random_uuid(), community_code, volunteer_id, 'EARNED', 60, day, booking_id, now()"
                                + " from leave_entry limit 1"))
                .hasMessageContaining("row-level security");
    }

    private static void asRuntime(String sql) throws SQLException {
        try (var connection = Database.runtime("volunteer");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.codes', '{" + CHENGDONG + "}', true)");
            statement.execute(sql);
        }
    }

    /** @return the booking's id; the clock stands at the end of what was served */
    private String served(Persona who, Instant begin, int minutes) {
        clock.reset();
        String shift = aShift().from(begin, Duration.ofHours(4)).publish();
        String booking = booked(who, shift);
        clock.turnTo(begin);
        checkIn(who, booking).statusCode(200);
        clock.turnTo(begin.plus(minutes, ChronoUnit.MINUTES).plusSeconds(5));
        checkOut(who, booking).statusCode(200).body("creditedMinutes", equalTo(minutes));
        // Later acts look back at it.
        clock.turnTo(begin.plus(30, ChronoUnit.HOURS));
        return booking;
    }

    private static ValidatableResponse attendance(String booking, Instant arrived, Instant left) {
        return MANAGER.asks()
                .body(Map.of("arrivedAt", arrived.toString(), "leftAt", left.toString(), "reason", "核对签到表"))
                .post("/bookings/" + booking + "/attendance")
                .then();
    }

    private Map<String, Object> leave(Persona who, int minutes) {
        return new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "communityCode", CHENGDONG,
                "volunteerId", who.id().toString(),
                "day", saturday.plusDays(3).toString(),
                "minutes", minutes));
    }

    private static Ask ask(Map<String, Object> leave) {
        return new Ask(MANAGER, "/leave/taken", new io.vertx.core.json.JsonObject(leave).encode());
    }

    private static Map<String, Object> day(LocalDate day, boolean rest, String name) {
        return day(day, rest, name, day.minusDays(30));
    }

    private static Map<String, Object> day(LocalDate day, boolean rest, String name, LocalDate announced) {
        return Map.of(
                "day", day.toString(), "validFrom", announced.toString(), "rest", rest, "name", name, "source", "测试公告");
    }

    private static ValidatableResponse load(Persona who, List<Map<String, Object>> days) {
        return who.asks().body(days).put("/operator/calendar-days").then();
    }

    private static ValidatableResponse take(Persona who, Map<String, Object> leave) {
        return who.asks().body(leave).post("/leave/taken").then();
    }

    private static ValidatableResponse counter(Persona who, String entry) {
        return who.asks()
                .body(Map.of("reason", "改天再休"))
                .post("/leave/entries/" + entry + "/counter")
                .then();
    }

    private static ValidatableResponse mine(Persona who) {
        return page(who, "");
    }

    private static ValidatableResponse page(Persona who, String query) {
        return who.asks().get("/leave/mine" + query).then().statusCode(200);
    }

    private static ValidatableResponse accounts(Persona who) {
        return who.asks().get("/leave/accounts?first=200").then().statusCode(200);
    }

    private ValidatableResponse entries(Persona who) {
        return who.asks().get("/leave/people/" + she.id() + "/entries").then().statusCode(200);
    }

    private static Instant noon(LocalDate day) {
        return ChinaTime.startOf(day).plus(12, ChronoUnit.HOURS);
    }
}
