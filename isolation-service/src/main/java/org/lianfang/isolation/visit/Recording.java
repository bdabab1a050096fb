package org.lianfang.isolation.visit;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.check.Channel;
import org.lianfang.isolation.reference.KeptReferences;
import org.lianfang.isolation.scoped.Place;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.scope.Scope;

/** Records a visit once, however often it is sent: what was known before is answered, without asking registry again. */
@Singleton
class Recording {

    private static final IsolationOperation OPERATION = IsolationOperation.RECORD_VISIT;
    // A resident's login name may be a phone number; the audit knows who it was.
    private static final String BY_RESIDENT = "resident";

    private final Door door;
    private final Caller caller;
    private final VisitedDoors doors;
    private final KeptReferences kept;
    private final VisitStore visits;
    private final ReadingStore readings;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Recording(
            Door door,
            Caller caller,
            VisitedDoors doors,
            KeptReferences kept,
            VisitStore visits,
            ReadingStore readings,
            Fingerprints fingerprints,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.doors = doors;
        this.kept = kept;
        this.visits = visits;
        this.readings = readings;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    Uni<VisitView> record(VisitInput form) {
        Scope scope = caller.scope(OPERATION);
        List<UUID> named = Stream.of(form.id(), form.householdId())
                .flatMap(id -> Optional.ofNullable(id).stream())
                .toList();
        if (scope.isEmpty()) return door.refuse(OPERATION, named);
        form.check(clock);
        UUID id = form.id() == null ? Ids.next() : form.id();
        byte[] fingerprint = fingerprints.of("visit", form, VisitInput.DEFAULTS);
        return door.read(OPERATION, reach -> visits.isKnown(reach, id, fingerprint))
                .chain(known -> known
                        ? repeat(id)
                        : doors.of(form).chain(visited -> {
                            boolean byStaff = visited.place().isIn(scope);
                            if (!byStaff && form.channelOrDefault() != Channel.SELF) return refuseChannel(named);
                            return store(id, form, visited, fingerprint, byStaff);
                        }));
    }

    private Uni<VisitView> repeat(UUID id) {
        return door.write(OPERATION, (reach, note) -> {
            note.on(id).repeated();
            return view(reach, id);
        });
    }

    private Uni<VisitView> refuseChannel(List<UUID> ids) {
        return door.recordRefusal(OPERATION.name(), ids)
                .chain(() -> Uni.createFrom().failure(IsolationProblem.SELF_REPORT_ONLY.at("channel")));
    }

    private Uni<VisitView> store(
            UUID id, VisitInput form, VisitedDoors.Visited visited, byte[] fingerprint, boolean byStaff) {
        Place place = visited.place();
        return door.write(OPERATION, (reach, note) -> {
            // Registry shows more than this operation may write to, e.g. to an officer who is a grid worker elsewhere.
            boolean ours = place.isIn(reach.scope()) || place.householdId().equals(reach.household());
            if (!ours) throw PlatformProblem.NOT_FOUND.at("householdId");
            note.on(id).on(place.householdId()).in(place.communityCode());
            return kept.keepDoors(List.of(place))
                    .chain(() -> kept.keepDwellers(visited.dwellers().stream()
                            .map(resident -> new KeptReferences.Dweller(resident, place))
                            .toList()))
                    .chain(() -> kept.keepAliases(place.communityCode(), visited.aliases()))
                    .chain(() -> visits.add(id, form, place, fingerprint, byStaff ? caller.username() : BY_RESIDENT))
                    .chain(added ->
                            added ? fill(id, form, visited, note) : sameOrConflict(reach, id, fingerprint, note))
                    .chain(() -> view(reach, id));
        });
    }

    private Uni<Void> fill(UUID id, VisitInput form, VisitedDoors.Visited visited, AuditNote note) {
        for (int i = 0; i < form.readings().size(); i++) note.on(Ids.derived(id, "check", i));
        return visits.addNeeds(id, form.needsOrNone()).chain(() -> readings.add(id, form, visited.aliases()));
    }

    /** Two taps at once: the other one came first. An id that the caller cannot see stands for another visit. */
    private Uni<Void> sameOrConflict(Reach reach, UUID id, byte[] fingerprint, AuditNote note) {
        return visits.isKnown(reach, id, fingerprint)
                .invoke(known -> {
                    if (!known) throw PlatformProblem.ID_TAKEN.at("id");
                    note.repeated();
                })
                .replaceWithVoid();
    }

    private Uni<VisitView> view(Reach reach, UUID id) {
        return visits.byIds(reach, List.of(id)).map(found -> found.get(0));
    }
}
