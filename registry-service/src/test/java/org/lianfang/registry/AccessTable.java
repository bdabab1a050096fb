package org.lianfang.registry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/**
 * What each operation owes to each role. A row names the roles that may ask at all, how the operation treats what lies outside the
 * caller's area, and how to ask about a target.
 */
final class AccessTable {

    /** How something outside the area is answered: left out of a list, not found, or not reachable by area at all. */
    enum Outside {
        LEFT_OUT,
        NOT_FOUND,
        NO_AREA
    }

    /** A place with a door and a person in it; an absent one was never stored. */
    record Target(Sample sample, UUID door, UUID otherDoor, UUID resident, boolean absent) {
        String community() {
            return absent ? "440705001099" : sample.community;
        }

        String street() {
            return community().substring(0, 9);
        }
    }

    /** @param marker what an answer about the target holds */
    record Row(Set<String> roles, Outside outside, Function<Target, Object> body, Function<Target, Object> marker) {}

    /** A body that is no JSON. */
    record Csv(String text) {}

    /** A file, and what the address says beside it. */
    record Upload(String query, String text) {}

    /** Who may be the same as the target's resident. */
    static UUID doubleOf(UUID resident) {
        return UUID.nameUUIDFromBytes(resident.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Every street that these tests open or ask for. */
    static final String STREETS = "code,name\n440705001,会城街道\n440303001,桂园街道\n";

    static final String OFFICER = "street-officer";
    static final String MANAGER = "community-manager";
    static final String GRID = "grid-worker";
    static final String PROPERTY = "property-staff";
    static final String HEALTH = "health-worker";
    static final String VOLUNTEER = "volunteer";
    static final String RESIDENT = "resident";
    static final String OPERATOR = "operator";
    static final String NOBODY = "nobody";

    private static final Set<String> EVERYONE = Set.of(OFFICER, MANAGER, GRID, PROPERTY, HEALTH, VOLUNTEER, RESIDENT);
    private static final Set<String> STAFF = Set.of(OFFICER, MANAGER, GRID, PROPERTY, HEALTH);
    private static final Set<String> WITH_HOUSEHOLDS = Set.of(OFFICER, MANAGER, GRID, PROPERTY, HEALTH, RESIDENT);
    private static final Set<String> WITH_RESIDENTS = Set.of(OFFICER, MANAGER, GRID, HEALTH, RESIDENT);
    private static final Set<String> REVEALERS = Set.of(OFFICER, MANAGER, GRID, HEALTH);
    private static final Set<String> WRITERS = Set.of(MANAGER, GRID);
    private static final Set<String> MANAGERS = Set.of(MANAGER);
    private static final Set<String> OPERATORS = Set.of(OPERATOR);
    private static final Set<String> ANY_LOGIN =
            Set.of(OFFICER, MANAGER, GRID, PROPERTY, HEALTH, VOLUNTEER, RESIDENT, OPERATOR, NOBODY);

    static final Map<String, Row> ROWS = new TreeMap<>();

    static {
        list("GET /streets", EVERYONE, target -> "", Target::street);
        list("POST /streets/by-codes", EVERYONE, target -> codes(target.street()), Target::street);
        list("GET /communities", EVERYONE, target -> "?area=" + target.community(), Target::community);
        list("POST /communities/by-codes", EVERYONE, target -> codes(target.community()), Target::community);
        list("POST /communities/by-streets", EVERYONE, target -> codes(target.street()), Target::community);
        list("POST /contacts/by-communities", EVERYONE, target -> codes(target.community()), Target::community);
        list("POST /estates/by-communities", STAFF, target -> codes(target.community()), target -> target.sample()
                .estate);
        list("POST /estates/by-ids", STAFF, target -> ids(target.sample().estate), target -> target.sample().estate);
        list("POST /buildings/by-estates", STAFF, target -> ids(target.sample().estate), target -> target.sample()
                .building);
        list("POST /buildings/by-ids", STAFF, target -> ids(target.sample().building), target -> target.sample()
                .building);
        list("POST /units/by-buildings", STAFF, target -> ids(target.sample().building), target -> target.sample()
                .unit);
        list("POST /units/by-ids", STAFF, target -> ids(target.sample().unit), target -> target.sample().unit);
        list("POST /grids/by-communities", STAFF, target -> codes(target.community()), target -> target.sample().grid);
        list("POST /grids/by-ids", STAFF, target -> ids(target.sample().grid), target -> target.sample().grid);
        list(
                "POST /population/summaries",
                REVEALERS,
                target -> Map.of("areas", List.of(target.community())),
                Target::community);
        String yesterday = LocalDate.now(ChinaTime.ZONE).minusDays(1).toString();
        list(
                "POST /population/summaries/days",
                REVEALERS,
                target -> {
                    Database.execute(
                            "registry",
                            "insert into population_day (community_code, day, households, residents, present, needing_care, kept_at) select code, '"
                                    + yesterday + "', 0, 0, 0, 0, now() from opened_community on conflict do nothing");
                    return Map.of("areas", List.of(target.community()), "from", yesterday, "to", yesterday);
                },
                Target::community);
        list("GET /households", WITH_HOUSEHOLDS, target -> "?first=200&text=" + target.sample().name, Target::door);
        list("POST /households/by-ids", WITH_HOUSEHOLDS, target -> ids(target.door()), Target::door);
        list(
                "POST /households/pages",
                WITH_HOUSEHOLDS,
                target -> Map.of("codes", List.of(target.community()), "first", 200, "count", true),
                // Its own page may begin with other tests' doors: any door of the community will do.
                target -> target.community() + "\",\"address\"");
        list("GET /residents", WITH_RESIDENTS, target -> "?first=200&text=" + target.sample().name, Target::resident);
        list("POST /residents/by-ids", WITH_RESIDENTS, target -> ids(target.resident()), Target::resident);
        list("POST /residents/by-households", WITH_RESIDENTS, target -> ids(target.door()), Target::resident);
        list("POST /references", WITH_HOUSEHOLDS, AccessTable::reference, Target::door);
        list(
                "POST /references/recipients",
                WITH_HOUSEHOLDS,
                target -> Map.of("householdIds", List.of(target.door())),
                Target::door);
        one("POST /references/doors", Set.of(OFFICER, MANAGER), AccessTable::doors, Target::resident);
        one("POST /residents/{id}/reveal", REVEALERS, target -> Map.of("reason", "核对"), Target::resident);
        one("POST /residents/{id}/move", WRITERS, AccessTable::move, Target::resident);
        one("POST /households", WRITERS, AccessTable::household, Target::community);
        one("POST /residents", WRITERS, AccessTable::person, Target::door);
        one("PUT /rosters/{id}", MANAGERS, AccessTable::roster, Target::community);
        one("GET /rosters/{id}", MANAGERS, target -> "", Target::community);
        list("GET /rosters", MANAGERS, target -> "?communityCode=" + target.community(), Target::resident);
        one("GET /rosters/{id}/rows", MANAGERS, target -> "?verdict=NEW", target -> "\"number\":2");
        one("POST /rosters/{id}/store", MANAGERS, target -> "", Target::community);
        one(
                "GET /rosters/export",
                Set.of(OFFICER, MANAGER),
                target -> "?communityCode=" + target.community(),
                target -> "PK");
        ROWS.put("GET /rosters/template", new Row(MANAGERS, Outside.NO_AREA, target -> "", null));
        list("GET /doubles", MANAGERS, target -> "?first=200", target -> doubleOf(target.resident()));
        one("POST /doubles/{id}/keep-apart", MANAGERS, target -> "", Target::resident);
        one(
                "POST /residents/merge",
                MANAGERS,
                target -> Map.of("keepId", target.resident(), "mergeId", doubleOf(target.resident())),
                Target::resident);
        ROWS.put("PUT /operator/communities", operators(target -> List.of(community())));
        ROWS.put("GET /operator/communities", operators(target -> ""));
        ROWS.put("PUT /operator/divisions", operators(target -> new Csv(STREETS)));
        ROWS.put("GET /operator/divisions/{street}", operators(target -> ""));
        ROWS.put("GET /operator/divisions/{code}/former-names", operators(target -> ""));
        ROWS.put("PUT /operator/contacts", operators(target -> List.of(contact())));
        ROWS.put("PUT /operator/households", operators(target -> Map.of("communityCode", Persona.CHENGDONG)));
        ROWS.put(
                "POST /audit/refusals",
                new Row(
                        ANY_LOGIN,
                        Outside.NO_AREA,
                        target -> Map.of("operation", "saveResident", "ids", List.of()),
                        null));
    }

    private AccessTable() {}

    private static void list(
            String operation, Set<String> roles, Function<Target, Object> body, Function<Target, Object> marker) {
        ROWS.put(operation, new Row(roles, Outside.LEFT_OUT, body, marker));
    }

    private static void one(
            String operation, Set<String> roles, Function<Target, Object> body, Function<Target, Object> marker) {
        ROWS.put(operation, new Row(roles, Outside.NOT_FOUND, body, marker));
    }

    private static Row operators(Function<Target, Object> body) {
        return new Row(OPERATORS, Outside.NO_AREA, body, null);
    }

    static Upload roster(Target target) {
        String row = "查名册,,," + target.sample().name + ",9栋,,101,,,,\n";
        return new Upload("?communityCode=" + target.community(), "姓名,身份证号,手机号,小区,楼栋,单元,房号,与户主关系,户籍地,特殊人群,备注\n" + row);
    }

    private static Map<String, Object> codes(String code) {
        return Map.of("codes", List.of(code));
    }

    private static Map<String, Object> ids(UUID id) {
        return Map.of("ids", List.of(id));
    }

    private static Map<String, Object> reference(Target target) {
        return Map.of("householdIds", List.of(target.door()), "residentIds", List.of(target.resident()));
    }

    private static Map<String, Object> doors(Target target) {
        return Map.of("communityCode", target.community(), "householdIds", List.of(target.door()));
    }

    private static Map<String, Object> move(Target target) {
        return Map.of("householdId", target.otherDoor(), "on", "2026-01-24", "reason", "搬家");
    }

    private static Map<String, Object> household(Target target) {
        var household = new HashMap<String, Object>();
        household.put("id", UUID.randomUUID());
        household.put("communityCode", target.community());
        household.put("room", "101");
        return household;
    }

    private static Map<String, Object> person(Target target) {
        return Map.of("id", UUID.randomUUID(), "householdId", target.door(), "name", "新人");
    }

    private static Map<String, Object> community() {
        return Map.of("code", Persona.CHENGDONG, "name", "城东社区", "officialName", "城东社区居委会", "streetName", "会城街道");
    }

    static Map<String, Object> contact() {
        return Map.of("communityCode", Persona.CHENGDONG, "label", "工作站", "phone", "15412990001", "hours", "全天");
    }
}
