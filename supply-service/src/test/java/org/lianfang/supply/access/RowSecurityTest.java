package org.lianfang.supply.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.supply.Request.anOrder;
import static org.lianfang.supply.VisitRequest.aVisit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;
import org.lianfang.supply.VisitRequest;

/** As the running login, which no query of ours restrains: what the policies alone let through (design, section 4). */
@OnSupply
class RowSecurityTest {

    private static final String ORDERS = "select id from supply_order where household_id = '%s' order by id";

    private Home home;
    private VisitRequest visit;

    @BeforeEach
    void aVisitToAHome() {
        home = Home.in(Persona.CHENGDONG);
        visit = aVisit().at(home).need("MEDICINE", "药1盒").need("GROCERIES", "米");
    }

    private List<String> under(String sql, String... settings) throws SQLException {
        try (Connection connection = Database.runtime("supply");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < settings.length; i += 2) {
                statement.execute("select set_config('app." + settings[i] + "', '" + settings[i + 1] + "', true)");
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void withoutAScopeNoTableShowsARow() throws SQLException {
        visit.send().statusCode(200);

        for (String table : List.of("supply_order", "order_line", "household_reference", "daily_summary")) {
            assertThat(under("select 1 from " + table + " limit 1")).as(table).isEmpty();
        }
    }

    @Test
    void everyTableWithACommunityIsBoundAlsoForItsOwner() {
        assertThat(Database.column(
                        "supply",
                        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                                + " where c.relkind = 'r' and a.attname = 'community_code' and c.relname <> 'audit_entry'"
                                + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void eachScopeShowsItsOwnRowsOnly() throws SQLException {
        visit.send().statusCode(200);
        String sql = ORDERS.formatted(home.id);

        assertThat(under(sql, "codes", "{" + Persona.CHENGDONG + "}")).hasSize(2);
        assertThat(under(sql, "codes", "{" + Persona.XIANZHOU + "}")).isEmpty();
        assertThat(under(sql, "estates", "{" + Persona.CHENGDONG + "/" + home.estate + "}"))
                .hasSize(2);
        assertThat(under(sql, "estates", "{" + Persona.XIANZHOU + "/" + home.estate + "}"))
                .isEmpty();
        assertThat(under(sql, "grids", "{" + Persona.CHENGDONG + "/" + home.grid + "}"))
                .hasSize(2);
        assertThat(under(sql, "household", home.id.toString())).hasSize(2);
        assertThat(under(sql, "household", UUID.randomUUID().toString())).isEmpty();
        assertThat(under(sql, "person", Persona.GRID_WORKER.id().toString())).isEmpty();
        assertThat(under(sql, "shift", UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void aHealthWorkersScopeShowsMedicineAndTheOrdersOfOwnVisitsOnly() throws SQLException {
        visit.send().statusCode(200);
        String sql = ORDERS.formatted(home.id);
        String codes = "{" + Persona.CHENGDONG + "}";

        assertThat(under(sql, "health_codes", codes))
                .containsExactly(visit.orderId(0).toString());
        assertThat(under(sql, "health_codes", codes, "person", UUID.randomUUID().toString()))
                .containsExactly(visit.orderId(0).toString());
        assertThat(under(
                        sql,
                        "health_codes",
                        codes,
                        "person",
                        Persona.GRID_WORKER.id().toString()))
                .hasSize(2);
        assertThat(under(sql, "health_places", "{" + Persona.CHENGDONG + "/" + home.grid + "}"))
                .containsExactly(visit.orderId(0).toString());
    }

    @Test
    void aLineShowsWithItsOrderOnly() throws SQLException {
        UUID id = anOrder().of(home).placed();
        String sql = "select id from order_line where order_id = '" + id + "'";

        assertThat(under(sql, "codes", "{" + Persona.CHENGDONG + "}")).hasSize(2);
        assertThat(under(sql, "codes", "{" + Persona.XIANZHOU + "}")).isEmpty();
        assertThat(under(sql, "health_codes", "{" + Persona.CHENGDONG + "}")).isEmpty();
    }

    @Test
    void aHealthWorkersScopeChangesNoOrderOfOthers() throws SQLException {
        visit.send().statusCode(200);
        String update = "update supply_order set status = 'READY' where id = '" + visit.orderId(0) + "' returning id";

        assertThat(under(
                        update,
                        "health_codes",
                        "{" + Persona.CHENGDONG + "}",
                        "person",
                        UUID.randomUUID().toString()))
                .isEmpty();
    }

    @Test
    void theRunningLoginMayNotDeleteNorMoveAnOrder() {
        UUID id = anOrder().of(home).placed();
        String codes = "{" + Persona.CHENGDONG + "}";

        for (String forbidden : List.of(
                "delete from supply_order where id = '" + id + "' returning id",
                "update supply_order set community_code = '" + Persona.XIANZHOU + "' where id = '" + id
                        + "' returning id",
                "select operation from audit_entry")) {
            assertThatThrownBy(() -> under(forbidden, "codes", codes))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }
}
