package org.lianfang.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final UUID VISIT = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    @Test
    void aNewIdIsVersionSevenSoThatNewRowsLieTogether() {
        UUID id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(60_000L));
    }

    @Test
    void aDerivedIdIsTheSameAtEveryRetryAndDiffersByKindAndPosition() {
        assertThat(Ids.derived(VISIT, "order", 0)).isEqualTo(Ids.derived(VISIT, "order", 0));
        assertThat(Ids.derived(VISIT, "order", 0)).isNotEqualTo(Ids.derived(VISIT, "order", 1));
        assertThat(Ids.derived(VISIT, "order", 0)).isNotEqualTo(Ids.derived(VISIT, "check", 0));
    }
}
