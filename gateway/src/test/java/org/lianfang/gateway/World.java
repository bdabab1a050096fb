package org.lianfang.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Persona;

/** A building full of doors in 城东社区, loaded into the running services by the operator's own endpoints. */
public final class World {

    /** The services in the order of their start. */
    public static final String SERVICES = "registry-service,volunteer-service,isolation-service,supply-service";

    private static boolean opened;

    private final UUID estate = UUID.randomUUID();
    private final UUID building = UUID.randomUUID();
    private final UUID unit = UUID.randomUUID();
    private final UUID grid = UUID.randomUUID();
    private final List<UUID> doors = new ArrayList<>();

    private World() {}

    /** This many doors with two people behind each. */
    public static World withDoors(int count) {
        open();
        var world = new World();
        for (int i = 0; i < count; i++) world.doors.add(UUID.randomUUID());
        operator("registry")
                .body(world.roster())
                .put("/operator/households")
                .then()
                .statusCode(204);
        return world;
    }

    public UUID building() {
        return building;
    }

    public UUID door(int number) {
        return doors.get(number);
    }

    public List<UUID> doors() {
        return doors;
    }

    /** The two people behind a door. */
    public List<UUID> people(int door) {
        return List.of(person(doors.get(door), 1), person(doors.get(door), 2));
    }

    /** Puts every door of the building under observation, as the manager does. */
    public World observed() {
        Map<String, Object> order = Map.of(
                "id", UUID.randomUUID(),
                "communityCode", Persona.CHENGDONG,
                "buildingIds", List.of(building),
                "reason", "CLOSE_CONTACT",
                "exposedOn", today().minusDays(1).toString(),
                "startsOn", today().toString());
        String open = "mutation($order: IsolationOrderInput!) { openIsolation(order: $order) { casesOpened } }";
        Graph.askPatiently(Persona.MANAGER, open, Map.of("order", order))
                .body("errors", org.hamcrest.Matchers.nullValue())
                .body("data.openIsolation.casesOpened", org.hamcrest.Matchers.equalTo(doors.size()));
        return this;
    }

    public static LocalDate today() {
        return ChinaTime.today(java.time.Clock.systemUTC());
    }

    /** Opens the communities at every service, once. */
    public static synchronized void open() {
        if (opened) return;
        for (String service : List.of("registry", "volunteer", "isolation", "supply")) {
            Communities.openAt(url(service));
        }
        opened = true;
    }

    /** Where a service of this run listens. */
    public static String url(String service) {
        return ConfigProvider.getConfig().getValue("lianfang." + service + "-url", String.class);
    }

    private static io.restassured.specification.RequestSpecification operator(String service) {
        return given().baseUri(url(service))
                .auth()
                .oauth2(Persona.OPERATOR.token())
                .contentType(ContentType.JSON);
    }

    private Map<String, Object> roster() {
        var households = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < doors.size(); i++) households.add(household(i));
        return Map.of(
                "communityCode", Persona.CHENGDONG,
                "estates",
                        List.of(Map.of(
                                "id", estate, "name", "测试苑" + estate.toString().substring(0, 8), "managed", true)),
                "grids",
                        List.of(Map.of(
                                "id",
                                grid,
                                "name",
                                "网格" + grid.toString().substring(0, 8),
                                "workers",
                                List.of("网格员甲"))),
                "buildings", List.of(Map.of("id", building, "estateId", estate, "name", "1栋", "gridId", grid)),
                "units", List.of(Map.of("id", unit, "buildingId", building, "name", "1单元")),
                "households", households);
    }

    private Map<String, Object> household(int number) {
        var household = new HashMap<String, Object>();
        household.put("id", doors.get(number));
        household.put("kind", "HOME");
        household.put("estateId", estate);
        household.put("buildingId", building);
        household.put("unitId", unit);
        household.put("gridId", grid);
        household.put("floor", 1 + number / 10);
        household.put("room", String.valueOf(101 + number));
        household.put(
                "residents",
                people(number).stream()
                        .map(id -> Map.of("id", id, "name", "住户甲", "presence", "PRESENT"))
                        .toList());
        return household;
    }

    private static UUID person(UUID door, int number) {
        return UUID.nameUUIDFromBytes((door + "/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
