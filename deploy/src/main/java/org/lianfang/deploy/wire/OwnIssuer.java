package org.lianfang.deploy.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens for one run, signed with a key of its own that services of its own are told: for more people than have logins. */
public final class OwnIssuer {

    private static final String ISSUER = "https://issuer.test/realms/lianfang";
    private static final KeyPair KEYS = keys();
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnIssuer() {}

    /** What a service must be told to take these tokens and no others. */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    /** For volunteer-service, for half an hour. */
    public static String token(UUID id, String role, List<String> grants) {
        long now = Instant.now().getEpochSecond();
        var claims = Map.of(
                "sub", id.toString(),
                "iss", ISSUER,
                "aud", List.of("volunteer-service"),
                "iat", now,
                "exp", now + 1800,
                "preferred_username", role,
                "name", role,
                "realm_access", Map.of("roles", List.of(role)),
                "grants", grants);
        try {
            String signed = part(Map.of("alg", "RS256", "typ", "JWT", "kid", "test")) + "." + part(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, ?> json) throws JsonProcessingException {
        return encoded(JSON.writeValueAsBytes(json));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
