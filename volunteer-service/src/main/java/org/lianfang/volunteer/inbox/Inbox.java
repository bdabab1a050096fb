package org.lianfang.volunteer.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.VolunteerOperation;

/** The caller's own notices, newest first. */
@Singleton
class Inbox {

    private static final String PAGE =
            """
            select n.id, n.shift_id, n.kind, n.detail, n.made_at, n.read_at from notice n
            where n.volunteer_id = :me and (not :unread or n.read_at is null) and (n.made_at, n.id) < (:before, :beforeId)
            order by n.made_at desc, n.id desc limit :limit
            """;

    private static final String READ =
            """
            update notice set read_at = :now
            where volunteer_id = :me and read_at is null and id = any (cast(:ids as uuid[]))
            """;

    private static final Key LAST = new Key(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Door door;
    private final Clock clock;

    Inbox(Door door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    private record Key(Instant madeAt, UUID id) {
        static Key read(List<String> parts) {
            return new Key(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }
    }

    Uni<Page<Notice>> page(boolean unread, PageRequest page) {
        Key before = page.start(2, Key::read).orElse(LAST);
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(PAGE, Tuple.class)
                                .setParameter("me", reach.person())
                                .setParameter("unread", unread)
                                .setParameter("before", before.madeAt().atOffset(ZoneOffset.UTC))
                                .setParameter("beforeId", before.id())
                                .setParameter("limit", page.limit())
                                .getResultList()))
                .map(rows -> Page.of(
                        rows.stream().map(Inbox::notice).toList(),
                        page,
                        notice -> List.of(notice.madeAt(), notice.id()),
                        null));
    }

    /** @return how many of them had not been read before */
    Uni<Integer> read(Collection<UUID> ids) {
        return door.write(VolunteerOperation.READ_NOTICES, (reach, note) -> {
            note.on(ids);
            return mark(reach, ids);
        });
    }

    private Uni<Integer> mark(Reach reach, Collection<UUID> ids) {
        return Panache.getSession().chain(session -> session.createNativeQuery(READ)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("me", reach.person())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate());
    }

    private static Notice notice(Tuple row) {
        return new Notice(
                row.get("id", UUID.class),
                row.get("shift_id", UUID.class),
                NoticeKind.valueOf(row.get("kind", String.class)),
                row.get("detail", String.class),
                Columns.instant(row, "made_at"),
                Columns.instant(row, "read_at"));
    }
}
