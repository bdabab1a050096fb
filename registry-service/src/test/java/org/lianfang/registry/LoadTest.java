package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnRegistry
class LoadTest {

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
}
