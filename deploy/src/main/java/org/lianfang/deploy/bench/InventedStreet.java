package org.lianfang.deploy.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianfang.deploy.places.Operator;

/** A street whose communities have invented names, so that no list of places is needed. */
final class InventedStreet {

    private static final int COMMUNITIES = 21;

    private InventedStreet() {}

    /** Opens it in the services of this login. */
    static void open(Operator operator) {
        List<Map<String, String>> communities = IntStream.rangeClosed(1, COMMUNITIES)
                .mapToObj(number -> Map.of(
                        "code", BenchStack.STREET + String.format("%03d", number),
                        "name", "标尺" + number + "社区",
                        "officialName", "标尺" + number + "社区居委会",
                        "streetName", "标尺街道"))
                .toList();
        operator.open(communities);
    }
}
