package org.lianfang.supply.duedate;

import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.supply.Request.anOrder;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;
import org.lianfang.supply.TestClock;

@OnSupply
class DueAtTest {

    // 10:00 in Shanghai, ahead of the real clock, so that tokens are not yet run out: their lifespan is not the
    // service's clock.
    private static final Instant TEN = Instant.parse("2031-01-24T02:00:00Z");

    @Test
    void theRulesInTheDatabaseDecideAndTheTextHurriesMedicine() {
        Home home = Home.in(Persona.CHENGDONG);

        TestClock.at(TEN, () -> {
            due(home, "MEDICINE", "降压药一盒", "2031-01-25T02");
            due(home, "MEDICINE", "降压药一盒，今天就没了，还剩0天", "2031-01-24T15:59:59Z");
            due(home, "MEAL", "午饭一份", "2031-01-24T15:59:59Z");
            due(home, "GROCERIES", "米10斤", "2031-01-26T02");
        });
    }

    @Test
    void aNewRuleNeedsNoRestart() {
        Home home = Home.in(Persona.CHENGDONG);
        Database.execute("supply", "insert into due_rule values ('2031-01-24', 'GAS', false, 6, false, false)");

        TestClock.at(TEN, () -> due(home, "GAS", "换煤气罐", "2031-01-24T08"));
    }

    private static void due(Home home, String kind, String text, String start) {
        String due = anOrder()
                .of(home)
                .kind(kind)
                .saying(text)
                .send()
                .statusCode(200)
                .body("kind", equalTo(kind))
                .extract()
                .path("dueAt");
        org.assertj.core.api.Assertions.assertThat(due).startsWith(start);
    }
}
