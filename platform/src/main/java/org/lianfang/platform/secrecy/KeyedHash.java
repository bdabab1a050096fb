package org.lianfang.platform.secrecy;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA256 with the installation's key: exact search over encrypted fields, and fingerprints of inputs (rules 6 and 7). */
@Singleton
public class KeyedHash {

    // A roster asks for several of each row.
    private final ThreadLocal<Mac> macs;

    public KeyedHash(DataKey dataKey) {
        SecretKey key = dataKey.forUse("keyed-hash", "HmacSHA256");
        this.macs = ThreadLocal.withInitial(() -> DataKey.mac(key));
    }

    /** @param kind keeps equal texts of different columns apart, e.g. {@code resident.phone}; null text gives null */
    public byte[] of(String kind, String text) {
        if (text == null) return null;
        return macs.get().doFinal((kind + "\u001f" + text).getBytes(StandardCharsets.UTF_8));
    }
}
