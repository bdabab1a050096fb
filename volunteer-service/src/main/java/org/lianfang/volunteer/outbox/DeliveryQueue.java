package org.lianfang.volunteer.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Scope;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.VolunteerOperation;

/** The outbox in the database, from which any number of instances take. */
@Singleton
class DeliveryQueue {

    private static final int SOME = 20;

    // Taken and moved on in one statement: who comes at the same time skips what is locked, who comes later finds it
    // not due.
    private static final String TAKE =
            """
            with taken as (
                update delivery set tries = tries + 1, due_at = :lease
                where id in (select d.id from delivery d
                             where d.community_code = any (cast(:codes as text[])) and d.sent_at is null and d.given_up_at is null
                             and d.due_at <= :now
                             order by d.due_at limit :some for update skip locked)
                returning *)
            select t.id, t.notice_id, n.kind, n.detail, t.community_code, t.volunteer_id, n.shift_id, s.title, s.place, s.starts_at,
                   s.ends_at, t.made_at, t.tries, t.web_hook_id, h.url, h.secret,
                   case when t.web_hook_id is null then mail_of(t.volunteer_id) end as address
            from taken t join notice n on n.id = t.notice_id join shift s on s.id = n.shift_id
            left join web_hook h on h.id = t.web_hook_id and h.revoked_at is null
            """;

    private static final String SENT =
            "update delivery set sent_at = :now, failure = null where id = :id and given_up_at is null";

    private static final String FAILED =
            """
            update delivery set due_at = :due, given_up_at = cast(:givenUp as timestamptz), failure = :failure
            where id = :id and sent_at is null
            """;

    private final Door door;
    private final OutboxSettings settings;
    private final Clock clock;

    DeliveryQueue(Door door, OutboxSettings settings, Clock clock) {
        this.door = door;
        this.settings = settings;
        this.clock = clock;
    }

    /** Some that are due; empty where none is. */
    Uni<List<Delivery>> take() {
        Instant now = clock.instant();
        return door.read(everywhere(), reach -> Panache.getSession().chain(session -> session.createNativeQuery(
                                TAKE, Tuple.class)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("lease", now.plus(settings.lease()).atOffset(ZoneOffset.UTC))
                        .setParameter("some", SOME)
                        .getResultList()))
                .map(rows -> rows.stream().map(DeliveryQueue::delivery).toList());
    }

    Uni<Void> sent(Delivery delivery) {
        return door.read(everywhere(), reach -> Panache.getSession().chain(session -> session.createNativeQuery(SENT)
                        .setParameter("id", delivery.id())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()))
                .replaceWithVoid();
    }

    /** @return whether it was given up */
    Uni<Boolean> failed(Delivery delivery, String failure, boolean forGood) {
        Instant now = clock.instant();
        boolean giveUp = forGood || delivery.tries() >= settings.tries() || isOld(delivery);
        OffsetDateTime end = giveUp ? now.atOffset(ZoneOffset.UTC) : null;
        return door.read(everywhere(), reach -> Panache.getSession().chain(session -> session.createNativeQuery(FAILED)
                        .setParameter("id", delivery.id())
                        .setParameter("due", now.plus(pause(delivery.tries())).atOffset(ZoneOffset.UTC))
                        .setParameter("givenUp", end)
                        .setParameter("failure", failure)
                        .executeUpdate()))
                .replaceWith(giveUp);
    }

    boolean isOld(Delivery delivery) {
        return delivery.madeAt().plus(settings.goodFor()).isBefore(clock.instant());
    }

    private Duration pause(int tries) {
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
    }

    private static Scope everywhere() {
        return Scope.everywhere(VolunteerOperation.MOVE_LINES);
    }

    private static Delivery delivery(Tuple row) {
        return new Delivery(
                row.get("id", UUID.class),
                row.get("notice_id", UUID.class),
                row.get("kind", String.class),
                row.get("detail", String.class),
                row.get("community_code", String.class),
                row.get("volunteer_id", UUID.class),
                row.get("shift_id", UUID.class),
                row.get("title", String.class),
                row.get("place", String.class),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Columns.instant(row, "made_at"),
                row.get("tries", Integer.class),
                row.get("web_hook_id", UUID.class),
                row.get("url", String.class),
                row.get("secret", byte[].class),
                row.get("address", byte[].class));
    }
}
