package org.lianfang.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Shifts.aShift;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Persona;

/** Plain lists go on after the last row seen, and no row is shown twice or left out. */
@ServiceTest
class NextRowsTest {

    private static int last = 64_000;

    @Inject
    TestClock clock;

    @BeforeEach
    void open() {
        Communities.open();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

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
