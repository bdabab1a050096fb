package org.lianfang.volunteer.meal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.VolunteerOperation;

/** Counts the meals of a day, place by place. */
@Singleton
class Meals {

    private static final String COUNT =
            """
            select s.community_code, s.place, m.meal, m.at, cast(count(*) as integer) as people
            from (select distinct on (t.meal) t.meal, (cast(:day as date) + t.hour) at time zone 'Asia/Shanghai' as at
                  from meal_time t where t.valid_from <= cast(:day as date) order by t.meal, t.valid_from desc) m
            join shift s on s.community_code = any (cast(:codes as text[])) and s.cancelled_at is null
                 and s.starts_at > m.at - interval '24 hours' and s.starts_at <= m.at and s.ends_at > m.at
            join booking b on b.shift_id = s.id and b.status in ('BOOKED', 'ATTENDED')
                 and (b.checked_out_at is null or b.checked_out_at > m.at)
            group by 1, 2, 3, 4 order by 4, 1, 2
            """;

    private final Door door;
    private final Caller caller;

    Meals(Door door, Caller caller) {
        this.door = door;
        this.caller = caller;
    }

    Uni<List<MealCount>> on(LocalDate day, String area) {
        var scope = caller.scope(VolunteerOperation.SEE_BOOKINGS).within(area);
        return door.read(scope, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(COUNT, Tuple.class)
                                .setParameter("day", day)
                                .setParameter("codes", reach.codeArray())
                                .getResultList()))
                .map(rows -> rows.stream().map(Meals::count).toList());
    }

    private static MealCount count(Tuple row) {
        return new MealCount(
                row.get("community_code", String.class),
                row.get("place", String.class),
                Meal.valueOf(row.get("meal", String.class)),
                Columns.instant(row, "at"),
                row.get("people", Integer.class));
    }
}
