package org.lianfang.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Persona;

/** A small estate of a test's own, loaded as the operator loads one: one estate, one building, one unit, one grid. */
public final class Sample {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final String community;
    public final String name;
    public final UUID estate = UUID.randomUUID();
    public final UUID building = UUID.randomUUID();
    public final UUID unit = UUID.randomUUID();
    public final UUID grid = UUID.randomUUID();
    private final List<Map<String, Object>> households = new ArrayList<>();

    private Sample(String community, String name) {
        this.community = community;
        this.name = name;
    }

    /** An estate with a name that no other test uses. */
    public static Sample in(String community) {
        return new Sample(community, "试验苑" + NUMBER.incrementAndGet() + "期");
    }

    /** A door of 1栋1单元 with these people. */
    @SafeVarargs
    public final UUID door(String room, Map<String, Object>... people) {
        UUID id = UUID.randomUUID();
        var household = new LinkedHashMap<String, Object>();
        household.put("id", id);
        household.put("kind", "HOME");
        household.put("estateId", estate);
        household.put("buildingId", building);
        household.put("unitId", unit);
        household.put("gridId", grid);
        household.put("floor", room.length() < 3 ? 1 : Integer.parseInt(room.substring(0, room.length() - 2)));
        household.put("room", room);
        household.put("residents", List.of(people));
        households.add(household);
        return id;
    }

    public static Map<String, Object> person(UUID id, String name) {
        var person = new LinkedHashMap<String, Object>();
        person.put("id", id);
        person.put("name", name);
        return person;
    }

    public static Map<String, Object> person(UUID id, String name, String phone, String idNumber) {
        Map<String, Object> person = person(id, name);
        person.put("phone", phone);
        person.put("idNumber", idNumber);
        return person;
    }

    public static Map<String, Object> person(UUID id, String name, Map<String, Object> more) {
        Map<String, Object> person = person(id, name);
        person.putAll(more);
        return person;
    }

    public Map<String, Object> body() {
        return Map.of(
                "communityCode", community,
                "estates", List.of(Map.of("id", estate, "name", name, "managed", true)),
                "grids", List.of(Map.of("id", grid, "name", name + "网格", "workers", List.of("网格员甲"))),
                "buildings", List.of(Map.of("id", building, "estateId", estate, "name", "1栋", "gridId", grid)),
                "units", List.of(Map.of("id", unit, "buildingId", building, "name", "1单元")),
                "households", households);
    }

    /** Sends it to the service. */
    public Sample load() {
        Communities.open();
        Persona.OPERATOR.asks().body(body()).put("/operator/households").then().statusCode(204);
        return this;
    }
}
