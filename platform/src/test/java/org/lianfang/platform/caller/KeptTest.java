package org.lianfang.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private Instant now = NOON;
    private final Kept<String, String> kept = new Kept<>(3, Duration.ofSeconds(10), () -> now);

    @Test
    void whatIsKeptIsFoundUnderItsOwnKeyAlone() {
        kept.keep("manager", "Chengdong", NOON.plusSeconds(300));
        kept.keep("other", "Xianzhou", NOON.plusSeconds(300));

        assertThat(kept.find("manager")).isEqualTo("Chengdong");
        assertThat(kept.find("other")).isEqualTo("Xianzhou");
        assertThat(kept.find("third")).isNull();
    }

    @Test
    void nothingIsKnownForLongerThanItIsKept() {
        kept.keep("manager", "Chengdong", NOON.plusSeconds(300));

        now = NOON.plusMillis(9_999);
        assertThat(kept.find("manager")).isEqualTo("Chengdong");

        now = NOON.plusSeconds(10);
        assertThat(kept.find("manager")).isNull();
    }

    @Test
    void nothingIsKnownFromItsOwnEndOn() {
        kept.keep("manager", "Chengdong", NOON.plusSeconds(2));

        now = NOON.plusMillis(1_999);
        assertThat(kept.find("manager")).isEqualTo("Chengdong");

        now = NOON.plusSeconds(2);
        assertThat(kept.find("manager")).isNull();
    }

    /** A request does not prolong what it was answered by. */
    @Test
    void beingFoundKeepsNothingForLonger() {
        kept.keep("manager", "Chengdong", NOON.plusSeconds(300));
        for (int second = 1; second < 10; second++) {
            now = NOON.plusSeconds(second);
            assertThat(kept.find("manager")).isEqualTo("Chengdong");
        }

        now = NOON.plusSeconds(10);
        assertThat(kept.find("manager")).isNull();
    }

    @Test
    void theEldestLeavesWhenThereAreTooMany() {
        for (String key : new String[] {"first", "second", "third", "fourth"})
            kept.keep(key, key, NOON.plusSeconds(300));

        assertThat(kept.size()).isEqualTo(3);
        assertThat(kept.find("first")).isNull();
        assertThat(kept.find("fourth")).isEqualTo("fourth");
    }

    @Test
    void whatIsKeptAgainTakesNoSecondPlace() {
        for (int i = 0; i < 5; i++) kept.keep("manager", "Chengdong " + i, NOON.plusSeconds(300));

        assertThat(kept.size()).isEqualTo(1);
        assertThat(kept.find("manager")).isEqualTo("Chengdong 4");
    }

    @Test
    void whatHasEndedLeavesWhenTheNextComes() {
        kept.keep("first", "Chengdong", NOON.plusSeconds(300));
        kept.keep("second", "Xianzhou", NOON.plusSeconds(300));

        now = NOON.plusSeconds(11);
        kept.keep("third", "Chengdong", NOON.plusSeconds(300));

        assertThat(kept.size()).isEqualTo(1);
    }
}
