package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnRegistry
class PopulationTest {

    private final Sample sample = Sample.in(Persona.CHENGDONG);
    private final UUID old = UUID.randomUUID();
    private final UUID young = UUID.randomUUID();
    private final UUID door = sample.door(
            "101",
            Sample.person(old, "老甲", Map.of("birthYear", 1940)),
            Sample.person(young, "小乙", Map.of("birthYear", 2001, "careNeeds", List.of(Map.of("need", "DISABLED")))),
            Sample.person(UUID.randomUUID(), "走丙", Map.of("birthYear", 1930, "presence", "MOVED_OUT")),
            Sample.person(UUID.randomUUID(), "外丁", Map.of("presence", "AWAY")));
    private final UUID next = sample.door("102");

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void theCountersEqualARecountWhateverWasDone() {
        save(old, "老甲", Map.of("careNeeds", List.of("FRAIL", "WIDOWED")));
        save(young, "小乙", Map.of("careNeeds", List.of(), "birthYear", 1950));
        save(old, "老甲", Map.of("presence", "AWAY"));
        save(young, "小乙", Map.of("presence", "MOVED_OUT"));
        save(young, "小乙", Map.of("presence", "PRESENT"));
        Persona.MANAGER
                .asks()
                .body(Map.of(
                        "householdId", next, "on", LocalDate.now(ChinaTime.ZONE).toString(), "reason", "搬家"))
                .post("/residents/" + young + "/move")
                .then()
                .statusCode(200);
        Persona.MANAGER
                .asks()
                .body(Map.of("id", next, "communityCode", Persona.CHENGDONG, "building", "2栋", "unit", ""))
                .post("/households")
                .then()
                .statusCode(200);

        assertThat(counters()).isEqualTo(recount());
        for (String place : List.of("building", "unit", "grid")) {
            assertThat(Database.column(
                            "registry",
                            "select p.name from " + place
                                    + " p where p.households <> (select count(*) from household h where h." + place
                                    + "_id = p.id)"))
                    .as(place)
                    .isEmpty();
        }
    }

    @Test
    void everyNumberOfTheOverviewEqualsTheCountOfItsList() {
        Map<String, Object> summary = Persona.MANAGER
                .asks()
                .body(Map.of("areas", List.of(Persona.CHENGDONG)))
                .post("/population/summaries")
                .then()
                .statusCode(200)
                .extract()
                .path("[0]");

        assertThat(summary.get("households")).isEqualTo(total("/households?count=true"));
        assertThat(summary.get("residents")).isEqualTo(total("/residents?count=true"));
        assertThat(summary.get("present")).isEqualTo(total("/residents?count=true&presence=PRESENT"));
        assertThat(summary.get("needingCare"))
                .isEqualTo(
                        total(
                                "/residents?count=true&careNeeds=ELDERLY&careNeeds=DISABLED&careNeeds=FRAIL&careNeeds=CHRONIC_ILLNESS"
                                        + "&careNeeds=LIVING_ALONE&careNeeds=LOW_MOBILITY&careNeeds=BEDRIDDEN&careNeeds=PREGNANT&careNeeds=INFANT"
                                        + "&careNeeds=MINOR_ALONE&careNeeds=ORPHAN&careNeeds=WIDOWED&careNeeds=LOW_INCOME&careNeeds=OTHER"));
    }

    @Test
    void onlyAreasGrantedInWholeHaveASummary() {
        summaries(Persona.STREET_OFFICER, Persona.HUICHENG, Persona.CHENGDONG, Persona.SONGYUAN, "4407")
                .body("area", containsInAnyOrder(Persona.HUICHENG, Persona.CHENGDONG));
        summaries(Persona.MANAGER, Persona.HUICHENG, Persona.CHENGDONG).body("area", contains(Persona.CHENGDONG));
        summaries(Persona.of("grid-worker", Persona.CHENGDONG + ";grid=" + sample.grid), Persona.CHENGDONG)
                .body("", hasSize(0));
    }

    @Test
    void theStreetIsTheSumOfItsCommunities() {
        Sample elsewhere = Sample.in(Persona.XIANZHOU);
        elsewhere.door("101", Sample.person(UUID.randomUUID(), "远戊"));
        elsewhere.load();

        List<Integer> residents = summaries(
                        Persona.STREET_OFFICER, Persona.HUICHENG, Persona.CHENGDONG, Persona.XIANZHOU)
                .extract()
                .path("sort { it.area }.residents");

        assertThat(residents.get(0)).isEqualTo(residents.get(1) + residents.get(2));
    }

    @Test
    void aDaysNumbersAreKeptByItsFirstLookAndByEveryWrite() {
        String today = LocalDate.now(ChinaTime.ZONE).toString();
        Database.execute("registry", "delete from population_day");

        summaries(Persona.MANAGER, Persona.CHENGDONG);

        assertThat(Database.column(
                        "registry", "select community_code || ' ' || day || ' ' || residents from population_day"))
                .containsExactly(Persona.CHENGDONG + " " + today + " " + total("/residents?count=true"));
        save(UUID.randomUUID(), "新己", Map.of());
        assertThat(Database.column("registry", "select residents from population_day"))
                .containsExactly(String.valueOf(total("/residents?count=true")));
    }

    @Test
    void aPastDayWithoutARowIsLikeTheOneBeforeIt() {
        LocalDate today = LocalDate.now(ChinaTime.ZONE);
        Database.execute("registry", "delete from population_day");
        Database.execute(
                "registry",
                "insert into population_day (community_code, day, households, residents, present, needing_care, kept_at) values ('"
                        + Persona.CHENGDONG + "', date '" + today + "' - 3, 5, 12, 11, 4, now()), ('" + Persona.XIANZHOU
                        + "', date '" + today + "' - 2, 1, 2, 2, 0, now())");

        Persona.STREET_OFFICER
                .asks()
                .body(Map.of(
                        "areas", List.of(Persona.HUICHENG, Persona.SONGYUAN),
                        "from", today.minusDays(4).toString(),
                        "to", today.toString()))
                .post("/population/summaries/days")
                .then()
                .statusCode(200)
                .body("area", everyItem(equalTo(Persona.HUICHENG)))
                .body(
                        "day",
                        contains(
                                today.minusDays(3).toString(),
                                today.minusDays(2).toString(),
                                today.minusDays(1).toString()))
                .body("numbers.households", contains(5, 6, 6))
                .body("numbers.residents", contains(12, 14, 14))
                .body("numbers.present", contains(11, 13, 13))
                .body("numbers.needingCare", contains(4, 4, 4));
    }

    private static io.restassured.response.ValidatableResponse summaries(Persona persona, String... areas) {
        return persona.asks()
                .body(Map.of("areas", List.of(areas)))
                .post("/population/summaries")
                .then()
                .statusCode(200);
    }

    private static Integer total(String path) {
        return Persona.MANAGER
                .asks()
                .get(path + "&first=1&area=" + Persona.CHENGDONG)
                .then()
                .statusCode(200)
                .extract()
                .path("totalCount");
    }

    private void save(UUID id, String name, Map<String, Object> more) {
        Map<String, Object> input = Sample.person(id, name, more);
        input.put("householdId", door);
        Persona.MANAGER.asks().body(input).post("/residents").then().statusCode(200);
    }

    private static List<String> counters() {
        return Database.column(
                "registry",
                "select row(community_code, households, residents, present, with_need + elderly)::text from population_count order by 1");
    }

    private static List<String> recount() {
        return Database.column(
                "registry",
                """
                select row(c.code,
                    (select count(*) from household h where h.community_code = c.code),
                    count(r.id), count(r.id) filter (where r.presence = 'PRESENT'),
                    count(r.id) filter (where exists (select from care_need n where n.resident_id = r.id)
                                              or r.birth_year <= extract(year from now()) - 60))::text
                from opened_community c left join resident r on r.community_code = c.code and r.presence <> 'MOVED_OUT'
                where c.code in (select community_code from population_count)
                group by c.code order by 1""");
    }
}
