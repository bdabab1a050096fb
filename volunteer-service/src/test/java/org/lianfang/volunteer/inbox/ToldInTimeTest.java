package org.lianfang.volunteer.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.bookWithoutShortNotice;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ARound;
import org.lianfang.volunteer.Groups;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.Notices;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** Moments are told as the graph writes them, and those who are not there themselves are told through their contact. */
@ServiceTest
class ToldInTimeTest extends InOpenCommunities {

    private static int last = 62_000;

    @Inject
    EventBus bus;

    private final Shifts offer = aShift().withPlaces(9);
    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);
    private final Persona chen = VOLUNTEER.numbered(last++);

    @Test
    void theNewEndOfAShiftIsToldAsAMoment() {
        String shift = offer.publish();
        booked(li, shift);
        Instant end = offer.startsAt().plus(2, ChronoUnit.HOURS);

        change(shift, "shorten", Map.of("endsAt", end.toString(), "reason", "提前收工"));

        assertThat(Notices.details(li, shift)).containsExactly(end.toString());
    }

    @Test
    void untilWhenAPlaceIsOfferedIsToldAsAMoment() {
        Shifts one = aShift();
        String shift = one.publish();
        String held = booked(li, shift);
        bookWithoutShortNotice(wang, shift);
        clock.turnTo(one.startsAt().minus(90, ChronoUnit.MINUTES));

        cancel(li, held).statusCode(200);

        Instant until = Instant.parse(Notices.details(wang, shift).get(0));
        assertThat(until)
                .isCloseTo(
                        one.startsAt().minus(70, ChronoUnit.MINUTES),
                        org.assertj.core.api.Assertions.within(5, ChronoUnit.MINUTES));
    }

    @Test
    void theContactIsToldOnceOfWhatHappensToHerPeopleAndTheyAreNot() {
        String firm = Groups.organisation(CHENGDONG, chen);
        String shift = offer.publish();
        Groups.book(chen, firm, Groups.listOf(shift, 3)).statusCode(200);
        clock.turnTo(offer.startsAt().minus(Duration.ofHours(17)));
        ARound.passes(bus);
        ARound.passes(bus);

        change(shift, "move", Map.of("place", "南门", "reason", "北门封闭"));
        change(
                shift,
                "shorten",
                Map.of("endsAt", offer.startsAt().plus(2, ChronoUnit.HOURS).toString(), "reason", "提前收工"));
        cancelShift(MANAGER, shift, "暴雨").statusCode(200);

        assertThat(Notices.of(chen, shift))
                .containsExactlyInAnyOrder("REMINDER", "SHIFT_MOVED", "SHIFT_SHORTENED", "SHIFT_CANCELLED");
        assertThat(Notices.details(chen, shift)).contains("南门", "暴雨");
        assertThat(Database.column("volunteer", "select count(*) from notice where shift_id = '" + shift + "'"))
                .containsExactly("4");
    }

    @Test
    void aContactWhoIsOnTheShiftHerselfIsToldOnce() {
        String firm = Groups.organisation(CHENGDONG, chen);
        String shift = offer.publish();
        Groups.book(chen, firm, Groups.listOf(shift, 2)).statusCode(200);
        booked(chen, shift);

        cancelShift(MANAGER, shift, "暴雨").statusCode(200);

        assertThat(Notices.of(chen, shift)).isEqualTo(List.of("SHIFT_CANCELLED"));
    }

    @Test
    void whoMayRestLessIsTold() {
        String shift = offer.publish();
        booked(li, aShift().publish());

        MANAGER.asks()
                .body(Map.of("volunteerId", li.id(), "reason", "人手不足"))
                .post("/shifts/" + shift + "/rest-waivers")
                .then()
                .statusCode(200);

        assertThat(Notices.of(li, shift)).containsExactly("REST_WAIVED");
    }

    private static void change(String shift, String act, Map<String, Object> body) {
        MANAGER.asks().body(body).post("/shifts/" + shift + "/" + act).then().statusCode(200);
    }
}
