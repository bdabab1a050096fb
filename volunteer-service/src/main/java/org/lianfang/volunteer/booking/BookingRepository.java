package org.lianfang.volunteer.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.NextRows;

/** Finds bookings: a person's own, or those of the shifts that someone runs. */
@Singleton
public class BookingRepository {

    private static final String PHONE = "volunteer.phone";

    private static final String COLUMNS =
            """
            b.id, b.shift_id, b.volunteer_id, v.name, b.status, b.offer_expires_at, b.booked_at,
            b.checked_in_at, b.checked_out_at, b.credited_minutes,
            coalesce(b.checked_in_at > b.starts_at + interval '10 minutes', false) as late,
            coalesce(b.checked_out_at < b.ends_at - interval '10 minutes', false) as left_early,
            b.group_id, b.organisation_id, (select o.name from organisation o where o.id = b.organisation_id) as organisation""";

    // Those who run a shift may ring up.
    private static final String RUN_COLUMNS = COLUMNS + ", v.phone";

    // Who forgot to check out, longest ago first.
    private static final String MISSING_CHECK_OUTS =
            """
            select %s, cast(null as integer) as position
            from booking b join volunteer v on v.id = b.volunteer_id
            where b.community_code = any (cast(:codes as text[])) and b.status = 'ATTENDED' and b.checked_out_at is null
            and b.ends_at <= :now
            and (cast(:after as uuid) is null
                 or (b.ends_at, b.id) > (select a.ends_at, a.id from booking a where a.id = cast(:after as uuid)))
            order by b.ends_at, b.id limit :first"""
                    .formatted(RUN_COLUMNS);

    // Of whom nobody has said whether she came, longest ago first.
    private static final String NO_SHOWS =
            """
            select %s, cast(null as integer) as position
            from booking b join volunteer v on v.id = b.volunteer_id
            where b.community_code = any (cast(:codes as text[])) and b.status = 'BOOKED' and b.ends_at <= :now
            and (cast(:after as uuid) is null
                 or (b.ends_at, b.id) > (select a.ends_at, a.id from booking a where a.id = cast(:after as uuid)))
            order by b.ends_at, b.id limit :first"""
                    .formatted(RUN_COLUMNS);

    private static final String ANY =
            """
            select %s, cast(null as integer) as position
            from booking b join volunteer v on v.id = b.volunteer_id
            where b.id = :id and b.community_code = any (cast(:codes as text[]))"""
                    .formatted(RUN_COLUMNS);

    private static final String OWN =
            """
            select %s, case when b.status = 'WAITING' then waiting_position(b.id) end as position
            from booking b join volunteer v on v.id = b.volunteer_id
            where b.volunteer_id = :me"""
                    .formatted(COLUMNS);

    private static final String ONE = OWN + " and b.id = :id";

    private static final String NEWEST = OWN
            + """
             and (cast(:after as uuid) is null
                 or (b.booked_at, b.id) < (select a.booked_at, a.id from booking a where a.id = cast(:after as uuid)))
            order by b.booked_at desc, b.id desc limit :first""";

    // Of several bookings of one shift the live one counts, else the last.
    private static final String OWN_BY_SHIFTS =
            """
            select distinct on (b.shift_id) %s, case when b.status = 'WAITING' then waiting_position(b.id) end as position
            from booking b join volunteer v on v.id = b.volunteer_id
            where b.volunteer_id = :me and b.shift_id = any (cast(:ids as uuid[]))
            order by b.shift_id, b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED') desc, b.ticket desc"""
                    .formatted(COLUMNS);

    // The roll call: places, then the line, then who is no longer on it.
    private static final String BY_SHIFTS =
            """
            select %s, cast(case when b.status = 'WAITING'
                then count(*) filter (where b.status = 'WAITING') over (partition by b.shift_id order by b.ticket) end as integer)
                as position
            from booking b join volunteer v on v.id = b.volunteer_id
            where b.shift_id = any (cast(:ids as uuid[])) and b.community_code = any (cast(:codes as text[]))
            order by b.shift_id, b.status in ('BOOKED', 'OFFERED', 'ATTENDED') desc, b.status = 'WAITING' desc, b.ticket"""
                    .formatted(RUN_COLUMNS);

    // In the order of the list that they were booked by.
    private static final String BY_GROUPS =
            """
            select %s, cast(null as integer) as position
            from booking b join volunteer v on v.id = b.volunteer_id
            where b.group_id = any (cast(:groups as uuid[]))
            order by b.group_id, b.ticket"""
                    .formatted(COLUMNS);

    private final FieldCipher cipher;

    BookingRepository(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The own booking, or NOT_FOUND. */
    public Uni<BookingView> own(Reach reach, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE, Tuple.class)
                        .setParameter("me", reach.person())
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("bookingId"))
                .map(BookingRepository::view);
    }

    /** The own bookings, newest first. */
    Uni<List<BookingView>> own(Reach reach, NextRows rows) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEWEST, Tuple.class)
                        .setParameter("after", rows.after())
                        .setParameter("first", rows.first())
                        .setParameter("me", reach.person())
                        .getResultList())
                .map(BookingRepository::views);
    }

    /** One own booking for each of these shifts that the person has asked for. */
    Uni<List<BookingView>> own(Reach reach, Collection<UUID> shifts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OWN_BY_SHIFTS, Tuple.class)
                        .setParameter("me", reach.person())
                        .setParameter("ids", shifts.toArray(UUID[]::new))
                        .getResultList())
                .map(BookingRepository::views);
    }

    Uni<List<BookingView>> ofShifts(Reach reach, Collection<UUID> shifts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BY_SHIFTS, Tuple.class)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("ids", shifts.toArray(UUID[]::new))
                        .getResultList())
                .map(this::runViews);
    }

    public Uni<List<BookingView>> missingCheckOuts(Reach reach, Instant now, NextRows rows) {
        return overdue(MISSING_CHECK_OUTS, reach, now, rows);
    }

    public Uni<List<BookingView>> noShows(Reach reach, Instant now, NextRows rows) {
        return overdue(NO_SHOWS, reach, now, rows);
    }

    private Uni<List<BookingView>> overdue(String sql, Reach reach, Instant now, NextRows rows) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("after", rows.after())
                        .setParameter("first", rows.first())
                        .setParameter("codes", reach.codeArray())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(this::runViews);
    }

    /** A booking of a shift that the caller runs, or NOT_FOUND. */
    public Uni<BookingView> ofRun(Reach reach, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANY, Tuple.class)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("bookingId"))
                .map(this::runView);
    }

    /** The booking of a shift that the caller runs with its row locked, or NOT_FOUND. */
    public Uni<Booking> lockedOfRun(Reach reach, UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(booking -> {
                    if (booking == null || !reach.covers(booking.communityCode()))
                        throw PlatformProblem.NOT_FOUND.at("bookingId");
                    return booking;
                });
    }

    public Uni<List<BookingView>> ofGroups(Collection<UUID> groups) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BY_GROUPS, Tuple.class)
                        .setParameter("groups", groups.toArray(UUID[]::new))
                        .getResultList())
                .map(BookingRepository::views);
    }

    /** All bookings of a group with their rows locked; the shift must be locked. */
    public Uni<List<Booking>> lockedOfGroup(UUID group) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from Booking where groupId = :group order by ticket", Booking.class)
                .setParameter("group", group)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** The own booking with its row locked, or NOT_FOUND: others' bookings of the shift are visible to an act, but not hers. */
    public Uni<Booking> locked(Reach reach, UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(booking -> {
                    if (booking == null || !booking.volunteerId().equals(reach.person()))
                        throw PlatformProblem.NOT_FOUND.at("bookingId");
                    return booking;
                });
    }

    private List<BookingView> runViews(List<Tuple> rows) {
        return rows.stream().map(this::runView).toList();
    }

    private BookingView runView(Tuple row) {
        UUID id = row.get("volunteer_id", UUID.class);
        return view(row, cipher.decrypt(PHONE, id, row.get("phone", byte[].class)));
    }

    private static List<BookingView> views(List<Tuple> rows) {
        return rows.stream().map(BookingRepository::view).toList();
    }

    private static BookingView view(Tuple row) {
        return view(row, null);
    }

    private static BookingView view(Tuple row, String phone) {
        return new BookingView(
                row.get("id", UUID.class),
                row.get("shift_id", UUID.class),
                new BookingView.VolunteerView(
                        row.get("volunteer_id", UUID.class), row.get("name", String.class), phone),
                BookingStatus.valueOf(row.get("status", String.class)),
                row.get("position", Integer.class),
                Columns.instant(row, "offer_expires_at"),
                Columns.instant(row, "booked_at"),
                Columns.instant(row, "checked_in_at"),
                Columns.instant(row, "checked_out_at"),
                row.get("credited_minutes", Integer.class),
                row.get("late", Boolean.class),
                row.get("left_early", Boolean.class),
                row.get("group_id", UUID.class),
                sender(row));
    }

    private static BookingView.SenderView sender(Tuple row) {
        String name = row.get("organisation", String.class);
        return name == null ? null : new BookingView.SenderView(row.get("organisation_id", UUID.class), name);
    }
}
