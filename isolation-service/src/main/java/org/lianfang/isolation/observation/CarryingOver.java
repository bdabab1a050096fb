package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lianfang.isolation.reference.KeptReferences;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;

/** Carries an observation over to the door where the person lives, in one transaction: nobody is observed at no door, or at two. */
@Singleton
class CarryingOver {

    // A case may be opened at her door while this is under way.
    private static final int TRIES = 3;

    private final KeptReferences kept;
    private final MovedCases cases;
    private final CaseStore store;
    private final CaseHistory history;
    private final Clock clock;

    CarryingOver(KeptReferences kept, MovedCases cases, CaseStore store, CaseHistory history, Clock clock) {
        this.kept = kept;
        this.cases = cases;
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    /** The case in which she is observed where she lives, if any. */
    List<CaseView> answer(Move move, MovedCases.Met met) {
        return met.here().filter(here -> here.observes(move.residentId())).stream()
                .map(here -> CaseView.of(here, ChinaTime.today(clock)))
                .toList();
    }

    Uni<List<CaseView>> carry(Reach reach, AuditNote note, Move move) {
        note.on(move.residentId()).in(move.home().communityCode()).because(move.reason());
        return kept.keepDoors(List.of(move.home()))
                .chain(() -> kept.keepDwellers(List.of(new KeptReferences.Dweller(move.residentId(), move.home()))))
                .chain(() -> carry(reach, note, move, TRIES));
    }

    private Uni<List<CaseView>> carry(Reach reach, AuditNote note, Move move, int left) {
        if (left == 0) throw PlatformProblem.STATE_CHANGED.problem();
        return cases.lock(reach, move).chain(met -> {
            if (met.elsewhere().isEmpty()) {
                note.repeated();
                return Uni.createFrom().item(answer(move, met));
            }
            if (met.here().isPresent()) return join(note, move, met.here().get(), met.elsewhere());
            IsolationCase latest = met.elsewhere().stream()
                    .max(Comparator.comparing(file -> her(file, move).period().exposedOn()))
                    .orElseThrow();
            return cases.open(move.home(), latest.reason(), her(latest, move).period())
                    .chain(opened -> opened == null
                            ? carry(reach, note, move, left - 1)
                            : open(note, move, opened, met.elsewhere()));
        });
    }

    private Uni<List<CaseView>> open(AuditNote note, Move move, IsolationCase here, List<IsolationCase> elsewhere) {
        moveIn(move, here, elsewhere);
        var change = new IsolationCase.Change(null, here.period().endsOn().toString());
        return keep(note, move, here, CaseEventKind.OPENED, change).chain(() -> leave(note, move, here, elsewhere));
    }

    private Uni<List<CaseView>> join(AuditNote note, Move move, IsolationCase here, List<IsolationCase> elsewhere) {
        // Observed here already, e.g. by an order that came before this: she is no new person, but may be observed
        // longer.
        boolean known = here.observes(move.residentId());
        String before = moveIn(move, here, elsewhere).get(0).before();
        var change = new IsolationCase.Change(before, here.period().endsOn().toString());
        Uni<Void> kept = known && change.after().equals(before)
                ? store.save(here)
                : keep(note, move, here, known ? CaseEventKind.EXTENDED : CaseEventKind.PERSON_ADDED, change);
        return kept.chain(() -> leave(note, move, here, elsewhere));
    }

    private List<IsolationCase.Change> moveIn(Move move, IsolationCase here, List<IsolationCase> elsewhere) {
        Instant now = clock.instant();
        LocalDate today = ChinaTime.dayOf(now);
        var changes = new ArrayList<IsolationCase.Change>();
        for (IsolationCase old : elsewhere) {
            // Within a community a check of this morning counts at the new door as well; from outside it is not seen.
            boolean near = old.communityCode().equals(here.communityCode());
            Instant since = near ? ChinaTime.startOf(today) : now;
            changes.add(here.moveIn(Ids.next(), her(old, move), since, today));
        }
        return changes;
    }

    private Uni<List<CaseView>> leave(AuditNote note, Move move, IsolationCase here, List<IsolationCase> elsewhere) {
        LocalDate today = ChinaTime.today(clock);
        return Multi.createFrom()
                .iterable(elsewhere)
                .onItem()
                .transformToUniAndConcatenate(
                        old -> keep(note, move, old, CaseEventKind.TRANSFERRED, old.moveOut(her(old, move), today)))
                .collect()
                .asList()
                .map(left -> List.of(CaseView.of(here, today)));
    }

    private Uni<Void> keep(
            AuditNote note, Move move, IsolationCase file, CaseEventKind what, IsolationCase.Change change) {
        note.on(file.id());
        return store.save(file).chain(() -> history.add(file.id(), what, move.reason(), change, null));
    }

    private static ObservedPerson her(IsolationCase old, Move move) {
        return old.person(move.residentId()).orElseThrow();
    }
}
