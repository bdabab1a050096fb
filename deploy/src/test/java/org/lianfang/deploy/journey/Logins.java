package org.lianfang.deploy.journey;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tokens of the demo logins by the password grant; fetched again well before their five minutes end. */
final class Logins {

    static final String OFFICER = "street-officer";
    static final String OFFICER_OF_GUIYUAN = "street-officer-guiyuan";
    static final String MANAGER = "community-manager";
    static final String MANAGER_OF_XIANZHOU = "community-manager-xianzhou";
    static final String MANAGER_OF_SONGYUAN = "community-manager-songyuan";
    static final String GRID_WORKER = "grid-worker";
    static final String PROPERTY_STAFF = "property-staff";
    static final String HEALTH_WORKER = "health-worker";
    static final String VOLUNTEER = "volunteer";
    static final String RESIDENT = "resident";

    private static final Duration LEFT_AT_LEAST = Duration.ofSeconds(120);

    private record Token(String value, Instant ends) {}

    private final Wire wire;
    private final URI endpoint;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Logins(Wire wire, URI keycloak) {
        this.wire = wire;
        this.endpoint = keycloak.resolve("/realms/lianfang/protocol/openid-connect/token");
    }

    String token(String login) {
        return tokens.compute(
                        login,
                        (name, held) -> held != null
                                        && Instant.now().plus(LEFT_AT_LEAST).isBefore(held.ends())
                                ? held
                                : fetch(name))
                .value();
    }

    private Token fetch(String login) {
        Answer answer = passwordGrant("lianfang-dev", login);
        long seconds = answer.body().path("expires_in").asLong();
        return new Token(
                answer.body().path("access_token").asText(), Instant.now().plusSeconds(seconds));
    }

    /** All tokens of one login through one client. */
    Answer passwordGrant(String client, String login) {
        Answer answer = wire.form(
                endpoint,
                encoded(Map.of(
                        "grant_type", "password", "client_id", client, "username", login, "password", "lianfang")));
        if (answer.status() != 200) {
            throw new IllegalStateException("Login of " + login + " through " + client + ": " + answer.status());
        }
        return answer;
    }

    static String encoded(Map<String, String> form) {
        return new TreeMap<>(form)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
