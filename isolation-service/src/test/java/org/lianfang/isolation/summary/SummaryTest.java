package org.lianfang.isolation.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.GUIYUAN;
import static org.lianfang.platformtest.Persona.HEALTH_WORKER;
import static org.lianfang.platformtest.Persona.HUICHENG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_SONGYUAN;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.SONGYUAN;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.STREET_OFFICER_GUIYUAN;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.isolation.SettableClock;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnIsolation
class SummaryTest {

    @AfterEach
    void letTheClockRun() {
        SettableClock.run();
    }

    private static JsonPath summary(Persona persona, String area) {
        return persona.asks()
                .body(Map.of("areas", List.of(area)))
                .post("/isolation/summaries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int count(Persona persona, String list, String area) {
        String path = list + (list.contains("?") ? "&" : "?") + "count=true&first=1&area=" + area;
        return persona.asks().get(path).then().statusCode(200).extract().path("totalCount");
    }

    private static int persons(Persona persona, String list, String area) {
        String path = list + "&count=true&first=1&area=" + area;
        return persona.asks().get(path).then().statusCode(200).extract().path("personsCount");
    }

    /** Cases of every kind: observed, planned, overdue, released, with checks done, missing, abnormal, handled and not. */
    private static void someLife(String community, Persona manager) {
        Neighbourhood block = Neighbourhood.in(community);
        for (int i = 0; i < 6; i++) block.flat(2, 0);
        block.load();
        List<Neighbourhood.Flat> flats = block.flats;
        AnOrder.forFlat(community, flats.get(0), flats.get(1)).by(manager).statusCode(200);
        AnOrder.forFlat(community, flats.get(2))
                .startsOn(AnOrder.today().plusDays(1))
                .by(manager)
                .statusCode(200);
        AnOrder.forFlat(community, flats.get(3))
                .exposedOn(AnOrder.today().minusDays(14))
                .startsOn(AnOrder.today().minusDays(13))
                .by(manager)
                .statusCode(200);
        UUID ended = AnOrder.forFlat(community, flats.get(4)).caseOf(flats.get(4), manager);
        manager.asks()
                .body(Map.of("reason", "误判"))
                .post("/cases/" + ended + "/release")
                .then()
                .statusCode(200);
        AVisit.to(flats.get(0))
                .reading(flats.get(0).present().get(0), 36.5)
                .reading(flats.get(0).present().get(0), 37.4)
                .by(manager)
                .statusCode(200);
        UUID handled =
                AVisit.to(flats.get(1)).reading(flats.get(1).resident(), 38.0).checkBy(manager, 0);
        manager.asks()
                .body(Map.of("action", "ADVISED"))
                .post("/checks/" + handled + "/handle")
                .then()
                .statusCode(200);
        AVisit.to(flats.get(5))
                .with("slot", null)
                .reading(flats.get(5).resident(), 39.0)
                .by(manager)
                .statusCode(200);
    }

    private static void equalToItsLists(Persona persona, String area) {
        JsonPath numbers = summary(persona, area);
        String today = AnOrder.today().toString();

        assertThat(numbers.getString("[0].area")).isEqualTo(area);
        assertThat(numbers.getString("[0].asOf")).isNotNull();
        assertThat(numbers.getInt("[0].householdsObserved"))
                .isEqualTo(count(persona, "/cases?statuses=OBSERVING", area));
        assertThat(numbers.getInt("[0].releasesDue")).isEqualTo(count(persona, "/cases?releaseDue=true", area));
        assertThat(numbers.getInt("[0].checksDueToday")).isEqualTo(count(persona, "/due-checks?on=" + today, area));
        assertThat(numbers.getInt("[0].checksDoneToday"))
                .isEqualTo(count(persona, "/due-checks?state=DONE&on=" + today, area));
        assertThat(numbers.getInt("[0].checksMissingToday"))
                .isEqualTo(count(persona, "/due-checks?state=MISSING&on=" + today, area));
        assertThat(numbers.getInt("[0].abnormalUnhandled"))
                .isEqualTo(count(persona, "/checks?abnormal=true&handled=false", area));
        assertThat(numbers.getInt("[0].personsObserved"))
                .isEqualTo(persons(persona, "/cases?statuses=OBSERVING", area));
        assertThat(numbers.getInt("[0].abnormalToday"))
                .isEqualTo(persons(persona, "/checks?abnormal=true&on=" + today, area));
    }

    @Test
    void everyNumberEqualsTheCountOfItsList() {
        SettableClock.stopAt(AnOrder.today() + "T15:00:00+08:00");
        someLife(CHENGDONG, MANAGER);
        someLife(XIANZHOU, MANAGER_XIANZHOU);
        someLife(SONGYUAN, MANAGER_SONGYUAN);

        equalToItsLists(MANAGER, CHENGDONG);
        equalToItsLists(GRID_WORKER, CHENGDONG);
        equalToItsLists(HEALTH_WORKER, CHENGDONG);
        equalToItsLists(MANAGER_XIANZHOU, XIANZHOU);
        equalToItsLists(STREET_OFFICER, CHENGDONG);
        equalToItsLists(STREET_OFFICER, HUICHENG);
        equalToItsLists(STREET_OFFICER_GUIYUAN, GUIYUAN);
    }

    @Test
    void oneNewHouseholdMovesEachNumberByItsShare() {
        SettableClock.stopAt(AnOrder.today() + "T15:00:00+08:00");
        JsonPath before = summary(MANAGER_SONGYUAN, SONGYUAN);

        SettableClock.stopAt(AnOrder.today() + "T09:00:00+08:00");
        someLife(SONGYUAN, MANAGER_SONGYUAN);

        SettableClock.stopAt(AnOrder.today() + "T15:00:00+08:00");
        JsonPath after = summary(MANAGER_SONGYUAN, SONGYUAN);
        assertThat(Map.of(
                        "householdsObserved", grown(before, after, "householdsObserved"),
                        "personsObserved", grown(before, after, "personsObserved"),
                        "checksDueToday", grown(before, after, "checksDueToday"),
                        "checksDoneToday", grown(before, after, "checksDoneToday"),
                        "checksMissingToday", grown(before, after, "checksMissingToday"),
                        "abnormalToday", grown(before, after, "abnormalToday"),
                        "abnormalUnhandled", grown(before, after, "abnormalUnhandled"),
                        "releasesDue", grown(before, after, "releasesDue")))
                .isEqualTo(Map.of(
                        "householdsObserved", 3,
                        "personsObserved", 6,
                        "checksDueToday", 12,
                        "checksDoneToday", 2,
                        "checksMissingToday", 4,
                        "abnormalToday", 3,
                        "abnormalUnhandled", 2,
                        "releasesDue", 1));
    }

    private static int grown(JsonPath before, JsonPath after, String number) {
        return after.getInt("[0]." + number) - before.getInt("[0]." + number);
    }

    @Test
    void anAreaThatIsNotGrantedWholeIsMissing() {
        MANAGER.asks()
                .body(Map.of("areas", List.of(HUICHENG, CHENGDONG, XIANZHOU, SONGYUAN)))
                .post("/isolation/summaries")
                .then()
                .statusCode(200)
                .body("area", contains(CHENGDONG));
        STREET_OFFICER
                .asks()
                .body(Map.of("areas", List.of(HUICHENG, CHENGDONG, XIANZHOU, SONGYUAN, CHENGDONG)))
                .post("/isolation/summaries")
                .then()
                .body("area", containsInAnyOrder(HUICHENG, CHENGDONG, XIANZHOU));
        Persona.of("grid-worker", CHENGDONG + ";grid=" + UUID.randomUUID())
                .asks()
                .body(Map.of("areas", List.of(CHENGDONG)))
                .post("/isolation/summaries")
                .then()
                .statusCode(200)
                .body("", org.hamcrest.Matchers.hasSize(0));
    }

    @Test
    void theDaysThatHaveEndedAreKeptOnce() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(SONGYUAN, 2);
        LocalDate today = AnOrder.today();
        // In the afternoon: of this day only the evening is due.
        SettableClock.stopAt(today + "T15:00:00+08:00");
        AnOrder.forFlat(SONGYUAN, flat).by(MANAGER_SONGYUAN).statusCode(200);
        AVisit.to(flat)
                .with("slot", "EVENING")
                .reading(flat.resident(), 38.2)
                .by(MANAGER_SONGYUAN)
                .statusCode(200);
        String atTheEnd =
                """
                select (day - date '%1$s') || ' ' || households_observed || ' ' || abnormal_unhandled
                       || case when day = date '%1$s' then ' ' || checks_due || ' ' || checks_done else '' end
                from daily_summary where community_code = '%2$s' and day between date '%1$s' and date '%1$s' + 1 order by day
                """
                        .formatted(today, SONGYUAN);
        SettableClock.stopAt(today + "T23:59:59+08:00");
        JsonPath now = summary(MANAGER_SONGYUAN, SONGYUAN);

        SettableClock.stopAt(today.plusDays(2) + "T00:00:00+08:00");
        summary(MANAGER_SONGYUAN, SONGYUAN);
        summary(MANAGER_SONGYUAN, SONGYUAN);

        int planned =
                count(MANAGER_SONGYUAN, "/cases?statuses=OBSERVING", SONGYUAN) - now.getInt("[0].householdsObserved");
        assertThat(Database.column("isolation", atTheEnd))
                .containsExactly(
                        "0 " + now.getInt("[0].householdsObserved") + " " + now.getInt("[0].abnormalUnhandled") + " "
                                + now.getInt("[0].checksDueToday") + " " + now.getInt("[0].checksDoneToday"),
                        "1 " + (now.getInt("[0].householdsObserved") + planned) + " "
                                + now.getInt("[0].abnormalUnhandled"));
        assertThat(
                        Database.column(
                                "isolation",
                                "select count(*) from daily_summary where checks_due <> checks_done + checks_missing or checks_due < 0"))
                .containsExactly("0");
        JsonPath days = days(MANAGER_SONGYUAN, SONGYUAN, today.minusDays(80), today.plusDays(9))
                .statusCode(200)
                .extract()
                .jsonPath();
        int first = days.getList("day").indexOf(today.toString());
        assertThat(days.getList("day").subList(first, first + 2))
                .isEqualTo(List.of(today.toString(), today.plusDays(1).toString()));
        assertThat(days.getList("day")).doesNotContain(today.plusDays(2).toString());
        assertThat(days.getMap("[" + first + "].numbers"))
                .containsAllEntriesOf(Map.of(
                        "asOf", today + "T16:00:00Z",
                        "householdsObserved", now.getInt("[0].householdsObserved"),
                        "personsObserved", now.getInt("[0].personsObserved"),
                        "checksDueToday", now.getInt("[0].checksDueToday"),
                        "checksDoneToday", now.getInt("[0].checksDoneToday"),
                        "abnormalToday", now.getInt("[0].abnormalToday"),
                        "abnormalUnhandled", now.getInt("[0].abnormalUnhandled"),
                        "releasesDue", now.getInt("[0].releasesDue")));
    }

    @Test
    void pastDaysAreAskedForInOrderAndNotWithoutEnd() {
        LocalDate today = AnOrder.today();

        days(MANAGER_SONGYUAN, SONGYUAN, today, today.minusDays(1))
                .statusCode(400)
                .body("field", org.hamcrest.Matchers.equalTo("to"));
        days(MANAGER_SONGYUAN, SONGYUAN, today.minusDays(92), today)
                .statusCode(400)
                .body("field", org.hamcrest.Matchers.equalTo("to"));
        days(MANAGER_SONGYUAN, CHENGDONG, today.minusDays(91), today)
                .statusCode(200)
                .body("", org.hamcrest.Matchers.hasSize(0));
    }

    private static ValidatableResponse days(Persona persona, String area, LocalDate from, LocalDate to) {
        return persona.asks()
                .body(Map.of("areas", List.of(area), "from", from.toString(), "to", to.toString()))
                .post("/isolation/summaries/days")
                .then();
    }
}
