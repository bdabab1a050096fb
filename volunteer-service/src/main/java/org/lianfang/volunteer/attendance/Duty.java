package org.lianfang.volunteer.attendance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.booking.BookingView.VolunteerView;
import org.lianfang.volunteer.shift.Post;

/** Where the caller is on duty now, and the hours of duty done so far. */
@Singleton
class Duty {

    private static final String NOW =
            """
            select b.shift_id, s.community_code, s.post from booking b join shift s on s.id = b.shift_id
            where b.volunteer_id = :me and b.status = 'ATTENDED' and b.checked_out_at is null and b.ends_at > :ended
            order by b.starts_at, b.id
            """;

    private static final String RECORD =
            """
            select (select v.name from volunteer v where v.id = :me) as name,
                   cast(coalesce(sum(b.credited_minutes), 0) as integer) as minutes
            from booking b where b.volunteer_id = :me
            """;

    private final Door door;
    private final DutySettings settings;
    private final Clock clock;

    Duty(Door door, DutySettings settings, Clock clock) {
        this.door = door;
        this.settings = settings;
        this.clock = clock;
    }

    /** One shift that the caller is checked in to. */
    public record OnDuty(UUID shiftId, String communityCode, Post post) {}

    /** {@code volunteer} is null before the first booking. */
    public record Record(VolunteerView volunteer, int creditedMinutes) {}

    Uni<List<OnDuty>> now() {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(NOW, Tuple.class)
                                .setParameter("me", reach.person())
                                .setParameter(
                                        "ended",
                                        clock.instant().minus(settings.grace()).atOffset(ZoneOffset.UTC))
                                .getResultList()))
                .map(rows -> rows.stream().map(Duty::onDuty).toList());
    }

    Uni<Record> record() {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD, Tuple.class)
                        .setParameter("me", reach.person())
                        .getSingleResult())
                .map(row -> {
                    String name = row.get("name", String.class);
                    return new Record(
                            name == null ? null : new VolunteerView(reach.person(), name),
                            row.get("minutes", Integer.class));
                }));
    }

    private static OnDuty onDuty(Tuple row) {
        return new OnDuty(row.get(0, UUID.class), row.get(1, String.class), Post.valueOf(row.get(2, String.class)));
    }
}
