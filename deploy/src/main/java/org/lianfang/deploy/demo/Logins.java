package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tokens of the demo logins, fetched when first needed and again before they end (they live five minutes). */
final class Logins {

    /** The service login that opens communities and loads in bulk; no person. */
    static final String OPERATOR = "";

    private static final String CLIENT = "lianfang-dev";

    private record Token(String value, Instant ends) {}

    private final DemoTarget target;
    private final Wire wire;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Logins(DemoTarget target, Wire wire) {
        this.target = target;
        this.wire = wire;
    }

    String token(String login) {
        return tokens.compute(
                        login, (name, held) -> held != null && Instant.now().isBefore(held.ends()) ? held : fetch(name))
                .value();
    }

    private Token fetch(String login) {
        Map<String, String> form = new TreeMap<>();
        if (login.equals(OPERATOR)) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", target.operatorClient());
            form.put("client_secret", target.operatorSecret());
        } else {
            form.put("grant_type", "password");
            form.put("client_id", CLIENT);
            form.put("username", login);
            form.put("password", target.password());
        }
        HttpRequest request = HttpRequest.newBuilder(target.tokenEndpoint())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        HttpResponse<String> answer = wire.exchange(request);
        if (answer.statusCode() != 200) {
            String who = login.equals(OPERATOR) ? target.operatorClient() : login;
            throw new DemoFailure(
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
