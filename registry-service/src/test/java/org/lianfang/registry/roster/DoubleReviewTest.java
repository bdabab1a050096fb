package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.registry.roster.RosterFiles.HEADINGS;
import static org.lianfang.registry.roster.RosterFiles.imported;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.registry.OnRegistry;

@OnRegistry
class DoubleReviewTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int number = NUMBER.incrementAndGet();
    private final String estate = "重档苑" + number + "期";
    private final String phone = String.format("15404%06d", number);

    @Test
    void aMergedFileIsFoundUnderBothIdsAndKeepsWhatOnlyItKnew() {
        List<String> both = twice();
        String keep = both.get(0);
        String merged = both.get(1);

        merge(keep, merged).statusCode(200);

        Persona.MANAGER
                .asks()
                .body(Map.of("ids", List.of(merged)))
                .post("/residents/by-ids")
                .then()
                .body("id", contains(keep))
                .body("[0].aliases.id", contains(merged))
                .body("[0].note", equalTo("只在第二份"))
                .body("[0].careNeeds.need", contains("FRAIL", "LIVING_ALONE"));
        Persona.MANAGER.asks().get("/residents?first=10&text=" + estate).then().body("nodes.id", contains(keep));
        assertThat(open()).isEmpty();
    }

    @Test
    void mergingAgainChangesNothingAndTheOtherWayRoundIsAConflict() {
        List<String> both = twice();
        merge(both.get(0), both.get(1)).statusCode(200);

        merge(both.get(0), both.get(1)).statusCode(200);
        merge(both.get(1), both.get(0)).statusCode(409);
        merge(both.get(0), both.get(0)).statusCode(400);
    }

    @Test
    void aMergedFileIsNotWorkedOnAnyMore() {
        List<String> both = twice();
        merge(both.get(0), both.get(1)).statusCode(200);

        Persona.MANAGER
                .asks()
                .body(Map.of("id", both.get(1), "householdId", household(both.get(1)), "name", "旧档"))
                .post("/residents")
                .then()
                .statusCode(409);
        Persona.MANAGER
                .asks()
                .body(Map.of("householdIds", List.of(), "residentIds", List.of(both.get(1))))
                .post("/references")
                .then()
                .body("residents[0].id", equalTo(both.get(1)))
                .body("residents[0].presence", equalTo("PRESENT"))
                .body("residents[0].aliases", contains(both.get(0)));
        Persona.MANAGER
                .asks()
                .body(Map.of("householdIds", List.of(), "residentIds", List.of(both.get(0))))
                .post("/references")
                .then()
                .body("residents[0].aliases", contains(both.get(1)));
    }

    @Test
    void countsFollowAMerge() {
        List<String> both = twice();
        int before = residents();

        merge(both.get(0), both.get(1)).statusCode(200);

        assertThat(residents()).isEqualTo(before - 1);
    }

    @Test
    void whoMovedOutIsNotKeptInsteadOfWhoIsHere() {
        List<String> both = twice();
        set(both.get(0), "presence = 'MOVED_OUT'");
        int before = residents();

        merge(both.get(0), both.get(1)).statusCode(409).body("problem", equalTo("KEEP_WHO_IS_HERE"));
        merge(both.get(1), both.get(0)).statusCode(200);

        assertThat(residents()).isEqualTo(before);
        Persona.MANAGER.asks().get("/residents?first=10&text=" + estate).then().body("nodes.id", contains(both.get(1)));
    }

    @Test
    void beingElderlyIsNotToldBesideABirthYear() {
        List<String> both = twice();
        Database.execute(
                "registry",
                "update care_need set need = 'ELDERLY' where need = 'FRAIL' and resident_id = '" + both.get(1) + "'");
        set(both.get(0), "birth_year = 2016");

        merge(both.get(0), both.get(1)).statusCode(200);

        Persona.MANAGER
                .asks()
                .body(Map.of("ids", List.of(both.get(0))))
                .post("/residents/by-ids")
                .then()
                .body("[0].careNeeds.need", contains("LIVING_ALONE"));
    }

    @Test
    void aBirthYearThatTheOtherFileHasEndsTheEntryOfBeingElderly() {
        List<String> both = twice();
        Database.execute("registry", "update care_need set need = 'ELDERLY' where resident_id = '" + both.get(0) + "'");
        Database.execute("registry", "delete from care_need where resident_id = '" + both.get(1) + "'");
        set(both.get(1), "birth_year = 2016, needs_care = false");

        merge(both.get(0), both.get(1)).statusCode(200);

        assertThat(Database.column(
                        "registry",
                        "select needs_care || ' ' || (select count(*) from care_need n where n.resident_id = r.id)"
                                + " from resident r where id = '" + both.get(0) + "'"))
                .containsExactly("false 0");
    }

    @Test
    void notesThatDoNotFitTogetherAreLeftToWhoMerges() {
        List<String> both = twice();
        for (String id : both) {
            Persona.MANAGER
                    .asks()
                    .body(Map.of(
                            "id",
                            id,
                            "householdId",
                            household(id),
                            "name",
                            "韩二",
                            "note",
                            "长".repeat(1200) + both.indexOf(id)))
                    .post("/residents")
                    .then()
                    .statusCode(200);
        }

        merge(both.get(0), both.get(1)).statusCode(409).body("problem", equalTo("NOTES_TOO_LONG"));

        assertThat(open()).hasSize(1);
    }

    @Test
    void aPairThatIsKeptApartIsNotAskedAboutAgain() {
        twice();
        String pair = open().get(0);

        Persona.MANAGER
                .asks()
                .post("/doubles/" + pair + "/keep-apart")
                .then()
                .statusCode(200)
                .body("decision", equalTo("APART"));

        assertThat(open()).isEmpty();
    }

    @Test
    void theRowsOfBothFilesAreKnownAfterTheMerge() {
        List<String> both = twice();
        merge(both.get(0), both.get(1)).statusCode(200);

        RosterFiles.send(UUID.randomUUID(), file())
                .body("unchanged", equalTo(2))
                .body("fresh", equalTo(0))
                .body("inDoubt", equalTo(0));
    }

    private String file() {
        return HEADINGS + "韩二," + "," + phone + "," + estate + ",1栋,,101,,,独居,\n" + "韩二,," + phone + "," + estate
                + ",2栋,,202,,,体弱,只在第二份\n";
    }

    /** One person behind two doors; the ids in the order of the rows. */
    private List<String> twice() {
        imported(file());
        List<String> ids = Database.column(
                "registry",
                "select r.id::text from resident r join household h on h.id = r.household_id where h.address like '"
                        + estate + "%' order by h.address");
        assertThat(ids).hasSize(2);
        return ids;
    }

    private io.restassured.response.ValidatableResponse merge(String keep, String merged) {
        return Persona.MANAGER
                .asks()
                .body(Map.of("keepId", keep, "mergeId", merged))
                .post("/residents/merge")
                .then();
    }

    private static String household(String id) {
        return Database.column("registry", "select household_id::text from resident where id = '" + id + "'")
                .get(0);
    }

    private static void set(String id, String what) {
        Database.execute("registry", "update resident set " + what + " where id = '" + id + "'");
    }

    private List<String> open() {
        return Database.column(
                "registry",
                "select d.id::text from possible_double d join resident r on r.id = d.resident_id join household h on h.id = r.household_id"
                        + " where d.decision is null and h.address like '" + estate + "%'");
    }

    private static int residents() {
        return Integer.parseInt(Database.column(
                        "registry",
                        "select residents::text from population_count where community_code = '" + Persona.CHENGDONG
                                + "'")
                .get(0));
    }
}
