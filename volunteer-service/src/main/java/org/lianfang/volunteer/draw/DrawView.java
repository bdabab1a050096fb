package org.lianfang.volunteer.draw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draw as everyone who may see the shift sees it; it names nobody.
 *
 * @param seedHash the SHA-256 of the seed, from the first day
 * @param method how it is drawn, in words
 * @param seed null before the draw
 * @param lots in drawn order; empty before the draw
 */
public record DrawView(
        UUID shiftId,
        String communityCode,
        Instant releaseAt,
        int places,
        int requests,
        String seedHash,
        String method,
        Instant drawnAt,
        String seed,
        List<LotView> lots) {

    /** One request in the record of a draw: what went in, and what came of it. */
    public record LotView(UUID requestId, int hours, int lots, String number, int rank, DrawResult result) {}
}
