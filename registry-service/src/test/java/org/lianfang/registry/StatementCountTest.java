package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.platformtest.Statements;

/** Batches cost the same number of statements for 20, 100 and 200 households; the first of them sets the scope. */
@OnRegistry
class StatementCountTest {

    private static final List<UUID> DOORS = new ArrayList<>();
    private static final List<UUID> PEOPLE = new ArrayList<>();
    private static Sample sample;

    @BeforeAll
    static void twoHundredDoors() {
        sample = Sample.in(Persona.CHENGDONG);
        for (int i = 0; i < 200; i++) {
            UUID person = UUID.randomUUID();
            PEOPLE.add(person);
            DOORS.add(sample.door(String.valueOf(101 + i), Sample.person(person, "计数", Map.of("relation", "户主"))));
        }
    }

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void aBatchReadIsOneStatementBesidesTheScope() {
        for (int size : List.of(20, 100, 200)) {
            assertThat(statementsOf("/households/by-ids", "ids", DOORS, size)).isEqualTo(2);
            assertThat(statementsOf("/residents/by-households", "ids", DOORS, size))
                    .isEqualTo(2);
            assertThat(statementsOf("/residents/by-ids", "ids", PEOPLE, size)).isEqualTo(2);
            assertThat(statementsOf("/references/recipients", "householdIds", DOORS, size))
                    .isEqualTo(2);
            assertThat(statementsOf("/references", "householdIds", DOORS, size)).isEqualTo(2);
        }
    }

    @Test
    void aPageIsOneStatementBesidesTheScope() {
        for (int size : List.of(20, 100, 200)) {
            assertThat(counted(persona -> persona.asks()
                            .get("/households?first=" + size)
                            .then()
                            .statusCode(200)))
                    .isEqualTo(2);
            assertThat(counted(persona -> persona.asks()
                            .get("/residents?first=" + size)
                            .then()
                            .statusCode(200)))
                    .isEqualTo(2);
        }
    }

    private static int statementsOf(String path, String keys, List<UUID> ids, int size) {
        return counted(persona -> persona.asks()
                .body(Map.of(keys, ids.subList(0, size)))
                .post(path)
                .then()
                .statusCode(200));
    }

    private static int counted(Consumer<Persona> work) {
        return Statements.of(() -> work.accept(Persona.MANAGER)).size();
    }
}
