package org.lianfang.volunteer.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.rollCall;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Together;
import org.lianfang.volunteer.Together.Answer;
import org.lianfang.volunteer.Together.Ask;

@ServiceTest
class OversellTest extends InOpenCommunities {

    @Test
    void fiveHundredAtOnceGetFivePlacesAndFiftyPositions() {
        String shift = aShift().withPlaces(5).publish();

        List<Answer> answers = Together.send(
                people(5000, 500).map(person -> Ask.book(person, shift)).toList());

        assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(55);
        assertThat(answers)
                .filteredOn(each -> each.status() != 200)
                .extracting(each -> each.status() + " " + each.text("problem"))
                .containsOnly("409 WAITING_LIST_FULL");
        assertThat(answers)
                .filteredOn(each -> "BOOKED".equals(each.text("status")))
                .hasSize(5);
        assertThat(answers)
                .filteredOn(each -> "WAITING".equals(each.text("status")))
                .extracting(each -> Integer.valueOf(each.text("position")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
        shift(MANAGER, shift).body("[0].booked", equalTo(5)).body("[0].waiting", equalTo(50));
        assertCountersEqualARecount(shift);
    }

    @Test
    void theLineStandsInTheOrderOfTheDatabase() {
        String shift = aShift().withPlaces(1).publish();
        Together.send(people(6000, 40).map(person -> Ask.book(person, shift)).toList());

        List<String> byTicket = Database.column(
                "volunteer",
                "select id from booking where status = 'WAITING' and shift_id = '" + shift + "' order by ticket");
        List<String> byPosition =
                rollCall(shift).extract().path("findAll { it.status == 'WAITING' }.sort { it.position }.id");

        assertThat(byPosition).hasSize(39).isEqualTo(byTicket);
    }

    @Test
    void onePersonWhoAsksTwentyTimesAtOnceHasOneBooking() {
        String shift = aShift().withPlaces(5).publish();
        Persona eager = VOLUNTEER.numbered(7000);

        List<Answer> answers = Together.send(
                IntStream.range(0, 20).mapToObj(i -> Ask.book(eager, shift)).toList());

        assertThat(answers).allMatch(each -> each.status() == 200);
        assertThat(answers)
                .extracting(each -> each.text("id"))
                .containsOnly(answers.get(0).text("id"));
        shift(MANAGER, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(0));
    }

    @Test
    void nobodyHoldsTwoShiftsThatOverlapHoweverTheyAreAskedFor() {
        var first = aShift().withPlaces(100);
        String early = first.publish();
        String late = aShift().from(first.startsAt().plus(Duration.ofHours(1)), Duration.ofHours(3))
                .withPlaces(100)
                .publish();
        var asks = new ArrayList<Ask>();
        people(8000, 50).forEach(person -> {
            asks.add(Ask.book(person, early));
            asks.add(Ask.book(person, late));
        });

        List<Answer> answers = Together.send(asks);

        assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(50);
        assertThat(answers)
                .filteredOn(each -> each.status() != 200)
                .extracting(each -> each.text("problem"))
                .containsOnly("OVERLAPPING_SHIFT");
        var holders = new HashSet<Persona>();
        answers.stream().filter(each -> each.status() == 200).forEach(each -> holders.add(each.persona()));
        assertThat(holders).hasSize(50);
        assertCountersEqualARecount(early);
        assertCountersEqualARecount(late);
    }

    @Test
    void whileSomeCancelAndOthersBookNoPlaceIsLostAndNoneGivenTwice() {
        String shift = aShift().withPlaces(5).publish();
        List<Persona> early = people(9000, 20).toList();
        List<String> bookings =
                early.stream().map(person -> booked(person, shift)).toList();
        var asks = new ArrayList<Ask>();
        for (int i = 0; i < 20; i++) {
            if (i % 2 == 0) asks.add(Ask.cancel(early.get(i), bookings.get(i)));
            asks.add(Ask.book(VOLUNTEER.numbered(9100 + i), shift));
            // The same cancellation again, as a phone without signal sends it.
            if (i % 2 == 0) asks.add(Ask.cancel(early.get(i), bookings.get(i)));
        }

        List<Answer> answers = Together.send(asks);

        assertThat(answers).allMatch(each -> each.status() == 200);
        shift(MANAGER, shift).body("[0].booked", equalTo(5)).body("[0].waiting", equalTo(25));
        assertCountersEqualARecount(shift);
        // Those who had come first and stayed hold the places: 1, 3, 5, 7, 9.
        List<String> holders = rollCall(shift).extract().path("findAll { it.status == 'BOOKED' }.volunteer.id");
        assertThat(holders)
                .containsExactlyInAnyOrderElementsOf(IntStream.of(1, 3, 5, 7, 9)
                        .mapToObj(i -> early.get(i).id().toString())
                        .toList());
    }

    @Test
    void whoWaitsForTwoOverlappingShiftsGetsOneWhenBothAreFreedAtOnce() {
        for (int round = 0; round < 10; round++) {
            var first = aShift().withPlaces(1);
            String one = first.publish();
            String two = aShift().from(first.startsAt(), Duration.ofHours(2)).publish();
            Persona a = VOLUNTEER.numbered(9500 + 10 * round);
            Persona b = VOLUNTEER.numbered(9501 + 10 * round);
            Persona both = VOLUNTEER.numbered(9502 + 10 * round);
            Persona next = VOLUNTEER.numbered(9503 + 10 * round);
            String heldByA = booked(a, one);
            String heldByB = booked(b, two);
            booked(both, one);
            booked(both, two);
            booked(next, one);

            List<Answer> answers = Together.send(List.of(Ask.cancel(a, heldByA), Ask.cancel(b, heldByB)));

            assertThat(answers).allMatch(each -> each.status() == 200);
            assertThat(Database.column(
                            "volunteer",
                            "select count(*) from booking where status = 'BOOKED' and volunteer_id = '" + both.id()
                                    + "'"))
                    .containsExactly("1");
            assertCountersEqualARecount(one);
            assertCountersEqualARecount(two);
        }
    }

    private static java.util.stream.Stream<Persona> people(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(VOLUNTEER::numbered);
    }

    private static void assertCountersEqualARecount(String shift) {
        assertThat(Database.column(
                        "volunteer",
                        """
                        select s.booked || '/' || s.waiting || '/' || (s.booked <= s.capacity) from shift s
                        where s.id = '%s' and s.booked = (select count(*) from booking b where b.shift_id = s.id
                              and b.status in ('BOOKED', 'OFFERED', 'ATTENDED'))
                        and s.waiting = (select count(*) from booking b where b.shift_id = s.id and b.status = 'WAITING')"""
                                .formatted(shift)))
                .hasSize(1)
                .allMatch(row -> row.endsWith("true"));
    }
}
