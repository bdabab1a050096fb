package org.lianfang.volunteer.shift;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.scope.Line;

/**
 * A shift as everyone who may see it sees it.
 *
 * @param drawnAt when its order was drawn; null before that, and where it is not given out by draw
 * @param changedAt when its places or state last changed; where an act has just changed them, not later than that
 */
public record ShiftView(
        UUID id,
        String communityCode,
        Post post,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int booked,
        int waiting,
        boolean cancelled,
        Instant releaseAt,
        Instant cancelBy,
        String note,
        List<Role> openTo,
        boolean codeAtPlace,
        boolean approveHandOver,
        ShiftAccess access,
        Instant drawnAt,
        Instant changedAt) {

    /** Read by place in {@link #of}. */
    static final String COLUMNS =
            """
            s.id, s.community_code, s.post, s.title, s.place, s.starts_at, s.ends_at, s.capacity, s.booked, s.waiting,
            s.cancelled_at is not null, s.release_at, s.cancel_by, s.note, array_to_string(s.open_to, ','),
            s.check_in_code is not null, s.approve_hand_over, s.access, s.drawn_at, s.changed_at
            """;

    static ShiftView of(Line row) {
        return new ShiftView(
                row.id(0),
                row.text(1),
                Post.valueOf(row.text(2)),
                row.text(3),
                row.text(4),
                row.at(5),
                row.at(6),
                row.number(7),
                row.number(8),
                row.number(9),
                row.flag(10),
                row.at(11),
                row.at(12),
                row.text(13),
                Arrays.stream(row.text(14).split(",")).map(Role::valueOf).toList(),
                row.flag(15),
                row.flag(16),
                ShiftAccess.valueOf(row.text(17)),
                row.at(18),
                row.at(19));
    }
}
