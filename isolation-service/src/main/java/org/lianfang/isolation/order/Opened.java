package org.lianfang.isolation.order;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A plan whose new cases stand: their ids by household. */
record Opened(OrderPlan plan, Map<UUID, UUID> newCases) {

    List<UUID> caseIds() {
        return Stream.concat(
                        newCases.values().stream(),
                        plan.meetings().stream().map(each -> each.open().id()))
                .toList();
    }
}
