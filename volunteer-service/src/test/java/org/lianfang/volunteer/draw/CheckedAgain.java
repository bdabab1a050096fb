package org.lianfang.volunteer.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws again from nothing but what the service answers, by the words of its method, and compares. Shares no code with the service. */
final class CheckedAgain {

    private CheckedAgain() {}

    static void holds(JsonPath draw) {
        String seed = draw.getString("seed");
        assertThat(sha256(seed)).isEqualTo(draw.getString("seedHash"));
        List<Map<String, Object>> lots = draw.getList("lots");
        List<Object> order = lots.stream()
                .sorted(Comparator.comparing(lot -> smallest(seed, lot)))
                .map(lot -> lot.get("requestId"))
                .toList();
        assertThat(order)
                .isEqualTo(lots.stream().map(lot -> lot.get("requestId")).toList());
        int left = draw.getInt("places");
        for (Map<String, Object> lot : lots) {
            String result = (String) lot.get("result");
            if (left == 0) assertThat(result).isEqualTo("LINE");
            else assertThat(result).isIn("PLACE", "PASSED_OVER");
            if (result.equals("PLACE")) left--;
        }
    }

    private static String smallest(String seed, Map<String, Object> lot) {
        int lots = Math.max(1, 10 - (Integer) lot.get("hours") / 4);
        return IntStream.rangeClosed(1, lots)
                .mapToObj(k -> sha256(seed + "/" + lot.get("requestId") + "/" + k))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
