package org.lianfang.registry.roster;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Persona;

/** Sends rosters as a community's manager does. */
final class RosterFiles {

    static final String HEADINGS = "姓名,身份证号,手机号,小区,楼栋,单元,房号,与户主关系,户籍地,特殊人群,备注\n";

    private RosterFiles() {}

    static ValidatableResponse send(UUID id, String csv) {
        return send(Persona.MANAGER, id, Persona.CHENGDONG, csv.getBytes(StandardCharsets.UTF_8));
    }

    static ValidatableResponse send(Persona who, UUID id, String community, byte[] file) {
        Communities.open();
        return who.asks()
                .contentType("application/octet-stream")
                .body(file)
                .put("/rosters/" + id + "?communityCode=" + community)
                .then();
    }

    static ValidatableResponse store(UUID id) {
        return Persona.MANAGER.asks().post("/rosters/" + id + "/store").then();
    }

    static ValidatableResponse rows(UUID id, String verdict) {
        return Persona.MANAGER
                .asks()
                .get("/rosters/" + id + "/rows?verdict=" + verdict)
                .then()
                .statusCode(200);
    }

    /** Sends and stores it; answers the id of the import. */
    static UUID imported(String csv) {
        UUID id = UUID.randomUUID();
        send(id, csv).statusCode(200);
        store(id).statusCode(200);
        return id;
    }
}
