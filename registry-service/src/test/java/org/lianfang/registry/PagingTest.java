package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnRegistry
class PagingTest {

    @Test
    void theWalkThroughTwoCommunitiesMeetsEachDoorOnceAndInOrder() {
        Sample first = Sample.in(Persona.XIANZHOU);
        Sample second = Sample.in(Persona.CHENGDONG);
        var expected = new ArrayList<String>();
        for (String room : List.of("101", "102", "201", "1001"))
            expected.add(first.door(room, one()).toString());
        first.load();
        second.load();

        List<String> seen = walk("/households", first.name, 3);

        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(walk("/residents", first.name, 3)).hasSize(4);
    }

    @Test
    void aWalkThroughTheStreetLeavesNobodyOutAndShowsNobodyTwice() {
        for (String community : List.of(Persona.CHENGDONG, Persona.XIANZHOU)) {
            Sample sample = Sample.in(community);
            for (int i = 0; i < 30; i++) sample.door(String.valueOf(101 + i), one());
            sample.load();
        }
        int total = Persona.STREET_OFFICER
                .asks()
                .get("/residents?count=true&first=1")
                .then()
                .extract()
                .path("totalCount");

        List<String> seen = walk("/residents", null, 97);

        assertThat(seen).hasSize(total);
        assertThat(new HashSet<>(seen)).hasSize(total);
    }

    @Test
    void aPageOfOneCommunityGoesOnWhereItEnded() {
        Sample sample = Sample.in(Persona.SONGYUAN);
        for (int i = 0; i < 5; i++) sample.door(String.valueOf(101 + i));
        sample.load();
        var seen = new ArrayList<String>();
        String after = null;
        do {
            JsonPath page = pageOf(Persona.SONGYUAN, after);
            seen.addAll(page.getList("[0].page.nodes.id"));
            after = page.getBoolean("[0].page.pageInfo.hasNextPage")
                    ? page.getString("[0].page.pageInfo.endCursor")
                    : null;
        } while (after != null);

        int total = Persona.MANAGER_SONGYUAN
                .asks()
                .get("/households?count=true&first=1")
                .then()
                .extract()
                .path("totalCount");
        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void theTotalEqualsARecountWhetherAllOfACommunityIsSeenOrAPart() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        for (int i = 0; i < 3; i++) sample.door(String.valueOf(101 + i), one(), one());
        sample.load();
        String here = " where community_code = '" + Persona.CHENGDONG + "'";
        Persona partly = Persona.of("grid-worker", Persona.CHENGDONG + ";grid=" + sample.grid);

        assertThat(total(Persona.MANAGER, "/households?")).isEqualTo(recount("household" + here));
        assertThat(total(Persona.MANAGER, "/residents?"))
                .isEqualTo(recount("resident" + here + " and presence <> 'MOVED_OUT'"));
        assertThat(total(Persona.MANAGER, "/residents?presence=PRESENT&"))
                .isEqualTo(recount("resident" + here + " and presence = 'PRESENT'"));
        assertThat(total(Persona.MANAGER, "/residents?presence=AWAY&"))
                .isEqualTo(recount("resident" + here + " and presence = 'AWAY'"));
        for (String inside :
                List.of("buildingId=" + sample.building, "unitId=" + sample.unit, "estateId=" + sample.estate)) {
            assertThat(total(Persona.MANAGER, "/households?" + inside + "&"))
                    .as(inside)
                    .isEqualTo(3);
        }
        assertThat(total(
                        Persona.MANAGER,
                        "/households?estateId=" + sample.estate + "&unitId=" + UUID.randomUUID() + "&"))
                .isZero();
        assertThat(total(Persona.MANAGER, "/residents?text=" + sample.name + "&"))
                .isEqualTo(6);
        assertThat(total(partly, "/households?")).isEqualTo(3);
        assertThat(total(partly, "/residents?")).isEqualTo(6);
    }

    private static int total(Persona persona, String path) {
        return persona.asks()
                .get(path + "first=1&count=true&area=" + Persona.CHENGDONG)
                .then()
                .statusCode(200)
                .extract()
                .path("totalCount");
    }

    private static int recount(String from) {
        return Integer.parseInt(
                Database.column("registry", "select count(*) from " + from).get(0));
    }

    @Test
    void aPageSizeOutOfRangeOrAForeignCursorIsBadInput() {
        Persona.MANAGER
                .asks()
                .get("/households?first=201")
                .then()
                .statusCode(400)
                .body("field", equalTo("first"));
        Persona.MANAGER
                .asks()
                .get("/residents?after=bm9uc2Vuc2U")
                .then()
                .statusCode(400)
                .body("field", equalTo("after"));
        Persona.MANAGER
                .asks()
                .get("/residents?area=4407x")
                .then()
                .statusCode(400)
                .body("field", equalTo("area"));
    }

    private static JsonPath pageOf(String community, String after) {
        var body =
                new java.util.HashMap<String, Object>(Map.of("codes", List.of(community), "first", 200, "count", true));
        body.put("after", after);
        return Persona.MANAGER_SONGYUAN
                .asks()
                .body(body)
                .post("/households/pages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> walk(String path, String text, int size) {
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var request = Persona.STREET_OFFICER.asks().queryParam("first", size);
            if (text != null) request.queryParam("text", text);
            if (after != null) request.queryParam("after", after);
            JsonPath page = request.get(path).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("nodes.id"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);
        return seen;
    }

    private static Map<String, Object> one() {
        return Sample.person(UUID.randomUUID(), "路人");
    }
}
