package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** What the tables themselves guarantee, whatever the code forgets. */
@OnRegistry
class SchemaRulesTest {

    private static final String SCOPED =
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'community_code' and not a.attisdropped
            """;

    @Test
    void everyScopedTableForcesRowLevelSecurity() {
        assertThat(Database.column("registry", SCOPED)).hasSizeGreaterThan(12);
        assertThat(
                        Database.column(
                                "registry",
                                SCOPED + " and not (c.relrowsecurity and c.relforcerowsecurity)"
                                        + " and has_table_privilege('registry_runtime', c.oid, 'select, update, delete, truncate')"))
                .isEmpty();
    }

    @Test
    void rowsOfARosterArriveInOnesOwnCommunityOnlyAndAreReadUnderThePolicy() throws SQLException {
        UUID roster = UUID.randomUUID();
        String row =
                "insert into roster_row_arrived (import_id, community_code, number, verdict, resident_id, door_token, name, tokens,"
                        + " doubles, reasons) values ('" + roster + "', '" + Persona.CHENGDONG
                        + "', %d, 'NEW', gen_random_uuid(), '', '无', '{}', '{}', '{}')";
        try (Connection runtime = Database.runtime("registry")) {
            runtime.setAutoCommit(false);
            runtime.createStatement().execute("set local app.codes = '{" + Persona.CHENGDONG + "}'");
            runtime.createStatement().execute(row.formatted(1));
            assertThat(rows(runtime, roster)).isEqualTo(1);
            runtime.createStatement().execute("set local app.codes = '{" + Persona.XIANZHOU + "}'");
            assertThat(rows(runtime, roster)).isZero();
            assertThat(catchThrowable(() -> runtime.createStatement().execute(row.formatted(2))))
                    .hasMessageContaining("beyond the scope");
            runtime.rollback();
            assertThat(catchThrowable(() -> runtime.createStatement().execute("select name from roster_row_arrived")))
                    .hasMessageContaining("permission denied");
        }
    }

    private static int rows(Connection runtime, UUID roster) throws SQLException {
        try (var rows = runtime.createStatement()
                .executeQuery("select count(*) from roster_row where import_id = '" + roster + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void whatIsKeptAboutAPersonIsOfThePersonsCommunity() {
        Sample here = Sample.in(Persona.CHENGDONG);
        UUID resident = UUID.randomUUID();
        here.door("101", Sample.person(resident, "甲"));
        here.load();

        assertThat(catchThrowable(() -> Database.execute(
                        "registry",
                        "insert into care_need (community_code, resident_id, household_id, need) select '"
                                + Persona.XIANZHOU + "', id, household_id, 'FRAIL' from resident where id = '"
                                + resident + "'")))
                .hasMessageContaining("care_need_of_resident");
        assertThat(catchThrowable(() -> Database.execute(
                        "registry",
                        "insert into possible_double (id, community_code, resident_id, other_id, reasons, found_at) select gen_random_uuid(), '"
                                + Persona.XIANZHOU + "', id, id, '{}', now() from resident where id = '" + resident
                                + "'")))
                .hasMessageContaining("possible_double_of_resident");
        assertThat(catchThrowable(() -> Database.execute(
                        "registry",
                        "update resident set presence = 'MOVED_OUT', merged_into = gen_random_uuid() where id = '"
                                + resident + "'")))
                .hasMessageContaining("resident_merged_into");
    }

    @Test
    void everyTableSaysWhatItIsFor() {
        assertThat(Database.column(
                        "registry",
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                + " and relname <> 'flyway_schema_history' and obj_description(oid) is null"))
                .isEmpty();
    }

    @Test
    void aQueryWithoutAScopeSeesNoRow() throws SQLException {
        Sample sample = Sample.in(Persona.CHENGDONG);
        sample.door("101", Sample.person(UUID.randomUUID(), "无"));
        sample.load();

        try (Connection runtime = Database.runtime("registry")) {
            for (String table : List.of("household", "resident", "estate", "building", "population_count")) {
                try (var rows = runtime.createStatement().executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void theRunningServiceMayNeitherChangeCountersNorReadTheAudit() {
        assertThat(Database.column(
                        "registry",
                        "select table_name || ' ' || privilege_type from information_schema.role_table_grants where grantee = 'registry_runtime'"
                                + " and (table_name like 'population%' or table_name = 'audit_entry') order by 1"))
                .containsExactly(
                        "audit_entry INSERT",
                        "population_birth_year SELECT",
                        "population_count SELECT",
                        "population_day SELECT");
    }

    @Test
    void aResidentCannotBePutBehindADoorOfAnotherCommunity() {
        Sample here = Sample.in(Persona.CHENGDONG);
        UUID resident = UUID.randomUUID();
        here.door("101", Sample.person(resident, "甲"));
        here.load();
        Sample there = Sample.in(Persona.XIANZHOU);
        UUID door = there.door("101");
        there.load();

        assertThat(catchThrowable(() -> Database.execute(
                        "registry", "update resident set household_id = '" + door + "' where id = '" + resident + "'")))
                .hasMessageContaining("resident_of_household");
    }

    @ParameterizedTest
    @ValueSource(strings = {"estate", "building", "unit", "grid"})
    void aDoorCannotLieInAPlaceOfAnotherCommunity(String place) {
        Sample here = Sample.in(Persona.CHENGDONG);
        UUID door = here.door("101");
        here.load();
        Sample there = Sample.in(Persona.XIANZHOU);
        UUID other = there.door("101");
        there.load();
        String elsewhere = Database.column(
                        "registry", "select " + place + "_id from household where id = '" + other + "'")
                .get(0);

        assertThat(catchThrowable(() -> Database.execute(
                        "registry",
                        "update household set " + place + "_id = '" + elsewhere + "' where id = '" + door + "'")))
                .hasMessageContaining(place.equals("grid") ? "household_in_grid" : "household_of_" + place);
        assertThat(catchThrowable(() -> Database.execute(
                        "registry",
                        "insert into household (id, community_code, kind, address, door_order, estate_id, building_id, unit_id, grid_id)"
                                + " select gen_random_uuid(), community_code, kind, address, door_order, "
                                + "estate_id, building_id, unit_id, grid_id"
                                        .replace(place + "_id", "cast('" + elsewhere + "' as uuid)")
                                + " from household where id = '" + door + "'")))
                .hasMessageContaining(place.equals("grid") ? "household_in_grid" : "household_of_" + place);
    }

    @Test
    void aDoorStandsInAnOpenedCommunityAndTheRunningServiceCannotMoveItToAnother() {
        assertThat(catchThrowable(() -> Database.execute(
                        "registry",
                        "insert into household (id, community_code, kind, address, door_order)"
                                + " values (gen_random_uuid(), '000000000000', 'HOME', '甲', '1')")))
                .hasMessageContaining("community_code_fkey");
        assertThat(Database.column(
                        "registry",
                        "select c from unnest(array ['id', 'community_code', 'grid_id']) c"
                                + " where has_column_privilege('registry_runtime', 'household', c, 'UPDATE')"))
                .containsExactly("grid_id");
        assertThat(Database.column(
                        "registry",
                        "select t from unnest(array ['household', 'estate', 'building', 'unit', 'grid', 'opened_community']) t"
                                + " where has_table_privilege('registry_runtime', t, 'DELETE')"))
                .isEmpty();
    }
}
