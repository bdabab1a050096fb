package org.lianfang.deploy.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A visit or call of the demo.
 *
 * @param login who records it
 * @param handled what was done about its abnormal readings; empty where nobody has yet
 * @param corrected the reading that was written down wrongly, as it should be; null where all are right
 */
record DoorVisit(String login, Input input, List<Handled> handled, Corrected corrected) {

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

    /** @param position of the reading within the visit */
    record Corrected(int position, Double temperature, List<String> symptoms, String reason) {}

    /** The check of the reading at this position, as the service names it. */
    UUID check(int position) {
        return DemoIds.derived(input.id(), "check", position);
    }
}
