package org.lianfang.volunteer.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.TestClock;

@ServiceTest
class PassTest {

    private static int last = 43_000;

    @Inject
    TestClock clock;

    private final Shifts offer = aShift().with("codeAtPlace", true);
    private final Persona li = Persona.VOLUNTEER.numbered(last++);
    private final Persona wang = Persona.VOLUNTEER.numbered(last++);
    private String shift;
    private String booking;

    @BeforeEach
    void oneBooked() {
        Communities.open();
        shift = offer.publish();
        booking = booked(li, shift);
        clock.turnTo(offer.startsAt().minus(Duration.ofMinutes(10)));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoShowsAPassIsCheckedInWithoutTheCodeOfThePlace() {
        String pass = pass(li);

        read(shift, pass).statusCode(200).body("status", equalTo("ATTENDED")).body("checkedInAt", notNullValue());
        Acts.mine(li, shift).body("[0].status", equalTo("ATTENDED"));
    }

    @Test
    void theSamePassReadAgainAnswersTheSameAndANewOneIsRefused() {
        String pass = pass(li);
        String at = read(shift, pass).statusCode(200).extract().path("checkedInAt");
        read(shift, pass).statusCode(200).body("checkedInAt", equalTo(at));
        clock.turnTo(clock.now().plus(Duration.ofMinutes(2)));

        refused(shift, pass(li), 409, "IN_ALREADY");
    }

    @Test
    void aPictureOfYesterdayIsWorthless() {
        String pass = pass(li);
        clock.turnTo(clock.now().plus(Duration.ofSeconds(61)));

        refused(shift, pass, 409, "PASS_EXPIRED");
    }

    @Test
    void aPassIsGoodForItsOwnShiftInItsOwnTimeOnly() {
        String other = aShift().publish();
        refused(other, pass(li), 409, "PASS_OF_ANOTHER_SHIFT");
        clock.turnTo(offer.startsAt().minus(Duration.ofMinutes(31)));
        refused(shift, pass(li), 409, "TOO_EARLY_TO_CHECK_IN");
        clock.turnTo(offer.startsAt().plus(Duration.ofHours(4)));
        refused(shift, pass(li), 409, "SHIFT_ENDED");
    }

    @Test
    void whoWaitsOrHasCancelledIsNotCheckedIn() {
        clock.reset();
        String waiting = booked(wang, shift);
        clock.turnTo(offer.startsAt().minus(Duration.ofMinutes(10)));
        refused(shift, pass(wang, waiting), 409, "STILL_WAITING");
        cancel(wang, waiting).statusCode(200);
        refused(shift, pass(wang, waiting), 409, "BOOKING_ENDED");
    }

    @Test
    void aChangedPassIsNone() {
        String pass = pass(li);
        byte[] bytes = Base64.getUrlDecoder().decode(pass.substring(4));
        bytes[19] ^= 1;
        String later = "LF1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        for (String none : new String[] {later, "LF1.", "LF1.%%", "https://example.org", pass.substring(4)})
            refused(shift, none, 400, "NO_PASS");
    }

    @Test
    void nobodyGetsThePassOfAnotherAndNobodyReadsOneInAnotherArea() {
        wang.asks().get("/bookings/" + booking + "/pass").then().statusCode(404);
        MANAGER.asks().get("/bookings/" + booking + "/pass").then().statusCode(404);
        String pass = pass(li);
        assertThat(MANAGER_XIANZHOU
                        .asks()
                        .body(Map.of("pass", pass))
                        .post("/shifts/" + shift + "/passes")
                        .statusCode())
                .isEqualTo(404);
        assertThat(li.asks()
                        .body(Map.of("pass", pass))
                        .post("/shifts/" + shift + "/passes")
                        .statusCode())
                .isEqualTo(403);
    }

    private String pass(Persona who) {
        return pass(who, booking);
    }

    private static String pass(Persona who, String booking) {
        return who.asks()
                .get("/bookings/" + booking + "/pass")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private static ValidatableResponse read(String shift, String pass) {
        return MANAGER.asks()
                .body(Map.of("pass", pass))
                .post("/shifts/" + shift + "/passes")
                .then();
    }

    private static void refused(String shift, String pass, int status, String problem) {
        read(shift, pass).statusCode(status).body("problem", equalTo(problem));
    }
}
