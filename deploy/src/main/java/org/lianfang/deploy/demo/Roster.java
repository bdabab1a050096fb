package org.lianfang.deploy.demo;

import java.util.List;
import java.util.UUID;

/** One community as the operator's bulk load takes it; field names are those of the wire. */
record Roster(
        String communityCode,
        List<Estate> estates,
        List<Building> buildings,
        List<Unit> units,
        List<Grid> grids,
        List<Household> households) {

    record Estate(UUID id, String name, boolean managed) {}

    record Building(UUID id, UUID estateId, String name, UUID gridId) {}

    record Unit(UUID id, UUID buildingId, String name) {}

    record Grid(UUID id, String name, List<String> workers) {}

    /** @param address null where it follows from estate, building, unit and room */
    record Household(
            UUID id,
            String kind,
            UUID estateId,
            UUID buildingId,
            UUID unitId,
            UUID gridId,
            Integer floor,
            String room,
            String address,
            List<Resident> residents) {

        /** Those who would be observed here: who is away is not. */
        List<Resident> present() {
            return residents.stream().filter(Resident::present).toList();
        }
    }

    record Resident(
            UUID id,
            String name,
            String phone,
            String idNumber,
            String gender,
            Integer birthYear,
            String relation,
            String domicile,
            String presence,
            String contactBy,
            List<CareNeed> careNeeds,
            String note) {

        private boolean present() {
            return "PRESENT".equals(presence);
        }
    }

    record CareNeed(String need, String reason, String source, String since) {}

    /** The same places with some of the households: what one call carries. */
    Roster with(List<Household> some) {
        return new Roster(communityCode, estates, buildings, units, grids, List.copyOf(some));
    }

    /** Only these households, where the places stand already. */
    Roster onlyWith(List<Household> some) {
        return new Roster(communityCode, List.of(), List.of(), List.of(), List.of(), List.copyOf(some));
    }

    int residentCount() {
        return households.stream().mapToInt(home -> home.residents().size()).sum();
    }
}
