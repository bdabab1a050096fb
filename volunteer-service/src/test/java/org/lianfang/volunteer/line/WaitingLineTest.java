package org.lianfang.volunteer.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;

@ServiceTest
class WaitingLineTest extends InOpenCommunities {

    private static final Persona LI = VOLUNTEER.numbered(1);
    private static final Persona WANG = VOLUNTEER.numbered(2);
    private static final Persona ZHAO = VOLUNTEER.numbered(3);

    @Test
    void aFullShiftPutsTheNextVolunteerOnTheWaitingList() {
        String shift = aShift().withPlaces(1).publish();

        book(LI, shift).statusCode(200).body("status", equalTo("BOOKED")).body("position", nullValue());
        book(WANG, shift).statusCode(200).body("status", equalTo("WAITING")).body("position", equalTo(1));
        book(ZHAO, shift).statusCode(200).body("status", equalTo("WAITING")).body("position", equalTo(2));

        shift(LI, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(2));
    }

    @Test
    void theFirstInLineMovesUpWhenAPlaceIsFreed() {
        String shift = aShift().withPlaces(1).publish();
        String first = booked(LI, shift);
        String second = booked(WANG, shift);
        booked(ZHAO, shift);

        cancel(LI, first).statusCode(200).body("status", equalTo("CANCELLED"));

        mine(WANG, shift)
                .body("[0].id", equalTo(second))
                .body("[0].status", equalTo("BOOKED"))
                .body("[0].position", nullValue());
        mine(ZHAO, shift).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));
        shift(LI, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(1));
    }

    @Test
    void whoBooksAgainAfterCancellingStandsAtTheEnd() {
        String shift = aShift().withPlaces(1).publish();
        booked(LI, shift);
        String gone = booked(WANG, shift);
        booked(ZHAO, shift);
        cancel(WANG, gone).statusCode(200);

        book(WANG, shift).statusCode(200).body("status", equalTo("WAITING")).body("position", equalTo(2));

        mine(ZHAO, shift).body("[0].position", equalTo(1));
        // The old booking stays what it became, however often its cancellation is sent again.
        cancel(WANG, gone).statusCode(200).body("id", equalTo(gone)).body("status", equalTo("CANCELLED"));
        mine(WANG, shift).body("", hasSize(1)).body("[0].status", equalTo("WAITING"));
    }

    @Test
    void aCancellationSentTwiceFreesOnePlace() {
        String shift = aShift().withPlaces(1).publish();
        String first = booked(LI, shift);
        booked(WANG, shift);
        booked(ZHAO, shift);

        cancel(LI, first).statusCode(200);
        cancel(LI, first).statusCode(200).body("status", equalTo("CANCELLED"));

        shift(LI, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(1));
    }

    @Test
    void whoHoldsAnOverlappingShiftIsPassedOverAndKeepsThePosition() {
        var wanted = aShift().withPlaces(1);
        String shift = wanted.publish();
        String other = aShift().from(wanted.startsAt().plus(Duration.ofHours(1)), Duration.ofHours(3))
                .publish();
        String first = booked(LI, shift);
        booked(WANG, shift);
        booked(ZHAO, shift);
        book(WANG, other).statusCode(200).body("status", equalTo("BOOKED"));

        cancel(LI, first).statusCode(200);

        mine(WANG, shift).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));
        mine(ZHAO, shift).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void whoWasPassedOverMovesUpOnceTheOtherShiftIsGivenUp() {
        var wanted = aShift().withPlaces(1);
        String shift = wanted.publish();
        String other = aShift().from(wanted.startsAt(), Duration.ofHours(3)).publish();
        String first = booked(LI, shift);
        booked(WANG, shift);
        String held = booked(WANG, other);
        cancel(LI, first).statusCode(200);
        shift(LI, shift).body("[0].booked", equalTo(0)).body("[0].waiting", equalTo(1));
        book(WANG, shift).body("status", equalTo("WAITING")).body("position", equalTo(1));

        cancel(WANG, held).statusCode(200);

        mine(WANG, shift).body("[0].status", equalTo("BOOKED"));
        book(ZHAO, shift).body("status", equalTo("WAITING")).body("position", equalTo(1));
    }

    @Test
    void whoWasPassedOverMovesUpOnceTheOtherShiftIsCalledOff() {
        var wanted = aShift().withPlaces(1);
        String shift = wanted.publish();
        String other = aShift().inCommunity(XIANZHOU)
                .from(wanted.startsAt(), Duration.ofHours(3))
                .publish();
        String first = booked(LI, shift);
        booked(WANG, shift);
        booked(WANG, other);
        cancel(LI, first).statusCode(200);
        mine(WANG, shift).body("[0].status", equalTo("WAITING"));

        // Its manager has no right over the first shift's line.
        cancelShift(MANAGER_XIANZHOU, other, "暴雨").statusCode(200);

        mine(WANG, shift).body("[0].status", equalTo("BOOKED"));
        shift(LI, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
    }

    @Test
    void whoWaitsAndAsksAgainTakesAPlaceThatIsLeft() {
        var wanted = aShift().withPlaces(1);
        String shift = wanted.publish();
        String other = aShift().from(wanted.startsAt(), Duration.ofHours(3)).publish();
        String first = booked(LI, shift);
        String waiting = booked(WANG, shift);
        String held = booked(WANG, other);
        cancel(LI, first);
        cancel(WANG, held);

        book(WANG, shift).statusCode(200).body("id", equalTo(waiting)).body("status", equalTo("BOOKED"));

        shift(WANG, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
    }

    @Test
    void aFullWaitingListRefusesWithoutAWrite() {
        String shift = aShift().withPlaces(1).publish();
        for (int i = 100; i < 151; i++) booked(VOLUNTEER.numbered(i), shift);

        book(LI, shift).statusCode(409).body("problem", equalTo("WAITING_LIST_FULL"));

        shift(LI, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(50));
        List<Integer> positions = Acts.rollCall(shift).extract().path("findAll { it.status == 'WAITING' }.position");
        assertThat(positions).hasSize(50).startsWith(1, 2, 3).endsWith(50);
    }
}
