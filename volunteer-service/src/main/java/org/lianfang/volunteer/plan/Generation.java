package org.lianfang.volunteer.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.ManyShifts;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftInput;
import org.lianfang.volunteer.shift.ShiftView;

/** Makes the shifts of many days at once: from a plan, or as they were in another week. */
@Singleton
class Generation {

    private static final int LONGEST_SPAN = 62;
    private static final int MOST_SHIFTS = 1000;

    private static final String ALONE = "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)";

    private final Door door;
    private final DutyPlans plans;
    private final ManyShifts shifts;
    private final OpenedCommunities communities;
    private final Clock clock;

    Generation(Door door, DutyPlans plans, ManyShifts shifts, OpenedCommunities communities, Clock clock) {
        this.door = door;
        this.plans = plans;
        this.shifts = shifts;
        this.communities = communities;
        this.clock = clock;
    }

    Uni<List<ShiftView>> ofPlan(UUID planId, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusDays(LONGEST_SPAN).isBefore(to))
            throw VolunteerProblem.SPAN_TOO_LONG.at("to");
        return door.write(VolunteerOperation.PUBLISH_SHIFT, (reach, note) -> plans.standing(reach, planId)
                .invoke(plan -> note.on(planId).in(plan.communityCode()))
                .chain(plan -> publish(plan.shifts(from, to, clock.instant()), note)));
    }

    /** The shifts that begin in these days and take place, so many days later; what is there stays as it is. */
    Uni<ShiftCopy> copied(String communityCode, LocalDate from, int days, LocalDate to, Set<UUID> withoutCases) {
        Duration later = Duration.ofDays(ChronoUnit.DAYS.between(from, to));
        if (days > LONGEST_SPAN) throw VolunteerProblem.SPAN_TOO_LONG.at("days");
        return door.write(VolunteerOperation.PUBLISH_SHIFT, (reach, note) -> place(communityCode, reach)
                .invoke(() -> note.in(communityCode))
                .chain(() -> alone(communityCode))
                .chain(() -> starting(communityCode, from, days))
                .chain(sources -> starting(communityCode, to, days).chain(standing -> madeBefore(sources, later)
                        .map(made -> new Copies(sources, later, withoutCases, made, standing, clock.instant()))))
                .chain(copies -> publish(copies.wanted(), note).chain(made -> answer(copies, made))));
    }

    // Two copies at once would each find nothing of the other.
    private static Uni<Void> alone(String communityCode) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALONE, String.class)
                        .setParameter("what", "copies in " + communityCode)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private Uni<List<ShiftInput>> starting(String communityCode, LocalDate from, int days) {
        return shifts.between(communityCode, ChinaTime.startOf(from), ChinaTime.startOf(from.plusDays(days)));
    }

    private Uni<Set<UUID>> madeBefore(List<ShiftInput> sources, Duration later) {
        UUID[] ids = sources.stream().map(source -> Copies.idOf(source, later)).toArray(UUID[]::new);
        return shifts.there(ids, false)
                .map(found -> found.stream().map(Shift::id).collect(Collectors.toSet()));
    }

    private Uni<ShiftCopy> answer(Copies copies, List<ShiftView> made) {
        var ids = Stream.concat(copies.leftOut().keySet().stream(), copies.there().values().stream());
        return shifts.there(ids.toArray(UUID[]::new), false).map(found -> {
            Map<UUID, ShiftView> views =
                    found.stream().map(Shift::view).collect(Collectors.toMap(ShiftView::id, Function.identity()));
            return new ShiftCopy(
                    made,
                    copies.leftOut().entrySet().stream()
                            .map(each -> new NotCopied(
                                    views.get(each.getKey()),
                                    views.get(copies.there().get(each.getKey())),
                                    each.getValue()))
                            .toList());
        });
    }

    /** Which cases the shifts that begin in these days are for. */
    Uni<List<UUID>> watched(String communityCode, LocalDate from, int days) {
        return door.read(VolunteerOperation.PUBLISH_SHIFT, reach -> place(communityCode, reach)
                .chain(() -> starting(communityCode, from, days))
                .map(found -> found.stream()
                        .map(ShiftInput::caseId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    private Uni<List<ShiftView>> publish(List<ShiftInput> wanted, AuditNote note) {
        if (wanted.size() > MOST_SHIFTS) throw VolunteerProblem.SPAN_TOO_LONG.at("to");
        wanted.forEach(shift -> note.on(shift.id()));
        // A shift whose draw would lie in the past is wanted all the same, and drawn no more.
        return shifts.publish(
                wanted.stream().map(shift -> shift.asOf(clock.instant())).toList());
    }

    private Uni<Void> place(String communityCode, Reach reach) {
        return reach.covers(communityCode) ? Uni.createFrom().voidItem() : communities.refuse(communityCode);
    }
}
