package org.lianfang.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Shifts.aShift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;

/** Plain lists go on after the last row seen, and no row is shown twice or left out. */
@ServiceTest
class NextRowsTest extends InOpenCommunities {

    private static int last = 64_000;

    @Test
    void offersGoOnWhereThePageBeforeEnded() {
        Persona giver = GRID_WORKER.numbered(last++);
        for (int i = 0; i < 3; i++) {
            String booking =
                    booked(giver, aShift().with("approveHandOver", true).publish());
            String offer = giver.asks()
                    .body(Map.of())
                    .post("/bookings/" + booking + "/hand-overs")
                    .path("id");
            GRID_WORKER
                    .numbered(last++)
                    .asks()
                    .post("/hand-overs/" + offer + "/take")
                    .then()
                    .statusCode(200);
        }

        goesOn(giver, "/hand-overs?", "id");
        goesOn(MANAGER, "/hand-overs/asked?", "id");
    }

    @Test
    void whoForgotToCheckOutIsFoundOnLaterPagesToo() {
        for (int i = 0; i < 3; i++) {
            Shifts offer = aShift();
            String booking = booked(GRID_WORKER.numbered(last), offer.publish());
            clock.turnTo(offer.startsAt());
            checkIn(GRID_WORKER.numbered(last++), booking).statusCode(200);
            clock.reset();
        }
        clock.turnTo(aShift().startsAt());

        goesOn(MANAGER, "/bookings/missing-check-outs?", "id");
    }

    @Test
    void ofWhomNobodySaidWhetherSheCameIsFoundOnLaterPagesToo() {
        Persona li = VOLUNTEER.numbered(last++);
        for (int i = 0; i < 3; i++) booked(li, aShift().publish());
        clock.turnTo(aShift().startsAt());

        goesOn(MANAGER, "/bookings/no-shows?", "id");
    }

    @Test
    void theOwnBookingsAndRequestsGoOnToTheOldest() {
        Persona li = VOLUNTEER.numbered(last++);
        for (int i = 0; i < 3; i++) {
            booked(li, aShift().publish());
            li.asks()
                    .body(Map.of())
                    .post("/shifts/" + FairAccess.byDraw(Target.OWN) + "/draw-requests")
                    .then()
                    .statusCode(200);
        }

        goesOn(li, "/bookings/mine?", "id");
        goesOn(li, "/draw-requests/mine?", "id");
    }

    @Test
    void plansAndTheBookingsOfGroupsGoOnToTheOldest() {
        Persona contact = VOLUNTEER.numbered(last++);
        String firm = Groups.organisation(Persona.CHENGDONG, contact);
        for (int i = 0; i < 3; i++) {
            Plans.saved(Persona.CHENGDONG);
            Groups.book(contact, firm, Groups.listOf(aShift().withPlaces(2).publish(), 1))
                    .statusCode(200);
        }

        goesOn(MANAGER, "/duty-plans?area=" + Persona.CHENGDONG + "&withEnded=true&", "id");
        goesOn(contact, "/organisations/" + firm + "/bookings?", "id");
    }

    @Test
    void aPageHoldsOneToTwoHundredRows() {
        for (int first : new int[] {0, 201})
            MANAGER.asks()
                    .get("/swaps/asked?first=" + first)
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("first"));
    }

    private static void goesOn(Persona who, String list, String id) {
        List<String> whole = ids(who, list + "first=200", id);
        assertThat(whole).hasSizeGreaterThanOrEqualTo(3);
        var seen = new ArrayList<>(ids(who, list + "first=2", id));
        assertThat(seen).hasSize(2);
        while (seen.size() < whole.size()) {
            List<String> next = ids(who, list + "first=2&after=" + seen.get(seen.size() - 1), id);
            assertThat(next).isNotEmpty();
            seen.addAll(next);
        }
        assertThat(seen).isEqualTo(whole);
    }

    private static List<String> ids(Persona who, String list, String id) {
        return who.asks().get(list).then().statusCode(200).extract().path(id);
    }
}
