package org.lianfang.volunteer.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.bookWithoutShortNotice;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** A place can be given back until the shift's deadline; whoever only waits leaves when she likes. */
@ServiceTest
class CancelDeadlineTest extends InOpenCommunities {

    private static int last = 53000;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);
    private final Shifts offer = aShift();

    @Test
    void afterTheDeadlineAPlaceStaysAndAPositionInLineCanStillBeLeft() {
        String shift = withDeadline(60);
        String place = booked(li, shift);
        String waiting = booked(wang, shift);
        beforeStart(59);

        cancel(li, place).statusCode(409).body("problem", equalTo("CANCEL_DEADLINE_PASSED"));
        cancel(wang, waiting).statusCode(200).body("status", equalTo("CANCELLED"));

        shift(MANAGER, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
    }

    @Test
    void untilTheDeadlineThePlaceIsGivenBackAndThatStands() {
        String shift = withDeadline(60);
        String place = booked(li, shift);
        booked(wang, shift);
        beforeStart(61);

        cancel(li, place).statusCode(200);
        beforeStart(59);
        cancel(li, place).statusCode(200).body("status", equalTo("CANCELLED"));

        mine(wang, shift).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void aPlaceThatIsOnlyOfferedCanBeDeclinedAfterTheDeadline() {
        String shift = withDeadline(100);
        String place = booked(li, shift);
        String waiting = bookWithoutShortNotice(wang, shift).extract().path("id");
        beforeStart(101);
        cancel(li, place).statusCode(200);
        mine(wang, shift).body("[0].status", equalTo("OFFERED"));
        beforeStart(99);

        wang.asks()
                .post("/bookings/" + waiting + "/decline")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));

        shift(MANAGER, shift).body("[0].booked", equalTo(0));
    }

    private String withDeadline(int minutes) {
        return offer.with(
                        "cancelBy",
                        offer.startsAt().minus(minutes, ChronoUnit.MINUTES).toString())
                .publish();
    }

    private void beforeStart(int minutes) {
        clock.turnTo(offer.startsAt().minus(minutes, ChronoUnit.MINUTES));
    }
}
