package org.lianfang.volunteer.certificate;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.shift.Post;

/** Certifies hours: to the person herself wherever she served, to those who run shifts what was served in their area. */
@Singleton
class Certificates {

    private static final String NAME = "select name from volunteer where id = :who";

    private static final String SERVED =
            """
            select s.post, cast(count(*) as integer) as shifts, cast(sum(b.credited_minutes) as integer) as minutes
            from booking b join shift s on s.id = b.shift_id
            where b.volunteer_id = :who and b.credited_minutes is not null and b.starts_at >= :from and b.starts_at < :to
            group by 1 order by 3 desc, 1
            """;

    private final Door door;
    private final Caller caller;
    private final Clock clock;

    Certificates(Door door, Caller caller, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<Served> own(LocalDate from, LocalDate to) {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> posts(reach.person(), from, to)
                .map(posts -> new Served(reach.person(), caller.displayName(), from, to, posts, clock.instant())));
    }

    /** A person who never booked in the caller's area is not found. */
    Uni<Served> of(UUID person, LocalDate from, LocalDate to) {
        return door.write(VolunteerOperation.EXPORT_HOURS, (reach, note) -> {
            note.on(person);
            return name(person).chain(name -> {
                if (name == null) throw PlatformProblem.NOT_FOUND.problem();
                return posts(person, from, to).map(posts -> new Served(person, name, from, to, posts, clock.instant()));
            });
        });
    }

    private static Uni<String> name(UUID person) {
        return Panache.getSession().chain(session -> session.createNativeQuery(NAME, String.class)
                .setParameter("who", person)
                .getSingleResultOrNull());
    }

    private static Uni<List<Served.OnPost>> posts(UUID person, LocalDate from, LocalDate to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SERVED, Tuple.class)
                        .setParameter("who", person)
                        .setParameter("from", ChinaTime.startOf(from).atOffset(ZoneOffset.UTC))
                        .setParameter("to", ChinaTime.startOf(to.plusDays(1)).atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Served.OnPost(
                                Post.valueOf(row.get("post", String.class)),
                                row.get("shifts", Integer.class),
                                row.get("minutes", Integer.class)))
                        .toList());
    }
}
