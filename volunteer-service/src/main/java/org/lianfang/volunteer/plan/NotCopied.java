package org.lianfang.volunteer.plan;

import org.lianfang.volunteer.shift.ShiftView;

/**
 * A shift that was not copied.
 *
 * @param there what stands in its place; null unless it is there already
 */
public record NotCopied(ShiftView shift, ShiftView there, Why why) {

    /** Why a shift is not copied. */
    public enum Why {
        /** An earlier copy, also one that was changed or cancelled since, or another shift of the same post, title, place and times. */
        THERE_ALREADY,
        /** The observation that it is for has ended, or is not the caller's to see. */
        WATCH_ENDED,
        /** It would be over already. */
        OVER_ALREADY
    }
}
