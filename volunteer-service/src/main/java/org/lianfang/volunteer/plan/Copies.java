package org.lianfang.volunteer.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.platform.identity.Ids;
import org.lianfang.volunteer.shift.Post;
import org.lianfang.volunteer.shift.ShiftInput;

/**
 * Which shifts are to be made so much later, and which not. A shift is copied over the same span of days only once, whichever days were
 * chosen with it; and what stands there alike for another reason stands for one copy, so that two alike are copied as two.
 */
final class Copies {

    private final List<ShiftInput> wanted = new ArrayList<>();
    private final Map<UUID, NotCopied.Why> leftOut = new LinkedHashMap<>();
    private final Map<UUID, UUID> there = new HashMap<>();

    /** What makes two shifts the same duty. */
    private record Duty(Post post, String title, String place, Instant startsAt, Instant endsAt, UUID caseId) {
        static Duty of(ShiftInput shift) {
            return new Duty(
                    shift.post(), shift.title(), shift.place(), shift.startsAt(), shift.endsAt(), shift.caseId());
        }
    }

    static UUID idOf(ShiftInput source, Duration later) {
        return Ids.derived(source.id(), "copied by " + later.toDays(), 0);
    }

    /**
     * @param made the ids of copies made before, also of those cancelled since
     * @param standing what takes place in the days copied to
     */
    Copies(
            List<ShiftInput> sources,
            Duration later,
            Set<UUID> withoutCases,
            Collection<UUID> made,
            List<ShiftInput> standing,
            Instant now) {
        Map<Duty, Deque<UUID>> alike = new HashMap<>();
        standing.stream()
                .filter(each -> !made.contains(each.id()))
                .sorted(Comparator.comparing(ShiftInput::id))
                .forEach(each -> alike.computeIfAbsent(Duty.of(each), duty -> new ArrayDeque<>())
                        .add(each.id()));
        for (ShiftInput source : sources) {
            ShiftInput copy = source.later(idOf(source, later), later);
            Deque<UUID> others = alike.get(Duty.of(copy));
            if (!copy.endsAt().isAfter(now)) leftOut.put(source.id(), NotCopied.Why.OVER_ALREADY);
            else if (made.contains(copy.id())) stands(source, copy.id());
            else if (others != null && !others.isEmpty()) stands(source, others.remove());
            else if (source.caseId() != null && withoutCases.contains(source.caseId()))
                leftOut.put(source.id(), NotCopied.Why.WATCH_ENDED);
            else wanted.add(copy);
        }
    }

    private void stands(ShiftInput source, UUID instead) {
        leftOut.put(source.id(), NotCopied.Why.THERE_ALREADY);
        there.put(source.id(), instead);
    }

    List<ShiftInput> wanted() {
        return wanted;
    }

    /** By the id of what was to be copied. */
    Map<UUID, NotCopied.Why> leftOut() {
        return leftOut;
    }

    /** What stands in the place of each that is there already. */
    Map<UUID, UUID> there() {
        return there;
    }
}
