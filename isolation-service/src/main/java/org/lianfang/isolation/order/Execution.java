package org.lianfang.isolation.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.lianfang.isolation.observation.CaseEventKind;
import org.lianfang.isolation.observation.Period;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;

/** Carries a plan out: persons, lengthened dates, history, and which case the order met how; a statement each. */
@Singleton
class Execution {

    private static final String OBSERVE =
            """
            insert into observed_person (id, case_id, resident_id, community_code, household_id, estate_id, grid_id, exposed_on,
                                         starts_on, ends_on, begun_at)
            select t.id, c.id, t.resident, c.community_code, c.household_id, c.estate_id, c.grid_id, cast(t.exposed as date),
                   cast(t.starts as date), cast(t.ends as date), cast(t.begun as timestamptz)
            from unnest(cast(:ids as uuid[]), cast(:cases as uuid[]), cast(:residents as uuid[]), cast(:exposed as text[]),
                        cast(:starts as text[]), cast(:ends as text[]), cast(:begun as text[]))
                 as t(id, case_id, resident, exposed, starts, ends, begun)
            join isolation_case c on c.id = t.case_id
            on conflict (case_id, resident_id) do update
            set exposed_on = excluded.exposed_on, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                ended = null, ended_on = null, outcome = null, moved_out = false,
                begun_at = case when observed_person.ended is null and observed_person.starts_on = excluded.starts_on
                                then observed_person.begun_at else excluded.begun_at end
            """;
    private static final String LENGTHEN =
            """
            update isolation_case c
            set reason = coalesce(t.reason, c.reason), exposed_on = cast(t.exposed as date), starts_on = cast(t.starts as date),
                ends_on = cast(t.ends as date)
            from unnest(cast(:ids as uuid[]), cast(:reasons as text[]), cast(:exposed as text[]), cast(:starts as text[]),
                        cast(:ends as text[])) as t(id, reason, exposed, starts, ends)
            where c.id = t.id
            """;
    private static final String REMEMBER =
            """
            insert into case_event (id, case_id, community_code, household_id, estate_id, grid_id, at, by, what, reason, before, after, order_id)
            select t.id, c.id, c.community_code, c.household_id, c.estate_id, c.grid_id, :at, :by, t.what, :reason, t.before, t.after, :order
            from unnest(cast(:ids as uuid[]), cast(:cases as uuid[]), cast(:what as text[]), cast(:before as text[]),
                        cast(:after as text[])) as t(id, case_id, what, before, after)
            join isolation_case c on c.id = t.case_id
            """;
    private static final String LINK =
            """
            insert into order_case (order_id, case_id, community_code, household_id, effect)
            select :order, c.id, c.community_code, c.household_id, t.effect
            from unnest(cast(:cases as uuid[]), cast(:effects as text[])) as t(case_id, effect)
            join isolation_case c on c.id = t.case_id
            """;

    private final Caller caller;
    private final Clock clock;

    Execution(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    private record Observed(UUID caseId, UUID residentId, Period period) {}

    private record Event(UUID caseId, CaseEventKind what, String before, String after) {}

    Uni<Void> carryOut(UUID orderId, IsolationOrderInput order, Opened opened) {
        String reason = order.note() == null ? order.reason().name() : order.reason() + ": " + order.note();
        return observe(observed(opened))
                .chain(() -> lengthen(order, opened.plan().meetings()))
                .chain(() -> remember(orderId, reason, events(opened)))
                .chain(() -> link(orderId, opened));
    }

    private static List<Observed> observed(Opened opened) {
        var rows = new ArrayList<Observed>();
        OrderPlan plan = opened.plan();
        for (var opening : plan.openings()) {
            UUID caseId = opened.newCases().get(opening.door().id());
            opening.residentIds().forEach(resident -> rows.add(new Observed(caseId, resident, plan.period())));
        }
        for (var meeting : plan.meetings()) {
            UUID caseId = meeting.open().id();
            meeting.joining().forEach(each -> rows.add(new Observed(caseId, each.residentId(), plan.period())));
            meeting.longer().forEach((resident, period) -> rows.add(new Observed(caseId, resident, period)));
        }
        return rows;
    }

    private static List<Event> events(Opened opened) {
        var events = new ArrayList<Event>();
        String ends = opened.plan().period().endsOn().toString();
        for (UUID caseId : opened.newCases().values()) events.add(new Event(caseId, CaseEventKind.OPENED, null, ends));
        for (var meeting : opened.plan().meetings()) {
            UUID caseId = meeting.open().id();
            Period before = meeting.open().period();
            Period after = meeting.period();
            String last = after.endsOn().toString();
            if (meeting.lengthens()) events.add(extended(caseId, before, after));
            for (var joining : meeting.joining()) {
                String was = joining.ended() == null ? before.endsOn().toString() : joining.ended();
                events.add(new Event(caseId, CaseEventKind.PERSON_ADDED, was, last));
            }
        }
        return events;
    }

    // Where the start moves as well, both days are told, as ISO 8601 writes an interval.
    private static Event extended(UUID caseId, Period before, Period after) {
        boolean sooner = !before.startsOn().equals(after.startsOn());
        return new Event(
                caseId,
                CaseEventKind.EXTENDED,
                sooner
                        ? before.startsOn() + "/" + before.endsOn()
                        : before.endsOn().toString(),
                sooner
                        ? after.startsOn() + "/" + after.endsOn()
                        : after.endsOn().toString());
    }

    private Uni<Void> observe(List<Observed> rows) {
        if (rows.isEmpty()) return Uni.createFrom().voidItem();
        Instant now = clock.instant();
        return Statement.of(OBSERVE)
                .ids("ids", all(rows, row -> Ids.next()))
                .ids("cases", all(rows, Observed::caseId))
                .ids("residents", all(rows, Observed::residentId))
                .set("exposed", all(rows, row -> row.period().exposedOn()))
                .set("starts", all(rows, row -> row.period().startsOn()))
                .set("ends", all(rows, row -> row.period().endsOn()))
                .set("begun", all(rows, row -> row.period().begunAt(now)))
                .execute()
                .replaceWithVoid();
    }

    private Uni<Void> lengthen(IsolationOrderInput order, List<OrderPlan.Meeting> meetings) {
        var changed = meetings.stream()
                .filter(each -> !each.period().equals(each.open().period()))
                .toList();
        if (changed.isEmpty()) return Uni.createFrom().voidItem();
        return Statement.of(LENGTHEN)
                .ids("ids", all(changed, each -> each.open().id()))
                .set("reasons", all(changed, each -> each.lengthens() ? order.reason() : null))
                .set("exposed", all(changed, each -> each.period().exposedOn()))
                .set("starts", all(changed, each -> each.period().startsOn()))
                .set("ends", all(changed, each -> each.period().endsOn()))
                .execute()
                .replaceWithVoid();
    }

    private Uni<Void> remember(UUID orderId, String reason, List<Event> events) {
        if (events.isEmpty()) return Uni.createFrom().voidItem();
        return Statement.of(REMEMBER)
                .ids("ids", all(events, each -> Ids.next()))
                .ids("cases", all(events, Event::caseId))
                .set("what", all(events, Event::what))
                .set("before", all(events, Event::before))
                .set("after", all(events, Event::after))
                .set("at", clock.instant())
                .set("by", caller.username())
                .set("reason", reason)
                .set("order", orderId)
                .execute()
                .replaceWithVoid();
    }

    private static Uni<Void> link(UUID orderId, Opened opened) {
        var cases = new ArrayList<>(opened.newCases().values());
        var effects = new ArrayList<>(all(cases, each -> "OPENED"));
        for (var meeting : opened.plan().meetings()) {
            cases.add(meeting.open().id());
            effects.add(meeting.lengthens() ? "EXTENDED" : "ALREADY_OBSERVED");
        }
        if (cases.isEmpty()) return Uni.createFrom().voidItem();
        return Statement.of(LINK)
                .set("order", orderId)
                .ids("cases", cases)
                .set("effects", effects)
                .execute()
                .replaceWithVoid();
    }

    private static <T, V> List<V> all(List<T> items, Function<T, V> part) {
        return items.stream().map(part).toList();
    }
}
