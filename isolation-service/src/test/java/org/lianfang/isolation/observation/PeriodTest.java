package org.lianfang.isolation.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate EXPOSED = LocalDate.parse("2026-01-24");

    @Test
    void whoWasExposedOn24JanuaryIsObservedThrough7February() {
        Period period = Period.of(EXPOSED, EXPOSED, 14);

        assertThat(period.endsOn()).isEqualTo(LocalDate.parse("2026-02-07"));
        assertThat(period.days()).isEqualTo(14);
    }

    @Test
    void aStartOnTheLastDayIsPossibleAndOneAfterItIsNot() {
        assertThat(Period.of(EXPOSED, EXPOSED.plusDays(14), 14).isPossible()).isTrue();
        assertThat(Period.of(EXPOSED, EXPOSED.plusDays(15), 14).isPossible()).isFalse();
    }

    @Test
    void aLaterExposureNeverEndsItEarlierOrStartsItLater() {
        Period longOne = Period.of(EXPOSED, EXPOSED, 28);

        Period after = longOne.lengthenedBy(Period.of(EXPOSED.plusDays(3), EXPOSED.plusDays(4), 14), EXPOSED);

        assertThat(after.exposedOn()).isEqualTo(EXPOSED.plusDays(3));
        assertThat(after.startsOn()).isEqualTo(EXPOSED);
        assertThat(after.endsOn()).isEqualTo(longOne.endsOn());
    }

    @Test
    void whoIsPlannedStartsSoonerAndWhoIsObservedHasStarted() {
        Period period = Period.of(EXPOSED, EXPOSED.plusDays(5), 14);
        Period sooner = Period.of(EXPOSED, EXPOSED.plusDays(2), 14);

        assertThat(period.lengthenedBy(sooner, EXPOSED.plusDays(4)).startsOn()).isEqualTo(EXPOSED.plusDays(2));
        assertThat(period.lengthenedBy(sooner, EXPOSED.plusDays(5)).startsOn()).isEqualTo(EXPOSED.plusDays(5));
    }
}
