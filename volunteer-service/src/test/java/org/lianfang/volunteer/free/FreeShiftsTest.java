package org.lianfang.volunteer.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.SONGYUAN;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class FreeShiftsTest extends InOpenCommunities {

    private static int last = 33000;

    private final Persona li = VOLUNTEER.numbered(last++);

    @Test
    void soonestFirstWithPlacesAndThoseTaken() {
        Shifts offer = aShift();
        String later = at(offer, 5).withPlaces(16).publish();
        String sooner = at(offer, 0).withPlaces(2).publish();
        booked(VOLUNTEER.numbered(last++), later);

        JsonPath found = around(li, offer);

        assertThat(found.getList("nodes.id")).containsSubsequence(sooner, later);
        assertThat(found.getInt("nodes.find { it.id == '" + later + "' }.booked"))
                .isEqualTo(1);
        assertThat(found.getInt("nodes.find { it.id == '" + later + "' }.capacity"))
                .isEqualTo(16);
    }

    @Test
    void nothingThatIsFullOrCalledOffOrCollidesOrIsMineAlready() {
        Shifts offer = aShift();
        String full = at(offer, 0).withPlaces(1).publish();
        booked(VOLUNTEER.numbered(last++), full);
        String off = at(offer, 0).publish();
        org.lianfang.volunteer.Acts.cancelShift(Persona.MANAGER, off, "雨").statusCode(200);
        String mine = at(offer, 10).withPlaces(5).publish();
        booked(li, mine);
        String colliding = at(offer, 11).withPlaces(5).publish();
        String tooSoonAfter = at(offer, 17).withPlaces(5).publish();
        String free = at(offer, 24).withPlaces(5).publish();

        assertThat(around(li, offer).getList("nodes.id", String.class))
                .contains(free)
                .doesNotContain(full, off, mine, colliding, tooSoonAfter);
        assertThat(around(VOLUNTEER.numbered(last++), offer).getList("nodes.id", String.class))
                .contains(mine, colliding, tooSoonAfter);
    }

    @Test
    void whatIsNotReleasedOrNotOpenToMeOrNeedsWhatICannotDoIsLeftOut() {
        Shifts offer = aShift();
        String unreleased = at(offer, 0)
                .with("releaseAt", offer.startsAt().minusSeconds(60).toString())
                .publish();
        String forStaff = at(offer, 0).with("openTo", List.of("GRID_WORKER")).publish();
        String skilled = at(offer, 0).withPost("COUNSELLING").publish();
        String watch = at(offer, 0).withPost("HOUSEHOLD_WATCH").publish();

        assertThat(around(li, offer).getList("nodes.id", String.class))
                .doesNotContain(unreleased, forStaff, skilled, watch);
        assertThat(around(Persona.GRID_WORKER.numbered(last++), offer).getList("nodes.id", String.class))
                .contains(forStaff, watch)
                .doesNotContain(unreleased, skilled);
        book(li, unreleased).statusCode(409).body("problem", equalTo("SHIFT_NOT_RELEASED"));
        book(li, forStaff).statusCode(403).body("problem", equalTo("NOT_OPEN_TO_YOU"));
        book(li, skilled).statusCode(409).body("problem", equalTo("SKILL_MISSING"));

        li.asks()
                .body(Map.of("skills", List.of("COUNSELLING")))
                .post("/profiles/mine")
                .then()
                .statusCode(200);

        assertThat(around(li, offer).getList("nodes.id", String.class)).contains(skilled);
        booked(li, skilled);
    }

    @Test
    void aShiftUnderWayIsNotShownThoughItCanStillBeJoined() {
        Instant now = Instant.now();
        String underWay = aShift().from(now.minusSeconds(600), Duration.ofHours(2))
                .withPlaces(5)
                .publish();
        String ahead = aShift().from(now.plusSeconds(600), Duration.ofHours(2))
                .withPlaces(5)
                .publish();

        List<String> shown = li.asks()
                .queryParam("first", 200)
                .get("/shifts/free")
                .jsonPath()
                .getList("nodes.id", String.class);

        assertThat(shown).contains(ahead).doesNotContain(underWay);
        cancel(li, booked(li, underWay)).statusCode(200);
    }

    @Test
    void whateverItShowsCanBeBooked() {
        Shifts offer = aShift();
        for (int hour = 0; hour < 60; hour += 4) at(offer, hour).withPlaces(3).publish();

        for (int i = 0; i < 6; i++) {
            List<String> ids = around(li, offer).getList("nodes.id", String.class);
            if (ids.isEmpty()) break;
            booked(li, ids.get(ids.size() / 2));
        }
        for (String id : around(li, offer).getList("nodes.id", String.class)) {
            cancel(li, booked(li, id)).statusCode(200);
        }
    }

    @Test
    void pageByPageItIsTheWholeListAndNothingElse() {
        Shifts offer = aShift();
        var published = new ArrayList<String>();
        for (int day = 0; day < 5; day++) {
            String code = day % 2 == 0 ? CHENGDONG : XIANZHOU;
            published.add(at(offer, 24 * day).inCommunity(code).publish());
            published.add(at(offer, 24 * day + 1).inCommunity(code).publish());
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var asked =
                    li.asks().queryParam("from", offer.startsAt().toString()).queryParam("first", 3);
            if (after != null) asked.queryParam("after", after);
            JsonPath page = asked.get("/shifts/free").jsonPath();
            seen.addAll(page.getList("nodes.id"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(published);
    }

    @Test
    void anAreaNarrowsAndNeverWidens() {
        Shifts offer = aShift();
        String here = at(offer, 0).publish();
        String there = at(offer, 0).inCommunity(XIANZHOU).publish();
        String elsewhere = at(offer, 0).inCommunity(SONGYUAN).publish();

        assertThat(inArea(offer, CHENGDONG)).contains(here).doesNotContain(there, elsewhere);
        assertThat(inArea(offer, XIANZHOU)).contains(there).doesNotContain(here, elsewhere);
        assertThat(inArea(offer, SONGYUAN)).isEmpty();
        assertThat(inArea(offer, "44")).contains(here, there).doesNotContain(elsewhere);
    }

    private List<String> inArea(Shifts offer, String area) {
        return li.asks()
                .queryParam("from", offer.startsAt().toString())
                .queryParam("area", area)
                .queryParam("first", 200)
                .get("/shifts/free")
                .jsonPath()
                .getList("nodes.id", String.class);
    }

    private static JsonPath around(Persona who, Shifts offer) {
        Instant from = offer.startsAt();
        return who.asks()
                .queryParam("from", from.toString())
                .queryParam("to", from.plus(Duration.ofDays(3)).toString())
                .queryParam("first", 200)
                .get("/shifts/free")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Shifts at(Shifts offer, int hours) {
        return aShift().from(offer.startsAt().plus(Duration.ofHours(hours)), Duration.ofHours(3));
    }
}
