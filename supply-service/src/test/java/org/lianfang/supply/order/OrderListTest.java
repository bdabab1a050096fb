package org.lianfang.supply.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.supply.Request.anOrder;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;

@OnSupply
class OrderListTest {

    private Home home;
    private Persona worker;

    @BeforeEach
    void aGridOfItsOwn() {
        home = Home.in(Persona.CHENGDONG);
        worker = Persona.of("grid-worker", Persona.CHENGDONG + ";grid=" + home.grid);
    }

    private UUID due(Duration fromNow) {
        return anOrder().of(home).neededBy(Instant.now().plus(fromNow)).placed();
    }

    private ValidatableResponse list(String query) {
        return worker.asks().get("/orders?" + query).then().statusCode(200);
    }

    private void cancel(UUID id) {
        worker.asks()
                .body(Map.of("reason", "不要了"))
                .post("/orders/" + id + "/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void openOrdersBeginWithTheOneDueFirst() {
        UUID later = due(Duration.ofHours(9));
        UUID late = due(Duration.ofHours(-5));
        UUID soon = due(Duration.ofHours(1));
        cancel(due(Duration.ofHours(2)));

        list("open=true&count=true")
                .body("nodes.id", contains(late.toString(), soon.toString(), later.toString()))
                .body("totalCount", equalTo(3));
        list("overdue=true&count=true")
                .body("nodes.id", contains(late.toString()))
                .body("totalCount", equalTo(1));
    }

    @Test
    void aListOfAllBeginsWithTheOneDueLast() {
        UUID first = due(Duration.ofHours(1));
        UUID last = due(Duration.ofHours(9));

        list("area=" + Persona.CHENGDONG)
                .body("nodes.id", contains(last.toString(), first.toString()))
                .body("totalCount", nullValue());
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        var placed = new ArrayList<String>();
        Instant same = Instant.now().plus(Duration.ofHours(3));
        for (int i = 0; i < 5; i++) {
            placed.add(anOrder().of(home).neededBy(same).placed().toString());
        }

        for (String query : List.of("open=true", "area=" + Persona.CHENGDONG)) {
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                ValidatableResponse page = list(query + "&first=2" + (cursor == null ? "" : "&after=" + cursor));
                seen.addAll(page.extract().path("nodes.id"));
                boolean more = page.extract().path("pageInfo.hasNextPage");
                cursor = more ? page.extract().path("pageInfo.endCursor") : null;
            } while (cursor != null);
            assertThat(seen).containsExactlyInAnyOrderElementsOf(placed);
        }
    }

    @Test
    void aForeignCursorIsBadInput() {
        worker.asks().get("/orders?after=abc").then().statusCode(400).body("problem", equalTo("BAD_CURSOR"));
    }

    @Test
    void filtersNarrow() {
        UUID meal = anOrder().of(home).kind("MEAL").saying("午饭一份").placed();
        UUID rice = anOrder().of(home).placed();
        cancel(rice);

        list("kinds=MEAL").body("nodes.id", contains(meal.toString()));
        list("kinds=MEAL&kinds=GROCERIES").body("nodes", hasSize(2));
        list("statuses=CANCELLED").body("nodes.id", contains(rice.toString()));
        list("statuses=CANCELLED&statuses=RECEIVED")
                .body("nodes.id", containsInAnyOrder(rice.toString(), meal.toString()));
        list("open=false").body("nodes.id", contains(rice.toString()));
        list("overdue=false&open=true").body("nodes.id", contains(meal.toString()));
        list("kinds=MEAL&statuses=CANCELLED&count=true")
                .body("nodes", hasSize(0))
                .body("totalCount", equalTo(0));
    }

    @Test
    void anAreaNarrowsAndNeverWidens() {
        UUID here = anOrder().of(home).placed();
        Persona street = Persona.of("street-officer", Persona.CHENGDONG);

        assertThat(street.asks()
                        .get("/orders?first=200&area=" + Persona.HUICHENG)
                        .then()
                        .extract()
                        .<List<String>>path("nodes.communityCode"))
                .containsOnly(Persona.CHENGDONG);
        list("area=" + Persona.CHENGDONG).body("nodes.id", contains(here.toString()));
        list("area=" + Persona.XIANZHOU).body("nodes", hasSize(0));
        worker.asks().get("/orders?area=4407x").then().statusCode(400).body("field", equalTo("area"));
    }

    @Test
    void thePagesOfSeveralCommunitiesComeAtOnceEachWithItsCount() {
        Home elsewhere = Home.in(Persona.XIANZHOU);
        UUID there = anOrder().of(elsewhere).placed();
        UUID here = due(Duration.ofHours(1));
        due(Duration.ofHours(2));
        Persona both = Persona.of(
                "grid-worker", Persona.CHENGDONG + ";grid=" + home.grid, Persona.XIANZHOU + ";grid=" + elsewhere.grid);

        var body = new HashMap<String, Object>();
        body.put("codes", List.of(Persona.CHENGDONG, Persona.XIANZHOU, Persona.SONGYUAN));
        body.put("statuses", List.of("RECEIVED"));
        body.put("first", 1);
        body.put("count", true);
        both.asks()
                .body(body)
                .post("/orders/pages")
                .then()
                .statusCode(200)
                .body("communityCode", contains(Persona.CHENGDONG, Persona.XIANZHOU, Persona.SONGYUAN))
                .body("[0].page.nodes.id", contains(here.toString()))
                .body("[0].page.pageInfo.hasNextPage", equalTo(true))
                .body("[1].page.nodes.id", contains(there.toString()))
                .body("page.totalCount", contains(2, 1, 0));
    }

    @Test
    void aHouseholdsOrdersComeNewestFirst() {
        UUID first = due(Duration.ofHours(1));
        UUID second = due(Duration.ofHours(2));
        UUID third = due(Duration.ofHours(3));
        cancel(third);

        worker.asks()
                .body(Map.of("ids", List.of(home.id, UUID.randomUUID()), "first", 2))
                .post("/orders/by-households")
                .then()
                .statusCode(200)
                .body("id", contains(third.toString(), second.toString()));
        worker.asks()
                .body(Map.of("ids", List.of(home.id), "statuses", List.of("RECEIVED")))
                .post("/orders/by-households")
                .then()
                .body("id", contains(second.toString(), first.toString()));
    }
}
