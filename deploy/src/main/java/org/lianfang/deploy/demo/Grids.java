package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lianfang.deploy.demo.Roster.Building;
import org.lianfang.deploy.demo.Roster.Grid;
import org.lianfang.deploy.demo.Roster.Household;

/** Draws the big grids: whole buildings side by side, 500 to 900 households; none where a community has fewer. */
final class Grids {

    private static final int HOUSEHOLDS = 650;
    private static final int FEWEST = 500;

    private Grids() {}

    static Roster drawn(Roster roster, int community) {
        if (roster.households().size() < FEWEST) {
            return roster;
        }
        List<Grid> grids = grids(roster, community);
        Map<UUID, UUID> gridOfBuilding = new HashMap<>();
        Map<UUID, UUID> gridOfEstate = new HashMap<>();
        Map<UUID, Integer> sizes = sizes(roster);
        List<Building> buildings = new ArrayList<>();
        int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
        int before = 0;
        for (Building building : roster.buildings()) {
            int size = sizes.getOrDefault(building.id(), 0);
            int position = Math.min(grids.size() - 1, (2 * before + size) * grids.size() / (2 * total));
            UUID grid = grids.get(position).id();
            before += size;
            gridOfBuilding.put(building.id(), grid);
            gridOfEstate.put(building.estateId(), grid);
            buildings.add(new Building(building.id(), building.estateId(), building.name(), grid));
        }
        List<Household> households = roster.households().stream()
                .map(home ->
                        in(home, gridOfBuilding.getOrDefault(home.buildingId(), gridOfEstate.get(home.estateId()))))
                .toList();
        return new Roster(
                roster.communityCode(),
                List.copyOf(roster.estates()),
                buildings,
                List.copyOf(roster.units()),
                grids,
                households);
    }

    private static List<Grid> grids(Roster roster, int community) {
        SplittableRandom random = new SplittableRandom(500L + community);
        int count = Math.max(1, Math.round((float) roster.households().size() / HOUSEHOLDS));
        List<Grid> grids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            UUID id = DemoIds.running(DemoIds.Kind.GRID, community, i);
            grids.add(new Grid(id, "第" + i + "网格", List.of(worker(random), worker(random))));
        }
        return grids;
    }

    private static String worker(SplittableRandom random) {
        return Names.surname(random) + Names.given(random, 1988, random.nextBoolean());
    }

    private static Map<UUID, Integer> sizes(Roster roster) {
        Map<UUID, Integer> sizes = new LinkedHashMap<>();
        for (Household home : roster.households()) {
            if (home.buildingId() != null) {
                sizes.merge(home.buildingId(), 1, Integer::sum);
            }
        }
        return sizes;
    }

    private static Household in(Household home, UUID grid) {
        return new Household(
                home.id(),
                home.kind(),
                home.estateId(),
                home.buildingId(),
                home.unitId(),
                grid,
                home.floor(),
                home.room(),
                home.address(),
                home.residents());
    }
}
