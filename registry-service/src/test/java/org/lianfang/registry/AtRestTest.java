package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** What a dump without the key would show. */
@OnRegistry
class AtRestTest {

    private static final String PHONE = "15455443322";
    private static final String ID_NUMBER = "999999197001010025";

    @Test
    void noTableShowsAPhoneOrAnIdNumber() {
        UUID loaded = UUID.randomUUID();
        UUID saved = UUID.randomUUID();
        Sample sample = Sample.in(Persona.CHENGDONG);
        var person = Sample.person(loaded, "密甲", PHONE, ID_NUMBER);
        person.put("note", "儿子电话" + PHONE);
        UUID door = sample.door("101", person);
        sample.load();
        var input = Sample.person(saved, "密乙", PHONE, ID_NUMBER);
        input.put("householdId", door);
        Persona.MANAGER.asks().body(input).post("/residents").then().statusCode(200);
        input.put("note", "女儿电话" + PHONE);
        Persona.MANAGER
                .asks()
                .body(input)
                .post("/residents")
                .then()
                .statusCode(200)
                .body("note", equalTo("女儿电话" + PHONE));
        Persona.MANAGER
                .asks()
                .queryParam("text", PHONE)
                .get("/residents")
                .then()
                .statusCode(200);

        List<String> tables = Database.column(
                "registry", "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public'");

        assertThat(tables).hasSizeGreaterThan(10);
        for (String table : tables) {
            String dump = String.join("\n", Database.column("registry", "select t::text from " + table + " t"));
            for (String secret : List.of(PHONE, ID_NUMBER, "5443322", "19700101002")) {
                assertThat(dump).as(table).doesNotContain(secret).doesNotContain(hex(secret));
            }
        }
        assertThat(Database.column(
                        "registry",
                        "select count(*) from resident where phone is not null and note is not null and id in ('"
                                + loaded + "', '" + saved + "')"))
                .containsExactly("2");
    }

    @Test
    void theSameNumberLooksDifferentInEveryRow() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        sample.door(
                "101",
                Sample.person(UUID.randomUUID(), "密丙", "15455443311", null),
                Sample.person(UUID.randomUUID(), "密丁", "15455443311", null));
        sample.load();

        assertThat(Database.column("registry", "select distinct phone from resident where name in ('密丙', '密丁')"))
                .hasSize(2);
    }

    @Test
    void aNumberCopiedIntoAnotherRowDoesNotOpen() {
        UUID victim = UUID.randomUUID();
        UUID thief = UUID.randomUUID();
        Sample sample = Sample.in(Persona.CHENGDONG);
        sample.door(
                "101",
                Sample.person(victim, "密戊", "15455443300", null),
                Sample.person(thief, "密己", "15455443301", null));
        sample.load();

        Database.execute(
                "registry",
                "update resident t set phone = v.phone from resident v where t.id = '" + thief + "' and v.id = '"
                        + victim + "'");

        Persona.MANAGER
                .asks()
                .body(java.util.Map.of("ids", List.of(thief)))
                .post("/residents/by-ids")
                .then()
                .statusCode(500);
        Database.execute("registry", "update resident set phone = null, phone_hash = null where id = '" + thief + "'");
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
