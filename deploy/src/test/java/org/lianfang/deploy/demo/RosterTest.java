package org.lianfang.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.deploy.demo.Roster.Household;
import org.lianfang.deploy.demo.Roster.Resident;

/** The invented people have the shape that the source reports tell of. */
class RosterTest {

    private static final List<Roster> ROSTERS = RosterMaker.all();

    @Test
    void huichengHasItsTwentyOneCommunitiesByOfficialCodeAndName() {
        List<Division> huicheng = Division.all().stream()
                .filter(each -> each.code().startsWith("440705001"))
                .toList();

        assertThat(huicheng).hasSize(21);
        assertThat(huicheng).allMatch(each -> each.officialName().equals(each.name() + "居委会"));
        assertThat(Division.all())
                .filteredOn(each -> each.code().equals(Division.SONGYUAN))
                .containsExactly(new Division("440303001016", "松园社区", "松园社区居民委员会", "桂园街道"));
        assertThat(ROSTERS)
                .extracting(Roster::communityCode)
                .containsExactlyElementsOf(
                        Division.all().stream().map(Division::code).toList());
    }

    @Test
    void aboutTwentyThousandResidentsLiveThere() {
        assertThat(residents().count()).isBetween(19_000L, 21_000L);
    }

    @Test
    void theSameDoorsAndPeopleComeOutEveryTime() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();

        assertThat(json.writeValueAsString(RosterMaker.all())).isEqualTo(json.writeValueAsString(ROSTERS));
    }

    @Test
    void noIdAndNoNumberIsGivenTwice() {
        Set<UUID> ids = new HashSet<>();
        ROSTERS.stream().flatMap(RosterTest::ids).forEach(id -> assertThat(ids.add(id))
                .isTrue());
        List<String> numbers =
                residents().map(Resident::idNumber).filter(Objects::nonNull).toList();
        List<String> phones =
                residents().map(Resident::phone).filter(Objects::nonNull).toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(phones).doesNotHaveDuplicates().allMatch(phone -> phone.matches("154\\d{8}"));
    }

    @Test
    void idNumbersPassTheCheckDigitAndBelongToNobody() {
        assertThat(IdNumbers.checkDigit("11010519491231002")).isEqualTo('X');
        assertThat(residents().filter(each -> each.idNumber() != null)).allSatisfy(each -> {
            assertThat(each.idNumber()).matches("999999" + each.birthYear() + "\\d{7}[\\dX]");
            assertThat(each.idNumber().charAt(17))
                    .isEqualTo(IdNumbers.checkDigit(each.idNumber().substring(0, 17)));
            assertThat(each.idNumber().charAt(16) % 2 == 1).isEqualTo("MALE".equals(each.gender()));
        });
        assertThat(residents().filter(each -> each.idNumber() == null)).isNotEmpty();
    }

    @Test
    void aboutHalfOfXianzhouIsElderly() {
        Roster xianzhou = roster(Division.XIANZHOU);
        long elderly = people(xianzhou)
                .filter(each -> People.YEAR - each.birthYear() >= 60)
                .count();

        assertThat((double) elderly / xianzhou.residentCount()).isBetween(0.45, 0.55);
    }

    @Test
    void everyBigGridHoldsFiveToNineHundredHouseholds() {
        for (Roster roster : ROSTERS) {
            Map<UUID, Long> sizes = roster.households().stream()
                    .filter(home -> home.gridId() != null)
                    .collect(Collectors.groupingBy(Household::gridId, Collectors.counting()));

            assertThat(sizes).hasSameSizeAs(roster.grids());
            assertThat(sizes.values())
                    .allMatch(size -> size >= 500 && size <= 900, "500 to 900 in " + roster.communityCode() + sizes);
        }
        assertThat(ROSTERS).filteredOn(roster -> !roster.grids().isEmpty()).hasSize(6);
    }

    @Test
    void songyuanHasTwentyNineEstatesAndTwoUnitsOf328Households() {
        Roster songyuan = roster(Division.SONGYUAN);
        List<UUID> closed = ClosedUnits.of(songyuan);

        assertThat(songyuan.estates()).hasSize(29);
        assertThat(closed).hasSize(2);
        assertThat(songyuan.households().stream().filter(home -> closed.contains(home.unitId())))
                .hasSize(328)
                .allMatch(home -> !home.present().isEmpty());
    }

    @Test
    void everyEstateHasItsOwnFirstBuilding() {
        for (Roster roster : ROSTERS) {
            Set<UUID> withFirst = roster.buildings().stream()
                    .filter(building -> building.name().equals("1栋"))
                    .map(Roster.Building::estateId)
                    .collect(Collectors.toSet());

            assertThat(withFirst).hasSameSizeAs(roster.estates());
            assertThat(roster.estates()).extracting(Roster.Estate::managed).contains(true, false);
        }
    }

    @Test
    void thereAreSharedRoomsDormitoriesShopsAndDoorsOfWhichLittleIsKnown() {
        List<Household> homes = roster(Division.CHENGDONG).households();

        assertThat(homes)
                .extracting(Household::kind)
                .contains("HOME", "SHARED_RENTAL", "DORMITORY", "SHOP", "HOTEL", "WORKPLACE");
        assertThat(homes).anyMatch(home -> home.kind().equals("HOME") && home.room() == null);
        assertThat(homes.stream()
                        .filter(home -> home.kind().equals("SHARED_RENTAL"))
                        .collect(Collectors.groupingBy(
                                home -> home.buildingId() + "/" + home.unitId() + "/" + home.room()))
                        .values())
                .allMatch(together -> together.size() == 2);
    }

    @Test
    void theResidentLoginLivesInChengdongWithTwoOthers() {
        assertThat(roster(Division.CHENGDONG).households())
                .filteredOn(home -> home.id().equals(UUID.fromString("0190a000-0000-7000-8000-000000000001")))
                .singleElement()
                .satisfies(home -> assertThat(home.present()).hasSize(3));
    }

    private static Stream<UUID> ids(Roster roster) {
        return Stream.of(
                        roster.estates().stream().map(Roster.Estate::id),
                        roster.buildings().stream().map(Roster.Building::id),
                        roster.units().stream().map(Roster.Unit::id),
                        roster.grids().stream().map(Roster.Grid::id),
                        roster.households().stream().map(Household::id),
                        people(roster).map(Resident::id))
                .flatMap(Function.identity());
    }

    private static Roster roster(String code) {
        return ROSTERS.stream()
                .filter(each -> each.communityCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Resident> people(Roster roster) {
        return roster.households().stream().flatMap(home -> home.residents().stream());
    }

    private static Stream<Resident> residents() {
        return ROSTERS.stream().flatMap(RosterTest::people);
    }
}
