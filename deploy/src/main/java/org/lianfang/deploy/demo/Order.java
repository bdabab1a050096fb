package org.lianfang.deploy.demo;

import java.util.UUID;

/**
 * A supply order of the demo.
 *
 * @param login who places it
 * @param next what becomes of it after it was placed
 * @param hands who does that
 */
record Order(String login, Input input, Next next, String hands) {

    /** As the service takes it; {@code neededBy} is an instant in UTC. */
    record Input(
            UUID id,
            String communityCode,
            UUID householdId,
            String address,
            String contactName,
            String kind,
            String channel,
            boolean urgent,
            String text,
            String neededBy) {}

    /** What follows the placing. */
    enum Next {
        LEFT_OPEN,
        TO_BUY,
        BOUGHT,
        TO_HAND_OVER,
        DELIVERED,
        PART_DELIVERED,
        NOT_TO_BE_HAD,
        CANCELLED
    }
}
