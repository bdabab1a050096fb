package org.lianfang.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser: opens the login page of a client, fills in the form, comes back with a code. */
final class BrowserLogin {

    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0001";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** By hand: Keycloak marks them Secure, which browsers send to loopback without TLS and Java's cookie store does not. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final TestKeycloak keycloak;
    private final String realm;
    private final String client;
    private final String redirect;

    BrowserLogin(TestKeycloak keycloak, String realm, String client, String redirect) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.client = client;
        this.redirect = redirect;
    }

    /** What the authorization endpoint answers to a request with PKCE. */
    HttpResponse<String> open(String language) {
        return open(language, Map.of("code_challenge", challenge(), "code_challenge_method", "S256"));
    }

    HttpResponse<String> open(String language, Map<String, String> extra) {
        Map<String, String> query = new LinkedHashMap<>(Map.of(
                "client_id",
                client,
                "redirect_uri",
                redirect,
                "response_type",
                "code",
                "scope",
                "openid",
                "state",
                "s"));
        query.putAll(extra);
        URI page = keycloak.realm(realm).resolve("protocol/openid-connect/auth?" + TokenEndpoint.encoded(query));
        return send(HttpRequest.newBuilder(page).header("Accept-Language", language));
    }

    /** The parameters that the browser brings back to the client. */
    Map<String, String> login(String username, String password) {
        String page = open("zh-CN").body();
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(page);
        if (!action.find()) {
            throw new IllegalStateException("No login form");
        }
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                TokenEndpoint.encoded(Map.of("username", username, "password", password)))));
        return answer.headers()
                .firstValue("Location")
                .map(BrowserLogin::parameters)
                .orElse(Map.of());
    }

    /** Logs in and exchanges the code; for a public client without a secret. */
    JsonNode tokens(String username, String password) {
        return TokenEndpoint.of(keycloak, realm)
                .post(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "redirect_uri", redirect,
                        "code", login(username, password).get("code"),
                        "code_verifier", VERIFIER))
                .body();
    }

    static Map<String, String> parameters(String location) {
        String query = location.substring(location.indexOf('?') + 1).replaceFirst(".*#", "");
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
