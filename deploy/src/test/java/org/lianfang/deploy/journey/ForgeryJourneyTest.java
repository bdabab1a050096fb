package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.stack.Part;

/** A token that is not wholly in order opens nothing, neither the gateway nor any service: 401, and no data. */
@Order(3)
@ExtendWith(RunningStack.Once.class)
class ForgeryJourneyTest {

    private static final List<Part> DOORS =
            List.of(Part.GATEWAY, Part.REGISTRY, Part.ISOLATION, Part.SUPPLY, Part.VOLUNTEER);
    private static final Map<Part, String> READS = Map.of(
            Part.REGISTRY, "/residents?area=440705001&first=1",
            Part.ISOLATION, "/cases?area=440705001&first=1",
            Part.SUPPLY, "/orders?area=440705001&first=1",
            Part.VOLUNTEER, "/shifts?area=440705001&first=1");
    private static final String QUERY =
            "{ me { username } streets { code name } residents(filter: {}, first: 1) { nodes { name } } }";

    private final RunningStack stack;

    ForgeryJourneyTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void theRealTokenOpensEveryDoor() {
        for (Part door : DOORS) {
            assertThat(knock(door, stack.logins().token(Logins.OFFICER)).status())
                    .as(door.id())
                    .isEqualTo(200);
        }
    }

    @Test
    void nobodyIsLetInAnywhere() {
        for (Part door : DOORS) {
            assertShut(door, null);
        }
    }

    @TestFactory
    Stream<DynamicTest> aForgedTokenIsRefusedEverywhere() {
        return forgeries().entrySet().stream()
                .map(forgery -> DynamicTest.dynamicTest(forgery.getKey(), () -> {
                    for (Part door : DOORS) {
                        assertShut(door, forgery.getValue());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoTokenIsRefusedEverywhereAndIsNoFaultOfOurs() {
        String real = "Bearer " + stack.logins().token(Logins.OFFICER);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String header : List.of(
                "Bearer", "Bearer  ", "Bearer ..", "Bearer ....", "Bearer a..c", "Bearer a.b.c", "Basic YTpi")) {
            headers.put(header, List.of(header));
        }
        headers.put("20,000 letters", List.of("Bearer " + "A".repeat(19_990) + ".b.c"));
        headers.put("two headers", List.of(real, "Bearer a.b.c"));
        headers.put("the same header twice", List.of(real, real));
        return headers.entrySet().stream()
                .map(sent -> DynamicTest.dynamicTest(sent.getKey(), () -> {
                    long faults = faults();
                    for (Part door : DOORS) {
                        assertThat(stack.wire().statusOf(stack.url(door).resolve(path(door)), sent.getValue()))
                                .as(door.id())
                                .isEqualTo(401);
                    }
                    assertThat(stack.wire().statusOf(stack.url(Part.GATEWAY), sent.getValue()))
                            .as("a page")
                            .isEqualTo(401);
                    assertThat(faults()).isEqualTo(faults);
                }));
    }

    private static String path(Part door) {
        return door == Part.GATEWAY ? "/graphql?query=%7Bme%7Busername%7D%7D" : READS.get(door);
    }

    /** Lines of the logs that tell of an error, or of where one was thrown. */
    private long faults() throws IOException {
        long faults = 0;
        for (Path log : stack.logs()) {
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                faults += lines.filter(line -> line.contains(" ERROR ")
                                || line.contains("\"level\":\"ERROR\"")
                                || line.startsWith("\tat "))
                        .count();
            }
        }
        return faults;
    }

    @Test
    void aTokenThatHasEndedIsRefusedEverywhere() throws InterruptedException {
        String token;
        try (OtherClients clients = new OtherClients(stack)) {
            clients.likeTheDemos(
                    "journey-short", audience -> true, client -> ((ObjectNode) client.withObject("/attributes"))
                            .put("access.token.lifespan", "5"));
            token = accessToken("journey-short");
            assertThat(knock(Part.REGISTRY, token).status()).isEqualTo(200);
        }
        long ends = TokenForge.claims(token).path("exp").asLong();
        Thread.sleep(Math.max(0, ends - Instant.now().getEpochSecond() + 1) * 1000);

        for (Part door : DOORS) {
            assertShut(door, token);
        }
    }

    @Test
    void aTokenForOneDoorOpensNoOther() {
        try (OtherClients clients = new OtherClients(stack)) {
            for (Part meant : DOORS) {
                clients.likeTheDemos("journey-" + meant.id(), meant.module()::equals, client -> {});
                String token = accessToken("journey-" + meant.id());
                for (Part door : DOORS) {
                    if (door == meant && door != Part.GATEWAY) {
                        assertThat(knock(door, token).status()).as(door.id()).isEqualTo(200);
                    } else if (door != meant) {
                        assertShut(door, token);
                    }
                }
            }
        }
    }

    @Test
    void aTokenOfAnotherClientWithoutOurAudienceIsRefused() {
        try (OtherClients clients = new OtherClients(stack)) {
            clients.likeTheDemos("journey-stranger", audience -> false, client -> {});
            String token = accessToken("journey-stranger");

            for (Part door : DOORS) {
                assertShut(door, token);
            }
        }
    }

    @Test
    void aTokenOfAnotherRealmIsRefusedWhateverItClaims() {
        try (OtherClients clients = new OtherClients(stack)) {
            String token = clients.tokenOfAnotherRealm();
            assertThat(TokenForge.claims(token).path("aud").toString()).contains("registry-service", "gateway");

            for (Part door : DOORS) {
                assertShut(door, token);
            }
        }
    }

    @Test
    void theOperatorsLoginReadsNobodysData() {
        String token;
        try (OtherClients clients = new OtherClients(stack)) {
            token = clients.serviceToken(
                    "lianfang", "lianfang-operator", stack.processes().operatorSecret());
        }

        assertShut(Part.GATEWAY, token);
        READS.keySet().forEach(door -> {
            Answer answer = knock(door, token);
            // It has no grant: whether it is refused or shown an empty list, there is nothing to read.
            assertThat(answer.status()).as(door.id()).isIn(200, 403);
            assertThat(answer.body().path("nodes").size()).as(door.id()).isZero();
        });
    }

    private Map<String, String> forgeries() {
        Answer tokens = stack.logins().passwordGrant("lianfang-dev", Logins.GRID_WORKER);
        String real = tokens.body().path("access_token").asText();
        TokenForge forge = new TokenForge(real);
        Consumer<ObjectNode> wider = claims -> claims.putArray("grants").add("street-officer@440705001");
        String publicKey = stack.wire()
                .get(stack.url(Part.KEYCLOAK).resolve("/realms/lianfang"), null)
                .body()
                .path("public_key")
                .asText();
        Map<String, String> forgeries = new LinkedHashMap<>();
        forgeries.put("grants widened", forge.tampered(wider));
        forgeries.put("roles widened", forge.tampered(claims -> claims.withObject("/realm_access")
                .putArray("roles")
                .add("street-officer")));
        forgeries.put("end moved", forge.tampered(claims -> claims.put("exp", 4_000_000_000L)));
        forgeries.put(
                "household added",
                forge.tampered(claims -> claims.put("household", "0190a000-0000-7000-8000-000000000001")));
        forgeries.put("signature broken", forge.withBrokenSignature());
        for (String none : new String[] {"none", "None", "NONE"}) {
            forgeries.put("algorithm " + none, forge.unsigned(none));
        }
        forgeries.put("public key as secret", forge.signedWithThePublicKey(publicKey));
        forgeries.put("another key", forge.signedByAnotherKey(wider));
        forgeries.put(
                "another issuer",
                forge.signedByAnotherKey(claims -> claims.put("iss", "https://login.example.invalid/realms/lianfang")));
        forgeries.put("refresh token", tokens.body().path("refresh_token").asText());
        forgeries.put("three parts of nothing", "a.b.c");
        forgeries.put("no token at all", "not-a-token");
        return forgeries;
    }

    private String accessToken(String client) {
        return stack.logins()
                .passwordGrant(client, Logins.GRID_WORKER)
                .body()
                .path("access_token")
                .asText();
    }

    private Answer knock(Part door, String token) {
        if (door == Part.GATEWAY) {
            return stack.graph().askWith(token, QUERY, Map.of());
        }
        return stack.wire().get(stack.url(door).resolve(READS.get(door)), token);
    }

    private void assertShut(Part door, String token) {
        Answer answer = knock(door, token);
        assertThat(answer.status()).as(door.id()).isEqualTo(401);
        List<String> fields = new ArrayList<>();
        answer.body().fieldNames().forEachRemaining(fields::add);
        assertThat(fields).as(door.id()).doesNotContain("nodes", "totalCount");
        assertThat(answer.body().path("data").isContainerNode()).as(door.id()).isFalse();
        if (door == Part.GATEWAY) {
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        }
    }
}
