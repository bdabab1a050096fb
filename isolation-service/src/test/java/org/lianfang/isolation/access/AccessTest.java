package org.lianfang.isolation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.HEALTH_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.NOBODY;
import static org.lianfang.platformtest.Persona.OPERATOR;
import static org.lianfang.platformtest.Persona.PROPERTY_STAFF;
import static org.lianfang.platformtest.Persona.SONGYUAN;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/**
 * The table of rights (design, section 4), written down a second time and asked at the port: every operation that the service offers,
 * each role, on what is their own, of another community, of another street, and on what does not exist.
 */
@OnIsolation
class AccessTest {

    private static final String WRITTEN =
            """
            select (select count(*) from visit) || ' ' || (select count(*) from case_event) || ' ' || (select count(*) from isolation_order)
                   || ' ' || (select count(*) from health_check where corrected or handled is not null)
            """;

    private static final Map<String, Persona> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("officer", STREET_OFFICER);
        ROLES.put("manager", MANAGER);
        ROLES.put("grid", GRID_WORKER);
        ROLES.put("property", PROPERTY_STAFF);
        ROLES.put("health", HEALTH_WORKER);
        ROLES.put("volunteer", VOLUNTEER);
        ROLES.put("resident", null);
        ROLES.put("nobody", NOBODY);
        ROLES.put("operator", OPERATOR);
    }

    /** Whether what lies in this place is inside the role's area; a resident's is the own household there. */
    private static boolean reaches(String role, String place) {
        return switch (place) {
            case CHENGDONG -> true;
            case XIANZHOU -> role.equals("officer");
            default -> false;
        };
    }

    private static Set<String> offered() {
        String json = OPERATOR.asks()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, Map<String, ?>> paths =
                io.restassured.path.json.JsonPath.from(json).getMap("paths");
        var operations = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(Set.of("get", "post", "put", "delete", "patch")::contains)
                .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return operations;
    }

    @Test
    void everyOperationThatIsOfferedStandsInTheTable() {
        assertThat(offered()).isEqualTo(new TreeSet<>(Expectations.table().keySet()));
    }

    @TestFactory
    Stream<DynamicTest> theTableHolds() {
        Places places = Places.prepare();
        var tests = new ArrayList<DynamicTest>();
        Expectations.table()
                .forEach((operation, row) -> ROLES.forEach((role, persona) -> {
                    for (String place : List.of(CHENGDONG, XIANZHOU, SONGYUAN, Places.NOWHERE)) {
                        tests.add(DynamicTest.dynamicTest(
                                operation + " " + role + " " + place,
                                () -> holds(row, role, persona, places.next(place))));
                    }
                }));
        return tests.stream();
    }

    private static void holds(Expectations.Row row, String role, Persona persona, Places.Target target) {
        // A resident of the place in question would be at home there: the own household lies in 城东.
        Persona caller = persona != null
                ? persona
                : Persona.resident(target.place().equals(CHENGDONG) ? target.household() : Places.HOME);
        List<String> before = row.write() ? Database.column("isolation", WRITTEN) : List.of();

        Response answer = row.ask().apply(caller, target);

        boolean reached = reaches(role, target.place());
        if (row.unheard().contains(role)) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.<String>path("service")).isEqualTo("supply-service");
        } else if (!row.roles().contains(role)) {
            // The operator's login passes the door with a scope of nothing; it must find nothing behind it.
            assertThat(answer.statusCode())
                    .as(answer.asString())
                    .isIn(role.equals("operator") ? List.of(200, 403, 404) : List.of(403));
            if (answer.statusCode() == 200)
                assertThat(row.shows().test(answer, target)).isFalse();
        } else if (row.write()) {
            assertThat(answer.statusCode()).isEqualTo(reached ? row.done() : 404);
        } else {
            assertThat(answer.statusCode()).isEqualTo(row.done());
            if (row.shows() != null)
                assertThat(row.shows().test(answer, target)).isEqualTo(reached);
        }
        if (row.write() && answer.statusCode() >= 400)
            assertThat(Database.column("isolation", WRITTEN)).isEqualTo(before);
    }
}
