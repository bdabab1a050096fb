package org.lianfang.platform.scope;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.audit.AuditLog;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.sharing.SharedLooks;

/**
 * The only way to the database. Each transaction begins by writing the operation's scope into it, for this transaction alone; the
 * policies of the tables read it there, so a query that forgets its filter still returns no foreign row.
 *
 * <p>The work must live by the transaction alone: it is run again from its start where the database ended it to break a deadlock.
 *
 * <p>An operation for which the caller has no grant at all is refused here with FORBIDDEN. A write leaves its audit entry in the
 * same transaction, a refused write one of its own.
 */
@Singleton
public class Door {

    // Below the gateway's limit of 5 s and above the database's statement limit of 2 s, see docs/architecture.md.
    private static final Duration ORDINARY = Duration.ofMillis(2900);
    private static final Duration CONNECT = Duration.ofMillis(1900);
    private static final Duration BULK = Duration.ofMinutes(5);

    // Of two transactions that wait for each other the database ends one, whole: it is run again.
    private static final int DEADLOCK_RERUNS = 3;

    private static final String OPEN =
            """
            select set_config('app.codes', coalesce((select array_agg(c.code order by c.code)::text from opened_community c
                                                     where c.code ^@ any (cast(:areas as text[]))), '{}'), true) as codes,
                   set_config('app.estates', cast(cast(:estates as text[]) as text), true) as estates,
                   set_config('app.grids', cast(cast(:grids as text[]) as text), true) as grids,
                   set_config('app.household', :household, true) as household,
                   set_config('app.person', :person, true) as person,
                   set_config('app.shift', :shift, true) as shift,
                   set_config('plan_cache_mode', :plans, true) as plans
            """;

    private static final String PLANNED_AS_SEEMS_BEST = "auto";
    private static final String PLANNED_ONCE = "force_generic_plan";

    // Rows are put together between two statements: on a busy machine longer than an ordinary transaction may idle.
    private static final String BULK_LIMITS =
            """
            select set_config('statement_timeout', '300s', true) as statement,
                   set_config('idle_in_transaction_session_timeout', '60s', true) as idle
            """;

    private final Caller caller;
    private final AuditLog audit;
    private final ShortWay shortWay;
    private final SharedLooks looks = new SharedLooks(ORDINARY);

    Door(Caller caller, AuditLog audit, ShortWay shortWay) {
        this.caller = caller;
        this.audit = audit;
        this.shortWay = shortWay;
    }

    /** Reads what the caller's grants for this operation reach. */
    public <T> Uni<T> read(Operation operation, Function<Reach, Uni<T>> work) {
        return read(caller.scope(operation), work);
    }

    /** Reads within a scope made by {@link Caller#scope}, e.g. one narrowed to an area. */
    public <T> Uni<T> read(Scope scope, Function<Reach, Uni<T>> work) {
        return mayRead(scope) ? transaction(scope, ORDINARY, work) : forbidden();
    }

    /**
     * Reads by statements alone, in two trips to the database instead of four.
     *
     * @param asked may use the scope as the database resolved it; it cannot ask again by what it was answered
     */
    public <T> Uni<T> ask(Scope scope, Function<Reach, Asked<T>> asked) {
        return ask(scope, PLANNED_AS_SEEMS_BEST, asked);
    }

    /**
     * The same for statements that are asked all the time and are the same each time but for their values, e.g. the next page of a
     * list: the database plans them once a connection. Left to itself it plans such a one anew each time, for four times as long as it
     * reads, where it takes the values into account; so this is for statements that one plan serves whatever the values are.
     */
    public <T> Uni<T> askOften(Scope scope, Function<Reach, Asked<T>> asked) {
        return ask(scope, PLANNED_ONCE, asked);
    }

    /** The same of what the caller's grants for this operation reach. */
    public <T> Uni<T> askOften(Operation operation, Function<Reach, Asked<T>> asked) {
        return askOften(caller.scope(operation), asked);
    }

    /**
     * The same for what many look at all day long: those who ask for it at the same time with equal scopes are told what one of them
     * reads, see {@link SharedLooks}.
     *
     * @param what is asked, besides the scope; the answer must depend on nothing else
     */
    public <T> Uni<T> askShared(Scope scope, Object what, Function<Reach, Asked<T>> asked) {
        return shared(scope, what, () -> ask(scope, PLANNED_ONCE, asked, new AtomicBoolean()));
    }

    /** As {@link #askShared}, where several steps are needed. */
    public <T> Uni<T> readShared(Scope scope, Object what, Function<Reach, Uni<T>> work) {
        return shared(scope, what, () -> transaction(scope, ORDINARY, work));
    }

    private <T> Uni<T> shared(Scope scope, Object what, Supplier<Uni<T>> look) {
        if (!mayRead(scope)) return forbidden();
        return bounded(late -> looks.ask(new Look(scope, what), look), ORDINARY);
    }

    private record Look(Scope scope, Object what) {}

    private <T> Uni<T> ask(Scope scope, String plans, Function<Reach, Asked<T>> asked) {
        return mayRead(scope) ? bounded(late -> ask(scope, plans, asked, late), ORDINARY) : forbidden();
    }

    private <T> Uni<T> ask(Scope scope, String plans, Function<Reach, Asked<T>> asked, AtomicBoolean late) {
        var open = new Question(OPEN).with(opening(scope, plans));
        return shortWay.read(open, row -> asked.apply(new Reach(scope, codes(row.text(0)))), late);
    }

    /** Writes within what the caller's grants for this operation reach; the note tells the audit what was done to which ids. */
    public <T> Uni<T> write(Operation operation, BiFunction<Reach, AuditNote, Uni<T>> work) {
        return write(caller.scope(operation), work);
    }

    public <T> Uni<T> write(Scope scope, BiFunction<Reach, AuditNote, Uni<T>> work) {
        if (caller.scope(scope.operation()).isEmpty() && !caller.isOperator())
            return refuse(scope.operation(), List.of());
        return transaction(scope, ORDINARY, audited(scope, work));
    }

    /** Writes everywhere, for the operator's commands only, with minutes instead of seconds. */
    public <T> Uni<T> bulk(Operation operation, BiFunction<Reach, AuditNote, Uni<T>> work) {
        if (!caller.isOperator()) return refuse(operation, List.of());
        Scope scope = Scope.everywhere(operation);
        return transaction(scope, BULK, reach -> withBulkLimits()
                .chain(() -> audited(scope, work).apply(reach)));
    }

    /**
     * One statement that serves many people at once, a transaction of its own. It begins with nothing open: the statement opens the
     * scope of each of them by itself, one after the other, and closes it behind the last. Whether each was granted what she asks for
     * was seen before, when her own scope was read.
     */
    public <T> Uni<T> together(Supplier<Uni<T>> statement) {
        return bounded(
                late -> rerun(() -> Panache.withSession(
                        () -> Panache.getSession().invoke(() -> stopIf(late)).chain(statement::get))),
                ORDINARY);
    }

    /** Refuses with FORBIDDEN and leaves the refusal in the audit, in a transaction of its own. */
    public <T> Uni<T> refuse(Operation operation, List<UUID> ids) {
        return recordRefusal(operation.name(), ids).onItemOrFailure().transformToUni((done, failed) -> Uni.createFrom()
                .failure(PlatformProblem.FORBIDDEN.problem()));
    }

    /** Leaves a refusal in the audit that was pronounced elsewhere (at the gateway). */
    public Uni<Void> recordRefusal(String operation, List<UUID> ids) {
        var note = new AuditNote(operation);
        note.on(ids);
        note.outcome(AuditNote.REFUSED);
        return bounded(late -> Panache.withTransaction(() -> audit.write(note)), ORDINARY);
    }

    private <T> Function<Reach, Uni<T>> audited(Scope scope, BiFunction<Reach, AuditNote, Uni<T>> work) {
        return reach -> {
            var note = new AuditNote(scope.operation().name());
            return work.apply(reach, note).call(() -> audit.write(note));
        };
    }

    private boolean mayRead(Scope scope) {
        return !caller.scope(scope.operation()).isEmpty() || caller.isOperator();
    }

    private static <T> Uni<T> forbidden() {
        return Uni.createFrom().failure(PlatformProblem.FORBIDDEN.problem());
    }

    private <T> Uni<T> transaction(Scope scope, Duration limit, Function<Reach, Uni<T>> work) {
        return bounded(
                late -> rerun(() -> Panache.withTransaction(() -> Panache.getSession()
                        .invoke(() -> stopIf(late))
                        .chain(session -> open(session, scope))
                        .chain(work::apply))),
                limit);
    }

    private static <T> Uni<T> rerun(Supplier<Uni<? extends T>> transaction) {
        return Uni.createFrom()
                .<T>deferred(transaction)
                .onFailure(Failures::isDeadlock)
                .retry()
                .atMost(DEADLOCK_RERUNS);
    }

    private static Uni<Reach> open(Mutiny.Session session, Scope scope) {
        var query = session.createNativeQuery(OPEN, Tuple.class);
        opening(scope, PLANNED_AS_SEEMS_BEST).forEach(query::setParameter);
        return query.getSingleResult()
                .ifNoItem()
                .after(CONNECT)
                .failWith(() -> PlatformProblem.DATABASE_AWAY.problem())
                .map(row -> new Reach(scope, codes((String) row.get(0))));
    }

    private static Map<String, Object> opening(Scope scope, String plans) {
        return Map.of(
                "areas", array(scope.areas()),
                "estates", array(scope.estates()),
                "grids", array(scope.grids()),
                "household", text(scope.household()),
                "person", text(scope.person()),
                "shift", text(scope.shift()),
                "plans", plans);
    }

    private static Uni<Void> withBulkLimits() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(BULK_LIMITS, Tuple.class).getSingleResult())
                .replaceWithVoid();
    }

    /**
     * Answers within the limit, and never cancels a transaction in the middle: a cancelled one would stay open with its locks and its
     * connection until the database ends it. It runs to its own end, within the statement limits, and nobody waits for it.
     */
    private static <T> Uni<T> bounded(Function<AtomicBoolean, Uni<T>> work, Duration limit) {
        return Uni.createFrom().deferred(() -> {
            var late = new AtomicBoolean();
            Uni<T> whole = Uni.createFrom()
                    .emitter(answer -> work.apply(late).subscribe().with(answer::complete, failed -> {
                        if (!late.get()) answer.fail(failed);
                    }));
            return whole.ifNoItem().after(limit).failWith(() -> {
                late.set(true);
                return PlatformProblem.DATABASE_AWAY.problem();
            });
        });
    }

    /** Who has been answered already while waiting for a connection needs no work any more. */
    private static void stopIf(AtomicBoolean late) {
        if (late.get()) throw PlatformProblem.DATABASE_AWAY.problem();
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }

    // The text form of a text[] of digits: {440705001012,440705001013}
    private static List<String> codes(String array) {
        String inner = array.substring(1, array.length() - 1);
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split(","));
    }
}
