package org.lianfang.volunteer.draw;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Scope;
import org.lianfang.volunteer.PersonLock;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.draw.DrawRows.Candidate;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/**
 * One draw, in one transaction under the shift's lock: who comes second finds it drawn. The locks are taken in the order of every act
 * (shift, draw, people), those of the people all at once: nobody gets a place elsewhere between the look at her shifts and the draw.
 */
@Singleton
class Draws {

    private final Door door;
    private final DrawRows rows;
    private final ShiftRepository shifts;
    private final Seeds seeds;
    private final Clock clock;

    Draws(Door door, DrawRows rows, ShiftRepository shifts, Seeds seeds, Clock clock) {
        this.door = door;
        this.rows = rows;
        this.shifts = shifts;
        this.seeds = seeds;
        this.clock = clock;
    }

    Uni<Void> draw(UUID shiftId) {
        var scope = Scope.everywhere(VolunteerOperation.DRAW_PLACES).onShift(shiftId);
        return door.write(scope, (reach, note) -> shifts.locked(shiftId)
                .chain(shift -> draw(shift, clock.instant().truncatedTo(ChronoUnit.MICROS), note)));
    }

    private Uni<Void> draw(Shift shift, Instant now, AuditNote note) {
        note.on(shift.id()).in(shift.communityCode());
        if (!shift.isUndrawn() || shift.isOff(now)) {
            note.repeated();
            return Uni.createFrom().voidItem();
        }
        return rows.close(shift.id(), now)
                .map(kept -> seeds.open(shift.id(), kept))
                .chain(seed -> rows.people(shift.id())
                        .chain(PersonLock::takeAll)
                        .chain(() -> rows.candidates(shift))
                        .map(candidates -> draw(seed, candidates, shift.capacity()))
                        .chain(lots -> rows.keep(shift.id(), lots, now)));
    }

    private static List<Drawing.Lot> draw(String seed, List<Candidate> candidates, int places) {
        Set<UUID> hindered = candidates.stream()
                .filter(Candidate::hindered)
                .map(Candidate::request)
                .collect(Collectors.toSet());
        List<Drawing.Entry> entries = candidates.stream()
                .map(each -> new Drawing.Entry(each.request(), each.hours()))
                .toList();
        return Drawing.draw(seed, entries, places, hindered);
    }
}
