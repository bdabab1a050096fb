package org.lianfang.volunteer.line;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.bookWithoutShortNotice;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ARound;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** Rule 13. */
@ServiceTest
class ShortNoticeTest extends InOpenCommunities {

    private static int last = 2000;

    @Inject
    EventBus bus;

    private final Shifts offer = aShift().withPlaces(1);
    private final Persona holder = VOLUNTEER.numbered(last++);
    private final Persona calm = VOLUNTEER.numbered(last++);
    private final Persona ready = VOLUNTEER.numbered(last++);

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
    void whoSaysNothingOfItWaitsAsHerProfileSays() {
        calm.asks()
                .body(Map.of("shortNotice", false))
                .post("/profiles/mine")
                .then()
                .statusCode(200);
        String shift = offer.publish();
        String held = booked(holder, shift);
        booked(calm, shift);
        clock.turnTo(offer.startsAt().minus(119, ChronoUnit.MINUTES));

        cancel(holder, held).statusCode(200);

        mine(calm, shift).body("[0].status", equalTo("OFFERED"));
    }

    @Test
    void inTheLastTwoHoursSheIsOfferedThePlaceWhichStaysHeld() {
        String shift = offer.publish();
        String held = booked(holder, shift);
        bookWithoutShortNotice(calm, shift);
        booked(ready, shift);
        clock.turnTo(offer.startsAt().minus(119, ChronoUnit.MINUTES));

        cancel(holder, held).statusCode(200);

        mine(calm, shift)
                .body("[0].status", equalTo("OFFERED"))
                .body("[0].position", nullValue())
                .body(
                        "[0].offerExpiresAt",
                        org.hamcrest.Matchers.startsWith(clock.now()
                                .plus(20, ChronoUnit.MINUTES)
                                .toString()
                                .substring(0, 15)));
        mine(ready, shift).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));
        shift(ready, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(1));
    }

    @Test
    void anOfferTakenIsAPlaceAndTakingItTwiceIsOne() {
        String offered = offerToCalm();

        answer(calm, offered, "accept").statusCode(200).body("status", equalTo("BOOKED"));
        answer(calm, offered, "accept").statusCode(200).body("status", equalTo("BOOKED"));
        answer(calm, offered, "decline").statusCode(409).body("problem", equalTo("NOTHING_OFFERED"));

        clock.turnTo(offer.startsAt().minus(30, ChronoUnit.MINUTES));
        ARound.passes(bus);
        mine(calm, id()).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void anOfferDeclinedGoesToTheNextInLine() {
        String offered = offerToCalm();

        answer(calm, offered, "decline").statusCode(200).body("status", equalTo("DECLINED"));
        answer(calm, offered, "decline").statusCode(200).body("status", equalTo("DECLINED"));

        mine(ready, id()).body("[0].status", equalTo("BOOKED"));
        answer(calm, offered, "accept").statusCode(409).body("problem", equalTo("BOOKING_ENDED"));
        shift(ready, id()).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
    }

    @Test
    void anOfferThatExpiresPassesOnAtTheNextRound() {
        String offered = offerToCalm();
        clock.turnTo(offer.startsAt().minus(98, ChronoUnit.MINUTES));
        answer(calm, offered, "accept").statusCode(409).body("problem", equalTo("OFFER_EXPIRED"));

        ARound.passes(bus);

        mine(calm, id()).body("[0].status", equalTo("EXPIRED"));
        mine(ready, id()).body("[0].status", equalTo("BOOKED"));
        shift(ready, id()).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
        answer(calm, offered, "accept").statusCode(409).body("problem", equalTo("OFFER_EXPIRED"));
    }

    @Test
    void anOfferIsNoLongerOpenThanUntilTheStart() {
        String shift = offer.publish();
        String held = booked(holder, shift);
        bookWithoutShortNotice(calm, shift);
        clock.turnTo(offer.startsAt().minus(5, ChronoUnit.MINUTES));

        cancel(holder, held).statusCode(200);

        mine(calm, shift).body("[0].offerExpiresAt", equalTo(offer.startsAt().toString()));
    }

    @Test
    void onlyWhoIsOfferedThePlaceAnswers() {
        String offered = offerToCalm();

        answer(ready, offered, "accept").statusCode(404);
        answer(ready, offered, "decline").statusCode(404);
        mine(calm, id()).body("[0].status", equalTo("OFFERED"));
    }

    /** The place that the holder gives back in the last two hours; {@code ready} waits behind. */
    private String offerToCalm() {
        String shift = offer.publish();
        String held = booked(holder, shift);
        String waiting = bookWithoutShortNotice(calm, shift).extract().path("id");
        booked(ready, shift);
        clock.turnTo(offer.startsAt().minus(119, ChronoUnit.MINUTES));
        cancel(holder, held).statusCode(200);
        return waiting;
    }

    private String id() {
        return (String) offer.input().get("id");
    }

    private static ValidatableResponse answer(Persona who, String booking, String act) {
        return who.asks().post("/bookings/" + booking + "/" + act).then();
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
