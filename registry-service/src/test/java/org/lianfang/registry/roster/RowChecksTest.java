package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.rosterfile.Heading;
import org.lianfang.registry.rosterfile.RosterLine;

class RowChecksTest {

    // In China it is the 22nd already.
    private final RowChecks checks = new RowChecks(Clock.fixed(Instant.parse("2026-11-21T17:00:00Z"), ZoneOffset.UTC));

    @Test
    void nobodyIsBornAfterToday() {
        assertThat(checks.check(line("999999202611220015", Map.of()))).isNotNull();

        assertThat(checks.check(line("999999202611230010", Map.of()))).isNull();
        assertThat(checks.takeFaults())
                .containsExactly(new RowFault(2, Heading.ID_NUMBER, RegistryProblem.BIRTH_YEAR_IMPLAUSIBLE));
    }

    @Test
    void whatTheProgramHasChangedIsRefusedThoughItLooksRight() {
        var lost = Map.of(
                Heading.ID_NUMBER, RegistryProblem.ID_NUMBER_ROUNDED, Heading.ROOM, RegistryProblem.DAY_IN_PLACE);

        assertThat(checks.check(line("440705199003020000", lost))).isNull();
        assertThat(checks.takeFaults())
                .containsExactlyInAnyOrder(
                        new RowFault(2, Heading.ID_NUMBER, RegistryProblem.ID_NUMBER_ROUNDED),
                        new RowFault(2, Heading.ROOM, RegistryProblem.DAY_IN_PLACE));
    }

    private static RosterLine line(String idNumber, Map<Heading, RegistryProblem> lost) {
        return new RosterLine(2, Map.of(Heading.NAME, "张三", Heading.ID_NUMBER, idNumber, Heading.ROOM, "301"), lost);
    }
}
