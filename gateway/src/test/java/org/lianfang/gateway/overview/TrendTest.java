package org.lianfang.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Downstream;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class TrendTest {

    private static final String TREND =
            """
            query($days: Int!) { community(code: "440705001012") { trend(days: $days) { day
              population { asOf residents } isolation { asOf householdsObserved } supply { asOf ordersOverdue }
              volunteering { asOf shiftsShort } } } }
            """;

    private final LocalDate today = World.today();

    @BeforeEach
    void yesterdayWasKept() {
        World.withDoors(1);
        keep(
                "registry",
                "population_day",
                "households, residents, present, needing_care, kept_at",
                "3, 7, 6, 2, now()");
        keep(
                "isolation",
                "daily_summary",
                "households_observed, persons_observed, checks_due, checks_done, checks_missing, abnormal, abnormal_unhandled, releases_due, kept_at",
                "2, 4, 8, 5, 3, 1, 1, 0, now()");
        keep("supply", "daily_summary", "orders_open, orders_overdue, medicine_open", "9, 4, 1");
        keep(
                "volunteer",
                "daily_summary",
                "shifts, places, booked, waiting, shifts_short, kept_at",
                "2, 8, 5, 0, 1, now()");
    }

    private void keep(String database, String table, String columns, String numbers) {
        Database.execute(database, "delete from " + table);
        Database.execute(
                database,
                "insert into " + table + " (community_code, day, " + columns + ") values ('" + Persona.CHENGDONG
                        + "', date '" + today + "' - 1, " + numbers + ")");
    }

    @Test
    void theLastDaysComeOldestFirstAndAPartOfWhichNothingWasKeptIsNull() {
        String ended = today.minusDays(1) + "T16:00:00Z";

        Graph.askPatiently(Persona.MANAGER, TREND, Map.of("days", 2))
                .body("errors", nullValue())
                .body(
                        "data.community.trend.day",
                        contains(
                                today.minusDays(2).toString(),
                                today.minusDays(1).toString()))
                .body("data.community.trend[0].isolation", nullValue())
                .body("data.community.trend[0].supply", nullValue())
                .body("data.community.trend[1].population", equalTo(Map.of("asOf", ended, "residents", 7)))
                .body("data.community.trend[1].isolation", equalTo(Map.of("asOf", ended, "householdsObserved", 2)))
                .body("data.community.trend[1].supply", equalTo(Map.of("asOf", ended, "ordersOverdue", 4)))
                .body("data.community.trend[1].volunteering", equalTo(Map.of("asOf", ended, "shiftsShort", 1)));
    }

    @Test
    void manyDaysOfManyAreasCostOneCallAService() {
        String street = "{ street(code: \"440705001\") { trend { day supply { ordersOpen } isolation { releasesDue } }"
                + " communities { trend(days: 92) { supply { ordersOpen } isolation { releasesDue } } } } }";
        Graph.askPatiently(Persona.STREET_OFFICER, street);
        Downstream.forget();

        Graph.askPatiently(Persona.STREET_OFFICER, street)
                .body("errors", nullValue())
                .body("data.street.trend.size()", equalTo(14));

        assertThat(Downstream.calls())
                .filteredOn(call -> call.endsWith("/days"))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "POST /supply/summaries/days",
                        "POST /isolation/summaries/days",
                        "POST /supply/summaries/days",
                        "POST /isolation/summaries/days"));
    }

    @Test
    void theTrendOfAnAreaThatIsNotGrantedInWholeIsNull() {
        Graph.askPatiently(Persona.MANAGER, "{ street(code: \"440705001\") { name trend { day } } }")
                .body("errors", nullValue())
                .body("data.street.trend", nullValue());
    }

    @Test
    void thereAreOneToNinetyTwoDays() {
        for (int days : new int[] {0, -1, 93}) {
            Graph.askPatiently(Persona.MANAGER, TREND, Map.of("days", days))
                    .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                    .body("errors[0].extensions.field", equalTo("days"));
        }
    }
}
