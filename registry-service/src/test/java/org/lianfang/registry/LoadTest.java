package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnRegistry
class LoadTest {

    private static final int MOST = 2000;

    @Test
    void aLoadedDoorIsReadWithItsAddressAndItsPeople() {
        UUID head = UUID.randomUUID();
        Sample sample = Sample.in(Persona.CHENGDONG);
        UUID door = sample.door(
                "1203",
                Sample.person(
                        head,
                        "王小芳",
                        Map.of(
                                "phone",
                                "15401000001",
                                "birthYear",
                                1950,
                                "relation",
                                "户主",
                                "careNeeds",
                                List.of(Map.of("need", "CHRONIC_ILLNESS", "reason", "高血压", "since", "2024-03-01")))));
        sample.load();

        Persona.GRID_WORKER
                .asks()
                .body(Map.of("ids", List.of(door)))
                .post("/households/by-ids")
                .then()
                .statusCode(200)
                .body("address", contains(sample.name + "1栋1单元1203"))
                .body("floor", contains(12));
        Persona.GRID_WORKER
                .asks()
                .body(Map.of("ids", List.of(door)))
                .post("/residents/by-households")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].name", equalTo("王小芳"))
                .body("[0].phone", equalTo("15401000001"))
                .body("[0].careNeeds.need", contains("ELDERLY", "CHRONIC_ILLNESS"));
    }

    @Test
    void aLoadSentTwiceChangesNothing() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        sample.door(
                "101", Sample.person(UUID.randomUUID(), "李四", Map.of("careNeeds", List.of(Map.of("need", "FRAIL")))));
        sample.load();
        List<String> before = Database.column("registry", "select row(p.*)::text from population_count p order by 1");

        sample.load();

        assertThat(Database.column("registry", "select row(p.*)::text from population_count p order by 1"))
                .isEqualTo(before);
    }

    @Test
    void asManyHouseholdsAsALoadMayHoldGoInOneCall() {
        Sample sample = Sample.in(Persona.SONGYUAN);
        for (int i = 0; i < MOST; i++) {
            String phone = String.format("15402%06d", i);
            sample.door(
                    String.valueOf(101 + i),
                    Sample.person(UUID.randomUUID(), "王一", Map.of("phone", phone, "relation", "户主", "birthYear", 1950)),
                    Sample.person(UUID.randomUUID(), "王二", Map.of("phone", phone, "note", "备注".repeat(40))),
                    Sample.person(UUID.randomUUID(), "王三", Map.of("careNeeds", List.of(Map.of("need", "FRAIL")))));
        }

        sample.load();

        Persona.MANAGER_SONGYUAN
                .asks()
                .body(Map.of("ids", List.of(sample.building)))
                .post("/buildings/by-ids")
                .then()
                .body("households", contains(MOST));
        assertThat(Database.column(
                        "registry",
                        "select count(*) || ' ' || count(phone) || ' ' || count(distinct household_id) || ' ' || count(distinct xmin::text) from resident where estate_id = '"
                                + sample.estate + "'"))
                .containsExactly(3 * MOST + " " + 2 * MOST + " " + MOST + " 1");
    }

    @Test
    void oneHouseholdMoreIsRefusedAsAWhole() {
        Sample sample = Sample.in(Persona.SONGYUAN);
        for (int i = 0; i <= MOST; i++) sample.door(String.valueOf(101 + i));

        Persona.OPERATOR
                .asks()
                .body(sample.body())
                .put("/operator/households")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo("households"));
        assertThat(Database.column("registry", "select id from estate where id = '" + sample.estate + "'"))
                .isEmpty();
    }

    @Test
    void aGridMayHaveNobodyWorkingInItYet() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        UUID withNone = UUID.randomUUID();
        UUID leftOut = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(sample.body());
        body.put(
                "grids",
                List.of(
                        Map.of("id", sample.grid, "name", sample.name + "甲", "workers", List.of("网格员甲", "网格员乙")),
                        Map.of("id", withNone, "name", sample.name + "乙", "workers", List.of()),
                        Map.of("id", leftOut, "name", sample.name + "丙")));

        Communities.open();
        Persona.OPERATOR.asks().body(body).put("/operator/households").then().statusCode(204);

        Persona.MANAGER
                .asks()
                .body(Map.of("ids", List.of(sample.grid, withNone, leftOut)))
                .post("/grids/by-ids")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + sample.grid + "' }.workers", contains("网格员甲", "网格员乙"))
                .body("find { it.id == '" + withNone + "' }.workers", empty())
                .body("find { it.id == '" + leftOut + "' }.workers", empty());
    }

    @Test
    void onlyTheLoadMayBeLargerThanOneMegabyte() {
        Persona.MANAGER
                .asks()
                .body(Map.of("ids", List.of("x".repeat(1_100_000))))
                .post("/households/by-ids")
                .then()
                .statusCode(413);
    }

    @Test
    void anIdThatStandsInAnotherCommunityIsRefused() {
        Sample here = Sample.in(Persona.CHENGDONG);
        UUID door = here.door("101");
        here.load();
        Sample there = Sample.in(Persona.XIANZHOU);
        there.door("101");
        Map<String, Object> body = new HashMap<>(there.body());
        body.put("households", List.of(Map.of("id", door, "estateId", there.estate, "room", "1")));

        Persona.OPERATOR
                .asks()
                .body(body)
                .put("/operator/households")
                .then()
                .statusCode(409)
                .body("field", equalTo("households[0].id"));
    }

    @Test
    void aMistakeIsNamedByItsPlaceInTheLoad() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        sample.door("101", Sample.person(UUID.randomUUID(), "甲"), Sample.person(UUID.randomUUID(), "乙", "123", null));

        Persona.OPERATOR
                .asks()
                .body(sample.body())
                .put("/operator/households")
                .then()
                .statusCode(400)
                .body("field", equalTo("households[0].residents[1].phone"));
    }
}
