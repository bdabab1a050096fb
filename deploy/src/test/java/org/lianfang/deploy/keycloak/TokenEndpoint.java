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
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** The token endpoint of one realm, asked as an outsider would. */
record TokenEndpoint(URI uri) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Answer(int status, JsonNode body) {}

    static TokenEndpoint of(TestKeycloak keycloak, String realm) {
        return new TokenEndpoint(keycloak.realm(realm).resolve("protocol/openid-connect/token"));
    }

    Answer post(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), Json.parse(answer.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> KeycloakAdmin.encoded(entry.getKey()) + "=" + KeycloakAdmin.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What a token says; the signature is the services' business. */
    static JsonNode claims(String token) {
        return Json.parse(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
