package org.lianfang.platformtest;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Access tokens in the shape of the realm's, signed with a key made for this run; the services verify them as they do real ones. */
public final class TestTokens {

    public static final String ISSUER = "https://issuer.test/realms/lianfang";
    public static final Set<String> AUDIENCE =
            Set.of("gateway", "registry-service", "isolation-service", "supply-service", "volunteer-service");

    // Tests and test resources live in different class loaders; the system properties are what they share.
    private static final String PRIVATE = "lianfang.test.private-key";
    private static final String PUBLIC = "lianfang.test.public-key";

    private TestTokens() {}

    /** The public key as the services are told it (base64 of the X.509 form). */
    public static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) makeKeys();
        return System.getProperty(PUBLIC);
    }

    public static String of(
            UUID subject, String username, String name, Set<String> roles, List<String> grants, UUID household) {
        return claims(subject, username, name, roles, grants, household, AUDIENCE, ISSUER, Duration.ofMinutes(5));
    }

    /** Every claim at choice, for forgeries. */
    public static String claims(
            UUID subject,
            String username,
            String name,
            Set<String> roles,
            List<String> grants,
            UUID household,
            Set<String> audience,
            String issuer,
            Duration lifespan) {
        var claims = Jwt.claims()
                .subject(subject.toString())
                .issuer(issuer)
                .audience(audience)
                .issuedAt(Instant.now().minusSeconds(600))
                .expiresAt(Instant.now().plus(lifespan))
                .claim("preferred_username", username)
                .claim("name", name)
                .claim("realm_access", java.util.Map.of("roles", List.copyOf(roles)))
                .claim("grants", grants);
        if (household != null) claims.claim("household", household.toString());
        return claims.jws().keyId("test").sign(privateKey());
    }

    private static PrivateKey privateKey() {
        publicKey();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void makeKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
