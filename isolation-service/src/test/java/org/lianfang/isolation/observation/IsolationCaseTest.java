package org.lianfang.isolation.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.rule.IsolationReason;

class IsolationCaseTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-24");
    private static final UUID MOTHER = UUID.randomUUID();
    private static final UUID SON = UUID.randomUUID();

    private final Period fourteen = Period.of(DAY, DAY.plusDays(1), 14);
    private final IsolationCase file = aCase(fourteen, MOTHER, SON);

    private static IsolationCase aCase(Period period, UUID... residents) {
        var persons = java.util.Arrays.stream(residents)
                .map(resident -> ObservedPerson.observe(UUID.randomUUID(), resident, period, null))
                .toList();
        return new IsolationCase(
                UUID.randomUUID(),
                "440705001012",
                UUID.randomUUID(),
                IsolationReason.CLOSE_CONTACT,
                period,
                null,
                null,
                persons);
    }

    @Test
    void plannedAndObservingFollowFromTheDate() {
        assertThat(file.status(DAY)).isEqualTo(ObservationStatus.PLANNED);
        assertThat(file.dayNumber(DAY)).isNull();
        assertThat(file.status(DAY.plusDays(1))).isEqualTo(ObservationStatus.OBSERVING);
        assertThat(file.dayNumber(DAY.plusDays(1))).isEqualTo(1);
    }

    @Test
    void nothingEndsByItself() {
        assertThat(file.status(DAY.plusDays(100))).isEqualTo(ObservationStatus.OBSERVING);
        assertThat(file.dayNumber(DAY.plusDays(100))).isEqualTo(100);
    }

    @Test
    void aReleaseBeforeTheLastDayOwesAReason() {
        assertThatThrownBy(() -> file.release(file.meant(null), " ", DAY.plusDays(13), Set.of()))
                .hasMessage("REASON_OWED");

        file.release(file.meant(null), "复检阴性", DAY.plusDays(13), Set.of());

        assertThat(file.status(DAY.plusDays(13))).isEqualTo(ObservationStatus.RELEASED);
        assertThat(file.dayNumber(DAY.plusDays(13))).isNull();
    }

    @Test
    void aReleaseOnTheLastDayOwesNone() {
        file.release(file.meant(null), null, DAY.plusDays(14), Set.of());

        assertThat(file.isOpen()).isFalse();
    }

    @Test
    void anUnhandledAbnormalCheckOwesAReasonEvenAfterTheLastDay() {
        assertThatThrownBy(() -> file.release(file.meant(List.of(SON)), null, DAY.plusDays(20), Set.of(SON)))
                .hasMessage("REASON_OWED");

        file.release(file.meant(List.of(MOTHER)), null, DAY.plusDays(20), Set.of(SON));

        assertThat(file.isOpen()).isTrue();
    }

    @Test
    void theCaseShowsTheLatestDatesOfThoseStillObserved() {
        file.extend(file.meant(List.of(SON)), DAY.plusDays(20), DAY);
        assertThat(file.period().endsOn()).isEqualTo(DAY.plusDays(20));

        file.release(file.meant(List.of(SON)), "转回原籍", DAY.plusDays(5), Set.of());

        assertThat(file.period().endsOn()).isEqualTo(DAY.plusDays(14));
        assertThat(file.isOpen()).isTrue();
    }

    @Test
    void whoIsReleasedCannotBeReleasedTransferredOrExtendedAgain() {
        file.release(file.meant(List.of(SON)), "提前", DAY.plusDays(5), Set.of());

        assertThatThrownBy(() -> file.release(file.meant(List.of(SON)), "再次", DAY.plusDays(6), Set.of()))
                .hasMessage("STATE_CHANGED");
        assertThatThrownBy(() -> file.extend(file.meant(List.of(SON)), DAY.plusDays(30), DAY))
                .hasMessage("STATE_CHANGED");
        assertThatThrownBy(() -> file.transfer(file.person(SON).orElseThrow(), "医院", DAY.plusDays(6), DAY.plusDays(6)))
                .hasMessage("STATE_CHANGED");
    }

    @Test
    void theLastPersonsEndingIsTheCases() {
        file.release(file.meant(List.of(SON)), "提前", DAY.plusDays(5), Set.of());
        file.transfer(file.person(MOTHER).orElseThrow(), "定点医院", DAY.plusDays(5), DAY.plusDays(6));

        assertThat(file.status(DAY.plusDays(6))).isEqualTo(ObservationStatus.TRANSFERRED);
        assertThat(file.endedOn()).isEqualTo(DAY.plusDays(5));
        assertThatThrownBy(() -> file.cancel(DAY.plusDays(7))).hasMessage("STATE_CHANGED");
    }

    @Test
    void aStrangerIsNotFoundByThePlaceInTheList() {
        assertThatThrownBy(() -> file.meant(List.of(SON, UUID.randomUUID())))
                .hasMessage("NOT_FOUND")
                .extracting("field")
                .isEqualTo("residentIds[1]");
    }

    @Test
    void whoJoinsLaterDoesNotTurnTheCaseBackIntoAPlan() {
        file.add(UUID.randomUUID(), UUID.randomUUID(), Period.of(DAY.plusDays(5), DAY.plusDays(7), 14), null);

        assertThat(file.period().startsOn()).isEqualTo(DAY.plusDays(1));
        assertThat(file.period().endsOn()).isEqualTo(DAY.plusDays(19));
        assertThat(file.status(DAY.plusDays(6))).isEqualTo(ObservationStatus.OBSERVING);
    }
}
