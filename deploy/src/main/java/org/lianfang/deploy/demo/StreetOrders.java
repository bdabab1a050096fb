package org.lianfang.deploy.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianfang.deploy.demo.Roster.Household;
import org.lianfang.deploy.demo.Roster.Resident;

/** What a whole community asked for in a fortnight: most of it handed over, some open, some of that late. */
final class StreetOrders {

    private static final List<String[]> REQUESTS = Table.read("orders.csv");
    private static final int DAYS = 14;
    private static final int OPEN_PER_CENT = 25;

    private StreetOrders() {}

    /** As the service takes it. */
    record TakenOrders(String communityCode, List<Taken> orders) {}

    /** @param askedAt and the other times are instants in UTC */
    record Taken(
            UUID id,
            Door door,
            String contactName,
            String contactPhone,
            String kind,
            String channel,
            boolean urgent,
            String text,
            String askedAt,
            String doneAt) {}

    record Door(
            UUID householdId,
            UUID estateId,
            UUID buildingId,
            UUID unitId,
            UUID gridId,
            Integer floor,
            String address) {}

    static TakenOrders in(Roster roster, int count, LocalDate today, Instant now) {
        Map<UUID, String> names = names(roster);
        List<Household> homes = roster.households().stream()
                .filter(home -> home.room() != null && !home.present().isEmpty())
                .toList();
        SplittableRandom random = new SplittableRandom(42_000L + Division.number(roster.communityCode()));
        List<Taken> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Household home = homes.get((int) ((long) i * homes.size() / count));
            Resident head = home.present().get(0);
            String[] request = REQUESTS.get(random.nextInt(REQUESTS.size()));
            boolean open = random.nextInt(100) < OPEN_PER_CENT;
            Instant asked = asked(open ? random.nextInt(3) : 1 + random.nextInt(DAYS), today, now, random);
            Instant done = asked.plus(Duration.ofMinutes(60 + random.nextInt(2_000)));
            orders.add(new Taken(
                    DemoIds.named("street-order", roster.communityCode(), i),
                    door(home, names),
                    head.name(),
                    head.phone(),
                    request[0],
                    request[2],
                    Boolean.parseBoolean(request[1]),
                    request[3],
                    asked.toString(),
                    open || done.isAfter(now) ? null : done.toString()));
        }
        return new TakenOrders(roster.communityCode(), orders);
    }

    private static Instant asked(int daysAgo, LocalDate today, Instant now, SplittableRandom random) {
        Instant at = today.minusDays(daysAgo)
                .atTime(8 + random.nextInt(12), random.nextInt(60))
                .atZone(DoorVisits.ZONE)
                .toInstant();
        return at.isAfter(now) ? now : at;
    }

    private static Door door(Household home, Map<UUID, String> names) {
        String address = Stream.of(home.estateId(), home.buildingId(), home.unitId())
                .filter(id -> id != null)
                .map(names::get)
                .collect(Collectors.joining("", "", home.room()));
        return new Door(
                home.id(), home.estateId(), home.buildingId(), home.unitId(), home.gridId(), home.floor(), address);
    }

    private static Map<UUID, String> names(Roster roster) {
        Map<UUID, String> names = new HashMap<>();
        roster.estates().forEach(each -> names.put(each.id(), each.name()));
        roster.buildings().forEach(each -> names.put(each.id(), each.name()));
        roster.units().forEach(each -> names.put(each.id(), each.name()));
        return names;
    }
}
