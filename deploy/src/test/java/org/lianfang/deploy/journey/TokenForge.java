package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that look like one real token and are not. */
final class TokenForge {

    private final String header;
    private final String payload;
    private final String signature;

    TokenForge(String realToken) {
        String[] parts = realToken.split("\\.");
        header = parts[0];
        payload = parts[1];
        signature = parts[2];
    }

    /** The payload edited, the signature kept. */
    String tampered(Consumer<ObjectNode> edit) {
        return header + "." + encoded(edited(payload, edit)) + "." + signature;
    }

    /** The payload kept, the last bit of the signature turned. */
    String withBrokenSignature() {
        byte[] bytes = Base64.getUrlDecoder().decode(signature);
        bytes[bytes.length - 1] ^= 1;
        return header + "." + payload + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Says that it needs no signature, and has none. */
    String unsigned(String algorithm) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + payload + ".";
    }

    /** Signed with the realm's public key as if it were a shared secret. */
    String signedWithThePublicKey(String publicKey) {
        try {
            JsonNode keyId = Wire.parsed(decoded(header)).path("kid");
            String head = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":" + keyId + "}");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(publicKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sign = mac.doFinal((head + "." + payload).getBytes(StandardCharsets.UTF_8));
            return head + "." + payload + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(sign);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed properly with a key that is not the realm's, under the realm's key id. */
    String signedByAnotherKey(Consumer<ObjectNode> edit) {
        String body = header + "." + encoded(edited(payload, edit));
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return body + "." + signed(body, pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String body, PrivateKey key) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(key);
        rsa.update(body.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(rsa.sign());
    }

    static JsonNode claims(String token) {
        return Wire.parsed(decoded(token.split("\\.")[1]));
    }

    private static String edited(String payload, Consumer<ObjectNode> edit) {
        ObjectNode claims = (ObjectNode) Wire.parsed(decoded(payload));
        edit.accept(claims);
        return claims.toString();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
