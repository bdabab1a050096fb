package org.lianfang.isolation.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.observation.ObservationStatus;
import org.lianfang.isolation.observation.ObservedPerson;
import org.lianfang.isolation.observation.Period;
import org.lianfang.isolation.reference.DoorReference;
import org.lianfang.isolation.reference.DoorReference.Dweller;
import org.lianfang.isolation.reference.Presence;
import org.lianfang.isolation.rule.IsolationReason;

class OrderPlanTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-24");
    private static final Period PERIOD = Period.of(DAY, DAY.plusDays(1), 14);

    private final Dweller here = new Dweller(UUID.randomUUID(), Presence.PRESENT);
    private final Dweller too = new Dweller(UUID.randomUUID(), Presence.PRESENT);
    private final Dweller away = new Dweller(UUID.randomUUID(), Presence.AWAY);
    private final Dweller gone = new Dweller(UUID.randomUUID(), Presence.MOVED_OUT);

    private static DoorReference door(Dweller... dwellers) {
        return new DoorReference(
                UUID.randomUUID(), "440705001012", null, null, null, null, null, Arrays.asList(dwellers));
    }

    private static IsolationOrderInput order(List<UUID> exceptHouseholds, List<UUID> exceptResidents) {
        return new IsolationOrderInput(
                null,
                "440705001012",
                null,
                null,
                List.of(UUID.randomUUID()),
                exceptHouseholds,
                exceptResidents,
                IsolationReason.CLOSE_CONTACT,
                DAY,
                DAY.plusDays(1),
                null,
                null);
    }

    private static OrderPlan plan(IsolationOrderInput order, List<DoorReference> doors, Map<UUID, OpenCase> open) {
        return OrderPlan.of(order, PERIOD, doors, open, DAY.plusDays(1));
    }

    private static OpenCase observed(DoorReference door, Period period, UUID... residents) {
        return new OpenCase(
                UUID.randomUUID(),
                door.id(),
                period,
                Arrays.stream(residents)
                        .map(each -> ObservedPerson.observe(UUID.randomUUID(), each, period, null))
                        .toList());
    }

    @Test
    void whoIsAwayOrHasMovedOutIsNotObserved() {
        OrderPlan plan = plan(order(null, null), List.of(door(here, away, gone), door(away)), Map.of());

        assertThat(plan.households()).isEqualTo(1);
        assertThat(plan.persons()).isEqualTo(1);
        assertThat(plan.awayPersons()).isEqualTo(2);
        assertThat(plan.openings().get(0).residentIds()).containsExactly(here.id());
    }

    @Test
    void exceptionsAreLeftOut() {
        DoorReference spared = door(too);

        OrderPlan plan =
                plan(order(List.of(spared.id()), List.of(away.id())), List.of(door(here, away), spared), Map.of());

        assertThat(plan.openings()).hasSize(1);
        assertThat(plan.awayPersons()).isZero();
    }

    @Test
    void anExceptionThatHitsNobodyIsNotFound() {
        assertThatThrownBy(() -> plan(order(null, List.of(UUID.randomUUID())), List.of(door(here)), Map.of()))
                .hasMessage("NOT_FOUND")
                .extracting("field")
                .isEqualTo("exceptResidentIds[0]");
    }

    @Test
    void aLaterExposureLengthensAnEarlierOneDoesNot() {
        DoorReference door = door(here);
        Period earlier = Period.of(DAY.minusDays(3), DAY.minusDays(2), 14);
        Period later = Period.of(DAY.plusDays(1), DAY.plusDays(1), 14);

        var lengthened = plan(order(null, null), List.of(door), Map.of(door.id(), observed(door, earlier, here.id())));
        var unchanged = plan(order(null, null), List.of(door), Map.of(door.id(), observed(door, later, here.id())));

        assertThat(lengthened.extended()).isEqualTo(1);
        assertThat(lengthened.meetings().get(0).period())
                .isEqualTo(new Period(DAY, DAY.minusDays(2), DAY.plusDays(14)));
        assertThat(unchanged.extended()).isZero();
        assertThat(unchanged.alreadyObserved()).isEqualTo(1);
        assertThat(unchanged.meetings().get(0).period()).isEqualTo(later);
    }

    @Test
    void whoCameHomeJoinsTheCaseThatIsOpen() {
        DoorReference door = door(here, too);
        Period later = Period.of(DAY.plusDays(1), DAY.plusDays(1), 14);

        var plan = plan(order(null, null), List.of(door), Map.of(door.id(), observed(door, later, here.id())));

        assertThat(plan.meetings().get(0).joining()).containsExactly(new OrderPlan.Joining(too.id(), null));
        assertThat(plan.meetings().get(0).lengthens()).isFalse();
        assertThat(plan.persons()).isEqualTo(2);
    }

    /** What an order makes of somebody whose observation in the open case has ended. */
    private OrderPlan.Meeting meetingAfter(ObservationStatus ending, LocalDate exposedOn) {
        return meetingAfter(ending, exposedOn, false);
    }

    private OrderPlan.Meeting meetingAfter(ObservationStatus ending, LocalDate exposedOn, boolean movedOut) {
        DoorReference door = door(here, too);
        Period before = Period.of(exposedOn, exposedOn, 14);
        var ended =
                new ObservedPerson(UUID.randomUUID(), too.id(), before, null, ending, DAY.plusDays(2), null, movedOut);
        var open = new OpenCase(
                UUID.randomUUID(),
                door.id(),
                PERIOD,
                List.of(ObservedPerson.observe(UUID.randomUUID(), here.id(), PERIOD, null), ended));
        return plan(order(null, null), List.of(door), Map.of(door.id(), open))
                .meetings()
                .get(0);
    }

    @Test
    void aLaterExposureObservesAgainWhoWasReleasedAndKnowsWhatEnded() {
        assertThat(meetingAfter(ObservationStatus.RELEASED, DAY.minusDays(1)).joining())
                .containsExactly(new OrderPlan.Joining(too.id(), "RELEASED " + DAY.plusDays(2)));
    }

    @Test
    void anEqualExposureDoesNotNorAnyOneForWhoWasTransferred() {
        for (var left : List.of(
                meetingAfter(ObservationStatus.RELEASED, DAY),
                meetingAfter(ObservationStatus.TRANSFERRED, DAY.minusDays(1)))) {
            assertThat(left.joining()).isEmpty();
            assertThat(left.residentIds()).containsExactly(here.id());
        }
    }

    @Test
    void whoMovedOutAndIsBackIsTakenInByALaterExposure() {
        assertThat(meetingAfter(ObservationStatus.TRANSFERRED, DAY.minusDays(1), true)
                        .joining())
                .containsExactly(new OrderPlan.Joining(too.id(), "TRANSFERRED " + DAY.plusDays(2)));
        assertThat(meetingAfter(ObservationStatus.TRANSFERRED, DAY, true).joining())
                .isEmpty();
    }
}
