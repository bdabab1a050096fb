package org.lianfang.deploy.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lianfang.deploy.demo.Roster.Household;
import org.lianfang.deploy.demo.Roster.Resident;

/** Whole families under observation for a fortnight, measured twice a day; as the operator takes them over from elsewhere. */
final class StreetCases {

    private static final int DAYS = 14;
    private static final int MISSING_PER_CENT = 3;
    private static final int LATE_TODAY_PER_CENT = 35;
    private static final int ABNORMAL_PER_MILLE = 8;
    private static final String[] REASONS = {
        "CLOSE_CONTACT", "CLOSE_CONTACT", "CO_RESIDENT", "RISK_AREA_RETURN", "OVERSEAS_ARRIVAL", "SECONDARY_CONTACT"
    };
    private static final String[] ACTIONS = {"REMEASURED", "ADVISED", "FALSE_ALARM", "FEVER_CLINIC"};

    private final LocalDate today;
    private final Instant now;
    private final SplittableRandom random;

    private StreetCases(LocalDate today, Instant now, SplittableRandom random) {
        this.today = today;
        this.now = now;
        this.random = random;
    }

    /** As the service takes it. */
    record TakenOver(String communityCode, List<Case> observations) {

        int persons() {
            return observations.stream()
                    .mapToInt(each -> each.residentIds().size())
                    .sum();
        }
    }

    record Case(
            UUID id,
            Door door,
            String reason,
            LocalDate exposedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            List<UUID> residentIds,
            List<Visit> visits) {}

    record Door(UUID householdId, UUID estateId, UUID buildingId, UUID unitId, UUID gridId, Integer floor) {

        static Door of(Household home) {
            return new Door(home.id(), home.estateId(), home.buildingId(), home.unitId(), home.gridId(), home.floor());
        }
    }

    /** @param at an instant in UTC */
    record Visit(UUID id, LocalDate on, String slot, String channel, String at, List<Reading> readings) {}

    record Reading(UUID residentId, double temperature, List<String> symptoms, String handled) {}

    /**
     * @param persons how many are observed in this community
     * @param others doors that are observed already
     */
    static TakenOver in(Roster roster, int persons, Set<UUID> others, LocalDate today, Instant now) {
        List<Household> homes = roster.households().stream()
                .filter(home -> home.kind().equals("HOME") && home.room() != null && !others.contains(home.id()))
                .filter(home -> !home.present().isEmpty())
                .toList();
        SplittableRandom random = new SplittableRandom(41_000L + Division.number(roster.communityCode()));
        StreetCases made = new StreetCases(today, now, random);
        List<Case> cases = new ArrayList<>();
        int step = Math.max(1, 2 * homes.size() / Math.max(1, persons));
        int left = persons;
        // One here and one there; who would be one too many is passed over, so that it comes out even.
        for (int lap = 0; left > 0 && lap < step; lap++) {
            for (int i = lap; left > 0 && i < homes.size(); i += step) {
                int present = homes.get(i).present().size();
                if (present <= left) {
                    cases.add(made.of(homes.get(i)));
                    left -= present;
                }
            }
        }
        return new TakenOver(roster.communityCode(), cases);
    }

    private Case of(Household home) {
        List<Visit> visits = new ArrayList<>();
        for (int daysAgo = DAYS; daysAgo > 0; daysAgo--) {
            visit(home, daysAgo, "MORNING", MISSING_PER_CENT, visits);
            visit(home, daysAgo, "EVENING", MISSING_PER_CENT, visits);
        }
        visit(home, 0, "MORNING", LATE_TODAY_PER_CENT, visits);
        return new Case(
                DemoIds.named("street-case", home.id()),
                Door.of(home),
                REASONS[random.nextInt(REASONS.length)],
                today.minusDays(DAYS + 1),
                today.minusDays(DAYS),
                // Prolonged where they are: another contact at home. The others are due.
                today.plusDays(random.nextInt(8)),
                home.present().stream().map(Resident::id).toList(),
                visits);
    }

    private void visit(Household home, int daysAgo, String slot, int missing, List<Visit> visits) {
        LocalDate day = today.minusDays(daysAgo);
        LocalTime time = LocalTime.of(slot.equals("MORNING") ? 8 : 18, 0).plusMinutes(random.nextInt(120));
        Instant at = day.atTime(time).atZone(DoorVisits.ZONE).toInstant();
        List<Reading> readings = home.present().stream()
                .map(person -> reading(person, daysAgo > 1 || random.nextInt(100) < 40))
                .toList();
        String channel = random.nextInt(100) < 70 ? "VISIT" : "PHONE";
        if (random.nextInt(100) >= missing && !at.isAfter(now)) {
            UUID id = DemoIds.named("street-visit", home.id(), day, slot);
            visits.add(new Visit(id, day, slot, channel, at.toString(), readings));
        }
    }

    private Reading reading(Resident person, boolean seenTo) {
        boolean fever = random.nextInt(1_000) < ABNORMAL_PER_MILLE;
        double temperature = (fever ? 373 + random.nextInt(9) : 361 + random.nextInt(8)) / 10.0;
        List<String> symptoms = fever && random.nextBoolean() ? List.of("COUGH") : List.of();
        String action = ACTIONS[random.nextInt(ACTIONS.length)];
        return new Reading(person.id(), temperature, symptoms, fever && seenTo ? action : null);
    }
}
