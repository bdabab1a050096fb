package org.lianfang.volunteer.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Groups;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** Who runs a shift can ring up those on it, and nobody else can. */
@ServiceTest
class ReachedByPhoneTest extends InOpenCommunities {

    private static int last = 63_000;

    private final Shifts offer = aShift().withPlaces(9);
    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona chen = VOLUNTEER.numbered(last++);

    @Test
    void thePhonesOfAllOnAShiftAreForThoseWhoRunIt() {
        li.asks()
                .body(Map.of("phone", "13900005678"))
                .post("/profiles/mine")
                .then()
                .statusCode(200);
        String shift = offer.publish();
        booked(li, shift);
        var listed = Groups.somebody();
        Groups.book(chen, Groups.organisation(CHENGDONG, chen), Groups.list(shift, listed))
                .statusCode(200)
                .body("bookings.volunteer.phone", everyItem(nullValue()));
        clock.turnTo(offer.startsAt());
        MANAGER.asks()
                .body(Map.of("name", "钱大爷", "phone", "13700001111"))
                .post("/shifts/" + shift + "/walk-ins")
                .then()
                .statusCode(200)
                .body("volunteer.phone", equalTo("13700001111"));

        for (Persona runner : List.of(MANAGER, STREET_OFFICER))
            bookings(runner, shift)
                    .statusCode(200)
                    .body("volunteer.phone", containsInAnyOrder("13900005678", listed.get("phone"), "13700001111"));
        assertThat(bookings(MANAGER_XIANZHOU, shift).extract().asString()).isEqualTo("[]");
        bookings(li, shift).statusCode(403);
        mine(li, shift).body("volunteer.phone", contains(nullValue()));
        clock.turnTo(offer.startsAt().plus(Duration.ofHours(4)));
        MANAGER.asks()
                .get("/bookings/missing-check-outs")
                .then()
                .body("find { it.shiftId == '" + shift + "' }.volunteer.phone", equalTo("13700001111"));
    }

    @Test
    void whoGaveNoneHasNone() {
        String shift = offer.publish();
        booked(li, shift);

        bookings(MANAGER, shift).body("volunteer.phone", contains(nullValue()));
    }

    private static ValidatableResponse bookings(Persona who, String shift) {
        return who.asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/bookings/by-shifts")
                .then();
    }
}
