package org.lianfang.isolation.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.reference.DoorReference;

class AffectedBuildingTest {

    private static final String CHENGDONG = "440705001012";

    private static AffectedBuilding.Affected door(UUID building, Integer floor, int persons) {
        var door = new DoorReference(UUID.randomUUID(), CHENGDONG, null, building, null, null, floor, List.of());
        return new AffectedBuilding.Affected(door, persons, false);
    }

    @Test
    void everyBuildingIsCountedWholeAndItsLowestFloorsAreNamed() {
        UUID east = UUID.randomUUID();
        var doors = new ArrayList<AffectedBuilding.Affected>();
        for (int floor = 300; floor > 0; floor--) doors.add(door(east, floor, 2));
        doors.add(door(UUID.randomUUID(), 1, 3));

        List<AffectedBuilding> affected = AffectedBuilding.of(doors);

        assertThat(affected).extracting(AffectedBuilding::households).containsExactly(300, 1);
        assertThat(affected).extracting(AffectedBuilding::persons).containsExactly(600, 3);
        assertThat(affected.get(0).doors())
                .hasSize(100)
                .first()
                .extracting(AffectedBuilding.Door::householdId)
                .isEqualTo(doors.get(299).door().id());
    }

    @Test
    void doorsWithoutABuildingStandTogether() {
        List<AffectedBuilding> affected = AffectedBuilding.of(List.of(door(null, null, 1), door(null, 2, 1)));

        assertThat(affected)
                .extracting(AffectedBuilding::buildingId, AffectedBuilding::households)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, 2));
    }

    @Test
    void ofVeryManyBuildingsEachNamesADoor() {
        var doors = new ArrayList<AffectedBuilding.Affected>();
        for (int i = 0; i < 500; i++) doors.add(door(UUID.randomUUID(), 1, 1));

        assertThat(AffectedBuilding.of(doors))
                .hasSize(500)
                .allMatch(building -> building.doors().size() == 1);
    }
}
