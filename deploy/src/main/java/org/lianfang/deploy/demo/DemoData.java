package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fills a fresh installation with the demo: opens the communities, loads the roster in bulk, and lets the demo logins do what happened
 * in the last days. Running it again changes nothing, and completes what an interrupted run left out.
 */
public final class DemoData {

    private static final int HANDS = 6;
    private static final int DAYS_SINCE_EXPOSURE = 5;

    private final Services services;
    private final Consumer<String> progress;

    private DemoData(Services services, Consumer<String> progress) {
        this.services = services;
        this.progress = progress;
    }

    /**
     * @param progress takes a line for people, Chinese first
     * @throws DemoFailure with one line for people if a service refuses or does not answer
     */
    public static void load(DemoTarget target, Consumer<String> progress) {
        Wire wire = new Wire();
        Services services = new Services(target, wire, new Logins(target, wire));
        new DemoData(services, progress).load(LocalDate.now(Clock.system(DoorVisits.ZONE)));
    }

    private void load(LocalDate now) {
        List<Roster> rosters = RosterMaker.all();
        try (Crew crew = new Crew(HANDS)) {
            RosterLoad roster = new RosterLoad(services, crew, progress);
            roster.openCommunities();
            roster.loadHouseholds(rosters);
            roster.loadContacts();

            LocalDate today = dayOfFirstLoad(now);
            List<Observation> observations = Observations.on(today, rosters);
            IsolationLoad isolation = new IsolationLoad(services, crew, progress);
            isolation.open(observations);
            isolation.visit(DoorVisits.of(observations, today));
            isolation.end(observations);

            ShiftLoad shifts = new ShiftLoad(services, crew, progress);
            shifts.publish(Duty.around(today));
            shifts.describe();
            shifts.book();
            shifts.callOff();
            shifts.man(Duty.underWay(Instant.now()));

            OrderLoad orders = new OrderLoad(services, crew, progress);
            orders.place(Orders.on(today, rosters), shifts.first("SHOPPING"), shifts.first("DELIVERY"));
        }
        progress.accept("演示数据已装好 · the demo is loaded");
    }

    /** The day all dates follow from: the day of the first load, which the observation of the resident login's home remembers. */
    private LocalDate dayOfFirstLoad(LocalDate now) {
        JsonNode cases = services.post(
                "community-manager",
                services.target().isolation(),
                "/cases/by-households",
                Map.of("ids", List.of(DemoIds.RESIDENT_HOUSEHOLD)));
        JsonNode exposedOn = cases.path(0).path("exposedOn");
        return exposedOn.isTextual() ? LocalDate.parse(exposedOn.asText()).plusDays(DAYS_SINCE_EXPOSURE) : now;
    }
}
