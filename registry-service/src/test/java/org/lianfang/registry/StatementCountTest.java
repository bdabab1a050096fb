package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;

/** Batches cost the same number of statements for 20, 100 and 200 households; the first of them sets the scope. */
@OnRegistry
class StatementCountTest {

    private static final List<Logger> SQL =
            List.of(Logger.getLogger("org.lianfang.platform.scope.ShortWay"), Logger.getLogger("org.hibernate.SQL"));
    private static final List<UUID> DOORS = new ArrayList<>();
    private static final List<UUID> PEOPLE = new ArrayList<>();
    private static Sample sample;

    private final AtomicInteger statements = new AtomicInteger();
    private final Handler counter = new Handler() {
        @Override
        public void publish(LogRecord record) {
            statements.incrementAndGet();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

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
    void count() {
        sample.load();
        for (Logger way : SQL) {
            way.setLevel(Level.FINE);
            way.setUseParentHandlers(false);
            way.addHandler(counter);
        }
    }

    @AfterEach
    void stop() {
        for (Logger way : SQL) {
            way.removeHandler(counter);
            way.setUseParentHandlers(true);
            way.setLevel(Level.INFO);
        }
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

    private int statementsOf(String path, String keys, List<UUID> ids, int size) {
        return counted(persona -> persona.asks()
                .body(Map.of(keys, ids.subList(0, size)))
                .post(path)
                .then()
                .statusCode(200));
    }

    private int counted(Consumer<Persona> work) {
        statements.set(0);
        work.accept(Persona.MANAGER);
        return statements.get();
    }
}
