package org.lianfang.volunteer.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.rollCall;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class BookShiftTest extends InOpenCommunities {

    private static int last = 7500;

    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);

    @Test
    void aBookingCarriesTheCallersIdAndName() {
        String shift = aShift().publish();

        book(li, shift)
                .statusCode(200)
                .body("shiftId", equalTo(shift))
                .body("volunteer.id", equalTo(li.id().toString()))
                .body("volunteer.name", equalTo(li.username()));

        li.asks().get("/volunteers/me").then().body("volunteer.name", equalTo(li.username()));
        rollCall(shift).body("", hasSize(1)).body("[0].volunteer.name", equalTo(li.username()));
    }

    @Test
    void theAnswerToABookingIsWhatIsReadLater() {
        String shift = aShift().publish();
        Map<String, Object> first = book(li, shift).extract().path("");

        Map<String, Object> again = book(li, shift).extract().path("");
        List<Map<String, Object>> mine = li.asks().get("/bookings/mine").path("");

        assertThat(again).isEqualTo(first);
        assertThat(mine.get(0)).isEqualTo(first);
    }

    @Test
    void queueingAgainstAHeldOverlapIsAConflictAndShiftsThatTouchAreNot() {
        Shifts offer = aShift();
        booked(li, offer.publish());
        String full = aShift().from(offer.startsAt().plus(Duration.ofMinutes(179)), Duration.ofHours(1))
                .publish();
        booked(wang, full);
        String after = aShift().from(offer.startsAt().plus(Duration.ofHours(3)), Duration.ofHours(1))
                .publish();

        book(li, full).statusCode(409).body("problem", equalTo("OVERLAPPING_SHIFT"));

        book(li, after).statusCode(200).body("status", equalTo("BOOKED"));
    }

    @Test
    void waitingHoldsNothing() {
        Shifts offer = aShift();
        String full = offer.publish();
        booked(wang, full);
        book(li, full).body("status", equalTo("WAITING"));
        String other = aShift().from(offer.startsAt(), Duration.ofHours(3)).publish();

        book(li, other).statusCode(200).body("status", equalTo("BOOKED"));
    }

    @Test
    void aCancelledPlaceMayBeBookedAgain() {
        String shift = aShift().publish();
        String first = booked(li, shift);
        cancel(li, first).statusCode(200);

        String second = booked(li, shift);

        assertThat(second).isNotEqualTo(first);
        shift(li, shift).body("[0].booked", equalTo(1));
    }

    @Test
    void householdWatchIsForStaffAndSecondees() {
        String watch = aShift().withPost("HOUSEHOLD_WATCH").withPlaces(5).publish();
        Persona secondee =
                Persona.of("grid-worker", CHENGDONG + ";until=2099-12-31").numbered(last++);

        book(li, watch)
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"))
                .body("problem", equalTo("WATCH_IS_FOR_STAFF"));
        // A manager books as the volunteer that she also is, not as staff.
        book(MANAGER.and(VOLUNTEER).numbered(last++), watch).statusCode(403);
        book(GRID_WORKER.numbered(last++), watch).statusCode(200);
        book(secondee, watch).statusCode(200);
        assertThat(Database.column(
                        "volunteer",
                        "select outcome from audit_entry where person = '" + li.id() + "' and '" + watch
                                + "' = any (ids)"))
                .containsExactly("REFUSED");
    }

    @Test
    void theRollCallShowsPlacesThenTheLineThenWhoLeft() {
        String shift = aShift().publish();
        String gone = booked(li, shift);
        booked(wang, shift);
        Persona zhao = VOLUNTEER.numbered(last++);
        booked(zhao, shift);
        cancel(li, gone);

        rollCall(shift)
                .body("status", equalTo(List.of("BOOKED", "WAITING", "CANCELLED")))
                .body(
                        "volunteer.id",
                        equalTo(List.of(wang.id(), zhao.id(), li.id()).stream()
                                .map(Object::toString)
                                .toList()))
                .body("position", equalTo(java.util.Arrays.asList(null, 1, null)));
    }

    @Test
    void everyWriteLeavesOneAuditEntryWithIdsAndNoName() {
        String shift = aShift().publish();
        String booking = booked(li, shift);
        String waiting = booked(wang, shift);
        cancel(li, booking).statusCode(200);
        cancel(li, booking).statusCode(200);

        assertThat(Database.column(
                        "volunteer",
                        "select operation || ' ' || outcome || ' ' || roles || ' ' || community_code || ' ' || cardinality(ids)"
                                + " from audit_entry where person = '" + li.id() + "' order by at, id"))
                .containsExactly(
                        "BOOK_SHIFT DONE volunteer 440705001012 2",
                        "CANCEL_BOOKING DONE volunteer 440705001012 3",
                        "CANCEL_BOOKING REPEATED volunteer 440705001012 2");
        // Who moved up by it stands in the entry of the cancellation.
        assertThat(Database.column(
                        "volunteer",
                        "select person from audit_entry where operation = 'CANCEL_BOOKING' and '" + waiting
                                + "' = any (ids)"))
                .containsExactly(li.id().toString());
    }

    @Test
    void aRefusalIsAuditedWithTheShiftAndLeavesNothingElse() {
        String shift = aShift().publish();
        Persona resident = Persona.resident(java.util.UUID.randomUUID());

        book(resident, shift).statusCode(403);

        assertThat(Database.column(
                        "volunteer",
                        "select operation || ' ' || outcome || ' ' || ids[1] from audit_entry where person = '"
                                + resident.id() + "'"))
                .containsExactly("BOOK_SHIFT REFUSED " + shift);
        shift(MANAGER, shift).body("[0].booked", equalTo(0));
    }

    @Test
    void aBookingNeedsNoBody() {
        String shift = aShift().publish();

        li.asks().post("/shifts/" + shift + "/bookings").then().statusCode(200).body("status", equalTo("BOOKED"));
    }
}
