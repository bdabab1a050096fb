package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lianfang.deploy.stack.StackFailure;
import org.lianfang.deploy.wire.Wire;

/**
 * Fills a fresh installation with the demo: opens the communities, loads the roster in bulk, and lets the demo logins do what happened
 * in the last days. Running it again changes nothing, and completes what an interrupted run left out.
 */
public final class DemoData {

    private static final int HANDS = 6;
    private static final int DAYS_SINCE_EXPOSURE = 5;
    private static final Set<String> TOLD = Set.of(Division.CHENGDONG, Division.XIANZHOU, Division.SONGYUAN);

    private final Services services;
    private final Scale scale;
    private final Consumer<String> progress;

    private DemoData(Services services, Scale scale, Consumer<String> progress) {
        this.services = services;
        this.scale = scale;
        this.progress = progress;
    }

    /** The plain demo. */
    public static void load(DemoTarget target, Consumer<String> progress) {
        load(target, Scale.DEMO, progress);
    }

    /**
     * @param progress takes a line for people, Chinese first
     * @throws StackFailure with one line for people if a service refuses or does not answer
     */
    public static void load(DemoTarget target, Scale scale, Consumer<String> progress) {
        Wire wire = new Wire();
        Services services = new Services(target, wire, new Logins(target, wire));
        new DemoData(services, scale, progress).load(LocalDate.now(Clock.system(DoorVisits.ZONE)));
    }

    private void load(LocalDate now) {
        try (Crew crew = new Crew(HANDS)) {
            RosterLoad roster = new RosterLoad(services, crew, progress);
            roster.openCommunities();
            LocalDate today = dayOfFirstLoad(now);
            List<Roster> rosters = loadRosters(roster, today);
            roster.loadContacts();
            if (scale == Scale.STREET) {
                new ShiftLoad(services, crew, progress).publish(StreetDuties.from(today, Scale.SHIFTS));
            }

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
            new DrawLoad(services, progress).load(today, Instant.now());

            PeopleLoad people = new PeopleLoad(services, progress);
            people.organisations(shifts.first("LOGISTICS").get(Division.CHENGDONG));
            people.secondees(today);

            OrderLoad orders = new OrderLoad(services, crew, progress);
            orders.place(Orders.on(today, rosters), shifts.first("SHOPPING"), shifts.first("DELIVERY"));
        }
        progress.accept("演示数据已装好 · the demo is loaded");
    }

    /** @return those of which a story is told */
    private List<Roster> loadRosters(RosterLoad roster, LocalDate today) {
        Shares shares = Shares.of(RosterMaker.each(scale));
        StreetLoad street = new StreetLoad(services, shares, today, progress);
        List<Roster> told = Collections.synchronizedList(new ArrayList<>());
        roster.loadHouseholds(RosterMaker.each(scale), shares, loaded -> {
            if (scale == Scale.STREET) {
                street.of(loaded);
            }
            if (TOLD.contains(loaded.communityCode())) {
                told.add(loaded);
            }
        });
        told.sort(Comparator.comparing(Roster::communityCode));
        return told;
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
