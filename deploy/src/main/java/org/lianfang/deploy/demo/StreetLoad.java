package org.lianfang.deploy.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.lianfang.deploy.demo.StreetCases.TakenOver;
import org.lianfang.deploy.demo.StreetOrders.TakenOrders;

/** What a street at full scale has beside its roster, community by community: nothing of it is kept longer than it is sent. */
final class StreetLoad {

    // One call stays well below the limit of a request body, 1 MB.
    private static final int CASES_A_CALL = 25;
    private static final int ORDERS_A_CALL = 400;

    private final Services services;
    private final Shares shares;
    private final LocalDate today;
    private final Instant now = Instant.now();
    private final Progress observed;
    private final Progress orders;

    StreetLoad(Services services, Shares shares, LocalDate today, Consumer<String> progress) {
        this.services = services;
        this.shares = shares;
        this.today = today;
        this.observed = new Progress(progress, "居家观察", "residents under observation", Scale.OBSERVED, 6);
        this.orders = new Progress(progress, "代购代办", "orders", Scale.ORDERS, 5);
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
        Set<UUID> told = new HashSet<>();
        Observations.on(today, List.of(roster)).forEach(each -> each.homes().forEach(home -> told.add(home.id())));
        int persons = shares.part(roster.communityCode(), Scale.OBSERVED);
        TakenOver all = StreetCases.in(roster, persons, told, today, now);
        for (int from = 0; from < all.observations().size(); from += CASES_A_CALL) {
            int to = Math.min(all.observations().size(), from + CASES_A_CALL);
            TakenOver some =
                    new TakenOver(all.communityCode(), all.observations().subList(from, to));
            services.put(Logins.OPERATOR, services.target().isolation(), "/operator/observations", some);
            observed.add(some.persons());
        }
    }

    private void takeOverOrders(Roster roster) {
        int count = shares.part(roster.communityCode(), Scale.ORDERS);
        TakenOrders all = StreetOrders.in(roster, count, today, now);
        for (int from = 0; from < all.orders().size(); from += ORDERS_A_CALL) {
            int to = Math.min(all.orders().size(), from + ORDERS_A_CALL);
            TakenOrders some = new TakenOrders(all.communityCode(), all.orders().subList(from, to));
            services.put(Logins.OPERATOR, services.target().supply(), "/operator/orders", some);
            orders.add(some.orders().size());
        }
    }
}
