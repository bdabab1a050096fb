package org.lianfang.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Persona;

/** A household with its head, in an estate, building and grid of its own, known to the real registry. */
public final class Home {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static boolean opened;

    public final String community;
    public final UUID id = UUID.randomUUID();
    public final UUID estate = UUID.randomUUID();
    public final UUID building = UUID.randomUUID();
    public final UUID unit = UUID.randomUUID();
    public final UUID grid = UUID.randomUUID();
    public final UUID head = UUID.randomUUID();
    public final String name;

    private final String gender;

    private Home(String community, String gender) {
        this.community = community;
        this.gender = gender;
        this.name = "试验苑" + NUMBER.incrementAndGet() + "期";
    }

    /** At the address 试验苑N期1栋1单元1203, head 王小芳 (a woman), phone 15401000001. */
    public static Home in(String community) {
        return new Home(community, "FEMALE").loaded();
    }

    /** The same, where nobody wrote down whether the head is a man or a woman. */
    public static Home ofUnknownGenderIn(String community) {
        return new Home(community, null).loaded();
    }

    private Home loaded() {
        openCommunities();
        load();
        return this;
    }

    public static String registryUrl() {
        return url("registry");
    }

    public static String url(String service) {
        return ConfigProvider.getConfig().getValue("lianfang." + service + "-url", String.class);
    }

    public static synchronized void openCommunities() {
        if (opened) return;
        Communities.open();
        for (String sibling : List.of("registry", "volunteer", "isolation")) {
            ConfigProvider.getConfig()
                    .getOptionalValue("lianfang." + sibling + "-url", String.class)
                    .ifPresent(Communities::openAt);
        }
        opened = true;
    }

    public String address() {
        return name + "1栋1单元1203";
    }

    private void load() {
        var household = new HashMap<String, Object>();
        household.put("id", id);
        household.put("kind", "HOME");
        household.put("estateId", estate);
        household.put("buildingId", building);
        household.put("unitId", unit);
        household.put("gridId", grid);
        household.put("floor", 12);
        household.put("room", "1203");
        var person = new HashMap<String, Object>(
                Map.of("id", head, "name", "王小芳", "phone", "15401000001", "birthYear", 1950, "relation", "户主"));
        if (gender != null) person.put("gender", gender);
        household.put("residents", List.of(person));
        Map<String, Object> body = Map.of(
                "communityCode", community,
                "estates", List.of(Map.of("id", estate, "name", name, "managed", true)),
                "grids", List.of(Map.of("id", grid, "name", name + "网格", "workers", List.of("网格员甲"))),
                "buildings", List.of(Map.of("id", building, "estateId", estate, "name", "1栋", "gridId", grid)),
                "units", List.of(Map.of("id", unit, "buildingId", building, "name", "1单元")),
                "households", List.of(household));
        Persona.OPERATOR
                .asks()
                .baseUri(registryUrl())
                .body(body)
                .put("/operator/households")
                .then()
                .statusCode(204);
    }
}
