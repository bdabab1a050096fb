package org.lianfang.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    @Test
    void aGrantIsARoleInAnArea() {
        assertThat(Grant.parse("street-officer@440705001"))
                .contains(new Grant(Role.STREET_OFFICER, "440705001", null, null, null));
    }

    @Test
    void aGrantMayBeNarrowedAndEnd() {
        assertThat(Grant.parse("property-staff@440705001012;estate=" + ID + ";until=2026-12-31"))
                .contains(new Grant(Role.PROPERTY_STAFF, "440705001012", ID, null, LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "street-officer",
                "street-officer@",
                "mayor@440705001",
                "street-officer@4407050011",
                "street-officer@44070500X",
                "STREET-OFFICER@440705001",
                "street-officer@440705001;floor=3",
                "street-officer@440705001;estate=not-an-id",
                "street-officer@440705001;until=tomorrow",
                "street-officer@440705001;estate",
                "resident@440705001012"
            })
    void whatIsNotUnderstoodWholeGrantsNothing(String claim) {
        assertThat(Grant.parse(claim)).isEmpty();
    }

    @Test
    void aSecondeeMayActThroughTheLastDayAndNotAfter() {
        Grant grant = Grant.parse("grid-worker@440705001012;until=2026-11-22").orElseThrow();

        assertThat(grant.holdsOn(LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(grant.holdsOn(LocalDate.of(2026, 11, 23))).isFalse();
    }

    @Test
    void aNarrowedGrantCoversNoWholePlace() {
        assertThat(Grant.parse("grid-worker@440705001012;grid=" + ID)
                        .orElseThrow()
                        .covers("440705001012"))
                .isFalse();
        assertThat(Grant.parse("grid-worker@440705001").orElseThrow().covers("440705001012"))
                .isTrue();
        assertThat(Grant.parse("grid-worker@440705001012").orElseThrow().covers("440705001"))
                .isFalse();
    }
}
