package org.lianfang.isolation.access;

import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_SONGYUAN;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.SONGYUAN;
import static org.lianfang.platformtest.Persona.XIANZHOU;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.platformtest.Persona;

/** Observed households in three communities, a fresh one for every question, because some questions end a case. */
final class Places {

    static final String NOWHERE = "nowhere";
    /** A household that is nowhere in these places. */
    static final UUID HOME = UUID.randomUUID();

    // As many as the table has questions that change a household's state, for each role that may ask them.
    private static final int HOUSEHOLDS = 60;

    private final Map<String, Deque<Target>> fresh = new HashMap<>();

    /** One observed household with its case, its visit and its abnormal check; of nowhere, ids that nobody has. */
    record Target(
            String place,
            String community,
            UUID household,
            UUID resident,
            UUID caseId,
            UUID visit,
            UUID check,
            UUID order) {

        /** To filter by; of nowhere, a code that no community has. */
        String area() {
            return place.equals(NOWHERE) ? "990000000000" : community;
        }

        Neighbourhood.Flat flat() {
            return new Neighbourhood.Flat(household, List.of(resident), List.of());
        }
    }

    static Places prepare() {
        var places = new Places();
        places.fresh.put(CHENGDONG, observed(CHENGDONG, MANAGER));
        places.fresh.put(XIANZHOU, observed(XIANZHOU, MANAGER_XIANZHOU));
        places.fresh.put(SONGYUAN, observed(SONGYUAN, MANAGER_SONGYUAN));
        return places;
    }

    /** The next household of this place; they come round again, so only few questions in a row may end a case. */
    Target next(String place) {
        if (place.equals(NOWHERE)) return new Target(NOWHERE, CHENGDONG, any(), any(), any(), any(), any(), any());
        Deque<Target> targets = fresh.get(place);
        Target next = targets.removeFirst();
        targets.addLast(next);
        return next;
    }

    private static Deque<Target> observed(String community, Persona manager) {
        Neighbourhood block = Neighbourhood.in(community);
        for (int i = 0; i < HOUSEHOLDS; i++) block.flat(1, 0);
        block.load();
        AnOrder order = AnOrder.in(community).with("buildingIds", List.of(block.building));
        order.by(manager).statusCode(200);
        var caseOf = new HashMap<String, String>();
        manager.asks()
                .body(Map.of(
                        "ids", block.flats.stream().map(Neighbourhood.Flat::id).toList()))
                .post("/cases/by-households")
                .jsonPath()
                .<Map<String, Object>>getList("")
                .forEach(file -> caseOf.put((String) file.get("householdId"), (String) file.get("id")));
        var targets = new ArrayDeque<Target>();
        for (Neighbourhood.Flat flat : block.flats) {
            AVisit visit = AVisit.to(flat).reading(flat.resident(), 37.9);
            targets.add(new Target(
                    community,
                    community,
                    flat.id(),
                    flat.resident(),
                    UUID.fromString(caseOf.get(flat.id().toString())),
                    visit.id(),
                    visit.checkBy(manager, 0),
                    order.id()));
        }
        return targets;
    }

    private static UUID any() {
        return UUID.randomUUID();
    }
}
