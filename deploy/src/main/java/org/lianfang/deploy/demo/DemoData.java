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
import org.lianfang.deploy.stack.LocalStack;
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

    /** How much went in by bulk. */
    public record Loaded(int households, int residents, int observed, int orders, int shifts) {}

    private final Services services;
    private final Scale scale;
    private final Consumer<String> progress;

    private DemoData(Services services, Scale scale, Consumer<String> progress) {
        this.services = services;
        this.scale = scale;
        this.progress = progress;
    }

    /**
     * At the scale of the stack.
     *
     * @param progress takes a line for people, Chinese first
     * @throws StackFailure with one line for people if a service refuses or does not answer
     */
    public static void load(LocalStack stack, Consumer<String> progress) {
        of(DemoTarget.of(stack), stack.scale(), progress).load();
        PastDays.tell(stack.postgres());
        progress.accept("演示数据已装好 · the demo is loaded");
    }

    /**
     * Only what goes in by bulk, and the shifts of the weeks to come: what a street has beside the story of the demo.
     *
     * @param scale a street, or a sample of one
     */
    public static Loaded loadBulk(DemoTarget target, Scale scale, Consumer<String> progress) {
        DemoData data = of(target, scale, progress);
        try (Crew crew = new Crew(HANDS)) {
            return data.loadBulk(crew, data.dayOfFirstLoad(today()), loaded -> {});
        }
    }

    private static DemoData of(DemoTarget target, Scale scale, Consumer<String> progress) {
        Wire wire = new Wire();
        return new DemoData(new Services(target, wire, new Logins(target, wire)), scale, progress);
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(DoorVisits.ZONE));
    }

    private void load() {
        try (Crew crew = new Crew(HANDS)) {
            RosterLoad roster = new RosterLoad(services, crew, progress);
            roster.openCommunities();
            LocalDate today = dayOfFirstLoad(today());
            List<Roster> rosters = Collections.synchronizedList(new ArrayList<>());
            loadBulk(crew, today, loaded -> {
                if (TOLD.contains(loaded.communityCode())) rosters.add(loaded);
            });
            rosters.sort(Comparator.comparing(Roster::communityCode));
            roster.loadContacts();

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
    }

    /** @param then told of each community whose households stand */
    private Loaded loadBulk(Crew crew, LocalDate today, Consumer<Roster> then) {
        Shares shares = Shares.of(RosterMaker.each(scale));
        RosterLoad roster = new RosterLoad(services, crew, progress);
        if (!scale.isStreet()) {
            roster.loadHouseholds(RosterMaker.each(scale), shares, then);
            return new Loaded(shares.households(), shares.residents(), 0, 0, 0);
        }
        StreetLoad street = new StreetLoad(services, scale, shares, today, progress);
        roster.loadHouseholds(RosterMaker.each(scale), shares, loaded -> {
            street.of(loaded);
            then.accept(loaded);
        });
        int shifts = new ShiftLoad(services, crew, progress).publish(StreetDuties.from(today, scale.shifts()));
        return new Loaded(shares.households(), shares.residents(), street.observed(), street.orders(), shifts);
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
