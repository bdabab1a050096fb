package org.lianfang.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.volunteer.AccessRoles.ALL;
import static org.lianfang.volunteer.AccessRoles.BOOK;
import static org.lianfang.volunteer.AccessRoles.OVERVIEW;
import static org.lianfang.volunteer.AccessRoles.ROLES;
import static org.lianfang.volunteer.AccessRoles.RUN;
import static org.lianfang.volunteer.AccessRoles.SEE;
import static org.lianfang.volunteer.AccessRow.ANYWHERE;
import static org.lianfang.volunteer.AccessRow.IN_COMMUNITY;
import static org.lianfang.volunteer.AccessRow.IN_ITS_TIME;
import static org.lianfang.volunteer.AccessRow.NEVER;
import static org.lianfang.volunteer.AccessRow.OWN_ONLY;
import static org.lianfang.volunteer.AccessRow.STATUS_ONLY;
import static org.lianfang.volunteer.AccessRow.act;
import static org.lianfang.volunteer.AccessRow.create;
import static org.lianfang.volunteer.AccessRow.foreign;
import static org.lianfang.volunteer.AccessRow.list;
import static org.lianfang.volunteer.AccessRow.onDuty;
import static org.lianfang.volunteer.AccessRow.own;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/**
 * The table of rights (design, section 4) at this service's port: every operation × role × where its target lies. The operations
 * are taken from the served description, so that a new one without a row here fails.
 */
@ServiceTest
class AccessTest {

    private static final String JANUARY = "?from=2026-01-01&to=2026-01-31";

    private final Map<Target, String> shifts = new LinkedHashMap<>();
    private final Map<Target, String> plans = new LinkedHashMap<>();
    private final Map<Target, String> bookings = new LinkedHashMap<>();

    private Map<String, AccessRow> table() {
        var rows = new LinkedHashMap<String, AccessRow>();
        rows.put(
                "GET /shifts",
                list(
                        SEE,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/shifts?first=200"),
                        json -> !json.getList("nodes").isEmpty()));
        rows.put(
                "POST /shifts/pages",
                list(
                        SEE,
                        (who, at) -> who.asks()
                                .body(Map.of("codes", List.of(at.area()), "first", 200))
                                .post("/shifts/pages"),
                        json -> !json.getList("").isEmpty()));
        rows.put(
                "POST /shifts/by-ids",
                list(SEE, (who, at) -> who.asks().body(ids(at)).post("/shifts/by-ids"), json -> !json.getList("")
                        .isEmpty()));
        rows.put("POST /shifts", create(RUN, (who, at) -> who.asks()
                .body(aShift().with("communityCode", at.area()).input())
                .post("/shifts")));
        rows.put(
                "POST /shifts/{id}/cancel",
                act(RUN, (who, at) -> who.asks().body(Map.of("reason", "雨")).post("/shifts/" + fresh(at) + "/cancel")));
        rows.put(
                "POST /shifts/{id}/bookings",
                act(BOOK, (who, at) -> who.asks().body(Map.of()).post("/shifts/" + fresh(at) + "/bookings")));
        rows.put("GET /shifts/free", list(BOOK, (who, at) -> free(who, at), json -> !json.getList("nodes")
                .isEmpty()));
        rows.putAll(LiveAccess.rows());
        rows.put("POST /shifts/{id}/rest-waivers", act(RUN, (who, at) -> who.asks()
                .body(Map.of("volunteerId", UUID.randomUUID().toString(), "reason", "无人可替"))
                .post("/shifts/" + fresh(at) + "/rest-waivers")));
        rows.putAll(FileAndMailAccess.rows());
        rows.put("GET /posts", new AccessRow(SEE, (who, at) -> who.asks().get("/posts"), ANYWHERE));
        rows.put(
                "POST /bookings/by-shifts",
                list(RUN, (who, at) -> who.asks().body(ids(at)).post("/bookings/by-shifts"), json -> !json.getList("")
                        .isEmpty()));
        // Others' bookings are absent to everyone, wherever they lie.
        rows.put("POST /bookings/{id}/cancel", foreign(BOOK, (who, at) -> who.asks()
                .post("/bookings/" + bookings.get(at) + "/cancel")));
        rows.put("POST /bookings/{id}/check-in", foreign(BOOK, (who, at) -> who.asks()
                .body(Map.of())
                .post("/bookings/" + bookings.get(at) + "/check-in")));
        rows.put("GET /bookings/{id}/pass", foreign(ALL, (who, at) -> who.asks()
                .get("/bookings/" + bookings.get(at) + "/pass")));
        rows.put("POST /shifts/{id}/passes", onDuty(RUN, (who, at) -> who.asks()
                .body(Map.of("pass", at == Target.ABSENT ? "none" : Acts.pass(at.area(), bookings.get(at))))
                .post("/shifts/" + shifts.get(at) + "/passes")));
        rows.put("POST /bookings/{id}/check-out", foreign(BOOK, (who, at) -> who.asks()
                .post("/bookings/" + bookings.get(at) + "/check-out")));
        rows.put("POST /bookings/{id}/accept", foreign(BOOK, (who, at) -> who.asks()
                .post("/bookings/" + bookings.get(at) + "/accept")));
        rows.put("POST /bookings/{id}/decline", foreign(BOOK, (who, at) -> who.asks()
                .post("/bookings/" + bookings.get(at) + "/decline")));
        rows.put("POST /shifts/{id}/move", act(RUN, (who, at) -> who.asks()
                .body(Map.of("place", "西门", "reason", "积水"))
                .post("/shifts/" + fresh(at) + "/move")));
        rows.put("POST /shifts/{id}/change", act(RUN, (who, at) -> who.asks()
                .body(Map.of("capacity", 60, "reason", "人多"))
                .post("/shifts/" + fresh(at) + "/change")));
        rows.put("POST /shifts/{id}/shorten", act(RUN, (who, at) -> shorten(who, at)));
        rows.put(
                "POST /shifts/check-in-codes",
                list(
                        RUN,
                        (who, at) -> who.asks()
                                .body(Map.of("ids", List.of(coded(at))))
                                .post("/shifts/check-in-codes"),
                        json -> !json.getList("").isEmpty()));
        // What of it shows whom: HouseholdWatchTest.
        rows.put(
                "POST /shifts/watched-cases",
                new AccessRow(SEE, (who, at) -> who.asks().body(ids(at)).post("/shifts/watched-cases"), ANYWHERE));
        rows.put("POST /bookings/{id}/attendance", onDuty(RUN, (who, at) -> who.asks()
                .body(Map.of("absent", true))
                .post("/bookings/" + bookings.get(at) + "/attendance")));
        rows.put("POST /shifts/{id}/walk-ins", onDuty(RUN, (who, at) -> who.asks()
                .body(Map.of("name", "赵大妈"))
                .post("/shifts/" + fresh(at) + "/walk-ins")));
        rows.put(
                "GET /bookings/missing-check-outs",
                new AccessRow(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/bookings/missing-check-outs"),
                        ANYWHERE));
        rows.put(
                "GET /bookings/no-shows",
                new AccessRow(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/bookings/no-shows"),
                        ANYWHERE));
        rows.put("GET /notices/mine", own((who, at) -> who.asks().get("/notices/mine")));
        rows.put(
                "POST /notices/mine/read",
                new AccessRow(ALL, (who, at) -> who.asks().body(ids(at)).post("/notices/mine/read"), ANYWHERE));
        rows.putAll(PlanAccess.rows(plans));
        for (String list : List.of("/hours", "/hours/page", "/hours/export")) {
            rows.put(
                    "GET " + list,
                    new AccessRow(
                            RUN,
                            (who, at) -> who.asks().get(list + JANUARY + "&by=PERSON&area=" + at.area()),
                            ANYWHERE));
        }
        rows.put(
                "GET /meals",
                new AccessRow(RUN, (who, at) -> who.asks().get("/meals?on=2026-01-01&area=" + at.area()), ANYWHERE));
        rows.put(
                "GET /certificates/mine",
                new AccessRow(ALL, (who, at) -> who.asks().get("/certificates/mine" + JANUARY), ANYWHERE));
        rows.put("GET /certificates/{id}", act(RUN, (who, at) -> who.asks()
                .get("/certificates/" + certified(at) + JANUARY)));
        rows.put("GET /calendars/mine", list(ALL, (who, at) -> who.asks().get("/calendars/mine"), json -> true));
        rows.put(
                "POST /calendars/mine",
                new AccessRow(ALL, (who, at) -> who.asks().post("/calendars/mine"), ANYWHERE));
        rows.put("DELETE /calendars/mine", list(ALL, (who, at) -> who.asks().delete("/calendars/mine"), json -> true));
        // Opened by a secret and by nothing else, whoever asks.
        rows.put("GET /calendars/duty.ics", foreign(ALL, (who, at) -> who.asks()
                .get("/calendars/duty.ics?key=" + "0".repeat(43))));
        rows.put("POST /shifts/{id}/call-outs", act(RUN, (who, at) -> who.asks()
                .post("/shifts/" + fresh(at) + "/call-outs")));
        rows.put(
                "GET /hand-overs",
                new AccessRow(
                        BOOK,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/hand-overs"),
                        ANYWHERE));
        rows.put(
                "GET /hand-overs/asked",
                new AccessRow(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/hand-overs/asked"),
                        ANYWHERE));
        rows.put("POST /bookings/{id}/hand-overs", foreign(BOOK, (who, at) -> who.asks()
                .body(Map.of())
                .post("/bookings/" + bookings.get(at) + "/hand-overs")));
        for (String act : List.of("withdraw", "take", "decline")) {
            rows.put("POST /hand-overs/{id}/" + act, foreign(BOOK, (who, at) -> who.asks()
                    .post("/hand-overs/" + UUID.randomUUID() + "/" + act)));
        }
        rows.put("POST /hand-overs/{id}/decision", foreign(RUN, (who, at) -> who.asks()
                .body(Map.of("approve", true))
                .post("/hand-overs/" + UUID.randomUUID() + "/decision")));
        rows.putAll(FairAccess.rows(bookings));
        rows.put("GET /bookings/mine", own((who, at) -> who.asks().get("/bookings/mine")));
        rows.put(
                "POST /bookings/mine/by-shifts",
                own((who, at) -> who.asks().body(ids(at)).post("/bookings/mine/by-shifts")));
        rows.put("GET /duty", own((who, at) -> who.asks().get("/duty")));
        rows.put("GET /volunteers/me", own((who, at) -> who.asks().get("/volunteers/me")));
        rows.put(
                "POST /volunteering/summaries",
                list(
                        OVERVIEW,
                        (who, at) -> who.asks()
                                .body(Map.of("areas", List.of(at.area())))
                                .post("/volunteering/summaries"),
                        json -> !json.getList("").isEmpty()));
        String yesterday = LocalDate.now(ChinaTime.ZONE).minusDays(1).toString();
        rows.put(
                "POST /volunteering/summaries/days",
                list(
                        OVERVIEW,
                        (who, at) -> {
                            Database.execute(
                                    "volunteer",
                                    "insert into daily_summary (community_code, day, shifts, places, booked, waiting, shifts_short, kept_at)"
                                            + " select code, '" + yesterday
                                            + "', 0, 0, 0, 0, 0, now() from opened_community on conflict do nothing");
                            return who.asks()
                                    .body(Map.of("areas", List.of(at.area()), "from", yesterday, "to", yesterday))
                                    .post("/volunteering/summaries/days");
                        },
                        json -> !json.getList("").isEmpty()));
        rows.put(
                "GET /operator/communities",
                list(Set.of(), (who, at) -> who.asks().get("/operator/communities"), json -> true));
        rows.put(
                "PUT /operator/communities",
                list(
                        Set.of(),
                        (who, at) -> who.asks()
                                .body(List.of(Map.of(
                                        "code", at.area(), "name", "社区", "officialName", "社区居委会", "streetName", "街道")))
                                .put("/operator/communities"),
                        json -> true));
        rows.put(
                "POST /audit/refusals",
                new AccessRow(
                        ALL,
                        (who, at) -> who.asks()
                                .body(Map.of("operation", "publishShift", "ids", List.of()))
                                .post("/audit/refusals"),
                        json -> null));
        rows.putAll(PeopleAccess.rows());
        return rows;
    }

    @BeforeEach
    void onePublishedAndBookedShiftAtEachPlace() {
        Communities.open();
        for (Target at : List.of(Target.OWN, Target.OTHER_COMMUNITY, Target.OTHER_STREET)) {
            String shift = aShift().inCommunity(at.area()).withPlaces(50).publish();
            shifts.put(at, shift);
            plans.put(at, Plans.saved(at.area()));
            bookings.put(at, booked(Persona.of("volunteer", at.area()).numbered(77), shift));
        }
        plans.put(Target.ABSENT, UUID.randomUUID().toString());
        shifts.put(Target.ABSENT, UUID.randomUUID().toString());
        bookings.put(Target.ABSENT, UUID.randomUUID().toString());
    }

    @AfterAll
    static void stopMailServer() {
        FileAndMailAccess.stopServer();
    }

    @Test
    void everyOperationHasARow() {
        JsonPath served = Persona.NOBODY.asks().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Object>> paths = served.getMap("paths");
        var operations = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(Set.of("get", "post", "put", "delete", "patch")::contains)
                .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void everyRoleReachesWhatTheTableSaysAndNothingElse() {
        var wrong = new ArrayList<String>();
        table().forEach((operation, row) -> ROLES.forEach((role, persona) -> {
            for (Target at : Target.values()) {
                String expected = expected(role, at, row);
                String actual = actual(row, persona, at);
                if (!actual.equals(expected)) {
                    wrong.add(operation + " by " + role + " at " + at + ": " + actual + " instead of " + expected);
                }
            }
        }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutALoginNothingAnswers() {
        io.restassured.RestAssured.given().get("/shifts").then().statusCode(401);
        io.restassured.RestAssured.given().get("/q/openapi").then().statusCode(401);
    }

    private static String expected(String role, Target at, AccessRow row) {
        if (!row.open().contains(role)) return "403";
        if (row.found() == NEVER) return "404";
        if (row.found() == ANYWHERE) return "200";
        // The officer's area is the street, so the other community is hers too.
        boolean inArea = at == Target.OWN || (at == Target.OTHER_COMMUNITY && role.equals("officer"));
        if (row.found() == null) return inArea ? "200" : "404";
        if (row.found() == IN_ITS_TIME) return inArea ? "409" : "404";
        // A code that nobody opened is bad input: codes are public.
        if (row.found() == IN_COMMUNITY) return inArea ? "200" : at == Target.ABSENT ? "400" : "404";
        Boolean constant = row.found() == OWN_ONLY ? Boolean.FALSE : null;
        if (constant != null) return "200 empty";
        return row.open() == ALL ? "2xx" : inArea ? "200 found" : "200 empty";
    }

    private static String actual(AccessRow row, Persona persona, Target at) {
        Response response = row.send().send(persona, at);
        int status = response.statusCode();
        if (status >= 300 || STATUS_ONLY.contains(row.found())) return String.valueOf(status);
        if (row.found() == OWN_ONLY) return status + (isEmpty(response.jsonPath()) ? " empty" : " found");
        if (row.open() == ALL) return "2xx";
        return status + (row.found().apply(response.jsonPath()) ? " found" : " empty");
    }

    private static boolean isEmpty(JsonPath json) {
        Object root = json.get("");
        return root instanceof List<?> list ? list.isEmpty() : json.get("volunteer") == null;
    }

    /** Asked by somebody without any booking, for whom a fresh shift is free. */
    private Response free(Persona who, Target at) {
        fresh(at);
        return who.numbered(4243).asks().queryParam("area", at.area()).get("/shifts/free?first=200");
    }

    private Response shorten(Persona who, Target at) {
        var offer = aShift();
        String id = at == Target.ABSENT
                ? UUID.randomUUID().toString()
                : offer.inCommunity(at.area()).publish();
        return who.asks()
                .body(Map.of("endsAt", offer.startsAt().plusSeconds(60).toString(), "reason", "提前完成"))
                .post("/shifts/" + id + "/shorten");
    }

    /** Somebody who has served there and nowhere else. */
    private UUID certified(Target at) {
        if (at == Target.ABSENT) return UUID.randomUUID();
        Persona one = Persona.of("volunteer", at.area()).numbered(7100 + at.ordinal());
        booked(one, aShift().inCommunity(at.area()).publish());
        return one.id();
    }

    private String coded(Target at) {
        return at == Target.ABSENT
                ? UUID.randomUUID().toString()
                : aShift().inCommunity(at.area()).with("codeAtPlace", true).publish();
    }

    private Map<String, Object> ids(Target at) {
        return Map.of("ids", List.of(shifts.get(at)));
    }

    /** A shift of its own for an act that changes it. */
    private String fresh(Target at) {
        return at == Target.ABSENT
                ? UUID.randomUUID().toString()
                : aShift().inCommunity(at.area()).publish();
    }
}
