package org.lianfang.supply.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.supply.Request.anOrder;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;
import org.lianfang.supply.TestClock;

@OnSupply
class SummaryTest {

    private static ValidatableResponse summaries(Persona persona, String... areas) {
        return persona.asks()
                .body(Map.of("areas", List.of(areas)))
                .post("/supply/summaries")
                .then();
    }

    private static int listed(Persona persona, String query) {
        return persona.asks()
                .get("/orders?first=1&count=true&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("totalCount");
    }

    private static void cancel(UUID id, String community) {
        Persona.of("community-manager", community)
                .asks()
                .body(Map.of("reason", "不要了"))
                .post("/orders/" + id + "/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void everyNumberEqualsItsListForCommunityAndStreet() {
        for (String community : List.of(Persona.CHENGDONG, Persona.XIANZHOU)) {
            Home home = Home.in(community);
            anOrder().of(home).placed();
            anOrder().of(home).kind("MEDICINE").saying("药1盒").placed();
            anOrder()
                    .of(home)
                    .neededBy(Instant.now().minus(Duration.ofHours(1)))
                    .placed();
            cancel(anOrder().of(home).placed(), community);
        }

        for (String area : List.of(Persona.CHENGDONG, Persona.XIANZHOU, Persona.HUICHENG)) {
            summaries(Persona.STREET_OFFICER, area)
                    .statusCode(200)
                    .body("area", contains(area))
                    .body("[0].ordersOpen", equalTo(listed(Persona.STREET_OFFICER, "open=true&area=" + area)))
                    .body("[0].ordersOverdue", equalTo(listed(Persona.STREET_OFFICER, "overdue=true&area=" + area)))
                    .body(
                            "[0].medicineOpen",
                            equalTo(listed(Persona.STREET_OFFICER, "open=true&kinds=MEDICINE&area=" + area)));
        }
    }

    @Test
    void oneMoreOrderIsOneMoreInTheNumberAndAClosedOneOneLess() {
        Home home = Home.in(Persona.SONGYUAN);
        int before = open(Persona.SONGYUAN);

        UUID order = anOrder().of(home).placed();
        assertThat(open(Persona.SONGYUAN)).isEqualTo(before + 1);
        cancel(order, Persona.SONGYUAN);
        assertThat(open(Persona.SONGYUAN)).isEqualTo(before);
    }

    private static int open(String area) {
        return open(Persona.of("community-manager", area), area);
    }

    private static int open(Persona persona, String area) {
        return summaries(persona, area).extract().path("[0].ordersOpen");
    }

    @Test
    void onlyAreasGrantedInWholeAreAnswered() {
        summaries(Persona.MANAGER, Persona.CHENGDONG, Persona.HUICHENG, Persona.XIANZHOU)
                .statusCode(200)
                .body("area", contains(Persona.CHENGDONG));
        summaries(Persona.of("grid-worker", Persona.CHENGDONG + ";grid=" + UUID.randomUUID()), Persona.CHENGDONG)
                .statusCode(200)
                .body("", hasSize(0));
        summaries(Persona.VOLUNTEER, Persona.CHENGDONG).statusCode(403);
        summaries(Persona.PROPERTY_STAFF, Persona.CHENGDONG).statusCode(403);
    }

    @Test
    void aLongPauseIsFilledInOverSeveralOverviewsInOrder() {
        Home home = Home.in(Persona.SONGYUAN);
        anOrder().of(home).placed();
        Instant now = Instant.now();
        Instant later = now.plus(Duration.ofDays(70));
        Persona manager = Persona.MANAGER_SONGYUAN;
        String days = "select count(*) || ' ' || max(day) - min(day) from daily_summary where community_code = '"
                + Persona.SONGYUAN + "'";
        Database.execute("supply", "delete from daily_summary where community_code = '" + Persona.SONGYUAN + "'");

        TestClock.at(later, () -> summaries(manager, Persona.SONGYUAN).statusCode(200));
        assertThat(Database.column("supply", days)).containsExactly("30 29");
        TestClock.at(later, () -> summaries(manager, Persona.SONGYUAN).statusCode(200));
        assertThat(Database.column("supply", days)).containsExactly("60 59");
        TestClock.at(later, () -> summaries(manager, Persona.SONGYUAN).statusCode(200));
        assertThat(Database.column("supply", days)).containsExactly("70 69");

        Database.execute("supply", "delete from daily_summary where community_code = '" + Persona.SONGYUAN + "'");
        LocalDate last = LocalDate.ofInstant(later, ChinaTime.ZONE).minusDays(1);
        TestClock.at(later, () -> manager.asks()
                .body(Map.of(
                        "areas", List.of(Persona.SONGYUAN),
                        "from", last.minusDays(68).toString(),
                        "to", last.plusDays(1).toString()))
                .post("/supply/summaries/days")
                .then()
                .statusCode(200)
                .body("day", hasSize(69))
                .body("day[68]", equalTo(last.toString()))
                .body("[68].numbers.ordersOpen", equalTo(open(Persona.SONGYUAN))));

        Database.execute("supply", "delete from daily_summary where community_code = '" + Persona.SONGYUAN + "'");
    }

    @Test
    void aDayIsAnsweredWhenItIsKeptForEveryCommunityOfTheStreet() {
        for (String community : List.of(Persona.CHENGDONG, Persona.XIANZHOU))
            anOrder().of(Home.in(community)).placed();
        // Two communities of 600 days: more than one asking fills in.
        Instant later = Instant.now().plus(Duration.ofDays(600));
        LocalDate last = LocalDate.ofInstant(later, ChinaTime.ZONE).minusDays(1);
        String both = "community_code in ('" + Persona.CHENGDONG + "', '" + Persona.XIANZHOU + "')";
        Database.execute("supply", "delete from daily_summary where " + both);

        TestClock.at(later, () -> streetOn(last).body("", hasSize(0)));
        String kept =
                "select count(*) || ' ' || sum(orders_open) from daily_summary where day = '" + last + "' and " + both;
        TestClock.at(later, () -> {
            int ordersOpen = streetOn(last).extract().path("[0].numbers.ordersOpen");
            assertThat(ordersOpen).isPositive();
            assertThat(Database.column("supply", kept)).containsExactly("2 " + ordersOpen);
        });

        Database.execute("supply", "delete from daily_summary where " + both);
    }

    private static ValidatableResponse streetOn(LocalDate day) {
        return Persona.STREET_OFFICER
                .asks()
                .body(Map.of("areas", List.of(Persona.HUICHENG), "from", day.toString(), "to", day.toString()))
                .post("/supply/summaries/days")
                .then()
                .statusCode(200);
    }

    @Test
    void theNumbersOfEachDaysEndAreKeptAlsoOfDaysOnWhichNobodyLooked() {
        // Three days after: the siblings keep the real clock, so the orders are placed now.
        Home home = Home.in(Persona.SONGYUAN);
        int before = open(Persona.SONGYUAN);
        anOrder().of(home).placed();
        Instant now = Instant.now();
        Persona officer = Persona.of("street-officer", "440303");

        TestClock.at(now.plus(Duration.ofDays(3)), () -> summaries(officer, Persona.SONGYUAN)
                .statusCode(200));

        String kept = "select orders_open || '/' || orders_overdue from daily_summary where community_code = '"
                + Persona.SONGYUAN + "' and day = '";
        String today = ChinaTime.dayOf(now).toString();
        String dayAfterTomorrow = ChinaTime.dayOf(now).plusDays(2).toString();
        assertThat(Database.column("supply", kept + today + "'").get(0)).startsWith(before + 1 + "/");
        assertThat(Database.column("supply", kept + dayAfterTomorrow + "'")).hasSize(1);
        Database.execute("supply", "delete from daily_summary where community_code = '" + Persona.SONGYUAN + "'");
    }
}
