package org.lianfang.volunteer.post;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.shift.Post;

/** The rules of all posts as they hold on a day. */
@Singleton
class PostRules {

    private static final String ON =
            """
            select distinct on (post) post, valid_from, array_to_string(needs, ',') as needs, kit, hours_in_row, volunteer_hours,
                   staff_hours, rest_hours, break_minutes, days_in_row
            from post_rule where valid_from <= :day order by post, valid_from desc
            """;

    private final Door door;
    private final Clock clock;

    PostRules(Door door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    Uni<List<PostRule>> on(LocalDate asked) {
        LocalDate day = Objects.requireNonNullElseGet(asked, () -> ChinaTime.today(clock));
        return door.read(VolunteerOperation.SEE_SHIFTS, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(ON, Tuple.class)
                                .setParameter("day", day)
                                .getResultList()))
                .map(rows -> rows.stream().map(PostRules::rule).toList());
    }

    private static PostRule rule(Tuple row) {
        return new PostRule(
                Post.valueOf(row.get("post", String.class)),
                row.get("valid_from", LocalDate.class),
                skills(row.get("needs", String.class)),
                row.get("kit", String.class),
                row.get("hours_in_row", Integer.class),
                row.get("volunteer_hours", Integer.class),
                row.get("staff_hours", Integer.class),
                row.get("rest_hours", Integer.class),
                row.get("break_minutes", Integer.class),
                row.get("days_in_row", Integer.class));
    }

    private static List<Skill> skills(String joined) {
        if (joined.isEmpty()) return List.of();
        return Arrays.stream(joined.split(",")).map(Skill::valueOf).toList();
    }
}
