package org.lianfang.deploy.demo;

import java.util.List;
import java.util.UUID;

/** The two units of 松园社区 that are closed as a whole: 328 doors. */
final class ClosedUnits {

    private ClosedUnits() {}

    static List<UUID> of(Roster songyuan) {
        UUID estate = songyuan.estates().stream()
                .filter(each -> each.name().equals(CommunityPlan.CLOSED_ESTATE))
                .map(Roster.Estate::id)
                .findFirst()
                .orElseThrow();
        List<UUID> buildings = songyuan.buildings().stream()
                .filter(each -> each.estateId().equals(estate))
                .map(Roster.Building::id)
                .toList();
        return songyuan.units().stream()
                .filter(each -> buildings.contains(each.buildingId()))
                .map(Roster.Unit::id)
                .toList();
    }
}
