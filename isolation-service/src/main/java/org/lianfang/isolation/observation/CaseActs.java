package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.rule.PlausibleDay;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.time.ChinaTime;

/**
 * The acts on a case. Each locks it first; the same act sent again answers as the first time, an act that meets what another one has
 * reached is a conflict (design, rule 6).
 */
@Singleton
class CaseActs {

    private static final String UNHANDLED =
            """
            select distinct k.resident_id from health_check k join observed_person p
              on p.case_id = :case and p.resident_id = k.resident_id and p.community_code = k.community_code
            where k.abnormal and k.handled is null
            """;

    private static final int LONGEST_DAYS = 180;

    private final Door door;
    private final Caller caller;
    private final CaseStore store;
    private final CaseHistory history;
    private final Fingerprints fingerprints;
    private final ShownWords words;
    private final Clock clock;

    CaseActs(
            Door door,
            Caller caller,
            CaseStore store,
            CaseHistory history,
            Fingerprints fingerprints,
            ShownWords words,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.store = store;
        this.history = history;
        this.fingerprints = fingerprints;
        this.words = words;
        this.clock = clock;
    }

    /** One act on a locked case: what it changes, or null where the same act has done it before. */
    interface Deed extends BiFunction<IsolationCase, Boolean, Uni<IsolationCase.Change>> {}

    Uni<CaseView> extend(UUID caseId, Acts.Extend act) {
        // Nothing shortens an observation again: a slip of the year must not pass.
        if (act.endsOn().isAfter(today().plusDays(LONGEST_DAYS))) throw IsolationProblem.TOO_LONG.at("endsOn");
        var same = new Acts.Extend(act.endsOn(), act.reason(), sorted(act.residentIds()));
        return perform(
                IsolationOperation.EXTEND_ISOLATION,
                CaseEventKind.EXTENDED,
                caseId,
                same,
                act.reason(),
                (file, known) -> {
                    List<ObservedPerson> meant = file.meant(act.residentIds());
                    boolean longer = meant.stream()
                            .anyMatch(person -> person.isOpen()
                                    && act.endsOn().isAfter(person.period().endsOn()));
                    if (longer) return Uni.createFrom().item(file.extend(meant, act.endsOn(), today()));
                    if (known) return Uni.createFrom().nullItem();
                    if (!file.isOpen() || meant.stream().anyMatch(person -> !person.isOpen()))
                        throw PlatformProblem.STATE_CHANGED.problem();
                    return history.wasExtendedTo(caseId, act.endsOn().toString())
                            .map(reached -> {
                                if (reached) throw PlatformProblem.STATE_CHANGED.problem();
                                throw IsolationProblem.ENDS_NOT_LATER.at("endsOn");
                            });
                });
    }

    Uni<CaseView> release(UUID caseId, Acts.Release act) {
        var same = new Acts.Release(sorted(act.residentIds()), act.reason());
        return perform(
                IsolationOperation.RELEASE_ISOLATION,
                CaseEventKind.RELEASED,
                caseId,
                same,
                act.reason(),
                (file, known) -> {
                    List<ObservedPerson> meant = file.meant(act.residentIds());
                    if (known && meant.stream().noneMatch(ObservedPerson::isOpen))
                        return Uni.createFrom().nullItem();
                    return Statement.of(UNHANDLED)
                            .set("case", caseId)
                            .list(row -> row.id("resident_id"))
                            .map(unhandled -> file.release(meant, act.reason(), today(), Set.copyOf(unhandled)));
                });
    }

    Uni<CaseView> transfer(UUID caseId, Acts.Transfer act) {
        PlausibleDay.require(act.on(), "on");
        return perform(
                IsolationOperation.TRANSFER_PERSON, CaseEventKind.TRANSFERRED, caseId, act, act.to(), (file, known) -> {
                    ObservedPerson person =
                            file.person(act.residentId()).orElseThrow(() -> PlatformProblem.NOT_FOUND.at("residentId"));
                    boolean reached = person.ended() == ObservationStatus.TRANSFERRED;
                    if (known && reached) return Uni.createFrom().nullItem();
                    return Uni.createFrom().item(file.transfer(person, act.to(), act.on(), today()));
                });
    }

    Uni<CaseView> cancel(UUID caseId, Acts.Cancel act) {
        return perform(
                IsolationOperation.CANCEL_ISOLATION,
                CaseEventKind.CANCELLED,
                caseId,
                act,
                act.reason(),
                (file, known) -> {
                    if (known) return Uni.createFrom().nullItem();
                    return Uni.createFrom().item(file.cancel(today()));
                });
    }

    /** The frame of every act: lock, ask whether it is known, do it, save, write history, answer. */
    Uni<CaseView> perform(
            IsolationOperation operation, CaseEventKind what, UUID caseId, Record act, String reason, Deed deed) {
        if (caller.scope(operation).isEmpty()) return door.refuse(operation, List.of(caseId));
        byte[] fingerprint = fingerprints.of("case." + operation.name(), act, null);
        return door.write(operation, (reach, note) -> store.lock(reach, caseId).chain(file -> {
            note.on(caseId).in(file.communityCode()).because(reason);
            return history.knows(caseId, fingerprint)
                    .chain(known -> deed.apply(file, known))
                    .chain(change -> {
                        if (change == null) {
                            note.repeated();
                            return Uni.createFrom().voidItem();
                        }
                        return store.save(file).chain(() -> history.add(caseId, what, reason, change, fingerprint));
                    })
                    .map(done -> words.view(file, today()));
        }));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    // The same persons named in another order are the same act.
    private static List<UUID> sorted(List<UUID> ids) {
        return ids == null ? null : ids.stream().sorted().collect(Collectors.toList());
    }
}
