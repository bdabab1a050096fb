package org.lianfang.isolation.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.isolation.SettableClock;
import org.lianfang.platformtest.Database;

/** Two overviews at the same moment find the same days missing; who comes second must not take nothing added for nothing missing. */
@OnIsolation
class DaysAtOnceTest {

    private static final LocalDate TODAY = AnOrder.today();

    // More than an overview keeps at once.
    private static final LocalDate MUCH_LATER = TODAY.plusDays(70);

    private static final String KEPT_BY_ANOTHER =
            """
            insert into daily_summary
            select '%s', date '%s' + n, 0, 0, 0, 0, 0, 0, 0, 0, now() from generate_series(0, 29) n
            """
                    .formatted(XIANZHOU, TODAY);

    private static final String WAITING =
            "select pid from pg_stat_activity where datname = 'isolation' and wait_event_type = 'Lock' and query like '%daily_summary%'";

    @AfterEach
    void forgetTheDaysToCome() {
        SettableClock.run();
        Database.execute(
                "isolation",
                "delete from daily_summary where community_code = '" + XIANZHOU + "' and day >= '" + TODAY + "'");
    }

    @Test
    void theSecondOfTwoOverviewsGoesOnWhereTheFirstOneEnded() throws Exception {
        forgetTheDaysToCome();
        AnOrder.forFlat(XIANZHOU, Neighbourhood.aFlat(XIANZHOU, 1))
                .by(MANAGER_XIANZHOU)
                .statusCode(200);
        SettableClock.stopAt(MUCH_LATER + "T09:00:00+08:00");

        try (Connection first = Database.superuser("isolation");
                var keep = first.createStatement()) {
            first.setAutoCommit(false);
            keep.execute(KEPT_BY_ANOTHER);
            CompletableFuture<List<String>> second = CompletableFuture.supplyAsync(() -> pastDays(TODAY));
            while (Database.column("isolation", WAITING).isEmpty() && !second.isDone()) Thread.sleep(10);
            first.commit();

            assertThat(second.join())
                    .containsExactlyElementsOf(TODAY.datesUntil(MUCH_LATER)
                            .map(LocalDate::toString)
                            .toList());
        }
    }

    /** The days kept from {@code from} on, three months at most. */
    private static List<String> pastDays(LocalDate from) {
        return MANAGER_XIANZHOU
                .asks()
                .body(Map.of(
                        "areas",
                        List.of(XIANZHOU),
                        "from",
                        from.toString(),
                        "to",
                        from.plusDays(80).toString()))
                .post("/isolation/summaries/days")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("day", String.class);
    }
}
