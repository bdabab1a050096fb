package org.lianfang.volunteer.shift;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.volunteer.draw.Seeds;
import org.lianfang.volunteer.watch.WatchedCase;
import org.lianfang.volunteer.watch.Watches;

/** Shifts by the dozen, within a transaction that has been opened for publishing them. */
@Singleton
public class ManyShifts {

    private static final String BETWEEN =
            """
            select s.* from shift s
            where s.community_code = :community and s.cancelled_at is null and s.starts_at >= :from and s.starts_at < :to
            order by s.starts_at, s.id
            """;

    private static final String THERE = "select s.* from shift s where s.id = any (cast(:ids as uuid[]))";

    private final Fingerprints fingerprints;
    private final Seeds seeds;
    private final Watches watches;
    private final Caller caller;
    private final Clock clock;

    ManyShifts(Fingerprints fingerprints, Seeds seeds, Watches watches, Caller caller, Clock clock) {
        this.fingerprints = fingerprints;
        this.seeds = seeds;
        this.watches = watches;
        this.caller = caller;
        this.clock = clock;
    }

    /** As they would be published again. */
    public Uni<List<ShiftInput>> between(String communityCode, Instant from, Instant to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BETWEEN, Shift.class)
                        .setParameter("community", communityCode)
                        .setParameter("from", from.atOffset(ZoneOffset.UTC))
                        .setParameter("to", to.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .chain(found ->
                        watches.of(found.stream().map(Shift::id).toList()).map(watched -> again(found, watched)));
    }

    private static List<ShiftInput> again(List<Shift> found, List<WatchedCase> watched) {
        var cases = new HashMap<UUID, UUID>();
        watched.forEach(each -> cases.put(each.shiftId(), each.caseId()));
        return found.stream()
                .map(shift -> shift.again().watching(cases.get(shift.id())))
                .toList();
    }

    /** Those of these ids that are there, in the order of their ids; locked where something will be done to them. */
    public Uni<List<Shift>> there(UUID[] ids, boolean locked) {
        String sql = THERE + " order by s.id" + (locked ? " for update" : "");
        return Panache.getSession().chain(session -> session.createNativeQuery(sql, Shift.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Fails with the problem that publishing it would fail with. */
    public void mustBePublishable(ShiftInput input) {
        shift(input);
    }

    /** Those whose id is there stay as they are. */
    public Uni<List<ShiftView>> publish(List<ShiftInput> wanted) {
        UUID[] ids = wanted.stream().map(ShiftInput::id).toArray(UUID[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(THERE, Shift.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .chain(there -> {
                    var all = new HashMap<UUID, Shift>();
                    there.forEach(shift -> all.put(shift.id(), shift));
                    List<ShiftInput> missing = wanted.stream()
                            .filter(input -> !all.containsKey(input.id()))
                            .toList();
                    List<Shift> fresh = missing.stream().map(this::shift).toList();
                    fresh.forEach(shift -> all.put(shift.id(), shift));
                    List<ShiftView> views = all.values().stream()
                            .sorted(Comparator.comparing(Shift::startsAt).thenComparing(Shift::id))
                            .map(Shift::view)
                            .toList();
                    return Panache.getSession()
                            .chain(session ->
                                    session.persistAll(fresh.toArray()).chain(session::flush))
                            .chain(() -> seeds.promise(
                                    fresh.stream().map(Shift::view).toList()))
                            .chain(() -> watches.keep(missing.stream()
                                    .map(input -> input.watch(input.id()))
                                    .filter(Objects::nonNull)
                                    .toList()))
                            .replaceWith(views);
                });
    }

    private Shift shift(ShiftInput input) {
        byte[] fingerprint = fingerprints.of("shift", input, ShiftInput.DEFAULTS);
        return Shift.publish(input.id(), input, fingerprint, caller.id(), clock.instant());
    }
}
