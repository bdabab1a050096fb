package org.lianfang.platform.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final UUID ROW = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID OTHER_ROW = UUID.fromString("0190a000-0000-7000-8000-000000000002");

    private final FieldCipher cipher = new FieldCipher(key("k"));

    @Test
    void whatWasSealedOpensAgain() {
        assertThat(cipher.decrypt("resident.phone", ROW, cipher.encrypt("resident.phone", ROW, "10012345678")))
                .isEqualTo("10012345678");
        assertThat(cipher.encrypt("resident.phone", ROW, null)).isNull();
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTimeAndNeverShows() {
        byte[] once = cipher.encrypt("resident.phone", ROW, "10012345678");

        assertThat(cipher.encrypt("resident.phone", ROW, "10012345678")).isNotEqualTo(once);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("10012345678");
    }

    @Test
    void aValueMovedToAnotherRowOrColumnDoesNotOpen() {
        byte[] sealed = cipher.encrypt("resident.phone", ROW, "10012345678");

        assertThatThrownBy(() -> cipher.decrypt("resident.phone", OTHER_ROW, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("resident.id_number", ROW, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedByteOrAnotherKeyDoesNotOpen() {
        byte[] sealed = cipher.encrypt("resident.phone", ROW, "10012345678");
        byte[] bent = sealed.clone();
        bent[bent.length - 1] ^= 1;

        assertThatThrownBy(() -> cipher.decrypt("resident.phone", ROW, bent)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new FieldCipher(key("z")).decrypt("resident.phone", ROW, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFieldThatDidNotOpenLeavesTheNextOnesAlone() {
        byte[] sealed = cipher.encrypt("resident.phone", ROW, "10012345678");
        assertThatThrownBy(() -> cipher.decrypt("resident.phone", OTHER_ROW, sealed))
                .isInstanceOf(IllegalStateException.class);

        assertThat(cipher.decrypt("resident.phone", ROW, sealed)).isEqualTo("10012345678");
        assertThat(cipher.decrypt("resident.phone", ROW, cipher.encrypt("resident.phone", ROW, "9")))
                .isEqualTo("9");
    }

    @Test
    void aHashIsTheSameEachTimeAndInEachThread() throws Exception {
        KeyedHash hash = new KeyedHash(key("k"));
        byte[] first = hash.of("resident.phone", "10012345678");
        hash.of("resident.phone", "another one");

        assertThat(hash.of("resident.phone", "10012345678")).isEqualTo(first);
        assertThat(CompletableFuture.supplyAsync(() -> hash.of("resident.phone", "10012345678"))
                        .get())
                .isEqualTo(first);
        assertThat(hash.of("resident.note", "10012345678")).isNotEqualTo(first);
    }

    @Test
    void aShortKeyIsRefusedWithTheWayToMakeOne() {
        assertThatThrownBy(() -> new DataKey("c2hvcnQ=")).hasMessageContaining("openssl rand -base64 32");
    }

    private static DataKey key(String letter) {
        return new DataKey(Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.UTF_8)));
    }
}
