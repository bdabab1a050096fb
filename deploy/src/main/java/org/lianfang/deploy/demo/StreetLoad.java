package org.lianfang.deploy.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lianfang.deploy.demo.StreetCases.TakenOver;
import org.lianfang.deploy.demo.StreetOrders.TakenOrders;

/** What a street at full scale has beside its roster, community by community: nothing of it is kept longer than it is sent. */
final class StreetLoad {

    // One call stays well below the limit of a request body, 1 MB.
    private static final int CASES_A_CALL = 25;
    private static final int ORDERS_A_CALL = 400;

    private final Services services;
    private final Scale scale;
    private final Shares shares;
    private final Set<UUID> ofTheDemo;
    private final LocalDate today;
    private final Instant now = Instant.now();
    private final Progress observed;
    private final Progress orders;

    StreetLoad(Services services, Scale scale, Shares shares, LocalDate today, Consumer<String> progress) {
        this.services = services;
        this.scale = scale;
        this.shares = shares;
        // What is told of those doors is the demo's: its observations come one by one, with their story.
        this.ofTheDemo = RosterMaker.each(Scale.DEMO)
                .flatMap(roster -> roster.households().stream())
                .map(Roster.Household::id)
                .collect(Collectors.toSet());
        this.today = today;
        this.observed = new Progress(progress, "居家观察", "residents under observation", scale.observed(), 6);
        this.orders = new Progress(progress, "代购代办", "orders", scale.orders(), 5);
    }

    int observed() {
        return observed.done();
    }

    int orders() {
        return orders.done();
    }

    /** After the community's households. */
    void of(Roster roster) {
        if (!roster.communityCode().startsWith(Division.CHENGDONG.substring(0, 9))) {
            return;
        }
        takeOverCases(roster);
        takeOverOrders(roster);
    }

    private void takeOverCases(Roster roster) {
        int persons = shares.part(roster.communityCode(), scale.observed());
        TakenOver all = StreetCases.in(roster, persons, ofTheDemo, today, now);
        for (int from = 0; from < all.observations().size(); from += CASES_A_CALL) {
            int to = Math.min(all.observations().size(), from + CASES_A_CALL);
            TakenOver some =
                    new TakenOver(all.communityCode(), all.observations().subList(from, to));
            services.put(Logins.OPERATOR, services.target().isolation(), "/operator/observations", some);
            observed.add(some.persons());
        }
    }

    private void takeOverOrders(Roster roster) {
        int count = shares.part(roster.communityCode(), scale.orders());
        TakenOrders all = StreetOrders.in(roster, count, today, now);
        for (int from = 0; from < all.orders().size(); from += ORDERS_A_CALL) {
            int to = Math.min(all.orders().size(), from + ORDERS_A_CALL);
            TakenOrders some = new TakenOrders(all.communityCode(), all.orders().subList(from, to));
            services.put(Logins.OPERATOR, services.target().supply(), "/operator/orders", some);
            orders.add(some.orders().size());
        }
    }
}
