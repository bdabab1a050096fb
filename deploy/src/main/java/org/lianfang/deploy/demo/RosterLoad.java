package org.lianfang.deploy.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lianfang.deploy.demo.Roster.Household;

/** The operator's part: opens the communities in every service and loads the roster in bulk. */
final class RosterLoad {

    // One call stays well below the limit of a request body, 1 MB.
    private static final int HOUSEHOLDS_A_CALL = 400;

    private final Services services;
    private final Crew crew;
    private final Consumer<String> progress;

    RosterLoad(Services services, Crew crew, Consumer<String> progress) {
        this.services = services;
        this.crew = crew;
        this.progress = progress;
    }

    /** Every service keeps the table of opened communities; whoever lacks it yet is asked until it has it. */
    void openCommunities() {
        List<Division> all = Division.all();
        DemoTarget target = services.target();
        List<URI> owners = List.of(target.registry(), target.isolation(), target.supply(), target.volunteer());
        crew.each(owners, service -> services.put(Logins.OPERATOR, service, "/operator/communities", all));
        progress.accept("开通社区 " + all.size() + " 个 · " + all.size() + " communities opened");
    }

    void loadHouseholds(List<Roster> rosters) {
        int residents = rosters.stream().mapToInt(Roster::residentCount).sum();
        int total =
                rosters.stream().mapToInt(roster -> roster.households().size()).sum();
        AtomicInteger loaded = new AtomicInteger();
        // The first batch of a community brings its places, so the batches of one community follow one another.
        crew.each(rosters, roster -> {
            for (Roster batch : batches(roster)) {
                services.put(Logins.OPERATOR, services.target().registry(), "/operator/households", batch);
                int done = loaded.addAndGet(batch.households().size());
                if (done * 5 / total > (done - batch.households().size()) * 5 / total) {
                    progress.accept("住户 " + done + "/" + total + " · households");
                }
            }
        });
        progress.accept("居民 " + residents + " 人 · residents loaded");
    }

    void loadContacts() {
        services.put(Logins.OPERATOR, services.target().registry(), "/operator/contacts", Contact.all());
    }

    private static List<Roster> batches(Roster roster) {
        List<Roster> batches = new ArrayList<>();
        List<Household> homes = roster.households();
        for (int from = 0; from < homes.size(); from += HOUSEHOLDS_A_CALL) {
            batches.add(roster.with(homes.subList(from, Math.min(homes.size(), from + HOUSEHOLDS_A_CALL))));
        }
        return batches;
    }
}
