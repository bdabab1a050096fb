package org.lianfang.platform.secrecy;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM for single fields (design, rule 7), bound to the column and the row: a value copied into another row or column does
 * not decrypt. Layout: version 1 (1 byte), nonce (12), cipher text and tag.
 */
@Singleton
public class FieldCipher {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int NONCES_AT_ONCE = 256;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();
    // A cipher that has seen the key keeps what it derived from it, and a page of residents opens a hundred fields.
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(FieldCipher::cipher);
    // Drawing twelve bytes costs about as much as drawing hundreds of times that, and a roster seals two fields a row.
    private final ThreadLocal<ByteBuffer> nonces = ThreadLocal.withInitial(() -> ByteBuffer.wrap(new byte[0]));

    public FieldCipher(DataKey dataKey) {
        this.key = dataKey.forUse("field-encryption", "AES");
    }

    /** @param column where it is stored, e.g. {@code resident.phone}; null stays null */
    public byte[] encrypt(String column, UUID row, String text) {
        if (text == null) return null;
        byte[] nonce = nextNonce();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, column, row, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private byte[] nextNonce() {
        if (!nonces.get().hasRemaining()) {
            byte[] drawn = new byte[NONCES_AT_ONCE * NONCE];
            random.nextBytes(drawn);
            nonces.set(ByteBuffer.wrap(drawn));
        }
        byte[] nonce = new byte[NONCE];
        nonces.get().get(nonce);
        return nonce;
    }

    /** The text again; fails where key, column or row differ from those it was sealed for. */
    public String decrypt(String column, UUID row, byte[] stored) {
        if (stored == null) return null;
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        if (buffer.get() != VERSION)
            throw new IllegalStateException("unknown version of an encrypted field in " + column);
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, column, row, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String column, UUID row, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = ciphers.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((column + ":" + row).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "cannot open or seal " + column + ": wrong data key, or the value was moved", failure);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES/GCM is part of every JDK", impossible);
        }
    }
}
