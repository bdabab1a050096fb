package org.lianfang.isolation.check;

import java.math.BigDecimal;
import java.util.List;
import org.lianfang.isolation.IsolationProblem;

/**
 * What was measured and heard.
 *
 * @param temperature in °C, 34.0 to 43.0 with one decimal; null where none could be taken
 */
public record Measurement(BigDecimal temperature, List<Symptom> symptoms) {

    private static final BigDecimal LOWEST = new BigDecimal("34.0");
    private static final BigDecimal HIGHEST = new BigDecimal("43.0");

    public Measurement {
        symptoms = symptoms == null ? List.of() : symptoms.stream().distinct().toList();
    }

    /** @param field the input that is named where the temperature is refused */
    public void check(String field) {
        if (temperature == null) return;
        boolean inRange = temperature.compareTo(LOWEST) >= 0 && temperature.compareTo(HIGHEST) <= 0;
        if (!inRange || temperature.stripTrailingZeros().scale() > 1)
            throw IsolationProblem.TEMPERATURE_OUT_OF_RANGE.at(field);
    }

    /** At or above the limit, or any symptom. */
    public boolean isAbnormal(BigDecimal limit) {
        return !symptoms.isEmpty() || isFever(limit);
    }

    /** Abnormal, and not so before, or with a higher fever or one more symptom. */
    boolean isWorseThan(Measurement before, BigDecimal limit) {
        if (!isAbnormal(limit)) return false;
        boolean hotter = before.temperature == null
                ? isFever(limit)
                : temperature != null && temperature.compareTo(before.temperature) > 0;
        return !before.isAbnormal(limit) || hotter || !before.symptoms.containsAll(symptoms);
    }

    private boolean isFever(BigDecimal limit) {
        return temperature != null && temperature.compareTo(limit) >= 0;
    }
}
