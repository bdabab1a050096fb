package org.lianfang.volunteer.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Scope;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.round.OwnLogin;

/** Writes the duties of the person behind a secret, read as that person: what is held, what is offered, and what was called off. */
@Singleton
class DutyCalendar {

    private static final String OWNER = "select calendar_owner(cast(:hash as bytea))";

    private static final String DUTIES =
            """
            select b.id, b.status, b.starts_at, b.ends_at, s.title, s.place, s.note
            from booking b join shift s on s.id = b.shift_id
            where b.volunteer_id = :me and b.ends_at > :recent
            and (b.status in ('BOOKED', 'OFFERED', 'ATTENDED') or (b.status = 'CANCELLED' and b.with_shift))
            order by b.starts_at, b.id limit 1000
            """;

    private static final int DAYS_BACK = 60;

    private final Door door;
    private final OwnLogin own;
    private final Clock clock;

    DutyCalendar(Door door, OwnLogin own, Clock clock) {
        this.door = door;
        this.own = own;
        this.clock = clock;
    }

    /** NOT_FOUND for a secret that opens nothing, or nothing any more. */
    Uni<String> of(Secret secret) {
        own.enter();
        return owner(secret).chain(person -> {
            if (person == null) throw PlatformProblem.NOT_FOUND.problem();
            return duties(person).map(this::written);
        });
    }

    private Uni<UUID> owner(Secret secret) {
        return door.read(Scope.everywhere(VolunteerOperation.KEEP_CALENDAR), reach -> Panache.getSession()
                .chain(session -> session.createNativeQuery(OWNER, UUID.class)
                        .setParameter("hash", secret.hash())
                        .getSingleResultOrNull()));
    }

    private Uni<List<Tuple>> duties(UUID person) {
        var scope = new Scope(VolunteerOperation.KEEP_CALENDAR, List.of(), List.of(), List.of(), null, person, null);
        Instant recent = clock.instant().minus(DAYS_BACK, ChronoUnit.DAYS);
        return door.read(
                scope, reach -> Panache.getSession().chain(session -> session.createNativeQuery(DUTIES, Tuple.class)
                        .setParameter("me", reach.person())
                        .setParameter("recent", recent.atOffset(ZoneOffset.UTC))
                        .getResultList()));
    }

    private String written(List<Tuple> duties) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Lianfang//Duties//ZH");
        calendar.setName("联防班次");
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        duties.forEach(duty -> calendar.addEvent(event(duty)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Tuple duty) {
        var event = new VEvent();
        event.setUid(duty.get("id", UUID.class) + "@lianfang");
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSummary(duty.get("title", String.class));
        event.setLocation(duty.get("place", String.class));
        event.setDescription(duty.get("note", String.class));
        event.setDateStart(Date.from(Columns.instant(duty, "starts_at")), true);
        event.setDateEnd(Date.from(Columns.instant(duty, "ends_at")), true);
        event.setStatus(
                switch (duty.get("status", String.class)) {
                    case "CANCELLED" -> Status.cancelled();
                    case "OFFERED" -> Status.tentative();
                    default -> Status.confirmed();
                });
        return event;
    }
}
