package org.lianfang.isolation.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.lianfang.isolation.observation.Period;
import org.lianfang.isolation.scoped.Row;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;

/** The orders themselves: what was ordered, and what it came to. */
@Singleton
class OrderStore {

    private static final String ADD =
            """
            insert into isolation_order (id, community_code, fingerprint, reason, exposed_on, starts_on, ends_on, note, ordered_at, ordered_by)
            values (:id, :code, :fingerprint, :reason, :exposed, :starts, :ends, cast(:note as text), :at, :by)
            on conflict do nothing
            """;
    private static final String FIND =
            """
            select fingerprint, cases_opened, cases_extended, already_observed, persons_observed
            from isolation_order where id = :id and community_code = any (cast(:codes as text[]))
            """;
    private static final String CONCLUDE =
            """
            update isolation_order
            set cases_opened = :opened, cases_extended = :extended, already_observed = :already, persons_observed = :persons
            where id = :id
            """;

    private final Caller caller;
    private final Clock clock;

    OrderStore(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** What the order came to when it was first sent, or null; a conflict where the id stands for another content. */
    Uni<OrderView> find(Reach reach, UUID id, byte[] fingerprint) {
        return Statement.of(FIND).set("id", id).set("codes", reach.codes()).first(row -> {
            if (!Arrays.equals(row.bytes("fingerprint"), fingerprint)) throw PlatformProblem.ID_TAKEN.at("id");
            return view(id, row);
        });
    }

    /** Whether it is new; an id that exists, wherever, is not. */
    Uni<Boolean> add(UUID id, byte[] fingerprint, IsolationOrderInput order, Period period) {
        return Statement.of(ADD)
                .set("id", id)
                .set("code", order.communityCode())
                .set("fingerprint", fingerprint)
                .set("reason", order.reason())
                .set("exposed", period.exposedOn())
                .set("starts", period.startsOn())
                .set("ends", period.endsOn())
                .set("note", order.note())
                .set("at", clock.instant())
                .set("by", caller.username())
                .execute()
                .map(rows -> rows == 1);
    }

    Uni<OrderView> conclude(OrderView came) {
        return Statement.of(CONCLUDE)
                .set("id", came.id())
                .set("opened", came.casesOpened())
                .set("extended", came.casesExtended())
                .set("already", came.alreadyObserved())
                .set("persons", came.personsObserved())
                .execute()
                .replaceWith(came);
    }

    private static OrderView view(UUID id, Row row) {
        return new OrderView(
                id,
                row.number("cases_opened"),
                row.number("cases_extended"),
                row.number("already_observed"),
                row.number("persons_observed"));
    }
}
