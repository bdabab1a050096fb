package org.lianfang.deploy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lianfang.deploy.stack.StackFailure;

/** Tokens of a realm, fetched when first needed and again before they end (they live five minutes). */
public final class Tokens {

    private record Token(String value, Instant ends) {}

    private final URI endpoint;
    private final Wire wire;
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    public Tokens(URI endpoint, Wire wire) {
        this.endpoint = endpoint;
        this.wire = wire;
    }

    /** Of a login that may sign in by password: of the local realm only. */
    public String ofPerson(String client, String login, String password) {
        return held(
                login, Map.of("grant_type", "password", "client_id", client, "username", login, "password", password));
    }

    public String ofService(String client, String secret) {
        return held(client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String held(String who, Map<String, String> form) {
        return held.compute(
                        who,
                        (name, token) ->
                                token != null && Instant.now().isBefore(token.ends()) ? token : fetched(name, form))
                .value();
    }

    private Token fetched(String who, Map<String, String> form) {
        HttpResponse<String> answer = wire.exchange(HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build());
        // How a login server answers to a name or password that it does not know.
        if (answer.statusCode() == 400 || answer.statusCode() == 401) {
            throw new StackFailure(
                    "登录失败：" + who + "，没有这个账号或密码不对",
                    "login of " + who + " failed: no such account, or another password");
        }
        if (answer.statusCode() != 200) {
            throw new StackFailure(
                    "登录失败：" + who + "（" + answer.statusCode() + "），请确认登录服务器已就绪",
                    "login of " + who + " failed with " + answer.statusCode() + "; is the login server ready?");
        }
        JsonNode body = Wire.parsed(answer.body());
        long seconds = body.path("expires_in").asLong();
        return new Token(body.path("access_token").asText(), Instant.now().plusSeconds(seconds * 3 / 4));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
