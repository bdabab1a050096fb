package org.lianfang.volunteer.secondee;

import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.lianfang.platformtest.Persona;

/** Rosters of secondees for tests, and what is done with them. */
final class Rosters {

    static final String HEADINGS = "姓名,账号,手机号,单位,队伍,小区,结束日期\n";

    private Rosters() {}

    static String roster(String... rows) {
        return HEADINGS + String.join("\n", rows) + "\n";
    }

    static String row(Persona who, LocalDate endsOn) {
        return "刘下沉," + who.username() + ",13800138000,区税务局," + "城东一队" + who.username() + ",城东新村、东方花园," + endsOn;
    }

    static ValidatableResponse send(String act, String roster) {
        return send(MANAGER, act, CHENGDONG, roster.getBytes(StandardCharsets.UTF_8));
    }

    static ValidatableResponse send(Persona by, String act, String community, byte[] file) {
        return by.asks()
                .contentType("application/octet-stream")
                .body(file)
                .post("/secondees/" + act + "?communityCode=" + community)
                .then();
    }

    static ValidatableResponse handOn(Persona by, String booking, Persona taker) {
        return by.asks()
                .body(
                        taker == null
                                ? Map.of("reason", "下沉到期")
                                : Map.of("volunteerId", taker.id().toString(), "reason", "下沉到期"))
                .post("/bookings/" + booking + "/hand-on")
                .then();
    }
}
