package org.lianfang.volunteer.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Scope;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.round.RoundWork;

/**
 * Reminds people of the shifts they hold, once each; who books later than that has just thought of it. People of a list are reminded by
 * the contact who named them.
 */
@Singleton
class Reminders implements RoundWork {

    private static final String REMIND =
            """
            with due as (
                update booking set reminded_at = :now
                where community_code = any (cast(:codes as text[])) and status = 'BOOKED' and reminded_at is null
                and starts_at > :now and starts_at <= :soon
                returning volunteer_id, shift_id, community_code, booked_at, organisation_id),
            told as (
                select case when d.organisation_id is null then d.volunteer_id else o.contact_id end as person, d.shift_id, d.community_code
                from due d left join organisation o on o.id = d.organisation_id
                where d.booked_at < :justNow)
            insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
            select distinct person, shift_id, community_code, 'REMINDER', cast(:now as timestamptz) from told where person is not null
            """;

    private final Door door;
    private final ReminderSettings settings;
    private final Clock clock;

    Reminders(Door door, ReminderSettings settings, Clock clock) {
        this.door = door;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Uni<Void> round() {
        Instant now = clock.instant();
        return door.read(Scope.everywhere(VolunteerOperation.MOVE_LINES), reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(REMIND)
                                .setParameter("codes", reach.codeArray())
                                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                                .setParameter(
                                        "soon", now.plus(settings.before()).atOffset(ZoneOffset.UTC))
                                .setParameter("justNow", now.minusSeconds(3600).atOffset(ZoneOffset.UTC))
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
