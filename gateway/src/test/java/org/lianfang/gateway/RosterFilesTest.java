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
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.ConfigProvider;
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

    /** A silent connection is cut; one on which a large file comes slowly is not silent, however long it takes. */
    @Test
    void aFileOnASlowLineArrivesWhole() throws Exception {
        Duration idle = ConfigProvider.getConfig().getValue("quarkus.http.idle-timeout", Duration.class);
        Duration pause = Duration.ofMillis(500);
        long pieces = idle.dividedBy(pause) * 5 / 4;
        String rows = LongStream.range(0, pieces)
                .mapToObj(i -> "慢" + "甲乙丙丁".charAt((int) i % 4) + ",,,慢苑,1栋,," + (100 + i) + ",,,,\n")
                .collect(Collectors.joining());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/rosters/"
                        + UUID.randomUUID() + "?communityCode=" + Persona.CHENGDONG))
                .header("Authorization", "Bearer " + Persona.MANAGER.token())
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofInputStream(() -> new SlowLine(HEADINGS + rows, pieces, pause)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(new JsonPath(answer.body()).getLong("rows")).isEqualTo(pieces);
    }

    /** Gives a text in so many pieces, with a pause before each. */
    private static final class SlowLine extends InputStream {

        private final ByteArrayInputStream text;
        private final int piece;
        private final Duration pause;

        SlowLine(String text, long pieces, Duration pause) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            this.text = new ByteArrayInputStream(bytes);
            this.piece = (int) (bytes.length / pieces) + 1;
            this.pause = pause;
        }

        @Override
        public int read() {
            return text.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            LockSupport.parkNanos(pause.toNanos());
            return text.read(into, from, Math.min(piece, length));
        }
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
