package org.lianfang.isolation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.SONGYUAN;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** What the database itself lets through, whatever a query forgets. */
@OnIsolation
class RowSecurityTest {

    private static final String SCOPED =
            """
            select c.table_name from information_schema.columns c
            where c.table_schema = 'public' and c.column_name = 'community_code' and c.table_name <> 'audit_entry' order by 1
            """;

    private static List<String> scopedTables() {
        return Database.column("isolation", SCOPED);
    }

    private static long rows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void everyScopedTableIsBoundEvenForItsOwner() {
        assertThat(scopedTables()).hasSize(12);
        assertThat(Database.column(
                        "isolation",
                        "select c.relname from pg_class c where c.relname = any (array['"
                                + String.join("','", scopedTables())
                                + "']) and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void withoutAScopeNothingIsThere() throws SQLException {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);
        UUID check = AVisit.to(flat)
                .reading(flat.resident(), 37.9)
                .need("MEAL", "午饭")
                .checkBy(GRID_WORKER, 0);
        assertThat(caseId).isNotNull();
        MANAGER.asks()
                .body(Map.of("temperature", 36.9, "symptoms", List.of(), "reason", "误读"))
                .post("/checks/" + check + "/correct")
                .then()
                .statusCode(200);

        try (Connection runtime = Database.runtime("isolation");
                Connection superuser = Database.superuser("isolation")) {
            for (String table : scopedTables()) {
                assertThat(rows(runtime, table)).as(table).isZero();
                if (!table.equals("daily_summary"))
                    assertThat(rows(superuser, table)).as(table).isPositive();
            }
        }
    }

    @Test
    void theRuntimeLoginMayDeleteNothing() {
        assertThat(
                        Database.column(
                                "isolation",
                                "select table_name || ' ' || privilege_type from information_schema.table_privileges"
                                        + " where grantee = 'isolation_runtime' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE')"))
                .isEmpty();
    }

    @Test
    void aGridWorkerOfOneGridReachesItsDoorsOnly() {
        Neighbourhood mine = Neighbourhood.in(CHENGDONG);
        Neighbourhood.Flat inside = mine.flat(1, 0);
        mine.load();
        Neighbourhood.Flat outside = Neighbourhood.aFlat(CHENGDONG, 1);
        AnOrder.forFlat(CHENGDONG, inside, outside)
                .startsOn(AnOrder.today().minusDays(1))
                .by(MANAGER)
                .statusCode(200);
        Persona worker = Persona.of("grid-worker", CHENGDONG + ";grid=" + mine.grid);

        worker.asks()
                .get("/cases?count=true")
                .then()
                .statusCode(200)
                .body("totalCount", org.hamcrest.Matchers.equalTo(1))
                .body(
                        "nodes.householdId",
                        org.hamcrest.Matchers.contains(inside.id().toString()));
        worker.asks()
                .get("/due-checks?count=true&on=" + AnOrder.today())
                .then()
                .body("totalCount", org.hamcrest.Matchers.equalTo(2));
        AVisit.to(inside).reading(inside.resident(), 36.5).by(worker).statusCode(200);
        AVisit.to(outside).by(worker).statusCode(404);
    }

    @Test
    void propertyStaffOfOneEstateLearnOnlyWhichOfItsDoorsAreObserved() {
        Neighbourhood mine = Neighbourhood.in(CHENGDONG);
        Neighbourhood.Flat inside = mine.flat(1, 0);
        mine.load();
        Neighbourhood.Flat outside = Neighbourhood.aFlat(CHENGDONG, 1);
        AnOrder.forFlat(CHENGDONG, inside, outside).by(MANAGER).statusCode(200);
        Persona staff = Persona.of("property-staff", CHENGDONG + ";estate=" + mine.estate);
        var both = Map.of("ids", List.of(inside.id(), outside.id()));

        staff.asks()
                .body(both)
                .post("/observed/by-households")
                .then()
                .statusCode(200)
                .body("", org.hamcrest.Matchers.contains(inside.id().toString()));
        staff.asks().body(both).post("/cases/by-households").then().statusCode(403);
    }

    @Test
    void aDoorInHandOpensItsCaseAndNothingElse() throws SQLException {
        Neighbourhood.Flat handed = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat other = Neighbourhood.aFlat(CHENGDONG, 1);
        AnOrder.forFlat(CHENGDONG, handed, other).by(MANAGER).statusCode(200);

        try (Connection runtime = Database.runtime("isolation");
                var statement = runtime.createStatement()) {
            runtime.setAutoCommit(false);
            statement.execute("select set_config('app.handed', '{" + handed.id() + "}', true)");
            for (String table : scopedTables()) {
                assertThat(rows(runtime, table)).as(table).isEqualTo(table.equals("isolation_case") ? 1 : 0);
            }
            assertThat(statement.executeUpdate("update isolation_case set ends_on = ends_on"))
                    .isZero();
            runtime.rollback();
            assertThat(rows(runtime, "isolation_case")).isZero();
        }
    }

    @Test
    void aForeignHouseholdCannotBeWrittenIntoAnOwnCommunity() {
        Neighbourhood.Flat foreign = Neighbourhood.aFlat(SONGYUAN, 1);
        AVisit.to(foreign).by(Persona.MANAGER_SONGYUAN).statusCode(200);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Database.execute(
                        "isolation",
                        "insert into isolation_case (id, community_code, household_id, reason, exposed_on, starts_on, ends_on, opened_at)"
                                + " values (gen_random_uuid(), '" + CHENGDONG + "', '" + foreign.id()
                                + "', 'OTHER', current_date, current_date, current_date, now())"))
                .hasMessageContaining("isolation_case_household");
    }
}
