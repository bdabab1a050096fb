package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.platformtest.Words;

@OnRegistry
class HouseholdSaveTest {

    private final String estate = "新苑" + Words.unheard() + "期";

    @BeforeEach
    void open() {
        Communities.open();
    }

    @Test
    void estateBuildingAndUnitAreMadeWhenTheyAreNew() {
        save(Persona.MANAGER, door(UUID.randomUUID(), "1栋", "1单元", "301"))
                .statusCode(200)
                .body("kind", equalTo("HOME"))
                .body("address", equalTo(estate + "1栋1单元301"))
                .body("estateId", notNullValue())
                .body("buildingId", notNullValue())
                .body("unitId", notNullValue());
    }

    @Test
    void theSameNamesAreTheSamePlacesHoweverTheyAreTyped() {
        String first = save(Persona.MANAGER, door(UUID.randomUUID(), "1栋", "1单元", "301"))
                .extract()
                .path("buildingId");
        String second = save(Persona.MANAGER, door(UUID.randomUUID(), " １栋 ", "1单元", "302"))
                .extract()
                .path("buildingId");

        String third = save(Persona.MANAGER, door(UUID.randomUUID(), "1号楼", "1单元", "303"))
                .extract()
                .path("buildingId");

        assertThat(List.of(second, third)).containsOnly(first);
    }

    @Test
    void eachEstateHasAFirstBuildingOfItsOwn() {
        String here = save(Persona.MANAGER, door(UUID.randomUUID(), "1栋", null, "301"))
                .extract()
                .path("buildingId");
        Map<String, Object> elsewhere = door(UUID.randomUUID(), "1栋", null, "301");
        elsewhere.put("estate", estate + "二期");

        String there = save(Persona.MANAGER, elsewhere).extract().path("buildingId");

        assertThat(there).isNotEqualTo(here);
    }

    @Test
    void aCorrectionKeepsWhatIsLeftOutAndErasesWhatIsEmpty() {
        UUID id = UUID.randomUUID();
        Map<String, Object> first = door(id, "1栋", "1单元", "301");
        first.put("kind", "SHARED_RENTAL");
        first.put("floor", 3);
        save(Persona.MANAGER, first).statusCode(200);

        save(Persona.GRID_WORKER, Map.of("id", id, "communityCode", Persona.CHENGDONG, "unit", ""))
                .statusCode(200)
                .body("kind", equalTo("SHARED_RENTAL"))
                .body("floor", equalTo(3))
                .body("room", equalTo("301"))
                .body("unitId", nullValue())
                .body("address", equalTo(estate + "1栋301"));
    }

    @Test
    void aCorrectedDoorTakesThePeopleBehindItAlong() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        UUID resident = UUID.randomUUID();
        UUID door = sample.door(
                "101", Sample.person(resident, "赵一", Map.of("careNeeds", List.of(Map.of("need", "FRAIL")))));
        sample.load();

        save(
                        Persona.MANAGER,
                        Map.of("id", door, "communityCode", Persona.CHENGDONG, "estate", estate, "building", "9栋"))
                .statusCode(200);

        for (String table : List.of("resident where id", "care_need where resident_id")) {
            assertThat(Database.column(
                            "registry",
                            "select distinct (select name from estate where id = estate_id) from " + table + " = '"
                                    + resident + "'"))
                    .as(table)
                    .containsExactly(estate);
        }
    }

    @Test
    void sentTwiceItHappensOnce() {
        Map<String, Object> door = door(UUID.randomUUID(), "1栋", "1单元", "301");

        save(Persona.MANAGER, door).statusCode(200);
        save(Persona.MANAGER, door).statusCode(200);

        assertThat(Database.column(
                        "registry",
                        "select outcome from audit_entry where '" + door.get("id") + "' = any(ids) order by at"))
                .containsExactly("DONE", "REPEATED");
    }

    @Test
    void sentManyTimesAtOnceItHappensOnce() {
        Map<String, Object> door = door(UUID.randomUUID(), "1栋", "1单元", "301");

        var all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> save(Persona.MANAGER, door).extract().statusCode()))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(Database.column(
                        "registry",
                        "select count(*) from building b join estate e on e.id = b.estate_id where e.name = '" + estate
                                + "'"))
                .containsExactly("1");
        assertThat(Database.column(
                                "registry",
                                "select households from building b join estate e on e.id = b.estate_id where e.name = '"
                                        + estate + "'")
                        .get(0))
                .isEqualTo("1");
    }

    @Test
    void anIdInUseOutsideTheAreaIsAConflict() {
        UUID id = UUID.randomUUID();
        Map<String, Object> foreign = door(id, "1栋", null, "301");
        foreign.put("communityCode", Persona.XIANZHOU);
        save(Persona.MANAGER_XIANZHOU, foreign).statusCode(200);

        save(Persona.MANAGER, door(id, "1栋", null, "301"))
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("field", equalTo("id"));
    }

    @Test
    void aCommunityThatIsNotOpenedIsBadInputAndAForeignOneIsNotFound() {
        Map<String, Object> unknown = door(UUID.randomUUID(), "1栋", null, "301");
        unknown.put("communityCode", "440705001099");
        save(Persona.MANAGER, unknown)
                .statusCode(400)
                .body("problem", equalTo("COMMUNITY_NOT_OPEN"))
                .body("field", equalTo("communityCode"));

        Map<String, Object> foreign = door(UUID.randomUUID(), "1栋", null, "301");
        foreign.put("communityCode", Persona.XIANZHOU);
        save(Persona.MANAGER, foreign).statusCode(404);
    }

    @Test
    void aDoorDoesNotChangeItsCommunity() {
        UUID id = UUID.randomUUID();
        save(Persona.MANAGER, door(id, "1栋", null, "301")).statusCode(200);
        Persona ofBoth = Persona.of("community-manager", Persona.CHENGDONG, Persona.XIANZHOU);

        save(ofBoth, Map.of("id", id, "communityCode", Persona.XIANZHOU))
                .statusCode(409)
                .body("problem", equalTo("ANOTHER_COMMUNITY"));
    }

    @Test
    void aWorkerOfOneGridSavesInsideItAndNowhereElse() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        sample.door("101");
        sample.load();
        Persona worker = Persona.of("grid-worker", Persona.CHENGDONG + ";grid=" + sample.grid);
        Map<String, Object> inside = door(UUID.randomUUID(), "1栋", "1单元", "102");
        inside.put("estate", sample.name);
        Map<String, Object> outside = door(UUID.randomUUID(), "1栋", "1单元", "102");

        save(worker, inside).statusCode(200).body("gridId", equalTo(sample.grid.toString()));
        save(worker, outside).statusCode(404);
    }

    @Test
    void aDoorWithNothingOnItIsRefusedAtTheAddress() {
        save(Persona.MANAGER, Map.of("communityCode", Persona.CHENGDONG))
                .statusCode(400)
                .body("problem", equalTo("DOOR_MISSING"))
                .body("field", equalTo("address"));
    }

    private static ValidatableResponse save(Persona persona, Map<String, Object> household) {
        return persona.asks().body(household).post("/households").then();
    }

    private Map<String, Object> door(UUID id, String building, String unit, String room) {
        var door = new HashMap<String, Object>();
        door.put("id", id);
        door.put("communityCode", Persona.CHENGDONG);
        door.put("estate", estate);
        door.put("building", building);
        door.put("unit", unit);
        door.put("room", room);
        return door;
    }
}
