package org.lianfang.volunteer.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.Notices;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.Together;
import org.lianfang.volunteer.Together.Answer;
import org.lianfang.volunteer.Together.Ask;

/** Two people change places. */
@ServiceTest
class SwapTest extends InOpenCommunities {

    private static int last = 51_000;

    private final Shifts early = aShift();
    private final Shifts late = aShift();
    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);
    private final Persona zhao = VOLUNTEER.numbered(last++);

    @Test
    void bothChangePlacesAtOnceAndEachIsTold() {
        String x = early.publish();
        String y = late.publish();
        String swap = offered(li, booked(li, x), y, null);
        String given = booked(wang, y);
        list(zhao).body("id", not(hasItem(swap)));
        list(wang).body("id", contains(swap));

        act(wang, swap, "accept").statusCode(200).body("state", equalTo("DONE"));
        act(wang, swap, "accept").statusCode(200).body("state", equalTo("DONE"));

        holds(li, y);
        holds(wang, x);
        mine(wang, y).body("id", contains(given)).body("[0].status", equalTo("CANCELLED"));
        for (String each : List.of(x, y))
            shift(li, each).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
        for (Persona each : List.of(li, wang))
            each.asks().get("/notices/mine?first=1").then().body("nodes[0].kind", equalTo("SWAPPED"));
        cancel(wang, given).statusCode(200);
    }

    @Test
    void shiftsThatStandInEachOthersWayCanBeSwapped() {
        // They overlap: each gives up one before taking the other.
        String x = early.publish();
        String y = aShift().from(early.startsAt().plus(1, ChronoUnit.HOURS), Duration.ofHours(3))
                .publish();
        String swap = offered(li, booked(li, x), y, null);
        booked(wang, y);

        act(wang, swap, "accept").statusCode(200).body("state", equalTo("DONE"));

        holds(li, y);
        holds(wang, x);
    }

    @Test
    void aResultWithTwoShiftsAtOnceOrTooLittleRestIsNoSwapAtAll() {
        String x = early.publish();
        String y = late.publish();
        String swap = offered(li, booked(li, x), y, null);
        booked(wang, y);
        // The giver has by now another shift at the time of the one she wants; the taker rests too little before the
        // other.
        booked(li, aShift().from(late.startsAt(), Duration.ofHours(2)).publish());
        act(wang, swap, "accept").statusCode(409).body("problem", equalTo("SWAP_DOES_NOT_FIT"));
        holds(li, x);
        holds(wang, y);
        list(li).body("state", contains("OPEN"));

        String z = aShift().publish();
        String other = offered(zhao, booked(zhao, z), y, null);
        booked(
                wang,
                aShift().from(shiftStart(z).plus(6, ChronoUnit.HOURS), Duration.ofHours(2))
                        .publish());
        act(wang, other, "accept").statusCode(409).body("problem", equalTo("SWAP_DOES_NOT_FIT"));
        holds(zhao, z);
        holds(wang, y);
    }

    @Test
    void onlyWhoIsMeantAndHoldsAPlaceThereMayAgree() {
        String x = early.publish();
        String y = late.withPlaces(2).publish();
        String swap = offered(li, booked(li, x), y, wang);
        booked(zhao, y);

        act(zhao, swap, "accept").statusCode(404);
        act(li, swap, "accept").statusCode(404);
        act(wang, swap, "accept").statusCode(409).body("problem", equalTo("SWAP_NEEDS_PLACE"));
        act(wang, swap, "withdraw").statusCode(404);

        booked(wang, y);
        act(wang, swap, "accept")
                .statusCode(200)
                .body("taker", equalTo(wang.id().toString()));
    }

    @Test
    void whereAShiftAsksForItBothShiftsStayUntilWhoRunsThemAgrees() {
        String x = early.publish();
        String y = late.with("approveHandOver", true).publish();
        String swap = offered(li, booked(li, x), y, null);
        booked(wang, y);

        act(wang, swap, "accept").statusCode(200).body("state", equalTo("ASKED"));
        holds(li, x);
        MANAGER.asks().get("/swaps/asked").then().body("id", hasItem(swap));
        decide(MANAGER_XIANZHOU, swap, true).statusCode(404);
        decide(MANAGER, swap, true).statusCode(200).body("state", equalTo("DONE"));
        decide(MANAGER, swap, true).statusCode(200);
        decide(MANAGER, swap, false).statusCode(409).body("problem", equalTo("SWAP_ENDED"));

        holds(li, y);
        holds(wang, x);
    }

    @Test
    void refusedEverythingStaysWhereItWas() {
        String x = early.with("approveHandOver", true).publish();
        String y = late.publish();
        String swap = offered(li, booked(li, x), y, null);
        booked(wang, y);
        act(wang, swap, "accept").statusCode(200).body("state", equalTo("ASKED"));

        decide(MANAGER, swap, false).statusCode(200).body("state", equalTo("REFUSED"));

        holds(li, x);
        holds(wang, y);
    }

    @Test
    void betweenTwoCommunitiesTheirStreetDecides() {
        String x = early.with("approveHandOver", true).publish();
        String y = late.inCommunity(XIANZHOU).publish();
        String swap = offered(li, booked(li, x), y, null);
        booked(wang, y);
        act(wang, swap, "accept").statusCode(200).body("state", equalTo("ASKED"));

        decide(MANAGER, swap, true).statusCode(404);
        decide(STREET_OFFICER, swap, true).statusCode(200).body("state", equalTo("DONE"));
        holds(li, y);
        holds(wang, x);
    }

    @Test
    void withdrawnBegunOrGivenBackItIsOver() {
        String x = early.publish();
        String y = late.publish();
        String booking = booked(li, x);
        String swap = offered(li, booking, y, null);
        offer(li, booking, y, null).statusCode(200).body("id", equalTo(swap));
        offer(li, booking, y, wang).statusCode(409).body("problem", equalTo("ALREADY_OFFERED"));
        booked(wang, y);
        act(li, swap, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        act(li, swap, "withdraw").statusCode(200);
        act(wang, swap, "accept").statusCode(404);

        String again = offered(li, booking, y, wang);
        clock.turnTo(early.startsAt());
        act(wang, again, "accept").statusCode(409).body("problem", equalTo("SWAP_ENDED"));
        clock.reset();
        cancel(li, booking).statusCode(200);
        list(wang).body("id", not(hasItem(again)));
        act(wang, again, "accept").statusCode(409).body("problem", equalTo("SWAP_ENDED"));
        holds(wang, y);
    }

    @Test
    void whoMayNotTakeTheOtherShiftCannotOfferNorAgree() {
        String staffOnly = early.with("openTo", List.of("GRID_WORKER")).publish();
        String y = late.publish();
        String mine = booked(li, y);
        offer(li, mine, staffOnly, null).statusCode(403).body("problem", equalTo("NOT_OPEN_TO_YOU"));
        Persona grid = Persona.GRID_WORKER.numbered(last++);
        String swap = offered(grid, booked(grid, staffOnly), y, li);

        act(li, swap, "accept").statusCode(403).body("problem", equalTo("NOT_OPEN_TO_YOU"));

        String held = aShift().withPlaces(2).publish();
        booked(wang, held);
        booked(li, held);
        offer(li, mine, held, null).statusCode(409).body("problem", equalTo("ON_IT_ALREADY"));
    }

    @Test
    void whoWaitsForTheOtherShiftGetsItAndLeavesTheLine() {
        String x = early.publish();
        String y = late.publish();
        String booking = booked(li, x);
        booked(wang, y);
        book(li, y).body("status", equalTo("WAITING"));
        book(zhao, y).body("status", equalTo("WAITING"));
        book(wang, x).body("status", equalTo("WAITING"));

        act(wang, offered(li, booking, y, wang), "accept").statusCode(200).body("state", equalTo("DONE"));

        holds(li, y);
        holds(wang, x);
        mine(zhao, y).body("[0].position", equalTo(1));
        shift(li, x).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
        shift(li, y).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(1));
    }

    @Test
    void agreedFromBothSidesAtOnceThePlacesChangeHandsOnce() {
        for (int round = 0; round < 10; round++) {
            Persona one = VOLUNTEER.numbered(last++);
            Persona other = VOLUNTEER.numbered(last++);
            String x = aShift().publish();
            String y = aShift().publish();
            String there = offered(one, booked(one, x), y, null);
            String back = offered(other, booked(other, y), x, null);

            List<Answer> answers = Together.send(Stream.of(
                            new Ask(other, "/swaps/" + there + "/accept", ""),
                            new Ask(one, "/swaps/" + back + "/accept", ""),
                            new Ask(other, "/swaps/" + there + "/accept", ""),
                            new Ask(one, "/swaps/" + back + "/accept", ""))
                    .toList());

            holds(one, y);
            holds(other, x);
            // Who lost no longer holds what the other swap wants: it is over for her, or not hers to see.
            List<Integer> statuses = answers.stream().map(Answer::status).toList();
            boolean thereWon = statuses.get(0) == 200;
            assertThat(List.of(statuses.get(thereWon ? 0 : 1), statuses.get(thereWon ? 2 : 3)))
                    .containsOnly(200);
            assertThat(List.of(statuses.get(thereWon ? 1 : 0), statuses.get(thereWon ? 3 : 2)))
                    .doesNotContain(200);
            assertThat(Database.column(
                            "volunteer",
                            "select count(*) from swap where state = 'DONE' and id in ('" + there + "', '" + back
                                    + "')"))
                    .containsExactly("1");
        }
    }

    @Test
    void everyoneWhomItConcernsIsToldAndNobodyOfHerOwnAct() {
        String x = early.publish();
        String y = late.with("approveHandOver", true).publish();
        String swap = offered(li, booked(li, x), y, wang);
        booked(wang, y);
        assertThat(Notices.of(wang, x)).containsExactly("SWAP_OFFERED");
        act(wang, swap, "accept").statusCode(200).body("state", equalTo("ASKED"));
        // Both were published by her: she is told once.
        assertThat(Notices.of(MANAGER, x)).containsExactly("SWAP_ASKED");
        Notices.none(y, MANAGER);

        decide(MANAGER, swap, false).statusCode(200);

        assertThat(Notices.of(li, x)).containsExactly("SWAP_OFF");
        assertThat(Notices.of(wang, y)).containsExactly("SWAP_OFF");
    }

    @Test
    void aSwapThatIsDoneIsToldAsThatAndNotAsOneThatIsOff() {
        String x = early.publish();
        String y = late.publish();
        String swap = offered(li, booked(li, x), y, wang);
        booked(wang, y);

        act(wang, swap, "accept").statusCode(200).body("state", equalTo("DONE"));

        assertThat(Notices.of(li, y)).containsExactly("SWAPPED");
        assertThat(Notices.of(wang, x)).containsExactlyInAnyOrder("SWAPPED", "SWAP_OFFERED");
        Notices.none(x, li);
        Notices.none(y, wang);
    }

    @Test
    void whomItIsOfferedToByNameMaySayNoAndTheGiverIsToldAndAsksAnother() {
        String x = early.publish();
        String y = late.withPlaces(2).publish();
        String booking = booked(li, x);
        String swap = offered(li, booking, y, wang);
        for (Persona each : List.of(zhao, li)) act(each, swap, "decline").statusCode(404);

        act(wang, swap, "decline").statusCode(200).body("state", equalTo("DECLINED"));
        act(wang, swap, "decline").statusCode(200).body("state", equalTo("DECLINED"));

        booked(wang, y);
        act(wang, swap, "accept").statusCode(409).body("problem", equalTo("SWAP_ENDED"));
        act(li, swap, "withdraw").statusCode(409).body("problem", equalTo("SWAP_ENDED"));
        for (Persona each : List.of(li, wang)) list(each).body("id", not(hasItem(swap)));
        assertThat(Notices.of(li, x)).containsExactly("SWAP_DECLINED");
        assertThat(Notices.of(wang, x)).containsExactly("SWAP_OFFERED");
        booked(zhao, y);
        String another = offered(li, booking, y, null);
        act(zhao, another, "decline").statusCode(409).body("problem", equalTo("OFFERED_TO_ALL"));
        act(zhao, another, "accept").statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    void whoAgreedMaySayNoUntilThoseWhoRunTheShiftsHaveDecided() {
        String x = early.with("approveHandOver", true).publish();
        String y = late.publish();
        String swap = offered(li, booked(li, x), y, wang);
        booked(wang, y);
        act(wang, swap, "accept").statusCode(200).body("state", equalTo("ASKED"));

        act(wang, swap, "decline").statusCode(200).body("state", equalTo("DECLINED"));

        decide(MANAGER, swap, true).statusCode(409).body("problem", equalTo("SWAP_ENDED"));
        holds(li, x);
        holds(wang, y);
    }

    @Test
    void onceAShiftHasBegunNobodyIsAskedForAWordAnyMore() {
        String x = early.with("approveHandOver", true).publish();
        String y = late.publish();
        String swap = offered(li, booked(li, x), y, null);
        booked(wang, y);
        act(wang, swap, "accept").statusCode(200).body("state", equalTo("ASKED"));
        MANAGER.asks().get("/swaps/asked").then().body("id", hasItem(swap));

        clock.turnTo(early.startsAt());

        MANAGER.asks().get("/swaps/asked").then().body("id", not(hasItem(swap)));
    }

    private static void holds(Persona who, String shift) {
        mine(who, shift).body("[0].status", equalTo("BOOKED")).body("[0].position", nullValue());
    }

    private static java.time.Instant shiftStart(String shift) {
        return java.time.Instant.parse(shift(VOLUNTEER, shift).extract().path("[0].startsAt"));
    }

    private static String offered(Persona who, String booking, String wanted, Persona to) {
        return offer(who, booking, wanted, to).statusCode(200).extract().path("id");
    }

    private static ValidatableResponse offer(Persona who, String booking, String wanted, Persona to) {
        var body = new HashMap<String, Object>(Map.of("shiftId", wanted));
        if (to != null) body.put("volunteerId", to.id());
        return who.asks().body(body).post("/bookings/" + booking + "/swaps").then();
    }

    private static ValidatableResponse act(Persona who, String swap, String act) {
        return who.asks().post("/swaps/" + swap + "/" + act).then();
    }

    private static ValidatableResponse decide(Persona who, String swap, boolean approve) {
        return who.asks()
                .body(Map.of("approve", approve))
                .post("/swaps/" + swap + "/decision")
                .then();
    }

    private static ValidatableResponse list(Persona who) {
        return who.asks().get("/swaps").then().statusCode(200);
    }
}
