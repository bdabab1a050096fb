package org.lianfang.volunteer;

import static org.lianfang.volunteer.AccessRoles.ALL;
import static org.lianfang.volunteer.AccessRoles.BOOK;
import static org.lianfang.volunteer.AccessRoles.RUN;
import static org.lianfang.volunteer.AccessRoles.SEE;
import static org.lianfang.volunteer.AccessRow.ANYWHERE;
import static org.lianfang.volunteer.AccessRow.act;
import static org.lianfang.volunteer.AccessRow.foreign;
import static org.lianfang.volunteer.AccessRow.list;
import static org.lianfang.volunteer.AccessRow.own;
import static org.lianfang.volunteer.Shifts.aShift;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of the table of rights about draws, swaps and leave. */
final class FairAccess {

    private FairAccess() {}

    /** @param bookings somebody's, at each place */
    static Map<String, AccessRow> rows(Map<Target, String> bookings) {
        var rows = new LinkedHashMap<String, AccessRow>();
        rows.put("GET /shifts/{id}/draw", act(SEE, (who, at) -> who.asks().get("/shifts/" + byDraw(at) + "/draw")));
        rows.put(
                "POST /shifts/{id}/draw-requests",
                act(BOOK, (who, at) -> who.asks().body(Map.of()).post("/shifts/" + byDraw(at) + "/draw-requests")));
        // Others' requests are absent to everyone, wherever they lie.
        rows.put("POST /shifts/{id}/draw-requests/take-back", foreign(BOOK, (who, at) -> who.asks()
                .post("/shifts/" + byDraw(at) + "/draw-requests/take-back")));
        rows.put("GET /draw-requests/mine", own((who, at) -> who.asks().get("/draw-requests/mine")));
        rows.put(
                "GET /swaps",
                new AccessRow(
                        BOOK,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/swaps"),
                        ANYWHERE));
        rows.put(
                "GET /swaps/asked",
                new AccessRow(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/swaps/asked"),
                        ANYWHERE));
        rows.put("POST /bookings/{id}/swaps", foreign(BOOK, (who, at) -> who.asks()
                .body(Map.of("shiftId", UUID.randomUUID().toString()))
                .post("/bookings/" + bookings.get(at) + "/swaps")));
        for (String act : List.of("withdraw", "accept", "decline")) {
            rows.put("POST /swaps/{id}/" + act, foreign(BOOK, (who, at) -> who.asks()
                    .post("/swaps/" + UUID.randomUUID() + "/" + act)));
        }
        rows.put("POST /swaps/{id}/decision", foreign(RUN, (who, at) -> who.asks()
                .body(Map.of("approve", true))
                .post("/swaps/" + UUID.randomUUID() + "/decision")));
        rows.put("GET /leave/mine", list(ALL, (who, at) -> who.asks().get("/leave/mine"), json -> true));
        rows.put(
                "GET /leave/accounts",
                new AccessRow(
                        RUN,
                        (who, at) -> who.asks().queryParam("area", at.area()).get("/leave/accounts"),
                        ANYWHERE));
        rows.put(
                "GET /leave/people/{id}/entries",
                new AccessRow(
                        RUN, (who, at) -> who.asks().get("/leave/people/" + UUID.randomUUID() + "/entries"), ANYWHERE));
        // Nobody there has earned any.
        rows.put("POST /leave/taken", foreign(RUN, (who, at) -> who.asks()
                .body(Map.of(
                        "communityCode",
                        Target.OWN.area(),
                        "volunteerId",
                        UUID.randomUUID().toString(),
                        "day",
                        "2026-11-23",
                        "minutes",
                        60))
                .post("/leave/taken")));
        rows.put("POST /leave/entries/{id}/counter", foreign(RUN, (who, at) -> who.asks()
                .body(Map.of("reason", "误记"))
                .post("/leave/entries/" + UUID.randomUUID() + "/counter")));
        rows.put(
                "PUT /operator/calendar-days",
                list(Set.of(), (who, at) -> who.asks().body(List.of()).put("/operator/calendar-days"), json -> true));
        return rows;
    }

    static String byDraw(Target at) {
        if (at == Target.ABSENT) return UUID.randomUUID().toString();
        Shifts offer = aShift().inCommunity(at.area()).with("access", "DRAW");
        return offer.with(
                        "releaseAt", offer.startsAt().minus(1, ChronoUnit.DAYS).toString())
                .publish();
    }
}
