package org.lianfang.volunteer.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Together;
import org.lianfang.volunteer.Together.Answer;
import org.lianfang.volunteer.Together.Ask;

/** The rules of rest, each with the limit that still holds and the first step beyond it. */
@ServiceTest
class RestGuardTest extends InOpenCommunities {

    private static int last = 31000;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Instant start = aShift().startsAt();

    @Test
    void aVolunteerDoesTenHoursInAnyTwentyFourAndNoMore() {
        refused(li, shift(0, 11), "HOURS_IN_A_DAY");
        booked(li, shift(0, 6));

        refused(li, shift(18, 5), "HOURS_IN_A_DAY");
        booked(li, shift(18, 4));
    }

    @Test
    void staffDoTwelveHoursAndNoMore() {
        Persona guard = Persona.PROPERTY_STAFF.numbered(last++);

        refused(guard, shift(0, 13), "HOURS_IN_A_DAY");
        booked(guard, shift(0, 12));
    }

    @Test
    void betweenTwoDutiesLieElevenHours() {
        booked(li, shift(0, 3));

        refused(li, shift(13, 2), "REST_BETWEEN");
        refused(li, shift(-4, 1), "REST_BETWEEN");
        booked(li, shift(14, 2));
    }

    @Test
    void shiftsWithABreakBetweenAreOneDuty() {
        booked(li, shift(0, 3));

        refused(li, shift(6, 2), "REST_BETWEEN");
        booked(li, shift(5, 2));
    }

    @Test
    void aPostLimitsTheHoursInARow() {
        Persona doctor = Persona.HEALTH_WORKER.numbered(last++);
        doctor.asks().body(Map.of("skills", List.of("DISINFECTION"))).post("/profiles/mine");
        booked(doctor, post("DISINFECTION", 0, 3));

        refused(doctor, post("DISINFECTION", 4, 2), "HOURS_IN_A_ROW");
        booked(doctor, post("DISINFECTION", 4, 1));
    }

    @Test
    void aDutyOfSeveralPostsIsHeldToTheLeastOfTheirLimitsInWhicheverOrderTheyAreBooked() {
        Persona doctor = Persona.HEALTH_WORKER.numbered(last++);
        Persona other = Persona.HEALTH_WORKER.numbered(last++);
        for (Persona each : List.of(doctor, other))
            each.asks().body(Map.of("skills", List.of("DISINFECTION"))).post("/profiles/mine");

        booked(doctor, post("DELIVERY", 0, 3));
        refused(doctor, post("DISINFECTION", 3, 2), "HOURS_IN_A_ROW");
        booked(doctor, post("DISINFECTION", 3, 1));

        booked(other, post("DISINFECTION", 3, 2));
        refused(other, post("DELIVERY", 0, 3), "HOURS_IN_A_ROW");
        booked(other, post("DELIVERY", 1, 2));
        refused(other, post("DELIVERY", 5, 1), "HOURS_IN_A_ROW");
    }

    @Test
    void nobodyIsOnDutyOnTheSeventhDayInARow() {
        for (int day = 0; day < 6; day++) booked(li, shift(24 * day, 2));

        refused(li, shift(24 * 6, 2), "DAYS_IN_A_ROW");
        refused(li, shift(-24, 2), "DAYS_IN_A_ROW");
        booked(li, shift(24 * 7, 2));
    }

    @Test
    void aPlaceGivenBackIsNotCounted() {
        cancel(li, booked(li, shift(0, 10))).statusCode(200);

        booked(li, shift(11, 10));
    }

    @Test
    void whoRunsTheShiftMayWaiveTheRestForAReasonThatIsKept() {
        booked(li, shift(0, 3));
        String shift = shift(8, 2);
        refused(li, shift, "REST_BETWEEN");

        waive(shift, "无人可替").statusCode(200);
        waive(shift, "无人可替").statusCode(200);
        waive(shift, "另一理由").statusCode(409).body("problem", equalTo("REST_ALREADY_WAIVED"));

        booked(li, shift);
        assertThat(Database.column(
                        "volunteer",
                        "select reason || ' ' || waived_by from rest_waiver where shift_id = '" + shift + "'"))
                .containsExactly("无人可替 " + MANAGER.id());
        refused(VOLUNTEER.numbered(last++), shift(0, 11), "HOURS_IN_A_DAY");
    }

    @Test
    void whoWouldHaveTooLittleRestIsPassedOverAndKeepsThePosition() {
        String wanted = aShift().withPlaces(1).from(at(0), Duration.ofHours(3)).publish();
        Persona holder = VOLUNTEER.numbered(last++);
        Persona next = VOLUNTEER.numbered(last++);
        String held = booked(holder, wanted);
        booked(li, wanted);
        booked(next, wanted);
        String other = booked(li, shift(8, 2));

        cancel(holder, held).statusCode(200);

        mine(next, wanted).body("[0].status", equalTo("BOOKED"));
        mine(li, wanted).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));
        cancel(li, other).statusCode(200);
    }

    @Test
    void askedForAtOnceTheLimitHoldsAsWell() {
        for (int round = 0; round < 5; round++) {
            Persona eager = VOLUNTEER.numbered(last++);
            var asks = new ArrayList<Ask>();
            // None overlaps another; any two of them are more than ten hours in a day.
            for (int i = 0; i < 6; i++) asks.add(Ask.book(eager, shift(100 * round + 6 * i, 6)));

            List<Answer> answers = Together.send(asks);

            assertThat(answers).filteredOn(each -> each.status() == 200).hasSizeBetween(1, 2);
            assertThat(answers)
                    .filteredOn(each -> each.status() != 200)
                    .extracting(each -> each.text("problem"))
                    .containsOnly("REST_NEEDED");
            assertThat(fullestDay(eager)).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void theDatabaseItselfRefuses() {
        booked(li, shift(0, 3));
        String tooSoon = shift(8, 2);
        String insert =
                """
                insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket, booked_at)
                select gen_random_uuid(), id, community_code, '%s', starts_at, ends_at, '%s', true, 9, now() from shift where id = '%s'""";

        Database.execute("volunteer", insert.formatted(li.id(), "WAITING", tooSoon));
        assertThatThrownBy(() -> Database.execute(
                        "volunteer", "update booking set status = 'BOOKED' where shift_id = '" + tooSoon + "'"))
                .hasMessageContaining("booking_rest");
        assertThatThrownBy(() -> Database.execute("volunteer", insert.formatted(li.id(), "OFFERED", shift(-5, 1))))
                .hasMessageContaining("booking_rest");
    }

    @Test
    void sixNightsAreSixDaysInARowThoughTheyTouchSevenDates() {
        Instant ten = ChinaTime.startOf(ChinaTime.dayOf(start)).plus(Duration.ofHours(22));
        for (int night = 0; night < 6; night++) booked(li, night(ten, night));

        refused(li, night(ten, 6), "DAYS_IN_A_ROW");
        booked(li, night(ten, 7));
    }

    private static String night(Instant ten, int later) {
        return aShift().from(ten.plus(Duration.ofDays(later)), Duration.ofHours(8))
                .publish();
    }

    @Test
    void aRuleHoldsFromItsDayOn() {
        Instant later = at(24 * 30);
        Database.execute(
                "volunteer",
                "insert into post_rule select post, date '" + later.toString().substring(0, 10)
                        + "', needs, kit, hours_in_row, 2, staff_hours, rest_hours, break_minutes, days_in_row from post_rule where post = 'PUBLICITY'");

        booked(li, post("PUBLICITY", 24 * 20, 3));
        refused(li, post("PUBLICITY", 24 * 31, 3), "HOURS_IN_A_DAY");
    }

    /** Recounted from the rows, over all windows that begin with a shift. */
    private static int fullestDay(Persona person) {
        return Integer.parseInt(Database.column(
                        "volunteer",
                        """
                        select coalesce(max(total), 0) from (
                            select sum(extract(epoch from least(h.ends_at, w.starts_at + interval '24 hours') - h.starts_at) / 3600)::int as total
                            from booking w join booking h on h.volunteer_id = w.volunteer_id
                                 and h.starts_at >= w.starts_at and h.starts_at < w.starts_at + interval '24 hours'
                            where w.volunteer_id = '%s' and w.status = 'BOOKED' and h.status = 'BOOKED' group by w.id) x"""
                                .formatted(person.id()))
                .get(0));
    }

    private ValidatableResponse waive(String shift, String reason) {
        return MANAGER.asks()
                .body(Map.of("volunteerId", li.id(), "reason", reason))
                .post("/shifts/" + shift + "/rest-waivers")
                .then();
    }

    private static void refused(Persona who, String shift, String rule) {
        book(who, shift).statusCode(409).body("problem", equalTo("REST_NEEDED")).body("detail", equalTo(rule));
    }

    private String shift(int hoursLater, int hours) {
        return post("DELIVERY", hoursLater, hours);
    }

    private String post(String post, int hoursLater, int hours) {
        return aShift().withPost(post)
                .withPlaces(5)
                .from(at(hoursLater), Duration.ofHours(hours))
                .publish();
    }

    private Instant at(int hoursLater) {
        return start.plus(Duration.ofHours(hoursLater));
    }
}
