package org.lianfang.volunteer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Shifts.aShift;

import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.TestClock;
import org.lianfang.volunteer.outbox.Outbox;

/** Calls to a program elsewhere, which here is a real server on this machine. */
@ServiceTest
class WebHookTest {

    private static int last = 42_000;

    @Inject
    TestClock clock;

    @Inject
    EventBus bus;

    private final Persona li = Persona.VOLUNTEER.numbered(last++);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private final List<String> made = new ArrayList<>();
    private HttpServer receiver;

    private record Call(String key, String time, String signature, String body) {}

    @BeforeEach
    void open() throws IOException {
        Communities.open();
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/told", exchange -> {
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("X-Lianfang-Timestamp"),
                    headers.getFirst("X-Lianfang-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        receiver.createContext("/elsewhere", exchange -> {
            calls.add(new Call("followed", null, null, null));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        made.forEach(id -> MANAGER.asks().delete("/web-hooks/" + id).then().statusCode(200));
        receiver.stop(0);
        clock.reset();
    }

    @Test
    void aCallHoldsIdsIsSignedAndComesOnce() throws Exception {
        String secret = make(url()).statusCode(200).extract().path("secret");
        String shift = tell();
        send();

        assertThat(calls).hasSize(1);
        Call call = calls.get(0);
        var body = new JsonPath(call.body());
        assertThat(body.getString("kind")).isEqualTo("SHIFT_CANCELLED");
        assertThat(body.getString("shiftId")).isEqualTo(shift);
        assertThat(body.getString("volunteerId")).isEqualTo(li.id().toString());
        assertThat(body.getString("id")).isEqualTo(call.key());
        assertThat(call.body()).doesNotContain(li.username(), "暴雨", "送菜");
        assertThat(call.signature()).isEqualTo("sha256=" + hmac(secret, call.time() + "." + call.body()));
        assertThat(Long.parseLong(call.time()))
                .isCloseTo(clock.now().getEpochSecond(), org.assertj.core.data.Offset.offset(60L));
    }

    @Test
    void whatIsNotTakenComesAgainUnderTheSameKeyAndRedirectsLeadNowhere() {
        make(url()).statusCode(200);
        answer.set(500);
        tell();
        answer.set(302);
        clock.turnTo(clock.now().plus(Duration.ofSeconds(40)));
        send();
        answer.set(200);
        clock.turnTo(clock.now().plus(Duration.ofMinutes(3)));
        send();
        send();

        assertThat(calls).hasSize(3);
        assertThat(calls.stream().map(Call::key).distinct()).hasSize(1);
    }

    @Test
    void whoSaysGoneIsNotCalledAgain() {
        make(url()).statusCode(200);
        answer.set(410);
        String shift = tell();
        clock.turnTo(clock.now().plus(Duration.ofHours(2)));
        send();

        assertThat(calls).hasSize(1);
        MANAGER.asks()
                .get("/deliveries/given-up")
                .then()
                .body("find { it.shiftId == '" + shift + "' }.failure", equalTo("GONE"))
                .body("find { it.shiftId == '" + shift + "' }.byMail", equalTo(false));
    }

    @Test
    void whoTookSomethingAndDiedLeavesItToBeTakenAgain() {
        make(url()).statusCode(200);
        String shift = tellOnly();
        // Taken by an instance that is no more.
        Database.execute(
                "volunteer",
                "update delivery set tries = 1, due_at = now() + interval '2 minutes' where volunteer_id = '" + li.id()
                        + "'");
        send();
        assertThat(calls).isEmpty();
        clock.turnTo(clock.now().plus(Duration.ofMinutes(3)));
        send();

        assertThat(calls).hasSize(1);
        assertThat(new JsonPath(calls.get(0).body()).getString("shiftId")).isEqualTo(shift);
    }

    @Test
    void aSecretIsShownOnceStoredSealedAndEndsWithTheHook() {
        var answered = make(url()).statusCode(200).extract();
        String id = answered.path("id");
        String secret = answered.path("secret");

        MANAGER.asks()
                .get("/web-hooks")
                .then()
                .body("id", hasItem(id))
                .body("find { it.id == '" + id + "' }.secret", nullValue());
        assertThat(Database.column("volunteer", "select encode(secret, 'escape') from web_hook"))
                .noneMatch(stored -> stored.contains(secret));
        MANAGER.asks().delete("/web-hooks/" + id).then().statusCode(200);
        MANAGER.asks().get("/web-hooks").then().body("id", not(hasItem(id)));
        tell();
        assertThat(calls).isEmpty();
    }

    @Test
    void whatIsNoAddressForACallIsRefused() {
        for (String url : List.of("ftp://example.org/", "https://user:word@example.org/", "example.org", "https:///x"))
            make(url)
                    .statusCode(400)
                    .body("problem", equalTo("WEB_HOOK_NOT_PUBLIC"))
                    .body("field", equalTo("url"));
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/told";
    }

    private ValidatableResponse make(String url) {
        var answered = MANAGER.asks()
                .body(Map.of("communityCode", CHENGDONG, "url", url))
                .post("/web-hooks");
        if (answered.statusCode() == 200) made.add(answered.path("id"));
        return answered.then();
    }

    private String tell() {
        String shift = tellOnly();
        send();
        return shift;
    }

    private String tellOnly() {
        String shift = aShift().publish();
        booked(li, shift);
        cancelShift(MANAGER, shift, "暴雨").statusCode(200);
        return shift;
    }

    private void send() {
        bus.<Void>request(Outbox.SEND, "").await().atMost(Duration.ofSeconds(60));
    }

    private static String hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
