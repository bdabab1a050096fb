package org.lianfang.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.deploy.demo.DoorVisit.Reading;
import org.lianfang.deploy.demo.Order.Next;
import org.lianfang.deploy.demo.Roster.Household;
import org.lianfang.deploy.demo.Roster.Resident;
import org.lianfang.deploy.wire.Wire;

/** What happened in the last days, told from any day on. */
class StoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<Roster> ROSTERS = RosterMaker.all();
    private static final List<Observation> OBSERVATIONS = Observations.on(TODAY, ROSTERS);
    private static final List<DoorVisit> VISITS = DoorVisits.of(OBSERVATIONS, TODAY);
    private static final List<Order> ORDERS = Orders.on(TODAY, ROSTERS);
    private static final List<Duty> DUTIES = Duty.around(TODAY);

    @Test
    void twoUnitsOfSongyuanWith328HouseholdsAreClosedByOneOrder() {
        assertThat(OBSERVATIONS)
                .filteredOn(each -> each.order().communityCode().equals(Division.SONGYUAN))
                .singleElement()
                .satisfies(closure -> {
                    assertThat(closure.order().reason()).isEqualTo("BUILDING_CLOSURE");
                    assertThat(closure.order().unitIds()).hasSize(2);
                    assertThat(closure.homes()).hasSize(328);
                });
    }

    @Test
    void chengdongHasDoorsInEveryState() {
        List<Observation> chengdong = OBSERVATIONS.stream()
                .filter(each -> each.order().communityCode().equals(Division.CHENGDONG))
                .toList();

        assertThat(chengdong).hasSizeBetween(24, 28);
        assertThat(chengdong.stream().filter(each -> each.ending() != null).map(each -> each.ending()
                        .act()))
                .contains("release", "extend", "transfer", "cancel");
        assertThat(chengdong).anyMatch(each -> each.order().startsOn().isAfter(TODAY));
        assertThat(openEndsOn(chengdong)).contains(TODAY, TODAY.minusDays(1), TODAY.minusDays(2));
    }

    @Test
    void noDoorIsObservedTwice() {
        Set<UUID> doors = new HashSet<>();

        OBSERVATIONS.stream().flatMap(each -> each.homes().stream()).forEach(home -> assertThat(doors.add(home.id()))
                .isTrue());
    }

    @Test
    void theHomeOfTheResidentLoginIsObservedForTheFifthDayAndHasAFever() {
        Observation own = OBSERVATIONS.stream()
                .filter(each -> each.homes().get(0).id().equals(DemoIds.RESIDENT_HOUSEHOLD))
                .findFirst()
                .orElseThrow();

        assertThat(own.order().exposedOn()).isEqualTo(TODAY.minusDays(5));
        assertThat(VISITS)
                .filteredOn(visit -> visit.input().householdId().equals(DemoIds.RESIDENT_HOUSEHOLD))
                .anyMatch(visit -> visit.input().readings().stream().anyMatch(StoryTest::abnormal))
                .anyMatch(visit -> visit.login().equals("resident")
                        && visit.input().channel().equals("SELF"));
    }

    @Test
    void checksAreMostlyDoneSomeMissingSomeAbnormalSomeHandled() {
        List<Reading> readings = VISITS.stream()
                .flatMap(visit -> visit.input().readings().stream())
                .toList();
        long abnormal = readings.stream().filter(StoryTest::abnormal).count();
        long handled =
                VISITS.stream().mapToLong(visit -> visit.handled().size()).sum();

        assertThat(readings).hasSizeGreaterThan(1_500);
        assertThat(abnormal).isBetween(15L, 80L);
        assertThat(handled).isBetween(5L, abnormal - 5);
        assertThat(VISITS).anyMatch(visit -> visit.input().outcome().equals("NOBODY_HOME"));
    }

    @Test
    void aFeverOfYesterdayAndOneOfTodayWaitForTheDoctorOfChengdong() {
        List<LocalDate> waiting = VISITS.stream()
                .filter(visit -> List.of("grid-worker", "health-worker").contains(visit.login()))
                .filter(visit -> visit.input().readings().stream()
                                .filter(StoryTest::abnormal)
                                .count()
                        > visit.handled().size())
                .map(visit -> visit.input().on())
                .toList();

        assertThat(waiting).contains(TODAY, TODAY.minusDays(1)).allMatch(day -> day.isAfter(TODAY.minusDays(2)));
    }

    @Test
    void aSlipOfThePenIsCorrectedAndNoFeverComesOrGoesByIt() {
        assertThat(VISITS)
                .filteredOn(visit -> visit.corrected() != null)
                .isNotEmpty()
                .allMatch(visit -> visit.corrected().temperature() < 37.3);
    }

    @Test
    void whoeverIsTransferredHadAFeverThatWasHandledSoAndOneHomeIsLeftEmpty() {
        List<Observation> transfers = OBSERVATIONS.stream()
                .filter(each -> each.ending() != null && each.ending().act().equals("transfer"))
                .toList();

        assertThat(transfers).hasSize(3).allSatisfy(transfer -> assertThat(VISITS)
                .filteredOn(visit -> visit.input()
                        .householdId()
                        .equals(transfer.homes().get(0).id()))
                .anyMatch(visit -> visit.handled().stream()
                        .anyMatch(handled -> handled.action().equals("TRANSFERRED"))));
        assertThat(transfers).anyMatch(each -> each.homes().get(0).present().size() == 1);
    }

    @Test
    void onlyThePresentAreMeasuredOnceASlot() {
        Map<UUID, Household> homes = ROSTERS.stream()
                .flatMap(roster -> roster.households().stream())
                .collect(Collectors.toMap(Household::id, home -> home));
        Set<String> measured = new HashSet<>();

        for (DoorVisit visit : VISITS) {
            List<UUID> present = homes.get(visit.input().householdId()).present().stream()
                    .map(Resident::id)
                    .toList();
            for (Reading reading : visit.input().readings()) {
                assertThat(present).contains(reading.residentId());
                assertThat(measured.add(reading.residentId() + "/"
                                + visit.input().on() + visit.input().slot()))
                        .isTrue();
            }
        }
    }

    @Test
    void ordersOfEveryKindAreInEveryStateAndSomeLateByAWeekAtMost() {
        Instant weekAgo = TODAY.minusDays(7).atStartOfDay(DoorVisits.ZONE).toInstant();
        List<Instant> needed = ORDERS.stream()
                .filter(order -> order.next() == Next.LEFT_OPEN && order.input().neededBy() != null)
                .map(order -> Instant.parse(order.input().neededBy()))
                .toList();

        assertThat(ORDERS).hasSizeBetween(110, 130);
        assertThat(ORDERS.stream().map(Order::next)).contains(Next.values());
        assertThat(ORDERS.stream().map(order -> order.input().kind()).distinct())
                .hasSize(13);
        assertThat(needed).allMatch(at -> at.isAfter(weekAgo));
        assertThat(needed)
                .anyMatch(at -> at.isBefore(TODAY.atStartOfDay(DoorVisits.ZONE).toInstant()));
        assertThat(ORDERS)
                .allMatch(order ->
                        (order.input().householdId() == null) != (order.input().address() == null));
    }

    @Test
    void theNumberedVolunteersStartWithoutBookingsAndNobodyIsAtTwoPlacesAtOnce() {
        assertThat(DUTIES.stream().flatMap(duty -> duty.bookers().stream()))
                .noneMatch(login -> login.matches("volunteer-\\d+"));
        for (Duty one : DUTIES) {
            for (Duty other : DUTIES) {
                if (one != other && overlap(one, other)) {
                    assertThat(one.bookers()).noneMatch(other.bookers()::contains);
                }
            }
        }
    }

    @Test
    void somebodyWaitsForAPlaceSomebodyWithdrawsAndOneShiftIsCalledOff() {
        assertThat(DUTIES).anyMatch(duty -> !duty.withdrawn().isEmpty());
        assertThat(DUTIES).anyMatch(duty -> duty.bookers().size() > duty.input().capacity());
        assertThat(DUTIES)
                .filteredOn(duty -> !duty.cancelled().isEmpty())
                .singleElement()
                .satisfies(duty -> assertThat(duty.bookers()).isNotEmpty());
    }

    @Test
    void aShiftIsUnderWayWheneverTheDemoIsLoaded() {
        for (int hour = 0; hour < 24; hour++) {
            Instant now =
                    TODAY.atTime(LocalTime.of(hour, 55)).atZone(DoorVisits.ZONE).toInstant();
            Duty.Input duty = Duty.underWay(now).input();

            assertThat(Instant.parse(duty.startsAt())).isBefore(now);
            assertThat(Instant.parse(duty.endsAt())).isBetween(now.plusSeconds(600), now.plusSeconds(4_200));
        }
    }

    @Test
    void theSameDayTellsTheSameStory() {
        List<Observation> again = Observations.on(TODAY, RosterMaker.all());

        assertThat(Wire.written(
                        Stream.of(again, DoorVisits.of(again, TODAY), Orders.on(TODAY, ROSTERS), Duty.around(TODAY))
                                .toList()))
                .isEqualTo(Wire.written(List.of(OBSERVATIONS, VISITS, ORDERS, DUTIES)));
    }

    private static List<LocalDate> openEndsOn(List<Observation> observations) {
        return observations.stream()
                .filter(each -> each.ending() == null)
                .map(each -> each.order().exposedOn().plusDays(14))
                .toList();
    }

    private static boolean abnormal(Reading reading) {
        return reading.temperature() >= 37.3 || !reading.symptoms().isEmpty();
    }

    private static boolean overlap(Duty one, Duty other) {
        return one.startsAt().isBefore(Instant.parse(other.input().endsAt()))
                && other.startsAt().isBefore(Instant.parse(one.input().endsAt()));
    }
}
