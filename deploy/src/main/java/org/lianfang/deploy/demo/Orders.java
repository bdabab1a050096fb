package org.lianfang.deploy.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianfang.deploy.demo.Order.Input;
import org.lianfang.deploy.demo.Order.Next;
import org.lianfang.deploy.demo.Roster.Household;

/** What people ask for, in their own words: in every kind and state, some late. */
final class Orders {

    private static final List<String[]> REQUESTS = Table.read("orders.csv");
    private static final int STEP = 23;

    private final LocalDate today;
    private final List<Order> made = new ArrayList<>();

    private Orders(LocalDate today) {
        this.today = today;
    }

    static List<Order> on(LocalDate today, List<Roster> rosters) {
        Orders all = new Orders(today);
        for (Roster roster : rosters) {
            switch (roster.communityCode()) {
                case Division.CHENGDONG ->
                    all.from(roster, 64, List.of("grid-worker", "community-manager", "property-staff"));
                case Division.XIANZHOU -> all.from(roster, 32, List.of("community-manager-xianzhou"));
                case Division.SONGYUAN -> all.from(roster, 24, List.of("community-manager-songyuan"));
                default -> {
                    // Nobody asks for anything there.
                }
            }
        }
        return List.copyOf(all.made);
    }

    private void from(Roster roster, int count, List<String> logins) {
        for (int i = 0; i < count; i++) {
            String[] request = REQUESTS.get((i + i / REQUESTS.size()) % REQUESTS.size());
            boolean own = logins.size() > 1 && i % 16 == 1;
            String login = own ? "resident" : logins.get(i % logins.size());
            boolean atGate = i % 30 == 29;
            UUID home = own
                    ? DemoIds.RESIDENT_HOUSEHOLD
                    : home(roster, 11 + i * STEP).id();
            Input input = new Input(
                    DemoIds.named("order", roster.communityCode(), today, i),
                    roster.communityCode(),
                    atGate ? null : home,
                    atGate ? "东门岗亭" : null,
                    atGate ? "门岗值班员" : null,
                    request[0],
                    own ? "SELF" : request[2],
                    Boolean.parseBoolean(request[1]),
                    request[3],
                    neededBy(i));
            made.add(new Order(login, input, next(i), logins.get(0)));
        }
    }

    private static Household home(Roster roster, int from) {
        int position = from % roster.households().size();
        while (roster.households().get(position).present().isEmpty()) {
            position = (position + 1) % roster.households().size();
        }
        return roster.households().get(position);
    }

    private static Next next(int i) {
        return switch (i % 10) {
            case 1 -> Next.BOUGHT;
            case 3 -> Next.TO_BUY;
            case 5 -> Next.TO_HAND_OVER;
            case 6 -> Next.DELIVERED;
            case 7 -> i % 20 == 7 ? Next.PART_DELIVERED : Next.NOT_TO_BE_HAD;
            case 8 -> Next.CANCELLED;
            default -> Next.LEFT_OPEN;
        };
    }

    /** Null leaves it to the rules; some were needed days ago. */
    private String neededBy(int i) {
        return switch (i % 10) {
            case 4 -> at(today.minusDays(1 + i % 5), 18);
            case 6 -> at(today.minusDays(1), 20);
            case 9 -> at(today.plusDays(1), 12);
            default -> null;
        };
    }

    private static String at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(DoorVisits.ZONE).toInstant().toString();
    }
}
