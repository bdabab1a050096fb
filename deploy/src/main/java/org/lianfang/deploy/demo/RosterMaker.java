package org.lianfang.deploy.demo;

import static org.lianfang.deploy.demo.DemoIds.Kind.BUILDING;
import static org.lianfang.deploy.demo.DemoIds.Kind.ESTATE;
import static org.lianfang.deploy.demo.DemoIds.Kind.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.deploy.demo.Roster.Building;
import org.lianfang.deploy.demo.Roster.Estate;
import org.lianfang.deploy.demo.Roster.Household;
import org.lianfang.deploy.demo.Roster.Resident;
import org.lianfang.deploy.demo.Roster.Unit;

/** Builds one community door by door: homes, shared rentals, shops, dormitories, and doors of which little is known. */
final class RosterMaker {

    private final CommunityPlan plan;
    private final People people;
    private Families families;
    private final SplittableRandom random;
    private final List<Estate> estates = new ArrayList<>();
    private final List<Building> buildings = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();

    private RosterMaker(CommunityPlan plan, IdNumbers idNumbers) {
        this.plan = plan;
        this.random = new SplittableRandom(20_260L + plan.number());
        String domicile = plan.division().streetName() + plan.division().name();
        this.people = new People(plan.number(), domicile, random, idNumbers);
        this.families = Families.of(people, plan.elderly());
    }

    /** The rosters of all communities of the demo, in the order of the official list. */
    static List<Roster> all() {
        return each(Scale.DEMO).toList();
    }

    /** The same one after the other, none made before it is asked for: a street's is large. */
    static Stream<Roster> each(Scale scale) {
        IdNumbers idNumbers = new IdNumbers();
        return CommunityPlan.all(scale).stream().map(plan -> new RosterMaker(plan, idNumbers).made());
    }

    private Roster made() {
        plan.estates().forEach(this::build);
        families = Families.large(people);
        plan.grown().forEach(this::build);
        Roster ungridded = new Roster(plan.division().code(), estates, buildings, units, List.of(), households);
        return Grids.drawn(ungridded, plan.number());
    }

    private void build(EstatePlan estate) {
        UUID estateId = DemoIds.running(ESTATE, plan.number(), estates.size() + 1L);
        estates.add(new Estate(estateId, estate.name(), estate.managed()));
        boolean closed = estate.name().equals(CommunityPlan.CLOSED_ESTATE);
        for (int i = 1; i <= estate.buildings(); i++) {
            UUID buildingId = building(estateId, i + "栋");
            for (int unit = 0; unit < Math.max(1, estate.units()); unit++) {
                UUID unitId = estate.units() == 0 ? null : unit(buildingId, (unit + 1) + "单元");
                if (closed) {
                    closedUnit(estate, new Place(estateId, buildingId, unitId));
                } else {
                    stairs(estate, new Place(estateId, buildingId, unitId));
                }
            }
            if (!closed && random.nextInt(100) < 30) {
                add("HOME", new Place(estateId, buildingId, null), null, null, null, families.family());
            }
        }
        if (!closed) {
            shops(estate, estateId);
        }
        if (plan.populated() && estates.size() == 3) {
            dormitory(estateId);
        }
    }

    /** Where a door is; unit null where the building has none or it is not known. */
    private record Place(UUID estateId, UUID buildingId, UUID unitId) {}

    /** Behind every door of a closed unit there is one household, and somebody is in. */
    private void closedUnit(EstatePlan estate, Place place) {
        for (int floor = 1; floor <= estate.floors(); floor++) {
            for (int room = 1; room <= estate.rooms(); room++) {
                add("HOME", place, floor, door(floor, room), null, families.family());
            }
        }
    }

    private void stairs(EstatePlan estate, Place place) {
        for (int floor = 1; floor <= estate.floors(); floor++) {
            for (int room = 1; room <= estate.rooms(); room++) {
                int roll = random.nextInt(100);
                String door = door(floor, room);
                if (isResidentLogin(floor, room)) {
                    households.add(household(
                            DemoIds.RESIDENT_HOUSEHOLD,
                            "HOME",
                            place,
                            floor,
                            door,
                            null,
                            families.ofTheResidentLogin()));
                } else if (roll < 4) {
                    add("SHARED_RENTAL", place, floor, door, null, families.tenants());
                    add("SHARED_RENTAL", place, floor, door, null, families.tenants());
                } else if (roll < 7) {
                    add("HOME", place, floor, door, null, families.allAway());
                } else if (roll < 94) {
                    add("HOME", place, floor, door, null, families.family());
                }
                // The rest stands empty.
            }
        }
    }

    private boolean isResidentLogin(int floor, int room) {
        return plan.division().code().equals(Division.CHENGDONG)
                && estates.size() == 1
                && floor == 3
                && room == 1
                && households.stream().noneMatch(each -> each.id().equals(DemoIds.RESIDENT_HOUSEHOLD));
    }

    private void shops(EstatePlan estate, UUID estateId) {
        int shops = 1 + estate.buildings() / 4;
        for (int i = 1; i <= shops; i++) {
            String address = estate.name() + "临街" + i + "号铺";
            add(
                    "SHOP",
                    new Place(estateId, null, null),
                    null,
                    null,
                    address,
                    families.staff("店主", 1 + random.nextInt(2)));
        }
    }

    private void dormitory(UUID estateId) {
        UUID buildingId = building(estateId, "员工宿舍楼");
        Place place = new Place(estateId, buildingId, null);
        for (int floor = 1; floor <= 3; floor++) {
            for (int room = 1; room <= 4; room++) {
                add("DORMITORY", place, floor, door(floor, room), null, families.staff("员工", 4 + random.nextInt(3)));
            }
        }
        add("WORKPLACE", new Place(estateId, null, null), null, null, "工地门卫室", families.staff("员工", 2));
        add("HOTEL", new Place(estateId, null, null), null, null, "平安旅馆（前台）", families.staff("店主", 3));
    }

    private void add(String kind, Place place, Integer floor, String room, String address, List<Resident> residents) {
        UUID id = people.nextHousehold(households.size() + 1L);
        households.add(household(id, kind, place, floor, room, address, residents));
    }

    private static Household household(
            UUID id, String kind, Place at, Integer floor, String room, String address, List<Resident> residents) {
        return new Household(
                id,
                kind,
                at.estateId(),
                at.buildingId(),
                at.unitId(),
                null,
                floor,
                room,
                address,
                List.copyOf(residents));
    }

    private UUID building(UUID estateId, String name) {
        UUID id = DemoIds.running(BUILDING, plan.number(), buildings.size() + 1L);
        buildings.add(new Building(id, estateId, name, null));
        return id;
    }

    private UUID unit(UUID buildingId, String name) {
        UUID id = DemoIds.running(UNIT, plan.number(), units.size() + 1L);
        units.add(new Unit(id, buildingId, name));
        return id;
    }

    private static String door(int floor, int room) {
        return String.format("%d%02d", floor, room);
    }
}
