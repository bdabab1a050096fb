package org.lianfang.isolation.duecheck;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.isolation.check.CheckSlot;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Reach;

/** Computes what is due on a day, from the persons' periods, the checks of the day and the hours at which slots close. */
@Singleton
public class DueChecks {

    private static final String ORDER = " order by d.community_code, d.household_id, d.resident_id, d.case_id, d.slot";

    private final Clock clock;

    DueChecks(Clock clock) {
        this.clock = clock;
    }

    private record Key(String code, UUID household, UUID resident, UUID caseId, CheckSlot slot) {
        static Key of(List<String> parts) {
            return new Key(
                    parts.get(0),
                    UUID.fromString(parts.get(1)),
                    UUID.fromString(parts.get(2)),
                    UUID.fromString(parts.get(3)),
                    CheckSlot.valueOf(parts.get(4)));
        }
    }

    /**
     * The rows of {@code due}, as a query that lists and summaries share: {@code :on} is the day, {@code :now} the present instant.
     * The day of an ending asks for nothing more, nor do days after the last one on which nobody has released yet, nor slots that had
     * closed when the observation was ordered, or before the person moved in with it. Who is observed under two ids, since two files of
     * hers were merged, is measured once: under the id that stayed.
     */
    public static String rows(Within within) {
        return """
               select p.case_id, p.household_id, p.resident_id, p.community_code, cast(:on as date) as on_day, s.slot,
                      case when (p.community_code, p.resident_id, s.slot) in (
                               select k.community_code, k.resident_id, k.slot from health_check k
                               where k.on_day = cast(:on as date) and k.slot is not null and %s) then 'DONE'
                           when s.closes_at <= cast(:now as timestamptz) then 'MISSING' else 'DUE' end as state
               from observed_person p
               cross join (select distinct on (c.slot) c.slot,
                                  (cast(:on as date) + c.closes_at) at time zone 'Asia/Shanghai' as closes_at
                           from slot_closing c where c.valid_from <= cast(:on as date) order by c.slot, c.valid_from desc) s
               where %s and p.starts_on <= cast(:on as date) and p.ends_on >= cast(:on as date)
                 and (p.ended is null or p.ended_on > cast(:on as date)) and (p.begun_at is null or p.begun_at < s.closes_at)
                 and not %s
               """
                .formatted(within.sql("k"), within.sql("p"), alsoUnderAnotherId("cast(:on as date)"));
    }

    /** Whether on this day person {@code p} is observed under the id that stayed as well: there, her checks are due. */
    public static String alsoUnderAnotherId(String day) {
        return """
               exists (select from resident_reference a
                       join observed_person o on o.community_code = a.community_code and o.resident_id = a.stays_as
                       where a.community_code = p.community_code and a.resident_id = p.resident_id and a.stays_as is not null
                         and %1$s between o.starts_on and o.ends_on and (o.ended is null or o.ended_on > %1$s))
               """
                .formatted(day);
    }

    Uni<Page<DueCheckView>> page(
            Reach reach, String area, LocalDate on, CheckSlot slot, DueState state, PageRequest request) {
        Within within = Within.of(reach, area);
        String due = "(" + rows(within) + ") d where " + (slot == null ? "true" : "d.slot = :slot")
                + (state == null ? "" : " and d.state = :state");
        Optional<Key> start = request.start(5, Key::of);
        String after = start.isPresent()
                ? " and (d.community_code, d.household_id, d.resident_id, d.case_id, d.slot) > (:code, :household, :resident, :case, :last)"
                : "";
        Statement select = asked(
                Statement.within(within, "select * from " + due + after + ORDER + " limit :limit"), on, slot, state);
        start.ifPresent(key -> select.set("code", key.code())
                .set("household", key.household())
                .set("resident", key.resident())
                .set("case", key.caseId())
                .set("last", key.slot()));
        return select.set("limit", request.limit()).list(DueCheckView::of).chain(rows -> total(
                        within, due, on, slot, state, request)
                .map(total -> Page.of(rows, request, DueCheckView::key, total)));
    }

    private Uni<Integer> total(
            Within within, String due, LocalDate on, CheckSlot slot, DueState state, PageRequest request) {
        if (!request.count()) return Uni.createFrom().nullItem();
        return asked(Statement.within(within, "select count(*) as total from " + due), on, slot, state)
                .first(row -> row.number("total"));
    }

    private Statement asked(Statement statement, LocalDate on, CheckSlot slot, DueState state) {
        statement.set("on", on).set("now", clock.instant());
        if (slot != null) statement.set("slot", slot);
        return state == null ? statement : statement.set("state", state);
    }
}
