package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.platformtest.Statements;

/**
 * The plan that a prepared statement ends up with, whatever the words are, as the running login under its scope: where a policy or an
 * operator stood in the way of an index, half a street would be read.
 */
@OnRegistry
class SearchPlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"/residents", "/households"})
    void everyWayOfASearchGoesByAnIndex(String path) throws SQLException {
        Sample.in(Persona.CHENGDONG).load();
        String plan = genericPlan(lastStatementOf(path));

        assertThat(plan).doesNotContain("Seq Scan on");
        assertThat(plan)
                .contains(
                        path.equals("/residents") ? "resident_in_door_order" : "household_in_door_order",
                        "household_by_token_1",
                        "household_by_token_6",
                        "resident_by_token_1",
                        "resident_by_phone_end",
                        "One-Time Filter");
        // The finds are looked up as an array: joined, each door of a street would be held against each of them.
        assertThat(plan).contains("id = ANY ((InitPlan").doesNotContain("f.id");
    }

    private static String lastStatementOf(String path) {
        List<String> seen = Statements.of(() -> Persona.MANAGER
                .asks()
                .queryParam("text", "单 7766")
                .get(path)
                .then()
                .statusCode(200));
        return seen.get(seen.size() - 1);
    }

    private static String genericPlan(String sql) throws SQLException {
        try (Connection connection = Database.runtime("registry");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.codes', '{" + Persona.CHENGDONG + "}', true)");
            // The tables of a test are small enough to be read whole: what is asked is whether they have to be.
            statement.execute("set local enable_seqscan = off");
            // Through a function: the driver would ask for a value of each parameter.
            statement.execute(
                    """
                    create function pg_temp.plan_of(sql text) returns setof text language plpgsql as
                    'begin return query execute ''explain (generic_plan, costs off) '' || sql; end'""");
            var lines = new ArrayList<String>();
            try (PreparedStatement plan = connection.prepareStatement("select * from pg_temp.plan_of(?)")) {
                plan.setString(1, sql);
                try (ResultSet rows = plan.executeQuery()) {
                    while (rows.next()) lines.add(rows.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }
}
