package org.lianfang.volunteer.rota;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.ManyShifts;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftInput;

/** Takes a rota back: publishes what is new, moves and shortens what was changed. Looking through is the same act, undone. */
@Singleton
class RotaImport {

    private static final int MOST_FRESH = 1000;
    private static final String REASON = "排班表导入 Rota import";

    private final Door door;
    private final OpenedCommunities communities;
    private final ManyShifts shifts;
    private final Validator validator;
    private final Vertx vertx;
    private final Clock clock;

    RotaImport(
            Door door,
            OpenedCommunities communities,
            ManyShifts shifts,
            Validator validator,
            Vertx vertx,
            Clock clock) {
        this.door = door;
        this.communities = communities;
        this.shifts = shifts;
        this.validator = validator;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Ends the transaction without its effect, and carries what the effect would have been. */
    private static final class Undone extends RuntimeException {

        private final transient RotaReport report;

        Undone(RotaReport report) {
            super(null, null, false, false);
            this.report = report;
        }
    }

    Uni<RotaReport> check(byte[] file, String communityCode) {
        return act(file, communityCode, false);
    }

    Uni<RotaReport> store(byte[] file, String communityCode) {
        return act(file, communityCode, true);
    }

    private Uni<RotaReport> act(byte[] file, String communityCode, boolean store) {
        return door.write(VolunteerOperation.IMPORT_ROTA, (reach, note) -> place(reach, communityCode)
                        .chain(() -> vertx.executeBlocking(() -> RotaFile.read(file)))
                        .map(new RotaEntries(reach, communityCode)::of)
                        .chain(entries -> shifts.there(ids(entries), store)
                                .chain(there -> act(entries, there, note.because(REASON))))
                        .map(report -> {
                            if (!store || report.wrong() > 0) throw new Undone(report);
                            return report.done();
                        }))
                .onFailure(Undone.class)
                .recoverWithItem(undone -> ((Undone) undone).report);
    }

    private Uni<Void> place(Reach reach, String communityCode) {
        return communityCode == null || reach.covers(communityCode)
                ? Uni.createFrom().voidItem()
                : communities.refuse(communityCode);
    }

    private static UUID[] ids(List<RotaEntry> entries) {
        return entries.stream().map(RotaEntry::id).toArray(UUID[]::new);
    }

    private Uni<RotaReport> act(List<RotaEntry> entries, List<Shift> there, AuditNote note) {
        Map<UUID, Shift> known = there.stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        Instant now = clock.instant();
        var rows = new ArrayList<RotaRow>();
        var fresh = new ArrayList<ShiftInput>();
        for (RotaEntry entry : entries) {
            Shift shift = known.get(entry.id());
            RotaRow row = shift == null ? fresh(entry, fresh) : new RotaChange(entry, shift).row(now);
            if (row.verdict() == RotaVerdict.FRESH || row.verdict() == RotaVerdict.CHANGED)
                note.on(entry.id()).in(entry.shift().communityCode());
            rows.add(row);
        }
        if (fresh.size() > MOST_FRESH) throw VolunteerProblem.ROTA_TOO_LARGE.at("file");
        return shifts.publish(fresh).call(Panache::flush).replaceWith(() -> RotaReport.of(rows));
    }

    private RotaRow fresh(RotaEntry entry, List<ShiftInput> fresh) {
        var faults = new ArrayList<>(entry.faults());
        int number = entry.line().number();
        if (entry.isNamed()) faults.add(RotaEntries.fault(RotaColumn.ID, VolunteerProblem.ROTA_SHIFT_UNKNOWN));
        if (!faults.isEmpty()) return RotaRow.wrong(number, faults);
        ShiftInput input = entry.shift().titled(entry.shift().post().zh());
        validator
                .validate(input)
                .forEach(each -> faults.add(new RotaFault(
                        RotaChange.column(each.getPropertyPath().toString()).heading(), each.getMessage())));
        if (!faults.isEmpty()) return RotaRow.wrong(number, faults);
        try {
            shifts.mustBePublishable(input);
        } catch (Problem problem) {
            return RotaRow.wrong(
                    number, List.of(RotaEntries.fault(RotaChange.column(problem.field()), problem.type())));
        }
        fresh.add(input);
        return RotaRow.of(number, RotaVerdict.FRESH, entry.id(), List.of());
    }
}
