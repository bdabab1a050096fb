package org.lianfang.volunteer.feed;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Scope;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.round.OwnLogin;
import org.lianfang.volunteer.shift.Shift;

/**
 * Tells each line what has changed within its scope. Changes are gathered for a moment and read once for all lines of one scope, by
 * the service's own login but within that scope, so that the policies of the tables decide about each event.
 */
@Singleton
class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final String TELL = "lianfang.feed";
    private static final Change STANDS = new Change(null);
    // A transaction writes its time before it commits, and is over within three seconds.
    private static final Duration COMMIT = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final OwnLogin own;
    private final Door door;
    private final ChangedShifts shifts;
    private final FeedSettings settings;
    private final Clock clock;

    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final Set<Announcement> announced = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicBoolean lost = new AtomicBoolean();
    private final AtomicBoolean pulse = new AtomicBoolean();

    Feed(Vertx vertx, OwnLogin own, Door door, ChangedShifts shifts, FeedSettings settings, Clock clock) {
        this.vertx = vertx;
        this.own = own;
        this.door = door;
        this.shifts = shifts;
        this.settings = settings;
        this.clock = clock;
    }

    private record Announcement(String code, UUID shift) {
        static Announcement read(String payload) {
            String[] parts = payload.split(" ");
            return new Announcement(parts[0], UUID.fromString(parts[1]));
        }
    }

    void begin(@Observes StartupEvent started) {
        vertx.setPeriodic(settings.pulse().toMillis(), beat -> {
            pulse.set(true);
            arm();
        });
    }

    /** @param since what changed from then on comes first; null for what changes from now on */
    Multi<Change> open(Scope scope, Instant since, Instant until) {
        if (lines.size() >= settings.lines()) throw VolunteerProblem.TOO_MANY_LISTEN.problem();
        return Multi.createFrom().deferred(() -> {
            var line = new Line(scope, until);
            lines.add(line);
            return Multi.createBy()
                    .concatenating()
                    .streams(missed(scope, since), line.changes())
                    .onTermination()
                    .invoke(() -> lines.remove(line));
        });
    }

    private Multi<Change> missed(Scope scope, Instant since) {
        Instant from = since == null ? clock.instant() : since.minus(COMMIT);
        return door.read(
                        scope,
                        reach -> since == null
                                ? Uni.createFrom().item(List.<Shift>of())
                                : shifts.since(reach, from, clock.instant()))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found).map(shift -> new Change(shift.view())));
    }

    void announced(String payload) {
        announced.add(Announcement.read(payload));
        arm();
    }

    /** Something may have been announced that was not heard. */
    void lost() {
        lost.set(true);
        arm();
    }

    private void arm() {
        if (armed.compareAndSet(false, true)) {
            vertx.setTimer(
                    settings.gather().toMillis(), gathered -> vertx.eventBus().send(TELL, ""));
        }
    }

    /** One at a time: what is announced meanwhile is told next. */
    @ConsumeEvent(TELL)
    Uni<Void> tell(String gathered) {
        own.enter();
        if (lost.getAndSet(false)) lines.forEach(Line::end);
        Instant now = clock.instant();
        lines.stream().filter(line -> !line.holdsAt(now)).forEach(Line::end);
        if (pulse.getAndSet(false)) lines.forEach(line -> line.tell(STANDS));
        List<Announcement> changes = new ArrayList<>(announced);
        changes.forEach(announced::remove);
        Map<Scope, List<Line>> byScope = lines.stream().collect(Collectors.groupingBy(Line::scope));
        return Multi.createFrom()
                .iterable(byScope.entrySet())
                .onItem()
                .transformToUniAndConcatenate(each -> tell(each.getKey(), each.getValue(), changes))
                .collect()
                .last()
                .replaceWithVoid()
                .onTermination()
                .invoke(() -> {
                    armed.set(false);
                    if (!announced.isEmpty() || lost.get()) arm();
                });
    }

    private Uni<Void> tell(Scope scope, List<Line> listeners, List<Announcement> changes) {
        Set<UUID> ids = new HashSet<>();
        for (Announcement change : changes) {
            if (scope.areas().stream().anyMatch(change.code()::startsWith)) ids.add(change.shift());
        }
        if (ids.isEmpty()) return Uni.createFrom().voidItem();
        return door.read(scope, reach -> shifts.byIds(reach, ids))
                .invoke(found -> found.forEach(shift -> {
                    Change change = new Change(shift.view());
                    listeners.forEach(line -> line.tell(change));
                }))
                .onFailure()
                .invoke(failure -> {
                    LOG.warnf("Lines end: %s", failure.getClass().getName());
                    listeners.forEach(Line::end);
                })
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
