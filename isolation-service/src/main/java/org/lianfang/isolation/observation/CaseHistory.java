package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.scope.Reach;

/** What happened to a case, and which acts it has already seen. */
@Singleton
class CaseHistory {

    private static final String ADD =
            """
            insert into case_event (id, case_id, community_code, household_id, estate_id, grid_id, at, by, what, reason, before, after, act)
            select :id, c.id, c.community_code, c.household_id, c.estate_id, c.grid_id, :at, :by, :what, cast(:reason as text),
                   cast(:before as text), :after, cast(:act as bytea)
            from isolation_case c where c.id = :case
            """;

    private final Caller caller;
    private final ShownWords words;
    private final Clock clock;

    CaseHistory(Caller caller, ShownWords words, Clock clock) {
        this.caller = caller;
        this.words = words;
        this.clock = clock;
    }

    /** Whether this very act, by its fingerprint, was done to the case before. */
    Uni<Boolean> knows(UUID caseId, byte[] act) {
        return Statement.of("select id from case_event where case_id = :case and act = :act limit 1")
                .set("case", caseId)
                .set("act", act)
                .first(row -> row.id("id"))
                .map(found -> found != null);
    }

    /** Whether an extension has set this last day before. */
    Uni<Boolean> wasExtendedTo(UUID caseId, String lastDay) {
        return Statement.of(
                        "select id from case_event where case_id = :case and what = 'EXTENDED' and after = :day limit 1")
                .set("case", caseId)
                .set("day", lastDay)
                .first(row -> row.id("id"))
                .map(found -> found != null);
    }

    /** @param act its fingerprint, by which it is known when it comes again; null where the state of the case tells it */
    Uni<Void> add(UUID caseId, CaseEventKind what, String reason, IsolationCase.Change change, byte[] act) {
        return Statement.of(ADD)
                .set("id", Ids.next())
                .set("case", caseId)
                .set("at", clock.instant())
                .set("by", caller.username())
                .set("what", what)
                .set("reason", reason)
                .set("before", change.before())
                .set("after", change.after())
                .set("act", act)
                .execute()
                .replaceWithVoid();
    }

    Uni<List<EventView>> of(Reach reach, Collection<UUID> caseIds) {
        Within within = Within.of(reach);
        return Statement.within(
                        within,
                        "select e.* from case_event e where e.case_id = any (cast(:ids as uuid[])) and "
                                + within.sql("e") + " order by e.case_id, e.at, e.id")
                .ids("ids", caseIds)
                .list(row -> words.event(
                        row.text("community_code"),
                        new EventView(
                                row.id("case_id"),
                                row.instant("at"),
                                row.text("by"),
                                row.constant("what", CaseEventKind.class),
                                row.text("reason"),
                                row.text("before"),
                                row.text("after"))));
    }
}
