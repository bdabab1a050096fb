package org.lianfang.volunteer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.platformtest.Persona.CHENGDONG;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;

@ServiceTest
class ShiftListTest extends InOpenCommunities {

    private static int day = 0;

    // A day of its own for each test, beginning at midnight in Shanghai.
    private final Instant midnight = Instant.parse("2035-05-31T16:00:00Z").plus(day++, ChronoUnit.DAYS);
    private final String on = midnight.plus(8, ChronoUnit.HOURS).toString().substring(0, 10);

    @Test
    void aShiftBelongsToTheDayInShanghaiOnWhichItStarts() {
        aShift().from(midnight.minusSeconds(60), Duration.ofHours(3)).publish();
        String first = aShift().from(midnight, Duration.ofHours(1)).publish();
        String last = aShift().from(midnight.plus(24, ChronoUnit.HOURS).minusSeconds(60), Duration.ofHours(3))
                .publish();
        aShift().from(midnight.plus(24, ChronoUnit.HOURS), Duration.ofHours(1)).publish();

        assertThat(ids(MANAGER, Map.of("on", on))).containsExactly(first, last);
    }

    @Test
    void fromAndToAskForWhatOverlapsTheSpan() {
        String before = at(6, 2);
        String into = at(7, 2);
        String inside = at(9, 1);
        String outOf = at(9, 4);
        at(10, 2);

        assertThat(ids(MANAGER, span(8, 10)))
                .containsExactlyInAnyOrder(into, inside, outOf)
                .doesNotContain(before);
    }

    @Test
    void postsAndOpenNarrow() {
        String delivery = at(1, 1);
        String gate =
                aShift().withPost("GATE").from(hour(2), Duration.ofHours(1)).publish();
        booked(VOLUNTEER.numbered(4000 + day), delivery);

        assertThat(ids(MANAGER, Map.of("on", on, "posts", "GATE"))).containsExactly(gate);
        assertThat(ids(MANAGER, Map.of("on", on, "open", true))).containsExactly(gate);
        assertThat(ids(MANAGER, Map.of("on", on, "open", false))).containsExactly(delivery);
        assertThat(MANAGER.asks()
                        .get("/shifts?posts=GATE&posts=DELIVERY&on=" + on)
                        .jsonPath()
                        .getList("nodes"))
                .hasSize(2);
    }

    @Test
    void aCancelledShiftIsListedOnlyWhereItIsAskedFor() {
        String stays = at(1, 1);
        String gone = at(2, 1);
        cancelShift(MANAGER, gone, "台风").statusCode(200);

        assertThat(ids(MANAGER, Map.of("on", on))).containsExactly(stays);
        assertThat(ids(MANAGER, Map.of("on", on, "withCancelled", true))).containsExactly(stays, gone);
        assertThat(ids(MANAGER, Map.of("on", on, "withCancelled", true, "open", true)))
                .containsExactly(stays);
    }

    @Test
    void theAreaNarrowsAndNeverWidens() {
        String here = at(1, 1);
        String there = aShift().inCommunity(XIANZHOU)
                .from(hour(1), Duration.ofHours(1))
                .publish();
        aShift().inCommunity(SONGYUAN).from(hour(1), Duration.ofHours(1)).publish();

        assertThat(ids(STREET_OFFICER, Map.of("on", on))).containsExactlyInAnyOrder(here, there);
        assertThat(ids(STREET_OFFICER, Map.of("on", on, "area", XIANZHOU))).containsExactly(there);
        assertThat(ids(MANAGER, Map.of("on", on, "area", "44"))).containsExactly(here);
        assertThat(ids(MANAGER, Map.of("on", on, "area", XIANZHOU))).isEmpty();
    }

    @Test
    void aGrantForAnEstateOnlyReachesNoShiftOfTheCommunity() {
        at(1, 1);
        Persona narrowed = Persona.of("property-staff", CHENGDONG + ";estate=6a0c2a4e-0f3e-4a8e-9a64-0a1b2c3d4e5f");

        assertThat(ids(narrowed, Map.of("on", on))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var published = new ArrayList<String>();
        for (int i = 0; i < 7; i++) published.add(at(1 + i / 2, 1));

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var request =
                    MANAGER.asks().queryParam("on", on).queryParam("first", 3).queryParam("count", true);
            if (after != null) request.queryParam("after", after);
            JsonPath page =
                    request.get("/shifts").then().statusCode(200).extract().jsonPath();
            assertThat(page.getInt("totalCount")).isEqualTo(7);
            seen.addAll(page.getList("nodes.id"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);

        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void thePagesOfSeveralCommunitiesComeAtOnce() {
        String one = at(1, 1);
        String two = at(2, 1);
        String there = aShift().inCommunity(XIANZHOU)
                .from(hour(1), Duration.ofHours(1))
                .publish();

        var pages = STREET_OFFICER
                .asks()
                .body(Map.of(
                        "codes", List.of(CHENGDONG, XIANZHOU, SONGYUAN),
                        "from", hour(0).toString(),
                        "to", hour(20).toString(),
                        "first", 1,
                        "count", true))
                .post("/shifts/pages")
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .extract()
                .jsonPath();

        assertThat(pages.getString("find { it.communityCode == '" + CHENGDONG + "' }.page.nodes[0].id"))
                .isEqualTo(one);
        assertThat(pages.getInt("find { it.communityCode == '" + CHENGDONG + "' }.page.totalCount"))
                .isEqualTo(2);
        assertThat(pages.getString("find { it.communityCode == '" + XIANZHOU + "' }.page.nodes[0].id"))
                .isEqualTo(there);
        String after = pages.getString("find { it.communityCode == '" + CHENGDONG + "' }.page.pageInfo.endCursor");
        MANAGER.asks()
                .body(Map.of(
                        "codes",
                        List.of(CHENGDONG),
                        "from",
                        hour(0).toString(),
                        "to",
                        hour(20).toString(),
                        "after",
                        after))
                .post("/shifts/pages")
                .then()
                .body("[0].page.nodes.id", equalTo(List.of(two)))
                .body("[0].page.totalCount", equalTo(null));
    }

    @Test
    void aShiftThatOneHasBookedStaysReadableWhenTheGrantMoves() {
        String shift = at(1, 1);
        Persona volunteer = VOLUNTEER.numbered(4500 + day);
        booked(volunteer, shift);
        Persona moved = new Persona(
                volunteer.id(), volunteer.username(), volunteer.roles(), List.of("volunteer@" + SONGYUAN), null);

        moved.asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/shifts/by-ids")
                .then()
                .body("[0].id", equalTo(shift));
        assertThat(ids(moved, Map.of("on", on))).isEmpty();
        moved.asks().get("/bookings/mine").then().body("[0].shiftId", equalTo(shift));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        for (var query : Map.of(
                        "on=soon", "on",
                        "on=%2B999999999-01-01", "on",
                        "from=now", "from",
                        "area=44%00", "area",
                        "posts=SLEEPING", "posts",
                        "first=0", "first",
                        "first=201", "first",
                        "after=nonsense", "after")
                .entrySet()) {
            MANAGER.asks()
                    .urlEncodingEnabled(false)
                    .get("/shifts?" + query.getKey())
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(query.getValue()));
        }
        MANAGER.asks()
                .body("{\"ids\":[]}")
                .post("/shifts/by-ids")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    private String at(int hour, int length) {
        return aShift().from(hour(hour), Duration.ofHours(length)).publish();
    }

    private Instant hour(int hour) {
        return midnight.plus(hour, ChronoUnit.HOURS);
    }

    private Map<String, Object> span(int from, int to) {
        return Map.of("from", hour(from).toString(), "to", hour(to).toString());
    }

    private static List<String> ids(Persona persona, Map<String, ?> query) {
        return persona.asks()
                .queryParams(query)
                .get("/shifts")
                .then()
                .statusCode(200)
                .extract()
                .path("nodes.id");
    }
}
