package org.lianfang.volunteer.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lianfang.platform.time.ChinaTime;

/**
 * Which shifts are meant, in terms that the index answers: a span of starts, then conditions on the rows in it.
 *
 * @param starts the first start that counts
 * @param before the start that no longer counts
 * @param endsAfter shifts over by then do not count
 * @param posts empty for all
 * @param open null for both
 * @param shortOfHands null for both
 * @param withCancelled whether those called off count too; never as open or short
 * @param toBeDrawn whether only those count whose draw is still to come
 * @param now what open and short are measured at
 */
public record ShiftWindow(
        Instant starts,
        Instant before,
        Instant endsAfter,
        List<String> posts,
        Boolean open,
        Boolean shortOfHands,
        boolean withCancelled,
        boolean toBeDrawn,
        Instant now) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    static ShiftWindow everything(Instant now) {
        return new ShiftWindow(FIRST, LAST, FIRST, List.of(), null, null, false, false, now);
    }

    /** A shift belongs to the day on which it starts. */
    ShiftWindow startingOn(LocalDate day) {
        return day == null ? this : startingIn(ChinaTime.startOf(day), ChinaTime.startOf(day.plusDays(1)));
    }

    public ShiftWindow overlapping(Instant from, Instant to) {
        ShiftWindow window = this;
        if (to != null) window = window.startingIn(FIRST, to);
        // A shift lasts a day at most, so what began earlier cannot reach into the span.
        if (from != null) window = window.startingIn(from.minus(DAY), LAST).endingAfter(from);
        return window;
    }

    ShiftWindow withPosts(List<String> some) {
        return new ShiftWindow(starts, before, endsAfter, some, open, shortOfHands, withCancelled, toBeDrawn, now);
    }

    ShiftWindow open(Boolean wanted) {
        return new ShiftWindow(starts, before, endsAfter, posts, wanted, shortOfHands, withCancelled, toBeDrawn, now);
    }

    ShiftWindow shortOfHands(Boolean wanted) {
        var window = new ShiftWindow(starts, before, endsAfter, posts, open, wanted, withCancelled, toBeDrawn, now);
        return Boolean.TRUE.equals(wanted) ? window.startingIn(now, now.plus(DAY)) : window;
    }

    ShiftWindow withCancelled(boolean wanted) {
        return new ShiftWindow(starts, before, endsAfter, posts, open, shortOfHands, wanted, toBeDrawn, now);
    }

    ShiftWindow toBeDrawn(boolean wanted) {
        return new ShiftWindow(starts, before, endsAfter, posts, open, shortOfHands, withCancelled, wanted, now);
    }

    /** What has begun is left out. */
    public ShiftWindow notYetBegun() {
        return startingIn(now, LAST);
    }

    private ShiftWindow startingIn(Instant first, Instant end) {
        return new ShiftWindow(
                first.isAfter(starts) ? first : starts,
                end.isBefore(before) ? end : before,
                endsAfter,
                posts,
                open,
                shortOfHands,
                withCancelled,
                toBeDrawn,
                now);
    }

    private ShiftWindow endingAfter(Instant at) {
        return new ShiftWindow(starts, before, at, posts, open, shortOfHands, withCancelled, toBeDrawn, now);
    }
}
