package org.lianfang.volunteer.watch;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.problem.Failures;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.attendance.DutySettings;

/** Keeps which shift watches which case, within a transaction that publishes the shifts. */
@Singleton
public class Watches {

    private static final String KEEP =
            """
            insert into shift_watch (shift_id, community_code, case_id, starts_at, ends_at)
            select s.id, s.community_code, w.case_id, s.starts_at, s.ends_at
            from unnest(cast(:shifts as uuid[]), cast(:cases as uuid[])) w (shift_id, case_id) join shift s on s.id = w.shift_id
            """;

    private static final String OF =
            "select w.shift_id, w.case_id from shift_watch w where w.shift_id = any (cast(:shifts as uuid[]))";

    private static final String ON_DUTY = OF
            + """
             and w.ends_at > :ended and exists (
                select from booking b where b.shift_id = w.shift_id and b.volunteer_id = :me
                and b.status = 'ATTENDED' and b.checked_out_at is null)
            """;

    private final DutySettings settings;

    Watches(DutySettings settings) {
        this.settings = settings;
    }

    /** Fails where one of these households has a team at that time already. */
    public Uni<Void> keep(List<WatchedCase> watches) {
        if (watches.isEmpty()) return Uni.createFrom().voidItem();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter(
                                "shifts",
                                watches.stream().map(WatchedCase::shiftId).toArray(UUID[]::new))
                        .setParameter(
                                "cases",
                                watches.stream().map(WatchedCase::caseId).toArray(UUID[]::new))
                        .executeUpdate())
                .onFailure(failure -> Failures.violates(failure, "shift_watch_one_team"))
                .transform(taken -> VolunteerProblem.CASE_WATCHED_ALREADY.at("caseId"))
                .replaceWithVoid();
    }

    /** As far as the scope of the transaction shows them. */
    public Uni<List<WatchedCase>> of(Collection<UUID> shifts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Tuple.class)
                        .setParameter("shifts", shifts.toArray(UUID[]::new))
                        .getResultList())
                .map(Watches::cases);
    }

    /** Like every duty it lasts a while beyond the shift's end for who has not checked out. */
    Uni<List<WatchedCase>> onDuty(Collection<UUID> shifts, UUID me, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ON_DUTY, Tuple.class)
                        .setParameter("shifts", shifts.toArray(UUID[]::new))
                        .setParameter("me", me)
                        .setParameter("ended", now.minus(settings.grace()).atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(Watches::cases);
    }

    private static List<WatchedCase> cases(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new WatchedCase(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }
}
