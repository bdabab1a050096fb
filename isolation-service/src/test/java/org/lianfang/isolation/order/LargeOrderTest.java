package org.lianfang.isolation.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER_SONGYUAN;
import static org.lianfang.platformtest.Persona.SONGYUAN;
import static org.lianfang.platformtest.Persona.STREET_OFFICER_GUIYUAN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;

/** Two closed units of 328 households together (the source report of 松园社区), and two people who close them at once. */
@OnIsolation
class LargeOrderTest {

    private static Neighbourhood unitOf(int households) {
        Neighbourhood unit = Neighbourhood.in(SONGYUAN);
        for (int i = 0; i < households; i++) unit.flat(3, i % 10 == 0 ? 1 : 0);
        return unit.load();
    }

    private static String openCases(Neighbourhood unit) {
        return Database.column(
                        "isolation",
                        "select count(*) || ' ' || count(distinct household_id) from isolation_case where ended is null and building_id = '"
                                + unit.building + "'")
                .get(0);
    }

    @Test
    void threeHundredAndTwentyEightHouseholdsAreOneTransactionOfAboutASecond() {
        Neighbourhood east = unitOf(164);
        Neighbourhood west = unitOf(164);
        // The first order of a cold process compiles its statements; it is not what is measured.
        AnOrder.forFlat(SONGYUAN, Neighbourhood.aFlat(SONGYUAN, 1))
                .by(MANAGER_SONGYUAN)
                .statusCode(200);
        AnOrder order = AnOrder.in(SONGYUAN)
                .with("unitIds", List.of(east.unit, west.unit))
                .with("reason", "BUILDING_CLOSURE");

        order.previewedBy(MANAGER_SONGYUAN)
                .statusCode(200)
                .body("households", equalTo(328))
                .body("persons", equalTo(984))
                .body("awayPersons", equalTo(34))
                .body("buildings.buildingId", containsInAnyOrder(east.building.toString(), west.building.toString()))
                .body("buildings.households", contains(164, 164))
                .body("buildings.persons", contains(492, 492))
                .body("buildings.doors*.size()", contains(100, 100));
        Instant start = Instant.now();
        order.by(MANAGER_SONGYUAN)
                .statusCode(200)
                .body("casesOpened", equalTo(328))
                .body("personsObserved", equalTo(984));
        Duration took = Duration.between(start, Instant.now());

        assertThat(took).as("328 households opened").isLessThan(Duration.ofMillis(2500));
        assertThat(openCases(east)).isEqualTo("164 164");
        assertThat(Database.column(
                        "isolation",
                        "select count(distinct xmin::text) from isolation_case where building_id in ('" + east.building
                                + "', '" + west.building + "')"))
                .containsExactly("1");

        order.again().exposedOn(AnOrder.today()).by(MANAGER_SONGYUAN).body("casesExtended", equalTo(328));
        assertThat(openCases(west)).isEqualTo("164 164");
    }

    @Test
    void twoOrdersAtOnceOpenEachDoorOnce() {
        for (int round = 0; round < 3; round++) {
            Neighbourhood unit = unitOf(30);
            List<AnOrder> orders = List.of(
                    AnOrder.in(SONGYUAN).with("buildingIds", List.of(unit.building)),
                    AnOrder.in(SONGYUAN).with("unitIds", List.of(unit.unit)).with("reason", "BUILDING_CLOSURE"),
                    AnOrder.in(SONGYUAN)
                            .with(
                                    "householdIds",
                                    unit.flats.stream()
                                            .map(Neighbourhood.Flat::id)
                                            .toList())
                            .exposedOn(AnOrder.today()));

            List<Integer> opened = IntStream.range(0, 3)
                    .parallel()
                    .mapToObj(i -> orders.get(i)
                            .by(i == 1 ? STREET_OFFICER_GUIYUAN : MANAGER_SONGYUAN)
                            .statusCode(200)
                            .extract()
                            .<Integer>path("casesOpened"))
                    .toList();

            assertThat(opened.stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
            assertThat(openCases(unit)).isEqualTo("30 30");
            assertThat(Database.column(
                            "isolation",
                            "select distinct ends_on::text from isolation_case where building_id = '" + unit.building
                                    + "'"))
                    .containsExactly(AnOrder.today().plusDays(14).toString());
        }
    }
}
