package org.lianfang.deploy.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A visit or call of the demo.
 *
 * @param login who records it
 * @param handled what was done about its abnormal readings; empty where nobody has yet
 */
record DoorVisit(String login, Input input, List<Handled> handled) {

    /** As the service takes it. */
    record Input(
            UUID id,
            UUID householdId,
            String channel,
            String outcome,
            LocalDate on,
            String slot,
            List<Reading> readings,
            List<Object> needs) {}

    /** @param measuredAt an instant in UTC; null means when it is recorded */
    record Reading(UUID residentId, Double temperature, List<String> symptoms, String measuredAt) {}

    /** @param position of the reading within the visit */
    record Handled(int position, String action, String note) {}

    /** The check of the reading at this position, as the service names it. */
    UUID check(int position) {
        return DemoIds.derived(input.id(), "check", position);
    }
}
