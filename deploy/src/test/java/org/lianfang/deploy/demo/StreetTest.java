package org.lianfang.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianfang.deploy.demo.Roster.Household;
import org.lianfang.deploy.demo.Roster.Resident;
import org.lianfang.deploy.demo.StreetCases.Case;
import org.lianfang.deploy.wire.Wire;

/** The street at full scale is as large as the source reports say a street is, and the demo stands in it unchanged. */
class StreetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void twentyOneCommunitiesOfTenToFortyThousandTogether320000InAbout110000Households() {
        Shares shares = Shares.of(RosterMaker.each(Scale.STREET).filter(StreetTest::isHuicheng));

        assertThat(shares.households()).isBetween(108_500, 111_500);
        assertThat(shares.residents()).isBetween(317_000, 323_000);
    }

    @Test
    void eachCommunityIsWholeAndNobodyInItStandsInAnother() {
        Set<UUID> ids = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        RosterMaker.each(Scale.STREET).filter(StreetTest::isHuicheng).forEach(roster -> {
            assertThat(roster.residentCount()).as(roster.communityCode()).isBetween(10_000, 40_000);
            for (Household home : roster.households()) {
                assertThat(ids.add(home.id())).isTrue();
                home.residents().stream()
                        .map(Resident::idNumber)
                        .filter(Objects::nonNull)
                        .forEach(number -> assertThat(numbers.add(number)).isTrue());
            }
            Map<UUID, Long> grids = roster.households().stream()
                    .filter(home -> home.gridId() != null)
                    .collect(Collectors.groupingBy(Household::gridId, Collectors.counting()));
            assertThat(grids.values()).allMatch(size -> size >= 500 && size <= 900, "500 to 900 in " + grids);
        });
    }

    @Test
    void theDoorsOfTheDemoStandWhereTheyStoodInTheDemo() {
        Roster demo = chengdong(Scale.DEMO);
        Roster street = chengdong(Scale.STREET);

        assertThat(street.households().subList(0, demo.households().size()))
                .extracting(Household::id)
                .isEqualTo(demo.households().stream().map(Household::id).toList());
        assertThat(Observations.on(TODAY, List.of(street)))
                .extracting(each -> each.order().householdIds())
                .isEqualTo(Observations.on(TODAY, List.of(demo)).stream()
                        .map(each -> each.order().householdIds())
                        .toList());
    }

    @Test
    void asManyAreObservedAsAskedForEachFourteenDaysTwiceADay() {
        Roster chengdong = chengdong(Scale.STREET);
        Household told = chengdong.households().get(42);

        StreetCases.TakenOver taken = StreetCases.in(chengdong, 750, Set.of(told.id()), TODAY, NOON);

        assertThat(taken.persons()).isEqualTo(750);
        assertThat(taken.observations())
                .extracting(each -> each.door().householdId())
                .doesNotHaveDuplicates()
                .doesNotContain(told.id());
        double visits = taken.observations().stream()
                .mapToInt(each -> each.visits().size())
                .average()
                .orElseThrow();
        assertThat(visits).isBetween(27.0, 28.5);
        assertThat(taken.observations().stream().flatMap(each -> each.visits().stream()))
                .allMatch(visit -> !Instant.parse(visit.at()).isAfter(NOON));
    }

    @Test
    void theSameDayTellsTheSameOfAStreet() throws JsonProcessingException {
        String first = told(chengdong(Scale.STREET));

        assertThat(told(chengdong(Scale.STREET))).isEqualTo(first);
    }

    @Test
    void aWholeIsPartedWithoutARemainderAndOtherStreetsHaveNone() {
        Shares shares = Shares.of(RosterMaker.each(Scale.DEMO));

        assertThat(Division.all().stream()
                        .filter(each -> each.streetCode().equals("440705001"))
                        .mapToInt(each -> shares.part(each.code(), 6_000))
                        .sum())
                .isEqualTo(6_000);
    }

    @Test
    void aShiftStandsInOneCommunityOnOneHourOnly() {
        List<Duty> duties = StreetDuties.from(TODAY, Scale.STREET.shifts());

        assertThat(duties).hasSize(2_000);
        assertThat(duties).extracting(duty -> duty.input().id()).doesNotHaveDuplicates();
        assertThat(duties).allMatch(duty -> duty.startsAt().isAfter(NOON));
    }

    private static String told(Roster roster) throws JsonProcessingException {
        List<Case> cases = StreetCases.in(roster, 300, Set.of(), TODAY, NOON).observations();
        return Wire.written(List.of(cases, StreetOrders.in(roster, 400, TODAY, NOON)))
                + new ObjectMapper().writeValueAsString(roster.grids());
    }

    private static boolean isHuicheng(Roster roster) {
        return roster.communityCode().startsWith("440705001");
    }

    private static Roster chengdong(Scale scale) {
        return RosterMaker.each(scale)
                .filter(roster -> roster.communityCode().equals(Division.CHENGDONG))
                .findFirst()
                .orElseThrow();
    }
}
