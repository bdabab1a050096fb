package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** A word that finds more people than can be looked through at once: as someone types the first letters. */
@OnRegistry
class BroadSearchTest {

    private static final int DOORS = 1_400;
    private static Sample sample;

    @BeforeEach
    void thousands() {
        if (sample != null) return;
        Sample made = Sample.in(Persona.XIANZHOU);
        for (int i = 0; i < DOORS; i++)
            made.door(String.valueOf(101 + i), person("甲"), person("乙"), i == 1_000 ? person("丙璇玑") : person("丙"));
        made.load();
        sample = made;
    }

    private static Map<String, Object> person(String name) {
        return Sample.person(UUID.randomUUID(), name);
    }

    private static JsonPath page(String text, String after) {
        var request = Persona.MANAGER_XIANZHOU
                .asks()
                .queryParam("text", text)
                .queryParam("count", true)
                .queryParam("first", 200);
        if (after != null) request.queryParam("after", after);
        return request.get("/residents").then().statusCode(200).extract().jsonPath();
    }

    private static List<String> expected(String condition) {
        return Database.column(
                "registry",
                "select r.id from resident r where r.estate_id = '" + sample.estate + "' and " + condition
                        + " order by r.community_code, r.door_order, r.id");
    }

    @Test
    void allAreFoundPageByPageInTheOrderOfTheirDoorsAndAreTooManyToBeCounted() {
        var seen = new ArrayList<String>();
        String after = null;
        do {
            JsonPath page = page(sample.name, after);
            assertThat(page.<Integer>get("totalCount")).isNull();
            seen.addAll(page.getList("nodes.id"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);

        assertThat(seen).hasSize(3 * DOORS).isEqualTo(expected("true"));
    }

    @Test
    void aSecondWordNarrowsThemToThoseWhoHaveBothAndTheseAreCounted() {
        JsonPath page = page(sample.name + " 丙璇", null);

        assertThat(page.getList("nodes.id")).isEqualTo(expected("r.name = '丙璇玑'"));
        assertThat(page.getInt("totalCount")).isEqualTo(1);
        assertThat(page("丙璇 " + sample.name, null).getList("nodes.id")).isEqualTo(page.getList("nodes.id"));
    }

    @Test
    void aSecondWordThatNobodyHasFindsNobody() {
        assertThat(page(sample.name + " 丁", null).getList("nodes")).isEmpty();
    }

    @Test
    void whoSeesNobodyInClearFindsThemByTheDoorAlone() {
        JsonPath masked = Persona.STREET_OFFICER
                .asks()
                .queryParam("text", sample.name)
                .queryParam("first", 200)
                .get("/residents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(masked.getList("nodes.id")).isEqualTo(expected("true").subList(0, 200));
        assertThat(Persona.STREET_OFFICER
                        .asks()
                        .queryParam("text", sample.name + " 丙璇")
                        .get("/residents")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("nodes"))
                .isEmpty();
    }
}
