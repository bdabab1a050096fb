package org.lianfang.volunteer.leave;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Function;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.Count;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;

/** Loads holidays and moved working days, for the operator; what was served on them before they were loaded is looked at once more. */
@Path("/operator/calendar-days")
@RolesAllowed(Caller.OPERATOR)
class CalendarDays {

    private static final String LOADED =
            """
            unnest(cast(cast(:days as text[]) as date[]), cast(cast(:from as text[]) as date[]), cast(cast(:rest as text[]) as boolean[]), cast(:names as text[]), cast(:sources as text[]))
            d (day, valid_from, rest, name, source)
            """;

    private static final String ADD = "insert into calendar_day (day, valid_from, rest, name, source) select d.* from "
            + LOADED + " on conflict do nothing";

    // An announcement that stands is never changed: a newer one takes its place.
    private static final String AS_SENT =
            """
            select count(*) from calendar_day c where exists (select from %s where d.day = c.day and d.valid_from = c.valid_from
                and d.rest = c.rest and d.name = c.name and d.source = c.source)
            """
                    .formatted(LOADED);

    // The trigger of the table works out again what each of these duties has earned. One may be extended beyond its
    // shift.
    private static final String RECOUNT =
            """
            update booking b set credited_minutes = b.credited_minutes
            where b.staff and b.credited_minutes is not null and exists (
                select from unnest(cast(cast(:days as text[]) as date[])) d (day)
                where b.starts_at < (d.day + 1) at time zone 'Asia/Shanghai'
                and greatest(b.ends_at, b.checked_out_at) > cast(d.day as timestamp) at time zone 'Asia/Shanghai')
            """;

    private final Door door;

    CalendarDays(Door door) {
        this.door = door;
    }

    @PUT
    public Uni<Count> loadCalendarDays(@NotEmpty @Size(max = 1000) List<@NotNull @Valid CalendarDay> days) {
        if (days.stream().anyMatch(day -> day.validFrom().isAfter(day.day())))
            throw VolunteerProblem.ANNOUNCED_TOO_LATE.at("validFrom");
        return door.bulk(VolunteerOperation.LOAD_CALENDAR, (reach, note) -> add(days))
                .onFailure(failure -> Failures.violates(failure, "leave_never_below_zero"))
                .transform(taken -> VolunteerProblem.LEAVE_TAKEN_ALREADY.at("day"));
    }

    private static Uni<Count> add(List<CalendarDay> days) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD)
                .setParameter("days", texts(days, CalendarDay::day))
                .setParameter("from", texts(days, CalendarDay::validFrom))
                .setParameter("rest", texts(days, CalendarDay::rest))
                .setParameter("names", texts(days, CalendarDay::name))
                .setParameter("sources", texts(days, CalendarDay::source))
                .executeUpdate()
                .call(() -> session.createNativeQuery(AS_SENT, Long.class)
                        .setParameter("days", texts(days, CalendarDay::day))
                        .setParameter("from", texts(days, CalendarDay::validFrom))
                        .setParameter("rest", texts(days, CalendarDay::rest))
                        .setParameter("names", texts(days, CalendarDay::name))
                        .setParameter("sources", texts(days, CalendarDay::source))
                        .getSingleResult()
                        .invoke(there -> {
                            if (there != days.stream().distinct().count()) throw PlatformProblem.ID_TAKEN.at("day");
                        }))
                .call(() -> session.createNativeQuery(RECOUNT)
                        .setParameter("days", texts(days, CalendarDay::day))
                        .executeUpdate())
                .map(Count::new));
    }

    // The driver knows arrays of text in every version; the database reads them.
    private static String[] texts(List<CalendarDay> days, Function<CalendarDay, Object> part) {
        return days.stream().map(part).map(Object::toString).toArray(String[]::new);
    }
}
