package org.lianfang.isolation.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.isolation.observation.Period;
import org.lianfang.isolation.reference.DoorReference;
import org.lianfang.isolation.reference.Presence;
import org.lianfang.platform.problem.PlatformProblem;

/**
 * What an order comes to, door by door; the preview counts it, the opening does it. A door counts where there is somebody to observe
 * behind it: who is AWAY or MOVED_OUT is left out, and so is who is excepted.
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
     * @param later persons whose exposure is later now, with the period that follows
     * @param joining persons who were not observed so far
     */
    record Meeting(
            OpenCase open,
            DoorReference door,
            Period period,
            Map<UUID, Period> later,
            List<UUID> joining,
            List<UUID> residentIds) {

        boolean lengthens() {
            return !later.isEmpty();
        }
    }

    static OrderPlan of(
            IsolationOrderInput order, Period period, List<DoorReference> doors, Map<UUID, OpenCase> openByHousehold) {
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
            if (open == null) openings.add(new Opening(door, present));
            else meetings.add(meet(open, door, present, period));
        }
        return new OrderPlan(period, List.copyOf(openings), List.copyOf(meetings), away);
    }

    private static Meeting meet(OpenCase open, DoorReference door, List<UUID> present, Period period) {
        var later = new java.util.LinkedHashMap<UUID, Period>();
        var joining = new ArrayList<UUID>();
        Period whole = open.period();
        for (UUID resident : present) {
            var observed = open.observed(resident);
            if (observed.isEmpty()) {
                joining.add(resident);
                whole = whole.lengthenedBy(period);
            } else if (period.exposedOn().isAfter(observed.get().period().exposedOn())) {
                Period longer = observed.get().period().lengthenedBy(period);
                later.put(resident, longer);
                whole = whole.lengthenedBy(longer);
            }
        }
        return new Meeting(open, door, whole, later, joining, present);
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
