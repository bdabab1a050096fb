package org.lianfang.deploy.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.deploy.demo.Roster.Household;
import org.lianfang.deploy.demo.Roster.Resident;

/**
 * A home observation of the demo: the order that opens it, the doors it means, and what became of it.
 *
 * @param login who orders it
 * @param homes the households that the order means
 * @param ending the act that follows on the case of the first home, or null
 */
record Observation(String login, Order order, List<Household> homes, Ending ending) {

    /** As the service takes it. */
    record Order(
            UUID id,
            String communityCode,
            List<UUID> unitIds,
            List<UUID> householdIds,
            String reason,
            LocalDate exposedOn,
            LocalDate startsOn,
            String note) {}

    /** @param act the last part of the path below the case */
    record Ending(String act, Map<String, Object> body) {}

    /** Whether somebody still has to measure there today. */
    boolean watchedOn(LocalDate day) {
        return !order.startsOn().isAfter(day)
                && (ending == null || List.of("extend", "transfer").contains(ending.act()));
    }

    /** Whether anybody was measured there: not where the order was a mistake. */
    boolean measured() {
        return ending == null || !ending.act().equals("cancel");
    }

    /** Whether this person's fever in the slot before was why she was taken elsewhere. */
    boolean takesAway(Resident person, LocalDate day, String slot) {
        return ending != null
                && ending.act().equals("transfer")
                && person.id().equals(ending.body().get("residentId"))
                && slot.equals("EVENING")
                && day.plusDays(1).equals(LocalDate.parse((String) ending.body().get("on")));
    }

    /** Those whom a visit on this day should measure: who was taken elsewhere is no longer there. */
    List<Resident> measuredIn(Household home, LocalDate day) {
        if (ending == null
                || !ending.act().equals("transfer")
                || day.isBefore(LocalDate.parse((String) ending.body().get("on")))) {
            return home.present();
        }
        return home.present().stream()
                .filter(person -> !person.id().equals(ending.body().get("residentId")))
                .toList();
    }
}
