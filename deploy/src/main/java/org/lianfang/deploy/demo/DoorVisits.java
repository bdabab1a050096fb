package org.lianfang.deploy.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lianfang.deploy.demo.DoorVisit.Corrected;
import org.lianfang.deploy.demo.DoorVisit.Handled;
import org.lianfang.deploy.demo.DoorVisit.Input;
import org.lianfang.deploy.demo.DoorVisit.Reading;
import org.lianfang.deploy.demo.Roster.Household;
import org.lianfang.deploy.demo.Roster.Resident;

/** The measuring of the last days: mostly done, here and there missing, some abnormal, and of those some not yet handled. */
final class DoorVisits {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int DAYS_BACK = 20;
    private static final int DAYS_BACK_OF_CLOSED_UNITS = 1;
    private static final int MISSING_PER_CENT = 6;
    private static final int LATE_TODAY_PER_CENT = 35;
    private static final int ABNORMAL_PER_MILLE = 14;

    private final LocalDate today;
    private final List<DoorVisit> made = new ArrayList<>();

    private DoorVisits(LocalDate today) {
        this.today = today;
    }

    static List<DoorVisit> of(List<Observation> observations, LocalDate today) {
        DoorVisits visits = new DoorVisits(today);
        for (Observation observation : observations) {
            if (observation.measured()) {
                observation.homes().forEach(home -> visits.to(home, observation));
            }
        }
        return List.copyOf(visits.made);
    }

    private void to(Household home, Observation observation) {
        int daysBack = observation.homes().size() > 1 ? DAYS_BACK_OF_CLOSED_UNITS : DAYS_BACK;
        LocalDate first = today.minusDays(daysBack);
        LocalDate start = observation.order().startsOn();
        for (LocalDate day = start.isAfter(first) ? start : first; day.isBefore(today); day = day.plusDays(1)) {
            visit(home, observation, day, "MORNING", MISSING_PER_CENT);
            visit(home, observation, day, "EVENING", MISSING_PER_CENT);
        }
        // The evening of today is left to whoever tries the demo.
        if (observation.watchedOn(today)) visit(home, observation, today, "MORNING", LATE_TODAY_PER_CENT);
    }

    private void visit(Household home, Observation observation, LocalDate day, String slot, int missing) {
        // The day before today counts, not the date: the same load on another day tells the same story.
        long daysAgo = today.toEpochDay() - day.toEpochDay();
        UUID seed = DemoIds.named("visit-seed", home.id(), daysAgo, slot);
        SplittableRandom random = new SplittableRandom(seed.getMostSignificantBits());
        boolean fetched =
                observation.measuredIn(home, day).stream().anyMatch(person -> observation.takesAway(person, day, slot));
        boolean owed = fetched || hasKnownFever(observation, home, daysAgo, slot);
        if (random.nextInt(100) < missing && !owed
                || observation.measuredIn(home, day).isEmpty()) {
            return;
        }
        boolean met = random.nextInt(100) >= 3 || owed;
        String channel = channel(random, home);
        LocalTime time = LocalTime.of(slot.equals("MORNING") ? 8 : 18, 0).plusMinutes(random.nextInt(120));
        String measuredAt = day.equals(today)
                ? null
                : day.atTime(time).atZone(ZONE).toInstant().toString();
        List<Reading> readings = new ArrayList<>();
        List<Handled> handled = new ArrayList<>();
        if (met) {
            for (Resident person : observation.measuredIn(home, day)) {
                boolean abnormal = random.nextInt(1_000) < ABNORMAL_PER_MILLE
                        || hasKnownFever(observation, home, daysAgo, slot) && readings.isEmpty()
                        || observation.takesAway(person, day, slot);
                readings.add(reading(random, person, measuredAt, abnormal));
                if (observation.takesAway(person, day, slot)) {
                    String to = (String) observation.ending().body().get("to");
                    handled.add(new Handled(readings.size() - 1, "TRANSFERRED", "联系 120，次日转运至" + to));
                } else if (abnormal && seenTo(observation, home, daysAgo, slot, random)) {
                    handled.add(handling(random, readings.size() - 1));
                }
            }
        }
        String outcome = met ? "DONE" : channel.equals("PHONE") ? "NO_ANSWER" : "NOBODY_HOME";
        UUID id = DemoIds.named("visit", home.id(), day, slot);
        Input input = new Input(id, home.id(), channel, outcome, day, slot, readings, List.of());
        made.add(new DoorVisit(
                login(random, channel, observation.login()), input, handled, correction(input, handled, daysAgo)));
    }

    /** Of what was measured yesterday, some waits; nobody was released before it was seen to. */
    private boolean seenTo(
            Observation observation, Household home, long daysAgo, String slot, SplittableRandom random) {
        if (daysAgo != 1 || !observation.watchedOn(today)) return daysAgo > 0;
        return !hasKnownFever(observation, home, daysAgo, slot) && random.nextInt(100) < 40;
    }

    /** So that every load has a fever in the home that the resident login sees, and two that wait for the doctor. */
    private boolean hasKnownFever(Observation observation, Household home, long daysAgo, String slot) {
        if (home.id().equals(DemoIds.RESIDENT_HOUSEHOLD)) return daysAgo == 2 && slot.equals("EVENING");
        long exposed = ChronoUnit.DAYS.between(observation.order().exposedOn(), today);
        return exposed == 10 && daysAgo == 1 && slot.equals("EVENING")
                || exposed == 9 && daysAgo == 0 && slot.equals("MORNING");
    }

    private static Reading reading(SplittableRandom random, Resident person, String measuredAt, boolean abnormal) {
        double temperature = (abnormal ? 373 + random.nextInt(9) : 361 + random.nextInt(8)) / 10.0;
        List<String> symptoms = List.of();
        if (abnormal && random.nextInt(100) < 50) {
            symptoms = random.nextInt(100) < 50 ? List.of("COUGH") : List.of("SORE_THROAT", "FATIGUE");
        }
        return new Reading(person.id(), temperature, symptoms, measuredAt);
    }

    private static Handled handling(SplittableRandom random, int position) {
        return switch (random.nextInt(4)) {
            case 0 -> new Handled(position, "REMEASURED", "半小时后复测 36.8");
            case 1 -> new Handled(position, "ADVISED", "嘱多饮水，两小时后再测");
            case 2 -> new Handled(position, "FALSE_ALARM", "热水袋旁测量，复测正常");
            default -> new Handled(position, "FEVER_CLINIC", "已联系 120 闭环转运至发热门诊排查");
        };
    }

    /** Now and then a digit is written down wrongly, and put right the day after. */
    private static Corrected correction(Input input, List<Handled> handled, long daysAgo) {
        boolean slip = daysAgo > 0
                && handled.isEmpty()
                && !input.readings().isEmpty()
                && input.id().hashCode() % 25 == 0;
        double written = slip ? input.readings().get(0).temperature() : 0;
        return slip && written < 37
                ? new Corrected(0, (Math.round(written * 10) + 1) / 10.0, List.of(), "抄写有误，按体温计照片更正")
                : null;
    }

    private static String channel(SplittableRandom random, Household home) {
        int roll = random.nextInt(100);
        if (home.id().equals(DemoIds.RESIDENT_HOUSEHOLD)) {
            return roll < 60 ? "SELF" : "VISIT";
        }
        return roll < 60 ? "VISIT" : roll < 84 ? "PHONE" : roll < 95 ? "CHAT" : "PAPER";
    }

    private static String login(SplittableRandom random, String channel, String manager) {
        if (!manager.equals("community-manager")) {
            return manager;
        }
        if (channel.equals("SELF")) {
            return "resident";
        }
        return random.nextInt(100) < 20 ? "health-worker" : "grid-worker";
    }
}
