package org.lianfang.platform.secrecy;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret of one installation, from the environment only; each use has a key of its own, derived by HMAC-SHA256. */
@Singleton
public class DataKey {

    private final byte[] secret;

    public DataKey(@ConfigProperty(name = "lianfang.data-key") String base64) {
        this.secret = Base64.getDecoder().decode(base64);
        if (secret.length != 32) {
            throw new IllegalStateException("LIANFANG_DATA_KEY must hold 32 bytes in base64 (openssl rand -base64 32)");
        }
    }

    SecretKey forUse(String use, String algorithm) {
        return new SecretKeySpec(
                hmac(new SecretKeySpec(secret, "HmacSHA256"), use.getBytes(StandardCharsets.UTF_8)), algorithm);
    }

    private static byte[] hmac(SecretKey key, byte[] data) {
        return mac(key).doFinal(data);
    }

    /** Ready for the first text, and after each for the next. */
    static Mac mac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", impossible);
        }
    }
}
