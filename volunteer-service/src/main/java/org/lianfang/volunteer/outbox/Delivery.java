package org.lianfang.volunteer.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice on its way.
 *
 * @param id what the receiver tells repetitions by
 * @param kind of the notice
 * @param detail the reason of a cancellation, the new place; null for nothing more
 * @param tries this one included
 * @param hookId null by mail
 * @param sealedAddress null where it is not by mail, or there is none any more
 * @param sealedSecret signs a call; null by mail, or where the hook was revoked
 */
public record Delivery(
        UUID id,
        UUID noticeId,
        String kind,
        String detail,
        String communityCode,
        UUID volunteerId,
        UUID shiftId,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant madeAt,
        int tries,
        UUID hookId,
        String hookUrl,
        byte[] sealedSecret,
        byte[] sealedAddress) {

    @Override
    public String toString() {
        // A record would print what the person is told.
        return "Delivery[" + id + "]";
    }
}
