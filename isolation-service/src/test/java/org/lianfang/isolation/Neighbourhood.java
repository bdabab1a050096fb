package org.lianfang.isolation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Persona;

/** A building of a test's own, loaded into the registry as the operator loads one: one estate, one building, one unit, one grid. */
public final class Neighbourhood {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final String community;
    public final UUID estate = UUID.randomUUID();
    public final UUID building = UUID.randomUUID();
    public final UUID unit = UUID.randomUUID();
    public final UUID grid = UUID.randomUUID();
    public final List<Flat> flats = new ArrayList<>();
    private final String name = "观察苑" + NUMBER.incrementAndGet() + "期";

    private Neighbourhood(String community) {
        this.community = community;
    }

    /** A household and who is registered there, by presence. */
    public record Flat(UUID id, List<UUID> present, List<UUID> away) {
        public UUID resident() {
            return present.get(0);
        }
    }

    public static Neighbourhood in(String community) {
        return new Neighbourhood(community);
    }

    /** One more flat; {@link #load} tells the registry of it. */
    public Flat flat(int present, int away) {
        var flat = new Flat(UUID.randomUUID(), ids(present), ids(away));
        flats.add(flat);
        return flat;
    }

    /** The only flat of a building of its own, loaded. */
    public static Flat aFlat(String community, int present) {
        Neighbourhood neighbourhood = in(community);
        Flat flat = neighbourhood.flat(present, 0);
        neighbourhood.load();
        return flat;
    }

    public Neighbourhood load() {
        Communities.open();
        Communities.openAt(registry());
        given().baseUri(registry())
                .auth()
                .oauth2(Persona.OPERATOR.token())
                .contentType(ContentType.JSON)
                .body(body())
                .put("/operator/households")
                .then()
                .statusCode(204);
        return this;
    }

    public static String registry() {
        return ConfigProvider.getConfig().getValue("lianfang.registry-url", String.class);
    }

    private Map<String, Object> body() {
        return Map.of(
                "communityCode", community,
                "estates", List.of(Map.of("id", estate, "name", name, "managed", true)),
                "grids", List.of(Map.of("id", grid, "name", name + "网格", "workers", List.of("网格员甲"))),
                "buildings", List.of(Map.of("id", building, "estateId", estate, "name", "1栋", "gridId", grid)),
                "units", List.of(Map.of("id", unit, "buildingId", building, "name", "1单元")),
                "households",
                        flats.stream()
                                .map(flat -> household(flat, flats.indexOf(flat)))
                                .toList());
    }

    private Map<String, Object> household(Flat flat, int number) {
        var residents = new ArrayList<Map<String, Object>>();
        flat.present().forEach(id -> residents.add(Map.of("id", id, "name", "住户甲", "presence", "PRESENT")));
        flat.away().forEach(id -> residents.add(Map.of("id", id, "name", "住户乙", "presence", "AWAY")));
        var household = new HashMap<String, Object>();
        household.put("id", flat.id());
        household.put("kind", "HOME");
        household.put("estateId", estate);
        household.put("buildingId", building);
        household.put("unitId", unit);
        household.put("gridId", grid);
        household.put("floor", 1 + number / 10);
        household.put("room", String.valueOf(101 + number));
        household.put("residents", residents);
        return household;
    }

    private static List<UUID> ids(int count) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) ids.add(UUID.randomUUID());
        return List.copyOf(ids);
    }
}
