package org.lianfang.supply.duedate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianfang.supply.duedate.DueRules.InForce;

/** Design, rule 12. */
class DueRuleTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    // 24 January 2026, 10:00 in Shanghai.
    private static final Instant TEN = Instant.parse("2026-01-24T02:00:00Z");

    private final InForce rules = new InForce(List.of(
            new DueRule(LONG_AGO, null, true, Duration.ofHours(2), false, false),
            new DueRule(LONG_AGO, null, false, Duration.ofHours(48), false, false),
            new DueRule(LONG_AGO, "MEDICINE", false, Duration.ofHours(24), false, true),
            new DueRule(LONG_AGO, "BABY", false, Duration.ofHours(24), false, false),
            new DueRule(LONG_AGO, "MEAL", false, null, true, false)));

    @Test
    void medicineAndBabyAreDueWithinADayAndAllElseWithinTwo() {
        assertThat(rules.due("MEDICINE", false, null, TEN)).isEqualTo("2026-01-25T02:00:00Z");
        assertThat(rules.due("BABY", false, null, TEN)).isEqualTo("2026-01-25T02:00:00Z");
        assertThat(rules.due("REPAIR", false, null, TEN)).isEqualTo("2026-01-26T02:00:00Z");
    }

    @Test
    void medicineThatRunsOutTodayIsDueToday() {
        assertThat(rules.due("MEDICINE", false, 0, TEN)).isEqualTo("2026-01-24T15:59:59Z");
    }

    @Test
    void medicineThatLastsLongerIsNotDueLater() {
        assertThat(rules.due("MEDICINE", false, 9, TEN)).isEqualTo("2026-01-25T02:00:00Z");
    }

    @Test
    void daysLeftHurryMedicineOnly() {
        assertThat(rules.due("BABY", false, 0, TEN)).isEqualTo("2026-01-25T02:00:00Z");
    }

    @Test
    void aMealIsDueTheSameDayOfShanghaiAlsoLateInTheEvening() {
        // 23:30 in Shanghai, still the 24th there.
        Instant late = Instant.parse("2026-01-24T15:30:00Z");

        assertThat(rules.due("MEAL", false, null, TEN)).isEqualTo("2026-01-24T15:59:59Z");
        assertThat(rules.due("MEAL", false, null, late)).isEqualTo("2026-01-24T15:59:59Z");
    }

    @Test
    void urgentIsDueWithinTwoHoursWhateverItIs() {
        assertThat(rules.due("MEAL", true, null, TEN)).isEqualTo("2026-01-24T04:00:00Z");
        assertThat(rules.due("MEDICINE", true, null, TEN)).isEqualTo("2026-01-24T04:00:00Z");
    }

    @Test
    void aRuleHoldsFromItsDayOnAndTheLatestWins() {
        var later = new InForce(List.of(
                new DueRule(LONG_AGO, null, false, Duration.ofHours(48), false, false),
                new DueRule(LocalDate.of(2026, 1, 24), null, false, Duration.ofHours(36), false, false),
                new DueRule(LocalDate.of(2026, 1, 25), null, false, Duration.ofHours(12), false, false)));

        assertThat(later.due("GAS", false, null, TEN)).isEqualTo("2026-01-25T14:00:00Z");
    }
}
