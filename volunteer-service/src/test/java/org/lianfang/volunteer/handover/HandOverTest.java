package org.lianfang.volunteer.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.Notices;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.Together;
import org.lianfang.volunteer.Together.Answer;
import org.lianfang.volunteer.Together.Ask;

@ServiceTest
class HandOverTest extends InOpenCommunities {

    private static int last = 41000;

    private final Persona giver = VOLUNTEER.numbered(last++);
    private final Persona taker = VOLUNTEER.numbered(last++);
    private final Persona other = VOLUNTEER.numbered(last++);
    private final Shifts offer = aShift().withPlaces(1);

    @Test
    void aPlaceOfferedToAllGoesToTheFirstWhoTakesIt() {
        String shift = offer.publish();
        String handOver = offered(giver, booked(giver, shift), null);
        list(taker).body("id", hasItem(handOver));

        act(taker, handOver, "take").statusCode(200).body("state", equalTo("DONE"));
        act(taker, handOver, "take").statusCode(200).body("state", equalTo("DONE"));
        // Of a place that has gone others see nothing any more.
        act(other, handOver, "take").statusCode(404);

        mine(taker, shift).body("[0].status", equalTo("BOOKED"));
        mine(giver, shift).body("[0].status", equalTo("CANCELLED"));
        giver.asks().get("/notices/mine").then().body("nodes.kind", contains("PLACE_TAKEN"));
        shift(MANAGER, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
    }

    @Test
    void aPlaceOfferedToOnePersonIsForHerOnly() {
        String handOver = offered(giver, booked(giver, offer.publish()), taker);

        list(other).body("id", not(hasItem(handOver)));
        act(other, handOver, "take").statusCode(404);
        list(taker).body("id", hasItem(handOver));
        act(taker, handOver, "take").statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    void whoMayNotBookTheShiftMayNotTakeThePlace() {
        String shift = offer.publish();
        String handOver = offered(giver, booked(giver, shift), null);
        booked(taker, aShift().from(offer.startsAt(), Duration.ofHours(2)).publish());
        booked(
                other,
                aShift().from(offer.startsAt().plus(Duration.ofHours(8)), Duration.ofHours(2))
                        .publish());

        act(taker, handOver, "take").statusCode(409).body("problem", equalTo("OVERLAPPING_SHIFT"));
        act(other, handOver, "take").statusCode(409).body("problem", equalTo("REST_NEEDED"));
        act(giver, handOver, "take").statusCode(404);

        mine(giver, shift).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void whereTheShiftAsksForItThoseWhoRunItDecide() {
        String shift = offer.with("approveHandOver", true).publish();
        String handOver = offered(giver, booked(giver, shift), null);

        act(taker, handOver, "take").statusCode(200).body("state", equalTo("ASKED"));
        mine(giver, shift).body("[0].status", equalTo("BOOKED"));
        giver.asks().get("/notices/mine").then().body("nodes", org.hamcrest.Matchers.empty());
        MANAGER.asks().get("/hand-overs/asked").then().body("id", hasItem(handOver));
        decide(MANAGER_XIANZHOU, handOver, true).statusCode(404);
        decide(giver, handOver, true).statusCode(403);
        decide(MANAGER, handOver, true).statusCode(200).body("state", equalTo("DONE"));
        decide(MANAGER, handOver, true).statusCode(200);
        decide(MANAGER, handOver, false).statusCode(409).body("problem", equalTo("HAND_OVER_ENDED"));

        mine(taker, shift).body("[0].status", equalTo("BOOKED"));
        mine(giver, shift).body("[0].status", equalTo("CANCELLED"));
        giver.asks().get("/notices/mine").then().body("nodes.kind", contains("PLACE_TAKEN"));
    }

    @Test
    void aHandOverRefusedLeavesThePlaceWhereItWas() {
        String shift = offer.with("approveHandOver", true).publish();
        String handOver = offered(giver, booked(giver, shift), null);
        act(taker, handOver, "take").statusCode(200);

        decide(MANAGER, handOver, false).statusCode(200).body("state", equalTo("REFUSED"));

        mine(giver, shift).body("[0].status", equalTo("BOOKED"));
        mine(taker, shift).body("", org.hamcrest.Matchers.empty());
    }

    @Test
    void whoTookAnotherPlaceMeanwhileDoesNotGetThisOne() {
        String shift = offer.with("approveHandOver", true).publish();
        String handOver = offered(giver, booked(giver, shift), null);
        act(taker, handOver, "take").statusCode(200);
        booked(taker, aShift().from(offer.startsAt(), Duration.ofHours(2)).publish());

        decide(MANAGER, handOver, true).statusCode(409).body("problem", equalTo("TAKER_CANNOT"));

        mine(giver, shift).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void withdrawnItIsOverAndOfferedAgainItIsANewOne() {
        String booking = booked(giver, offer.publish());
        String handOver = offered(giver, booking, null);
        offer(giver, booking, null).statusCode(200).body("id", equalTo(handOver));
        offer(giver, booking, taker).statusCode(409).body("problem", equalTo("ALREADY_OFFERED"));
        act(taker, handOver, "withdraw").statusCode(404);

        act(giver, handOver, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        act(giver, handOver, "withdraw").statusCode(200);

        act(taker, handOver, "take").statusCode(404);
        offer(giver, booking, taker).statusCode(200).body("id", not(equalTo(handOver)));
        offer(giver, booking, giver).statusCode(409);
    }

    @Test
    void onlyWhoHoldsThePlaceOffersIt() {
        String shift = offer.publish();
        String held = booked(giver, shift);
        String waiting = book(taker, shift).extract().path("id");

        offer(other, held, null).statusCode(404);
        offer(taker, waiting, null).statusCode(409).body("problem", equalTo("STILL_WAITING"));
    }

    @Test
    void takenByManyAtOnceItGoesToOne() {
        String shift = offer.publish();
        String handOver = offered(giver, booked(giver, shift), null);
        var asks = new ArrayList<Ask>();
        for (int i = 0; i < 20; i++) {
            asks.add(new Ask(VOLUNTEER.numbered(last++), "/hand-overs/" + handOver + "/take", ""));
        }

        List<Answer> answers = Together.send(asks);

        Assertions.assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(1);
        shift(MANAGER, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
    }

    @Test
    void whoWaitsInLineMayTakeItAndLeavesTheLine() {
        String shift = offer.publish();
        String held = booked(giver, shift);
        booked(taker, shift);
        booked(other, shift);
        String handOver = offered(giver, held, other);

        act(other, handOver, "take").statusCode(200).body("state", equalTo("DONE"));

        mine(other, shift).body("[0].status", equalTo("BOOKED"));
        mine(taker, shift).body("[0].status", equalTo("WAITING")).body("[0].position", equalTo(1));
        shift(MANAGER, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(1));
        assertThat(Notices.of(giver, shift)).containsExactly("PLACE_TAKEN");
        assertThat(Notices.of(other, shift)).containsExactly("HAND_OVER_OFFERED");
    }

    @Test
    void everyoneWhomItConcernsIsToldAndNobodyOfHerOwnAct() {
        String shift = offer.with("approveHandOver", true).publish();
        String handOver = offered(giver, booked(giver, shift), taker);
        assertThat(Notices.of(taker, shift)).containsExactly("HAND_OVER_OFFERED");
        act(taker, handOver, "take").statusCode(200).body("state", equalTo("ASKED"));
        assertThat(Notices.of(MANAGER, shift)).containsExactly("HAND_OVER_ASKED");
        Notices.none(shift, giver, other, MANAGER_XIANZHOU);

        decide(MANAGER, handOver, true).statusCode(200);

        assertThat(Notices.of(giver, shift)).containsExactly("PLACE_TAKEN");
        assertThat(Notices.of(taker, shift)).containsExactly("TAKEN_OVER", "HAND_OVER_OFFERED");
    }

    @Test
    void bothAreToldOfARefusalAndTheTakerOfAWithdrawal() {
        String shift = offer.with("approveHandOver", true).publish();
        String booking = booked(giver, shift);
        String refused = offered(giver, booking, null);
        act(taker, refused, "take").statusCode(200);
        decide(MANAGER, refused, false).statusCode(200);
        for (Persona each : List.of(giver, taker))
            assertThat(Notices.of(each, shift)).containsExactly("HAND_OVER_OFF");

        String withdrawn = offered(giver, booking, null);
        act(other, withdrawn, "take").statusCode(200);
        act(giver, withdrawn, "withdraw").statusCode(200);

        assertThat(Notices.of(other, shift)).containsExactly("HAND_OVER_OFF");
        assertThat(Notices.of(giver, shift)).containsExactly("HAND_OVER_OFF");
    }

    @Test
    void whomItIsOfferedToByNameMaySayNoAndTheGiverIsToldAndAsksAnother() {
        String shift = offer.publish();
        String booking = booked(giver, shift);
        String handOver = offered(giver, booking, taker);
        for (Persona each : List.of(other, giver))
            act(each, handOver, "decline").statusCode(404);

        act(taker, handOver, "decline").statusCode(200).body("state", equalTo("DECLINED"));
        act(taker, handOver, "decline").statusCode(200).body("state", equalTo("DECLINED"));

        act(taker, handOver, "take").statusCode(409).body("problem", equalTo("HAND_OVER_ENDED"));
        act(giver, handOver, "withdraw").statusCode(409).body("problem", equalTo("HAND_OVER_ENDED"));
        list(taker).body("id", not(hasItem(handOver)));
        list(giver).body("id", not(hasItem(handOver)));
        assertThat(Notices.of(giver, shift)).containsExactly("HAND_OVER_DECLINED");
        assertThat(Notices.of(taker, shift)).containsExactly("HAND_OVER_OFFERED");
        act(other, offered(giver, booking, other), "take").statusCode(200).body("state", equalTo("DONE"));
        act(other, handOver, "decline").statusCode(404);
    }

    @Test
    void whoAgreedMaySayNoUntilThoseWhoRunTheShiftHaveDecided() {
        String shift = offer.with("approveHandOver", true).publish();
        String booking = booked(giver, shift);
        String handOver = offered(giver, booking, taker);
        act(taker, handOver, "take").statusCode(200).body("state", equalTo("ASKED"));

        act(taker, handOver, "decline").statusCode(200).body("state", equalTo("DECLINED"));

        decide(MANAGER, handOver, true).statusCode(409).body("problem", equalTo("HAND_OVER_ENDED"));
        MANAGER.asks().get("/hand-overs/asked").then().body("id", not(hasItem(handOver)));
        mine(giver, shift).body("[0].status", equalTo("BOOKED"));
        String again = offered(giver, booking, taker);
        act(taker, again, "take").statusCode(200);
        decide(MANAGER, again, true).statusCode(200);
        act(taker, again, "decline").statusCode(409).body("problem", equalTo("HAND_OVER_ENDED"));
    }

    @Test
    void whatIsOfferedToAllNobodyDeclinesForTheOthers() {
        String handOver = offered(giver, booked(giver, offer.publish()), null);

        act(taker, handOver, "decline").statusCode(409).body("problem", equalTo("OFFERED_TO_ALL"));

        act(other, handOver, "take").statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    void anOfferEndsWithThePlaceAndIsNoLongerAskedForOnceTheShiftBegins() {
        String shift = offer.with("approveHandOver", true).publish();
        String booking = booked(giver, shift);
        String handOver = offered(giver, booking, null);
        String another = offered(
                other,
                booked(other, offer.with("id", UUID.randomUUID().toString()).publish()),
                null);
        act(taker, handOver, "take").statusCode(200);
        cancel(giver, booking).statusCode(200);

        MANAGER.asks().get("/hand-overs/asked").then().body("id", not(hasItem(handOver)));
        list(taker).body("id", not(hasItem(handOver)));
        decide(MANAGER, handOver, true).statusCode(409).body("problem", equalTo("HAND_OVER_ENDED"));
        assertThat(Notices.of(taker, shift)).containsExactly("HAND_OVER_OFF");

        act(VOLUNTEER.numbered(last++), another, "take").statusCode(200).body("state", equalTo("ASKED"));
        MANAGER.asks().get("/hand-overs/asked").then().body("id", hasItem(another));
        clock.turnTo(offer.startsAt());
        MANAGER.asks().get("/hand-overs/asked").then().body("id", not(hasItem(another)));
    }

    private static String offered(Persona who, String booking, Persona to) {
        return offer(who, booking, to).statusCode(200).extract().path("id");
    }

    private static ValidatableResponse offer(Persona who, String booking, Persona to) {
        return who.asks()
                .body(to == null ? Map.of() : Map.of("volunteerId", to.id()))
                .post("/bookings/" + booking + "/hand-overs")
                .then();
    }

    private static ValidatableResponse act(Persona who, String handOver, String act) {
        return who.asks().post("/hand-overs/" + handOver + "/" + act).then();
    }

    private static ValidatableResponse decide(Persona who, String handOver, boolean approve) {
        return who.asks()
                .body(Map.of("approve", approve))
                .post("/hand-overs/" + handOver + "/decision")
                .then();
    }

    private static ValidatableResponse list(Persona who) {
        return who.asks().get("/hand-overs").then().statusCode(200);
    }
}
