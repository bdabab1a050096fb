package org.lianfang.isolation.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lianfang.isolation.observation.ObservedPerson;
import org.lianfang.isolation.observation.Period;
import org.lianfang.isolation.reference.DoorReference;
import org.lianfang.isolation.reference.Presence;
import org.lianfang.platform.problem.PlatformProblem;

/**
 * What an order comes to, door by door; the preview counts it, the opening does it. A door counts where there is somebody to observe
 * behind it: who is AWAY or MOVED_OUT is left out, and so is who is excepted. Who was released from a case that is open is taken in
 * again by a later exposure only, who was transferred by no order (design, rules 3 and 5).
 *
 * @param openings doors without an open case
 * @param meetings doors that are observed already; {@link Meeting#lengthens} tells which of them the order lengthens
 * @param awayPersons registered behind a door of the order, but not there
 */
record OrderPlan(Period period, List<Opening> openings, List<Meeting> meetings, int awayPersons) {

    /** A door whose case the order opens. */
    record Opening(DoorReference door, List<UUID> residentIds) {}

    /**
     * A door that the order finds observed.
     *
     * @param period of the case after the order
     * @param longer persons observed already whose days the order adds to, with the period that follows
     * @param joining persons who were not observed so far, or no longer
     * @param residentIds all who are observed behind the door after the order
     */
    record Meeting(
            OpenCase open,
            DoorReference door,
            Period period,
            Map<UUID, Period> longer,
            List<Joining> joining,
            List<UUID> residentIds) {

        boolean lengthens() {
            return !longer.isEmpty();
        }
    }

    /** @param ended what had ended before, as the history keeps it; null for who is new */
    record Joining(UUID residentId, String ended) {}

    static OrderPlan of(
            IsolationOrderInput order,
            Period period,
            List<DoorReference> doors,
            Map<UUID, OpenCase> openByHousehold,
            LocalDate today) {
        requireKnownExceptions(order, doors);
        Set<UUID> excepted = Set.copyOf(order.exceptResidentIds());
        var openings = new ArrayList<Opening>();
        var meetings = new ArrayList<Meeting>();
        int away = 0;
        for (DoorReference door : doors) {
            if (order.exceptHouseholdIds().contains(door.id())) continue;
            away += count(door, Presence.AWAY, excepted);
            List<UUID> present = present(door, excepted);
            if (present.isEmpty()) continue;
            OpenCase open = openByHousehold.get(door.id());
            if (open == null) {
                openings.add(new Opening(door, present));
                continue;
            }
            Meeting meeting = meet(open, door, present, period, today);
            if (!meeting.residentIds().isEmpty()) meetings.add(meeting);
        }
        return new OrderPlan(period, List.copyOf(openings), List.copyOf(meetings), away);
    }

    private static Meeting meet(OpenCase open, DoorReference door, List<UUID> present, Period order, LocalDate today) {
        var longer = new LinkedHashMap<UUID, Period>();
        var joining = new ArrayList<Joining>();
        var observed = new ArrayList<UUID>();
        Period whole = open.period();
        for (UUID resident : present) {
            Optional<ObservedPerson> known = open.person(resident);
            boolean ended = known.isPresent() && !known.get().isOpen();
            if (ended && !known.get().returnsBy(order)) continue;
            observed.add(resident);
            if (known.isEmpty() || ended) {
                joining.add(
                        new Joining(resident, known.map(ObservedPerson::ending).orElse(null)));
                whole = whole.spanning(order);
                continue;
            }
            Period before = known.get().period();
            Period after = before.lengthenedBy(order, today);
            if (after.equals(before)) continue;
            longer.put(resident, after);
            whole = whole.spanning(after);
        }
        return new Meeting(open, door, whole, longer, joining, observed);
    }

    /** Every door that the order reaches, those without an open case first. */
    List<AffectedBuilding.Affected> affected() {
        var doors = new ArrayList<AffectedBuilding.Affected>();
        openings.forEach(each -> doors.add(
                new AffectedBuilding.Affected(each.door(), each.residentIds().size(), false)));
        meetings.forEach(each -> doors.add(
                new AffectedBuilding.Affected(each.door(), each.residentIds().size(), true)));
        return doors;
    }

    int households() {
        return openings.size() + meetings.size();
    }

    int persons() {
        return openings.stream().mapToInt(each -> each.residentIds().size()).sum()
                + meetings.stream().mapToInt(each -> each.residentIds().size()).sum();
    }

    /** Doors with an open case before the order; those it lengthens among them. */
    int alreadyObserved() {
        return meetings.size();
    }

    int extended() {
        return (int) meetings.stream().filter(Meeting::lengthens).count();
    }

    // An exception that hits nobody would let the one observed who was to be spared.
    private static void requireKnownExceptions(IsolationOrderInput order, List<DoorReference> doors) {
        var households = new HashSet<UUID>();
        var residents = new HashSet<UUID>();
        for (DoorReference door : doors) {
            households.add(door.id());
            door.residents().forEach(each -> residents.add(each.id()));
        }
        requireAll(order.exceptHouseholdIds(), households, "exceptHouseholdIds");
        requireAll(order.exceptResidentIds(), residents, "exceptResidentIds");
    }

    private static void requireAll(List<UUID> ids, Set<UUID> known, String field) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) throw PlatformProblem.NOT_FOUND.at(field + "[" + i + "]");
        }
    }

    private static List<UUID> present(DoorReference door, Set<UUID> excepted) {
        return door.residents().stream()
                .filter(each -> each.presence() == Presence.PRESENT && !excepted.contains(each.id()))
                .map(DoorReference.Dweller::id)
                .toList();
    }

    private static int count(DoorReference door, Presence presence, Set<UUID> excepted) {
        return (int) door.residents().stream()
                .filter(each -> each.presence() == presence && !excepted.contains(each.id()))
                .count();
    }
}
