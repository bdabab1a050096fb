package org.lianfang.volunteer;

import static org.lianfang.volunteer.AccessRoles.RUN;
import static org.lianfang.volunteer.AccessRow.act;
import static org.lianfang.volunteer.AccessRow.create;
import static org.lianfang.volunteer.AccessRow.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The rows of the table of rights about plans. */
final class PlanAccess {

    private PlanAccess() {}

    /** @param plans a plan at each place where there is one */
    static Map<String, AccessRow> rows(Map<Target, String> plans) {
        var rows = new LinkedHashMap<String, AccessRow>();
        rows.put(
                "GET /duty-plans",
                list(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/duty-plans"),
                        json -> !json.getList("").isEmpty()));
        rows.put(
                "POST /duty-plans",
                create(RUN, (who, at) -> who.asks().body(Plans.aPlan(at.area())).post("/duty-plans")));
        rows.put("GET /duty-plans/{id}", act(RUN, (who, at) -> who.asks().get("/duty-plans/" + plans.get(at))));
        rows.put("POST /duty-plans/{id}", act(RUN, (who, at) -> {
            var plan = Plans.aPlan(at.area());
            plan.remove("id");
            return who.asks().body(plan).post("/duty-plans/" + plans.get(at));
        }));
        rows.put("POST /duty-plans/{id}/end", act(RUN, (who, at) -> who.asks()
                .post("/duty-plans/" + fresh(at) + "/end")));
        rows.put("POST /duty-plans/{id}/shifts", act(RUN, (who, at) -> who.asks()
                .body(Map.of("from", "2027-03-01", "to", "2027-03-01"))
                .post("/duty-plans/" + plans.get(at) + "/shifts")));
        rows.put("POST /duty-plans/copies", create(RUN, (who, at) -> who.asks()
                .body(Map.of("communityCode", at.area(), "from", "2027-03-01", "days", 1, "to", "2027-03-08"))
                .post("/duty-plans/copies")));
        rows.put("POST /duty-plans/copies/report", create(RUN, (who, at) -> who.asks()
                .body(Map.of("communityCode", at.area(), "from", "2027-03-01", "days", 1, "to", "2027-03-08"))
                .post("/duty-plans/copies/report")));
        rows.put("POST /duty-plans/copies/cases", create(RUN, (who, at) -> who.asks()
                .body(Map.of("communityCode", at.area(), "from", "2027-03-01", "days", 1, "to", "2027-03-08"))
                .post("/duty-plans/copies/cases")));
        return rows;
    }

    private static String fresh(Target at) {
        return at == Target.ABSENT ? UUID.randomUUID().toString() : Plans.saved(at.area());
    }
}
