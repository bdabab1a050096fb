package org.lianfang.isolation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {

    private static final BigDecimal LIMIT = new BigDecimal("37.3");

    private static Measurement of(String temperature, Symptom... symptoms) {
        return new Measurement(temperature == null ? null : new BigDecimal(temperature), List.of(symptoms));
    }

    @Test
    void atTheLimitIsAbnormalAndATenthBelowIsNot() {
        assertThat(of("37.3").isAbnormal(LIMIT)).isTrue();
        assertThat(of("37.2").isAbnormal(LIMIT)).isFalse();
        assertThat(of(null).isAbnormal(LIMIT)).isFalse();
    }

    @Test
    void anySymptomIsAbnormalWhateverTheTemperature() {
        assertThat(of("36.5", Symptom.COUGH).isAbnormal(LIMIT)).isTrue();
        assertThat(of(null, Symptom.OTHER).isAbnormal(LIMIT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"33.9", "43.1", "36.55", "0", "-37"})
    void whatNoThermometerShowsIsRefused(String temperature) {
        assertThatThrownBy(() -> of(temperature).check("temperature")).hasMessage("TEMPERATURE_OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"34", "34.0", "43.0", "36.50"})
    void theRangeIncludesItsEnds(String temperature) {
        assertThatCode(() -> of(temperature).check("temperature")).doesNotThrowAnyException();
    }
}
