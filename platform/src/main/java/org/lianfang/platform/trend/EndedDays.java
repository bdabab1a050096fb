package org.lianfang.platform.trend;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Operation;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;

/**
 * Keeps the numbers of ended days in a service's table {@code daily_summary (community_code, day, …)}. No timer is needed where the
 * rows say how a day ended: each overview fills in some of the days that are missing, so that none waits for all of them.
 */
public final class EndedDays {

    private static final Logger LOG = Logger.getLogger(EndedDays.class);

    // Of all communities together. A street's yesterday fits into one overview, a long pause is filled in over several.
    private static final int AT_ONCE = 30;

    // After a failure no overview waits for another try so soon.
    private static final Duration REST = Duration.ofMinutes(1);

    // Day by day: communities that were days apart would make the sums of their area too small for long.
    private static final String MISSING =
            """
            (select c.code, cast(g.day as date) as day, cast(g.day as timestamp) at time zone 'Asia/Shanghai' as begun,
                    (cast(g.day as timestamp) + interval '1 day') at time zone 'Asia/Shanghai' as ended
             from unnest(cast(:codes as text[])) c (code)
             cross join lateral (select max(s.day) + 1 as next from daily_summary s where s.community_code = c.code) kept
             cross join lateral (select cast(min(f.%2$s) at time zone 'Asia/Shanghai' as date) as day
                                 from %1$s f where kept.next is null and f.community_code = c.code) first
             cross join lateral generate_series(cast(coalesce(kept.next, first.day) as timestamp),
                                                cast(least(cast(:yesterday as date),
                                                           coalesce(kept.next, first.day) + cast(:atOnce as int)) as timestamp),
                                                interval '1 day') g (day)
             order by g.day, c.code
             limit cast(:atOnce as int))
            """;

    private static final String NEXT = "select m.day from %s m";

    private static final String SUMS =
            """
            select a.area, s.day, %s
            from unnest(cast(:areas as text[])) a (area)
            join opened_community c on c.code = any(:codes) and starts_with(c.code, a.area)
            join daily_summary s on s.community_code = c.code and s.day between :from and :to
            group by a.area, s.day order by a.area, s.day
            """;

    // Whoever asks for the past waits for some of the missing days: enough for a street that was not looked at for a
    // month.
    private static final int ROUNDS = 30;

    private final Door door;
    private final Caller caller;
    private final Clock clock;
    private final Operation overview;
    private final String missing;
    private final String keep;
    private final Map<List<String>, LocalDate> complete = new ConcurrentHashMap<>();
    private volatile Instant notBefore = Instant.MIN;

    /**
     * @param missing the days that are {@link #missing}
     * @param keep an insert that counts them
     */
    public EndedDays(Door door, Caller caller, Clock clock, Operation overview, String missing, String keep) {
        this.door = door;
        this.caller = caller;
        this.clock = clock;
        this.overview = overview;
        this.missing = missing;
        this.keep = keep;
    }

    /**
     * The next missing days as a table {@code (code, day, begun, ended)}, for the statement that counts them.
     *
     * @param instant when a row of {@code table} began to count: the earliest one is on a community's first day
     */
    public static String missing(String table, String instant) {
        return MISSING.formatted(table, instant);
    }

    /**
     * The ended days asked for, of the areas that are granted to the caller in whole; a day of which nothing was kept is missing, and so
     * are the days from the first on that is not kept for all communities yet: asked again, there are more.
     *
     * @param columns of the table, each summed over the area's communities
     * @param numbers what a day's sums, in the order of the columns, are made into
     */
    public <N> Uni<List<PastDay<N>>> of(DaysAsked asked, List<String> columns, Function<EndedDay, N> numbers) {
        asked.orRefuse();
        if (caller.scope(overview).isEmpty()) return Uni.createFrom().failure(PlatformProblem.FORBIDDEN.problem());
        String sums = columns.stream()
                .map(column -> "cast(sum(s." + column + ") as integer)")
                .collect(Collectors.joining(", "));
        return keepMore(ROUNDS)
                .chain(() -> door.read(overview, reach -> Panache.getSession()
                        .chain(session -> lastWhole(session, reach)
                                .chain(last -> session.createNativeQuery(SUMS.formatted(sums), Tuple.class)
                                        .setParameter("areas", asked.wholeAreas(caller, overview))
                                        .setParameter("codes", reach.codeArray())
                                        .setParameter("from", asked.from())
                                        .setParameter("to", asked.to().isBefore(last) ? asked.to() : last)
                                        .getResultList()))
                        .map(rows -> EndedDay.read(rows, numbers))));
    }

    /** The last day that is kept for all communities in reach. */
    private Uni<LocalDate> lastWhole(Mutiny.Session session, Reach reach) {
        LocalDate yesterday = ChinaTime.today(clock).minusDays(1);
        return session.createNativeQuery(NEXT.formatted(missing), LocalDate.class)
                .setParameter("codes", reach.codeArray())
                .setParameter("yesterday", yesterday)
                .setParameter("atOnce", 1)
                .getResultList()
                .map(next -> next.isEmpty() ? yesterday : next.get(0).minusDays(1));
    }

    private Uni<Void> keepMore(int rounds) {
        return keepNext()
                .chain(more -> more && rounds > 0
                        ? keepMore(rounds - 1)
                        : Uni.createFrom().voidItem());
    }

    /** Fills in some days of the communities that the caller's overview covers, in a transaction of its own. */
    public Uni<Void> keepSome() {
        return keepNext().replaceWithVoid();
    }

    /** Whether there may be more to keep. */
    private Uni<Boolean> keepNext() {
        List<String> areas = caller.scope(overview).areas();
        LocalDate yesterday = ChinaTime.today(clock).minusDays(1);
        boolean nothingToDo = areas.isEmpty() || yesterday.equals(complete.get(areas));
        if (nothingToDo || clock.instant().isBefore(notBefore))
            return Uni.createFrom().item(false);
        return door.read(overview, reach -> keep(reach, yesterday).chain(added -> anyLeft(added, reach, yesterday)))
                .invoke(more -> {
                    if (!more) complete.put(areas, yesterday);
                })
                .onFailure()
                .invoke(failure -> {
                    notBefore = clock.instant().plus(REST);
                    LOG.warnf("Daily summary not kept: %s", failure.getClass().getSimpleName());
                })
                .onFailure()
                .recoverWithItem(false);
    }

    /** Nothing added does not say that nothing is missing: another overview may have kept the same days at the same moment. */
    private Uni<Boolean> anyLeft(int added, Reach reach, LocalDate yesterday) {
        return added > 0
                ? Uni.createFrom().item(true)
                : Panache.getSession()
                        .chain(session -> lastWhole(session, reach))
                        .map(last -> last.isBefore(yesterday));
    }

    private Uni<Integer> keep(Reach reach, LocalDate yesterday) {
        return Panache.getSession().chain(session -> session.createNativeQuery(keep)
                .setParameter("codes", reach.codeArray())
                .setParameter("yesterday", yesterday)
                .setParameter("atOnce", AT_ONCE)
                .executeUpdate());
    }
}
