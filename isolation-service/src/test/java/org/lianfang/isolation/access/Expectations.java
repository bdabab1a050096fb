package org.lianfang.isolation.access;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.platformtest.Words;

/** What the design's table of rights says about each operation, in its own words. */
final class Expectations {

    private static final Set<String> SEE = Set.of("officer", "manager", "grid", "health", "resident");
    private static final Set<String> OBSERVED = Set.of("officer", "manager", "grid", "property", "health", "resident");
    private static final Set<String> STAFF = Set.of("officer", "manager", "grid", "health");
    private static final Set<String> DIRECT = Set.of("officer", "manager");
    private static final Set<String> RECORD = Set.of("manager", "grid", "health", "resident");
    private static final Set<String> KEEP = Set.of("manager", "grid");
    private static final Set<String> TREAT = Set.of("manager", "health");
    private static final Set<String> OPERATOR = Set.of("operator");
    private static final Set<String> ANYBODY =
            Set.of("officer", "manager", "grid", "property", "health", "volunteer", "resident", "nobody", "operator");

    private Expectations() {}

    /**
     * @param roles who may ask at all; the others are refused
     * @param write whether what is out of reach is not found, instead of missing in the answer
     * @param shows whether the answer shows the target; null where it is not about one
     * @param unheard who is answered 503, because only a sibling that does not run beside these tests could say
     */
    record Row(
            Set<String> roles,
            boolean write,
            int done,
            BiFunction<Persona, Places.Target, Response> ask,
            BiPredicate<Response, Places.Target> shows,
            Set<String> unheard) {

        Row(
                Set<String> roles,
                boolean write,
                int done,
                BiFunction<Persona, Places.Target, Response> ask,
                BiPredicate<Response, Places.Target> shows) {
            this(roles, write, done, ask, shows, Set.of());
        }
    }

    static Map<String, Row> table() {
        var table = new LinkedHashMap<String, Row>();
        reads(table);
        acts(table);
        table.put(
                "POST /audit/refusals",
                new Row(
                        ANYBODY,
                        false,
                        204,
                        (by, target) -> by.asks()
                                .body(Map.of("operation", "x", "ids", List.of()))
                                .post("/audit/refusals"),
                        null));
        table.put(
                "GET /operator/communities",
                new Row(OPERATOR, false, 200, (by, target) -> by.asks().get("/operator/communities"), null));
        table.put(
                "PUT /operator/communities",
                new Row(
                        OPERATOR,
                        false,
                        204,
                        (by, target) -> by.asks()
                                .body(List.of(Map.of(
                                        "code", Persona.SONGYUAN,
                                        "name", "松园社区",
                                        "officialName", "松园社区居委会",
                                        "streetName", "桂园街道")))
                                .put("/operator/communities"),
                        null));
        table.put(
                "PUT /operator/observations",
                new Row(
                        OPERATOR,
                        false,
                        200,
                        (by, target) -> by.asks()
                                .body(Map.of("communityCode", Persona.SONGYUAN, "observations", List.of()))
                                .put("/operator/observations"),
                        null));
        return table;
    }

    private static void reads(Map<String, Row> table) {
        table.put("GET /cases", list("/cases?first=200", "nodes.id", Places.Target::caseId));
        table.put("GET /checks", list("/checks?first=200", "nodes.id", Places.Target::check));
        table.put(
                "GET /due-checks",
                list("/due-checks?first=200&on=" + AnOrder.today(), "nodes.caseId", Places.Target::caseId));
        table.put(
                "GET /isolation-orders/{id}/cases",
                new Row(
                        SEE,
                        false,
                        200,
                        (by, target) -> by.asks().get("/isolation-orders/" + target.order() + "/cases?first=200"),
                        (answer, target) -> answer.jsonPath()
                                .getList("nodes.id")
                                .contains(target.caseId().toString())));
        table.put("POST /cases/by-ids", batch(SEE, "/cases/by-ids", Places.Target::caseId, "id"));
        table.put(
                "POST /cases/by-households",
                batch(SEE, "/cases/by-households", Places.Target::household, "householdId"));
        table.put(
                "POST /cases/pages",
                new Row(
                        SEE,
                        false,
                        200,
                        (by, target) -> seek(
                                after -> by.asks().body(pages(target, after)).post("/cases/pages"),
                                "[0].page.",
                                "nodes.id",
                                target.caseId()),
                        (answer, target) -> holds(answer, "[0].page.nodes.id", target.caseId())));
        table.put(
                "POST /cases/by-residents",
                batch(SEE, "/cases/by-residents", Places.Target::resident, "persons.residentId.flatten()"));
        table.put(
                "POST /checks/by-residents", batch(SEE, "/checks/by-residents", Places.Target::resident, "residentId"));
        table.put("POST /checks/by-cases", batch(SEE, "/checks/by-cases", Places.Target::caseId, "caseId"));
        table.put("POST /events/by-cases", batch(SEE, "/events/by-cases", Places.Target::caseId, "caseId"));
        table.put(
                "POST /observed/by-households",
                new Row(
                        OBSERVED,
                        false,
                        200,
                        (by, target) -> by.asks()
                                .body(Map.of("ids", List.of(target.household())))
                                .post("/observed/by-households"),
                        (answer, target) ->
                                answer.asString().contains(target.household().toString()),
                        // Supply-service knows a volunteer's doors; with it they are tried where all four services run.
                        Set.of("volunteer")));
        table.put("POST /visits/by-ids", batch(SEE, "/visits/by-ids", Places.Target::visit, "id"));
        table.put(
                "POST /visits/by-households",
                batch(SEE, "/visits/by-households", Places.Target::household, "householdId"));
        table.put(
                "POST /isolation/summaries",
                new Row(
                        STAFF,
                        false,
                        200,
                        (by, target) -> by.asks()
                                .body(Map.of(
                                        "areas",
                                        List.of(target.place().equals(Places.NOWHERE) ? "99" : target.community())))
                                .post("/isolation/summaries"),
                        (answer, target) -> answer.jsonPath().getList("area").contains(target.community())));
        LocalDate yesterday = AnOrder.today().minusDays(1);
        table.put(
                "POST /isolation/summaries/days",
                new Row(
                        STAFF,
                        false,
                        200,
                        (by, target) -> {
                            Database.execute(
                                    "isolation",
                                    "insert into daily_summary (community_code, day, households_observed, persons_observed, checks_due, checks_done,"
                                            + " checks_missing, abnormal, abnormal_unhandled, releases_due, kept_at) select code, '"
                                            + yesterday
                                            + "', 0, 0, 0, 0, 0, 0, 0, 0, now() from opened_community on conflict do nothing");
                            return by.asks()
                                    .body(Map.of(
                                            "areas",
                                            List.of(target.place().equals(Places.NOWHERE) ? "99" : target.community()),
                                            "from",
                                            yesterday.toString(),
                                            "to",
                                            yesterday.toString()))
                                    .post("/isolation/summaries/days");
                        },
                        (answer, target) -> answer.jsonPath().getList("area").contains(target.community())));
    }

    private static void acts(Map<String, Row> table) {
        String today = AnOrder.today().toString();
        table.put("POST /visits", write(RECORD, (by, target) -> AVisit.to(target.flat())
                .with("channel", by.household() == null ? "VISIT" : "SELF")
                .reading(target.resident(), 36.5)
                .by(by)
                .extract()
                .response()));
        table.put("POST /isolation-orders/preview", write(DIRECT, (by, target) -> AnOrder.forFlat(
                        target.community(), target.flat())
                .previewedBy(by)
                .extract()
                .response()));
        table.put("POST /isolation-orders", write(DIRECT, (by, target) -> AnOrder.forFlat(
                        target.community(), target.flat())
                .by(by)
                .extract()
                .response()));
        table.put("POST /checks/{id}/correct", write(TREAT, (by, target) -> by.asks()
                .body(Map.of("temperature", 37.8, "symptoms", List.of(), "reason", Words.unheard()))
                .post("/checks/" + target.check() + "/correct")));
        table.put("POST /checks/{id}/handle", write(TREAT, (by, target) -> by.asks()
                .body(Map.of("action", "ADVISED"))
                .post("/checks/" + target.check() + "/handle")));
        table.put(
                "POST /cases/{id}/extend",
                act(
                        "extend",
                        target -> Map.of("endsOn", AnOrder.today().plusDays(40).toString(), "reason", "延长")));
        table.put(
                "POST /cases/{id}/persons",
                new Row(
                        DIRECT,
                        true,
                        409,
                        (by, target) -> by.asks()
                                .body(Map.of("residentId", target.resident(), "exposedOn", today, "reason", "同住"))
                                .post("/cases/" + target.caseId() + "/persons"),
                        null));
        table.put("POST /cases/{id}/release", act("release", target -> Map.of("reason", "提前")));
        table.put(
                "POST /cases/{id}/transfer",
                act("transfer", target -> Map.of("residentId", target.resident(), "to", "定点医院", "on", today)));
        table.put("POST /residents/{id}/follow", write(KEEP, (by, target) -> by.asks()
                .body(Map.of("reason", "搬家"))
                .post("/residents/" + target.resident() + "/follow")));
        table.put("POST /cases/{id}/cancel", act("cancel", target -> Map.of("reason", "误填")));
    }

    private static Row list(String path, String ids, Function<Places.Target, UUID> key) {
        return new Row(
                SEE,
                false,
                200,
                (by, target) -> seek(
                        after -> by.asks()
                                .get(path + "&area=" + target.area() + (after == null ? "" : "&after=" + after)),
                        "",
                        ids,
                        key.apply(target)),
                (answer, target) -> holds(answer, ids, key.apply(target)));
    }

    private static Map<String, Object> pages(Places.Target target, String after) {
        var body = new LinkedHashMap<String, Object>();
        body.put("codes", List.of(target.community()));
        body.put("first", 200);
        body.put("after", after);
        return body;
    }

    /** Turns the pages until the one that holds the id, or the last. */
    private static Response seek(Function<String, Response> page, String within, String ids, UUID wanted) {
        Response answer = page.apply(null);
        while (answer.statusCode() == 200
                && !holds(answer, within + ids, wanted)
                && Boolean.TRUE.equals(answer.path(within + "pageInfo.hasNextPage"))) {
            answer = page.apply(answer.path(within + "pageInfo.endCursor"));
        }
        return answer;
    }

    private static boolean holds(Response answer, String ids, UUID wanted) {
        List<String> found = answer.jsonPath().getList(ids);
        return found != null && found.contains(wanted.toString());
    }

    private static Row batch(Set<String> roles, String path, Function<Places.Target, UUID> key, String field) {
        return new Row(
                roles,
                false,
                200,
                (by, target) -> by.asks()
                        .body(Map.of("ids", List.of(key.apply(target))))
                        .post(path),
                (answer, target) -> answer.jsonPath()
                        .getList(field)
                        .contains(key.apply(target).toString()));
    }

    private static Row write(Set<String> roles, BiFunction<Persona, Places.Target, Response> ask) {
        return new Row(roles, true, 200, ask, null);
    }

    private static Row act(String name, Function<Places.Target, Map<String, ?>> body) {
        return write(
                DIRECT,
                (by, target) -> by.asks().body(body.apply(target)).post("/cases/" + target.caseId() + "/" + name));
    }
}
