package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianfang.deploy.demo.Roster.Household;
import org.lianfang.deploy.places.Opening;
import org.lianfang.deploy.places.Operator;

/** The operator's part: opens the communities in every service and loads the roster in bulk. */
final class RosterLoad {

    // One call has about 1 MB; registry takes up to 24 MB and 2,000 households.
    private static final int HOUSEHOLDS_A_CALL = 1_000;

    private final Services services;
    private final Crew crew;
    private final Consumer<String> progress;

    RosterLoad(Services services, Crew crew, Consumer<String> progress) {
        this.services = services;
        this.crew = crew;
        this.progress = progress;
    }

    /** The official list first, then the demo's streets from it, as {@code ./deploy/import-divisions} and {@code ./deploy/open} do. */
    void openCommunities() {
        DemoTarget target = services.target();
        Operator operator = new Operator(
                List.of(target.registry(), target.isolation(), target.supply(), target.volunteer()),
                target.tokenEndpoint(),
                target.operatorClient(),
                target.operatorSecret());
        Map<String, List<Division>> streets = Division.all().stream()
                .collect(Collectors.groupingBy(Division::streetCode, TreeMap::new, Collectors.toList()));
        if (streets.keySet().stream().anyMatch(street -> operator.street(street) == null)) {
            JsonNode list = operator.importList(Division.list());
            progress.accept("官方名录：街道 " + list.path("streets") + "，社区和村 " + list.path("communities")
                    + " · streets and communities of the official list");
        }
        Opening opening = new Opening(operator);
        streets.forEach((street, communities) ->
                opening.open(street, communities.stream().map(Division::code).toList()));
        int opened = Division.all().size();
        progress.accept("开通社区 " + opened + " 个 · " + opened + " communities opened");
    }

    /**
     * @param rosters made as they are asked for
     * @param then what follows when all households of a community stand
     */
    void loadHouseholds(Stream<Roster> rosters, Shares shares, Consumer<Roster> then) {
        int total = shares.households();
        Progress loaded = new Progress(progress, "住户", "households", total, Math.max(5, total / 5_000));
        // The first batch of a community brings its places, so the batches of one community follow one another.
        crew.each(rosters::iterator, roster -> {
            for (Roster batch : batches(roster)) {
                services.put(Logins.OPERATOR, services.target().registry(), "/operator/households", batch);
                loaded.add(batch.households().size());
            }
            then.accept(roster);
        });
        progress.accept("居民 " + shares.residents() + " 人 · residents loaded");
    }

    void loadContacts() {
        services.put(Logins.OPERATOR, services.target().registry(), "/operator/contacts", Contact.all());
    }

    private static List<Roster> batches(Roster roster) {
        List<Roster> batches = new ArrayList<>();
        List<Household> homes = roster.households();
        for (int from = 0; from < homes.size(); from += HOUSEHOLDS_A_CALL) {
            List<Household> some = homes.subList(from, Math.min(homes.size(), from + HOUSEHOLDS_A_CALL));
            batches.add(from == 0 ? roster.with(some) : roster.onlyWith(some));
        }
        return batches;
    }
}
