package org.lianfang.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.secrecy.DataKey;
import org.lianfang.platform.secrecy.KeyedHash;

class FingerprintsTest {

    record Line(String item, Double quantity, Boolean urgent) {}

    record Order(String text, Boolean shortNotice, List<Line> lines, String note) {}

    record OrderOfTomorrow(String text, Boolean shortNotice, List<Line> lines, String note, String color) {}

    private static final Order DEFAULTS = new Order(null, true, List.of(), null);

    private final Fingerprints fingerprints = with("x");

    @Test
    void theSameContentHasTheSameFingerprint() {
        assertThat(of(new Order("面粉5斤", true, List.of(), null)))
                .isEqualTo(of(new Order("面粉5斤", true, List.of(), null)));
    }

    @Test
    void whatIsLeftOutAndWhatIsAtItsDefaultAreTheSame() {
        assertThat(of(new Order("面粉5斤", null, null, ""))).isEqualTo(of(new Order(" 面粉5斤 ", true, List.of(), null)));
    }

    @Test
    void falseIsNotTheDefaultWhereTheDefaultIsTrue() {
        assertThat(of(new Order("面粉5斤", false, List.of(), null)))
                .isNotEqualTo(of(new Order("面粉5斤", true, List.of(), null)));
    }

    @Test
    void otherContentHasAnotherFingerprint() {
        assertThat(of(new Order("面粉5斤", true, List.of(), null)))
                .isNotEqualTo(of(new Order("面粉6斤", true, List.of(), null)));
    }

    @Test
    void theOrderOfItemsCounts() {
        Line flour = new Line("面粉", 5.0, false);
        Line sugar = new Line("白糖", 2.0, null);

        assertThat(of(new Order(null, true, List.of(flour, sugar), null)))
                .isNotEqualTo(of(new Order(null, true, List.of(sugar, flour), null)));
    }

    @Test
    void aFieldAddedLaterChangesNoOldFingerprint() {
        var today = fingerprints.of("order", new Order("面粉", true, List.of(), null), DEFAULTS);
        var tomorrow = fingerprints.of(
                "order",
                new OrderOfTomorrow("面粉", true, List.of(), null, null),
                new OrderOfTomorrow(null, true, List.of(), null, null));

        assertThat(tomorrow).isEqualTo(today);
    }

    @Test
    void withoutTheKeyAFingerprintCannotBeGuessed() {
        assertThat(with("y").of("order", DEFAULTS, null)).isNotEqualTo(fingerprints.of("order", DEFAULTS, null));
    }

    private byte[] of(Order order) {
        return fingerprints.of("order", order, DEFAULTS);
    }

    private static Fingerprints with(String letter) {
        String key =
                Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Fingerprints(new ObjectMapper(), new KeyedHash(new DataKey(key)));
    }
}
