package org.lianfang.volunteer.calendar;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.VolunteerOperation;

/** The caller's own calendar: at most one, with one secret at a time. */
@Singleton
class Calendars {

    private static final String KNOWN =
            "insert into volunteer (id, name, since) values (:me, :name, :now) on conflict (id) do nothing";
    private static final String MAKE =
            """
            insert into calendar (volunteer_id, secret_hash, made_at) values (:me, cast(:hash as bytea), :now)
            on conflict (volunteer_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
            """;
    private static final String REVOKE = "delete from calendar where volunteer_id = :me";
    private static final String OWN = "select made_at from calendar where volunteer_id = :me";

    private final Door door;
    private final Caller caller;
    private final Clock clock;

    Calendars(Door door, Caller caller, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    /** Null where there is none. */
    Uni<CalendarView> own() {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(OWN, Tuple.class)
                                .setParameter("me", reach.person())
                                .getSingleResultOrNull()))
                .map(row -> row == null ? null : new CalendarView(Columns.instant(row, "made_at"), null));
    }

    /** With a secret of its own; the one before opens nothing any more. */
    Uni<CalendarView> make() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Secret secret = Secret.next();
        return door.write(VolunteerOperation.KEEP_CALENDAR, (reach, note) -> {
            note.on(reach.person());
            return Panache.getSession()
                    .call(session -> session.createNativeQuery(KNOWN)
                            .setParameter("me", reach.person())
                            .setParameter("name", caller.displayName())
                            .setParameter("now", now.atOffset(ZoneOffset.UTC))
                            .executeUpdate())
                    .chain(session -> session.createNativeQuery(MAKE)
                            .setParameter("me", reach.person())
                            .setParameter("hash", secret.hash())
                            .setParameter("now", now.atOffset(ZoneOffset.UTC))
                            .executeUpdate())
                    .replaceWith(new CalendarView(now, secret.key()));
        });
    }

    Uni<Void> revoke() {
        return door.write(VolunteerOperation.KEEP_CALENDAR, (reach, note) -> {
            note.on(reach.person());
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(REVOKE)
                            .setParameter("me", reach.person())
                            .executeUpdate())
                    .replaceWithVoid();
        });
    }
}
