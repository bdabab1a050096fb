package org.lianfang.registry.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.problem.Problem;
import org.lianfang.registry.access.RegistryProblem;

class DoorPlateTest {

    @Test
    void theAddressIsPutTogetherFromWhatStandsOnTheDoor() {
        assertThat(new DoorPlate("城东花园", "1栋", "2单元", 3, "301", null).address()).isEqualTo("城东花园1栋2单元301");
    }

    @Test
    void numbersThatWouldRunTogetherArePartedByAHyphen() {
        assertThat(new DoorPlate("城东花园", "1", "2", 3, "301", null).address()).isEqualTo("城东花园1-2-301");
    }

    @Test
    void anAddressThatSomeoneWroteStandsAsItIs() {
        assertThat(new DoorPlate(null, null, null, null, null, "河边路 12 号后座").address())
                .isEqualTo("河边路 12 号后座");
    }

    @Test
    void doorsAreSortedAsOneWalks() {
        List<DoorPlate> walk = List.of(
                door("1栋", "1单元", -1, "B01"),
                door("1栋", "1单元", 2, "201"),
                door("1栋", "1单元", 2, "202"),
                door("1栋", "1单元", 10, "1001"),
                door("1栋", "2单元", 1, "101"),
                door("2栋", "1单元", 1, "101"),
                door("10栋", "1单元", 1, "101"));

        List<DoorPlate> sorted = Stream.concat(
                        walk.stream().skip(3), walk.stream().limit(3))
                .sorted(Comparator.comparing(DoorPlate::order))
                .toList();

        assertThat(sorted).containsExactlyElementsOf(walk);
    }

    @Test
    void aUnitNeedsItsBuilding() {
        assertThatThrownBy(() -> new DoorPlate("城东花园", null, "1单元", null, "301", null))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(RegistryProblem.UNIT_WITHOUT_BUILDING);
                    assertThat(problem.field()).isEqualTo("building");
                });
    }

    @Test
    void aDoorWithoutAnythingOnItIsRefused() {
        assertThatThrownBy(() -> new DoorPlate(null, null, null, 3, null, null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(RegistryProblem.DOOR_MISSING));
    }

    private static DoorPlate door(String building, String unit, int floor, String room) {
        return new DoorPlate("城东花园", building, unit, floor, room, null);
    }
}
