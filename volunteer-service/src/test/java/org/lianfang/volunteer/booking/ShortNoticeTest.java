package org.lianfang.volunteer.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.bookWithoutShortNotice;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Shifts.aShift;

import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.TestClock;

/** Rule 13. */
@ServiceTest
class ShortNoticeTest {

    private static int last = 2000;

    @Inject
    TestClock clock;

    private final Shifts offer = aShift().withPlaces(1);
    private final Persona holder = VOLUNTEER.numbered(last++);
    private final Persona calm = VOLUNTEER.numbered(last++);
    private final Persona ready = VOLUNTEER.numbered(last++);

    @BeforeEach
    void open() {
        Communities.open();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoWantsNoShortNoticeMovesUpUntilTwoHoursBeforeTheStart() {
        String shift = offer.publish();
        String held = booked(holder, shift);
        bookWithoutShortNotice(calm, shift).body("status", equalTo("WAITING"));
        clock.turnTo(offer.startsAt().minus(121, ChronoUnit.MINUTES));

        cancel(holder, held).statusCode(200);

        mine(calm, shift).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void inTheLastTwoHoursSheIsPassedOverAndKeepsThePosition() {
        String shift = offer.publish();
        String held = booked(holder, shift);
        bookWithoutShortNotice(calm, shift);
        booked(ready, shift);
        clock.turnTo(offer.startsAt().minus(119, ChronoUnit.MINUTES));

        cancel(holder, held).statusCode(200);

        mine(calm, shift).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));
        mine(ready, shift).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void whoJoinsWithinTheLastTwoHoursMovesUpWhateverSheSaid() {
        String shift = offer.publish();
        String held = booked(holder, shift);
        clock.turnTo(offer.startsAt().minus(119, ChronoUnit.MINUTES));
        bookWithoutShortNotice(calm, shift).body("status", equalTo("WAITING"));

        cancel(holder, held).statusCode(200);

        mine(calm, shift).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void whoAcceptsShortNoticeMovesUpUntilTheStartAndNotAfterIt() {
        String shift = offer.publish();
        String held = booked(holder, shift);
        String waiting = booked(calm, shift);
        booked(ready, shift);
        clock.turnTo(offer.startsAt().minus(1, ChronoUnit.MINUTES));
        cancel(holder, held).statusCode(200);
        mine(calm, shift).body("[0].status", equalTo("BOOKED"));

        clock.turnTo(offer.startsAt());
        cancel(calm, waiting).statusCode(200);

        mine(ready, shift).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));
        // She sees the free place and asks for it: that is no surprise to her.
        book(ready, shift).body("status", equalTo("BOOKED"));
    }
}
