package org.lianfang.volunteer.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.HUICHENG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.SONGYUAN;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;

/** Rule 8: every number has a list that counts the same. */
@ServiceTest
class SummaryTest extends InOpenCommunities {

    private static int last = 10;

    // 23:30 in Shanghai: today ends in half an hour, the next 24 hours do not. Far beyond the days that other tests use
    // up.
    private final Instant late = Instant.parse("2061-03-01T15:30:00Z").plus(10L * last++, ChronoUnit.DAYS);
    private final LocalDate today = LocalDate.parse(late.toString().substring(0, 10));

    @Test
    void theNumbersEqualTheirListsInACommunityAndInTheStreet() {
        clock.turnTo(late.minus(12, ChronoUnit.HOURS));
        Persona she = VOLUNTEER.numbered(6000 + last);
        String morning = aShift().from(late.minus(10, ChronoUnit.HOURS), Duration.ofHours(2))
                .withPlaces(1)
                .publish();
        booked(she, morning);
        booked(she.numbered(1), morning);
        aShift().from(late.plus(10, ChronoUnit.MINUTES), Duration.ofHours(2))
                .withPlaces(3)
                .publish();
        aShift().from(late.plus(5, ChronoUnit.HOURS), Duration.ofHours(2))
                .withPlaces(2)
                .publish();
        aShift().inCommunity(XIANZHOU)
                .from(late.plus(6, ChronoUnit.HOURS), Duration.ofHours(2))
                .publish();
        aShift().from(late.plus(25, ChronoUnit.HOURS), Duration.ofHours(2)).publish();
        String gone = aShift().from(late.plus(20, ChronoUnit.MINUTES), Duration.ofHours(2))
                .publish();
        cancelShift(MANAGER, gone, "台风").statusCode(200);
        clock.turnTo(late);

        var numbers = numbers(STREET_OFFICER, CHENGDONG, HUICHENG);

        assertThat(numbers.get(CHENGDONG))
                .containsEntry("shiftsToday", 2)
                .containsEntry("placesToday", 4)
                .containsEntry("bookedToday", 1)
                .containsEntry("waitingToday", 1)
                .containsEntry("shiftsShort", 2);
        assertThat(numbers.get(HUICHENG)).containsEntry("shiftsToday", 2).containsEntry("shiftsShort", 3);
        for (String area : List.of(CHENGDONG, HUICHENG)) {
            JsonPath day = list(area, Map.of("on", today.toString()));
            assertThat(numbers.get(area))
                    .containsEntry("shiftsToday", day.getInt("totalCount"))
                    .containsEntry("placesToday", day.getInt("nodes.capacity.sum()"))
                    .containsEntry("placesToday", day.getInt("placesCount"))
                    .containsEntry("bookedToday", day.getInt("nodes.booked.sum()"))
                    .containsEntry("bookedToday", day.getInt("bookedCount"))
                    .containsEntry("waitingToday", day.getInt("nodes.waiting.sum()"))
                    .containsEntry(
                            "shiftsShort", list(area, Map.of("short", true)).getInt("totalCount"));
        }
    }

    @Test
    void onlyAreasGrantedInWholeAreAnswered() {
        Map<String, Map<String, Object>> numbers = numbers(MANAGER, CHENGDONG, HUICHENG, XIANZHOU, SONGYUAN);

        assertThat(numbers).containsOnlyKeys(CHENGDONG);
        Persona.of("grid-worker", CHENGDONG + ";grid=6a0c2a4e-0f3e-4a8e-9a64-0a1b2c3d4e5f")
                .asks()
                .body(Map.of("areas", List.of(CHENGDONG)))
                .post("/volunteering/summaries")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void anEmptyCommunityHasNumbersToo() {
        clock.turnTo(late);

        assertThat(numbers(STREET_OFFICER, XIANZHOU).get(XIANZHOU))
                .containsEntry("shiftsToday", 0)
                .containsEntry("placesToday", 0)
                .containsEntry("shiftsShort", 0);
    }

    @Test
    void theNumbersOfADayThatHasEndedAreKept() {
        clock.turnTo(late.minus(12, ChronoUnit.HOURS));
        String shift = aShift().from(late.minus(10, ChronoUnit.HOURS), Duration.ofHours(2))
                .withPlaces(3)
                .publish();
        booked(VOLUNTEER.numbered(6500 + last), shift);
        theDaysBeforeWereKept();
        clock.turnTo(late.plus(1, ChronoUnit.DAYS));

        numbers(MANAGER, CHENGDONG);
        numbers(MANAGER, CHENGDONG);

        assertThat(Database.column(
                        "volunteer",
                        "select shifts || '/' || places || '/' || booked || '/' || waiting || '/' || shifts_short"
                                + " from daily_summary where community_code = '" + CHENGDONG + "' and day = '" + today
                                + "'"))
                .containsExactly("1/3/1/0/1");
        MANAGER.asks()
                .body(Map.of("areas", List.of(CHENGDONG), "from", today.toString(), "to", today.toString()))
                .post("/volunteering/summaries/days")
                .then()
                .statusCode(200)
                .body("day", contains(today.toString()))
                .body(
                        "[0].numbers",
                        equalTo(Map.of(
                                "area", CHENGDONG,
                                "asOf", today + "T16:00:00Z",
                                "shiftsToday", 1,
                                "placesToday", 3,
                                "bookedToday", 1,
                                "waitingToday", 0,
                                "shiftsShort", 1)));
        Database.execute("volunteer", "delete from daily_summary");
    }

    private void theDaysBeforeWereKept() {
        Database.execute(
                "volunteer",
                "insert into daily_summary (community_code, day, shifts, places, booked, waiting, shifts_short, kept_at) values ('"
                        + CHENGDONG + "', date '" + today + "' - 1, 0, 0, 0, 0, 0, now())");
    }

    private static Map<String, Map<String, Object>> numbers(Persona persona, String... areas) {
        List<Map<String, Object>> rows = persona.asks()
                .body(Map.of("areas", List.of(areas)))
                .post("/volunteering/summaries")
                .then()
                .statusCode(200)
                .extract()
                .path("");
        return rows.stream().collect(java.util.stream.Collectors.toMap(row -> (String) row.get("area"), row -> row));
    }

    private static JsonPath list(String area, Map<String, ?> filter) {
        return STREET_OFFICER
                .asks()
                .queryParams(filter)
                .queryParam("area", area)
                .queryParam("count", true)
                .queryParam("first", 200)
                .get("/shifts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
