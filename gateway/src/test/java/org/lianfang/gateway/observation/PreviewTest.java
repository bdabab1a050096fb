package org.lianfang.gateway.observation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** Who would be affected is named before anything is stored: by building, with the doors as they are written. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class PreviewTest {

    @Test
    void aPreviewNamesTheBuildingAndItsDoors() {
        World world = World.withDoors(3);
        Map<String, Object> order = Map.of(
                "communityCode", Persona.CHENGDONG,
                "buildingIds", List.of(world.building()),
                "reason", "BUILDING_CLOSURE",
                "exposedOn", World.today().toString(),
                "startsOn", World.today().toString());

        Graph.askPatiently(
                        Persona.MANAGER,
                        """
                        query($order: IsolationOrderInput!) { previewIsolation(order: $order) { households
                          buildings { households persons building { id name estate { name } }
                            doors { persons alreadyObserved household { id address } } } } }""",
                        Map.of("order", order))
                .body("errors", nullValue())
                .body(
                        "data.previewIsolation.buildings.building.id",
                        contains(world.building().toString()))
                .body("data.previewIsolation.buildings.households", contains(3))
                .body("data.previewIsolation.buildings.persons", contains(6))
                .body("data.previewIsolation.buildings[0].building.estate.name", notNullValue())
                .body(
                        "data.previewIsolation.buildings[0].doors.household.id",
                        containsInAnyOrder(
                                world.doors().stream().map(Object::toString).toArray()))
                .body("data.previewIsolation.buildings[0].doors.household.address", everyItem(notNullValue()))
                .body("data.previewIsolation.buildings[0].doors.alreadyObserved", contains(false, false, false));
    }
}
