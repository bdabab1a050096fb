package org.lianfang.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** Rosters through the gateway: files by REST, the preview, the act and the review of doubles in the graph. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class RosterFilesTest {

    private static final String HEADINGS = "姓名,身份证号,手机号,小区,楼栋,单元,房号,与户主关系,户籍地,特殊人群,备注\n";

    @BeforeAll
    static void open() {
        World.withDoors(1);
    }

    @Test
    void aRosterIsLookedThroughStoredAndItsDoubleMerged() {
        UUID id = UUID.randomUUID();
        send(
                        Persona.MANAGER,
                        id,
                        HEADINGS
                                + "入口甲,,15405000001,入口苑,1栋,,101,,,,\n入口甲,,15405000001,入口苑,2栋,,201,,,,\n甲,,1,入口苑,1栋,,1,,,,\n")
                .statusCode(200)
                .body("fresh", equalTo(1))
                .body("inDoubt", equalTo(1))
                .body("wrong", equalTo(1));

        Graph.ask(
                        Persona.MANAGER,
                        "{ rosterImport(id: \"" + id
                                + "\") { state rows fresh community { name } } rosterRows(importId: \"" + id
                                + "\", verdict: WRONG) { nodes { number faults { column reason } } } }")
                .body("data.rosterImport.state", equalTo("CHECKED"))
                .body("data.rosterImport.rows", equalTo(3))
                .body("data.rosterRows.nodes[0].faults.column", contains("手机号"));
        Graph.ask(Persona.MANAGER, "mutation { storeRoster(importId: \"" + id + "\") { state rowsDone } }")
                .body("data.storeRoster.state", equalTo("STORED"));
        var pairs = Graph.ask(
                        Persona.MANAGER,
                        "{ possibleDoubles { nodes { id reasons resident { id name } other { id name } } } }")
                .body("data.possibleDoubles.nodes", hasSize(1))
                .body("data.possibleDoubles.nodes[0].resident.name", equalTo("入口甲"))
                .extract();
        String keep = pairs.path("data.possibleDoubles.nodes[0].other.id");
        String merged = pairs.path("data.possibleDoubles.nodes[0].resident.id");
        Graph.ask(
                        Persona.MANAGER,
                        "mutation { mergeResidents(keepId: \"" + keep + "\", mergeId: \"" + merged
                                + "\") { id aliases { id } healthChecks { id } isolationCases { id } supplyOrders { id } } }")
                .body("data.mergeResidents.aliases.id", contains(merged))
                .body("data.mergeResidents.healthChecks", hasSize(0))
                .body("data.mergeResidents.isolationCases", hasSize(0));
        Graph.ask(Persona.MANAGER, "{ resident(id: \"" + merged + "\") { id } }")
                .body("data.resident.id", equalTo(keep));
    }

    @Test
    void whatIsKeptUnderAMergedIdIsReadFromTheFileThatStayed() {
        World world = World.withDoors(2).observed();
        String keep = world.people(0).get(0).toString();
        String merged = world.people(1).get(0).toString();
        Map<String, Object> visit = Map.of(
                "id", UUID.randomUUID(),
                "householdId", world.door(1),
                "on", World.today().toString(),
                "slot", "EVENING",
                "readings", List.of(Map.of("residentId", merged, "temperature", 36.6)),
                "needs", List.of(Map.of("kind", "GROCERIES", "text", "面粉5斤")));
        var recorded = Graph.askPatiently(
                        Persona.GRID_WORKER,
                        "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { checks { id } needs { order { id } } } }",
                        Map.of("visit", visit))
                .body("errors", nullValue())
                .extract();
        String kept = "{ resident(id: \"" + merged
                + "\") { id healthChecks { id } isolationCases { id } supplyOrders { id } } }";
        var before = Graph.askPatiently(Persona.MANAGER, kept)
                .body("data.resident.isolationCases", hasSize(1))
                .extract();

        Graph.askPatiently(
                        Persona.MANAGER,
                        "mutation { mergeResidents(keepId: \"" + keep + "\", mergeId: \"" + merged + "\") { id } }")
                .body("errors", nullValue());

        Graph.askPatiently(Persona.MANAGER, kept)
                .body("data.resident.id", equalTo(keep))
                .body("data.resident.healthChecks.id", equalTo(recorded.path("data.recordVisit.checks.id")))
                .body(
                        "data.resident.isolationCases.id",
                        hasItem(before.<String>path("data.resident.isolationCases[0].id")))
                .body("data.resident.isolationCases", hasSize(2))
                .body("data.resident.supplyOrders.id", equalTo(recorded.path("data.recordVisit.needs.order.id")));
    }

    @Test
    void onlyAManagerSendsAndASessionNeedsItsOwnPage() {
        send(Persona.GRID_WORKER, UUID.randomUUID(), HEADINGS).statusCode(403);
        send(Persona.STREET_OFFICER, UUID.randomUUID(), HEADINGS).statusCode(403);
        given().contentType("application/octet-stream")
                .body(HEADINGS.getBytes(StandardCharsets.UTF_8))
                .redirects()
                .follow(false)
                .put("/rosters/" + UUID.randomUUID() + "?communityCode=" + Persona.CHENGDONG)
                .then()
                .statusCode(401);
    }

    @Test
    void whatRegistryRefusesIsHandedOnAsOneProblem() {
        send(Persona.MANAGER, UUID.randomUUID(), "一,二\n")
                .statusCode(400)
                .body("problem", equalTo("ROSTER_WITHOUT_HEADINGS"))
                .body("title", org.hamcrest.Matchers.containsString("表头"));
    }

    @Test
    void theTemplateAndTheRegisterAreDownloadedByWhoMay() {
        byte[] template = download(Persona.MANAGER, "/rosters/template", 200);
        byte[] export = download(Persona.STREET_OFFICER, "/rosters/export?communityCode=" + Persona.CHENGDONG, 200);
        download(Persona.GRID_WORKER, "/rosters/export?communityCode=" + Persona.CHENGDONG, 403);
        download(Persona.MANAGER, "/rosters/export?communityCode=" + Persona.SONGYUAN, 404);

        assertThat(new String(template, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(new String(export, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    private static byte[] download(Persona who, String path, int status) {
        return given().auth()
                .oauth2(who.token())
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse send(Persona who, UUID id, String csv) {
        return given().auth()
                .oauth2(who.token())
                .contentType("application/octet-stream")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/rosters/" + id + "?communityCode=" + Persona.CHENGDONG)
                .then();
    }
}
