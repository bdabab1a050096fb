package org.lianfang.volunteer;

import static org.lianfang.volunteer.AccessRoles.BOOK;
import static org.lianfang.volunteer.AccessRoles.RUN;
import static org.lianfang.volunteer.AccessRow.ANYWHERE;
import static org.lianfang.volunteer.AccessRow.act;
import static org.lianfang.volunteer.AccessRow.create;
import static org.lianfang.volunteer.AccessRow.foreign;
import static org.lianfang.volunteer.AccessRow.list;
import static org.lianfang.volunteer.AccessRow.own;
import static org.lianfang.volunteer.Groups.anOrganisation;
import static org.lianfang.volunteer.Groups.listOf;
import static org.lianfang.volunteer.Groups.organisation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of {@link AccessTest} about people and those who send them: nobody who asks here is anyone's contact. */
final class PeopleAccess {

    private static final Map<Target, String> ORGANISATIONS = new LinkedHashMap<>();

    private static final String ROSTER = "姓名,账号,队伍,小区,结束日期\n刘,liu-1,一队,城东新村,2027-01-01\n";

    private PeopleAccess() {}

    static Map<String, AccessRow> rows() {
        var rows = new LinkedHashMap<String, AccessRow>();
        rows.put(
                "GET /organisations",
                list(
                        RUN,
                        (who, at) -> {
                            known(at);
                            return who.asks().queryParam("area", at.area()).get("/organisations?first=200");
                        },
                        json -> !json.getList("nodes").isEmpty()));
        rows.put("POST /organisations", create(RUN, (who, at) -> who.asks()
                .body(anOrganisation(at.area(), null))
                .post("/organisations")));
        rows.put(
                "POST /organisations/{id}/contact",
                act(RUN, (who, at) -> who.asks().body(Map.of()).post("/organisations/" + known(at) + "/contact")));
        rows.put(
                "GET /organisations/mine",
                new AccessRow(BOOK, (who, at) -> who.asks().get("/organisations/mine"), ANYWHERE));
        rows.put("POST /organisations/{id}/bookings", foreign(BOOK, (who, at) -> who.asks()
                .body(listOf(UUID.randomUUID().toString(), 1))
                .post("/organisations/" + known(at) + "/bookings")));
        rows.put("GET /organisations/{id}/bookings", foreign(BOOK, (who, at) -> who.asks()
                .get("/organisations/" + known(at) + "/bookings")));
        rows.put("POST /group-bookings/{id}/cancel", foreign(BOOK, (who, at) -> who.asks()
                .body(Map.of())
                .post("/group-bookings/" + UUID.randomUUID() + "/cancel")));
        rows.put(
                "GET /secondees",
                new AccessRow(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/secondees"),
                        ANYWHERE));
        rows.put(
                "GET /secondees/left-duties",
                new AccessRow(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/secondees/left-duties"),
                        ANYWHERE));
        for (String act : List.of("check", "store")) {
            rows.put("POST /secondees/" + act, create(RUN, (who, at) -> who.asks()
                    .contentType("application/octet-stream")
                    .body(ROSTER.getBytes(StandardCharsets.UTF_8))
                    .post("/secondees/" + act + "?communityCode=" + at.area())));
        }
        rows.put("POST /bookings/{id}/hand-on", foreign(RUN, (who, at) -> who.asks()
                .body(Map.of("volunteerId", UUID.randomUUID().toString(), "reason", "到期"))
                .post("/bookings/" + UUID.randomUUID() + "/hand-on")));
        rows.put("GET /profiles/mine", own((who, at) -> who.asks().get("/profiles/mine")));
        rows.put(
                "POST /profiles/mine",
                new AccessRow(BOOK, (who, at) -> who.asks().body(Map.of()).post("/profiles/mine"), ANYWHERE));
        return rows;
    }

    private static String known(Target at) {
        return ORGANISATIONS.computeIfAbsent(
                at, there -> there == Target.ABSENT ? UUID.randomUUID().toString() : organisation(there.area(), null));
    }
}
