package org.lianfang.isolation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** A community with 6,000 persons under observation and two weeks of their checks: counting stays a matter of indexes. */
@OnIsolation
class ManyObservedTest {

    // A community of the street that no other test writes to.
    private static final String COMMUNITY = "440705001009";

    private static final String SEED =
            """
            insert into household_reference (community_code, household_id, estate_id, grid_id)
              select '%1$s', md5('h' || i)::uuid, md5('e')::uuid, md5('g' || i %% 4)::uuid from generate_series(1, 2000) i;
            insert into resident_reference (community_code, resident_id, household_id)
              select '%1$s', md5('r' || i)::uuid, md5('h' || (1 + i %% 2000))::uuid from generate_series(1, 6000) i;
            insert into isolation_case (id, community_code, household_id, reason, exposed_on, starts_on, ends_on, opened_at)
              select md5('c' || i)::uuid, '%1$s', md5('h' || i)::uuid, 'CLOSE_CONTACT', d - 9, d - 8, d + 5, now() - interval '8 days'
              from generate_series(1, 2000) i, (select date '%2$s' as d) t;
            insert into observed_person (id, case_id, resident_id, community_code, household_id, exposed_on, starts_on, ends_on)
              select md5('p' || i)::uuid, md5('c' || (1 + i %% 2000))::uuid, md5('r' || i)::uuid, '%1$s', md5('h' || (1 + i %% 2000))::uuid,
                     d - 9, d - 8, d + 5
              from generate_series(1, 6000) i, (select date '%2$s' as d) t;
            insert into visit (id, community_code, household_id, on_day, slot, channel, outcome, recorded_at, recorded_by, fingerprint)
              select md5('v' || i)::uuid, '%1$s', md5('h' || i)::uuid, d, 'MORNING', 'VISIT', 'DONE', now(), 'seed', ''
              from generate_series(1, 2000) i, (select date '%2$s' as d) t;
            insert into health_check (id, position, community_code, household_id, visit_id, case_id, resident_id, on_day, slot, temperature,
                                      symptoms, abnormal, channel, measured_at, recorded_at, recorded_by, handled)
              select md5('k' || i || s || b)::uuid, 0, '%1$s', md5('h' || (1 + i %% 2000))::uuid, md5('v' || (1 + i %% 2000))::uuid,
                     md5('c' || (1 + i %% 2000))::uuid, md5('r' || i)::uuid, d - b, s, case when i %% 100 = 0 then 37.5 else 36.5 end, '{}',
                     i %% 100 = 0, 'VISIT', now() - make_interval(days => b), now(), 'seed', case when b > 0 then 'ADVISED' end
              from generate_series(1, 6000) i, (values ('MORNING'), ('EVENING')) x(s), generate_series(0, 8) b,
                   (select date '%2$s' as d) t
              where not (b = 0 and s = 'EVENING');
            """;

    private static final String CLEAR =
            """
            delete from health_check where community_code = '%1$s'; delete from visit where community_code = '%1$s';
            delete from observed_person where community_code = '%1$s'; delete from isolation_case where community_code = '%1$s';
            delete from resident_reference where community_code = '%1$s'; delete from household_reference where community_code = '%1$s';
            """;

    @AfterEach
    void clear() {
        Database.execute("isolation", CLEAR.formatted(COMMUNITY));
    }

    private static void quick(String what, Supplier<Response> ask) {
        ask.get().then().statusCode(200);
        Instant start = Instant.now();
        ask.get().then().statusCode(200);
        assertThat(Duration.between(start, Instant.now())).as(what).isLessThan(Duration.ofMillis(1200));
    }

    @Test
    void listsAndCountsOfAWholeStreetAreQuick() {
        Persona.OPERATOR
                .asks()
                .body(List.of(
                        Map.of("code", COMMUNITY, "name", "试验社区", "officialName", "试验社区居委会", "streetName", "会城街道")))
                .put("/operator/communities")
                .then()
                .statusCode(204);
        Database.execute("isolation", SEED.formatted(COMMUNITY, AnOrder.today()) + "analyze;");
        String today = AnOrder.today().toString();
        var areas = Map.of("areas", List.of("440705001", COMMUNITY));

        STREET_OFFICER
                .asks()
                .body(Map.of("areas", List.of(COMMUNITY)))
                .post("/isolation/summaries")
                .then()
                .statusCode(200)
                .body("[0].householdsObserved", equalTo(2000))
                .body("[0].personsObserved", equalTo(6000))
                .body("[0].checksDueToday", equalTo(12000))
                .body("[0].checksDoneToday", equalTo(6000))
                .body("[0].abnormalToday", equalTo(60))
                .body("[0].abnormalUnhandled", equalTo(60));
        STREET_OFFICER
                .asks()
                .get("/cases?count=true&statuses=OBSERVING&first=1&area=" + COMMUNITY)
                .then()
                .body("totalCount", equalTo(2000))
                .body("personsCount", equalTo(6000));
        quick("summaries", () -> STREET_OFFICER.asks().body(areas).post("/isolation/summaries"));
        quick("cases", () -> STREET_OFFICER.asks().get("/cases?count=true&statuses=OBSERVING&first=200"));
        quick("checks", () -> STREET_OFFICER.asks().get("/checks?count=true&abnormal=true&handled=false&first=200"));
        quick("newest checks", () -> STREET_OFFICER.asks().get("/checks?first=200"));
        quick("due checks", () -> STREET_OFFICER.asks().get("/due-checks?count=true&first=200&on=" + today));
    }
}
