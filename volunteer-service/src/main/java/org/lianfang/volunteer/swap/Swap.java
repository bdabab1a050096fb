package org.lianfang.volunteer.swap;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A place that its holder would change for one on another shift.
 *
 * @param bookingId the place given
 * @param communityCode where the shift given lies
 * @param wantedShiftId the shift on which a place is wanted
 * @param meantFor the one person it is offered to; null for all who hold a place there
 * @param taker who has agreed; null while nobody has
 */
public record Swap(
        UUID id,
        UUID bookingId,
        UUID shiftId,
        String communityCode,
        UUID wantedShiftId,
        String wantedCommunity,
        UUID giver,
        UUID meantFor,
        UUID taker,
        SwapState state,
        Instant offeredAt) {

    boolean isMeantFor(UUID person) {
        return !giver.equals(person) && (meantFor == null || meantFor.equals(person));
    }

    boolean isFor(UUID shift, UUID person) {
        return wantedShiftId.equals(shift) && Objects.equals(meantFor, person);
    }

    boolean isAgreedTo() {
        return state == SwapState.ASKED || state == SwapState.DONE;
    }
}
