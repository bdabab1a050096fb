package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.registry.roster.RosterFiles.HEADINGS;
import static org.lianfang.registry.roster.RosterFiles.imported;
import static org.lianfang.registry.roster.RosterFiles.rows;
import static org.lianfang.registry.roster.RosterFiles.send;
import static org.lianfang.registry.roster.RosterFiles.store;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.registry.OnRegistry;

@OnRegistry
class RosterImportTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String estate = "名册苑" + NUMBER.incrementAndGet() + "期";

    @Test
    void aPreviewTellsWhatIsNewAndLeavesTheRegisterAsItIs() {
        UUID id = UUID.randomUUID();

        send(id, HEADINGS + "赵一,,15403000001," + estate + ",1栋,1单元,301,户主,广东省,独居、慢性病,按铃\n")
                .statusCode(200)
                .body("state", equalTo("CHECKED"))
                .body("rows", equalTo(1))
                .body("fresh", equalTo(1))
                .body("wrong", equalTo(0));

        rows(id, "NEW").body("nodes.number", contains(2));
        assertThat(people()).isEmpty();
    }

    @Test
    void storedRowsStandInTheRegisterWithDoorNeedsAndSearch() {
        imported(HEADINGS + "钱二,110101199003078099,15403000002," + estate + ",1幢,1单元,302室,户主,广东省,独居、慢性病,按铃\n");

        Persona.GRID_WORKER
                .asks()
                .get("/residents?first=10&text=" + estate)
                .then()
                .body("nodes.name", contains("钱二"))
                .body("nodes[0].phone", equalTo("15403000002"))
                .body("nodes[0].idNumber", equalTo("**************8099"))
                .body("nodes[0].birthYear", equalTo(1990))
                .body("nodes[0].careNeeds.need", contains("CHRONIC_ILLNESS", "LIVING_ALONE"))
                .body("nodes[0].note", equalTo("按铃"));
    }

    @Test
    void aBuildingIsOneHoweverItIsWritten() {
        imported(HEADINGS + "甲一,,15403000021," + estate + ",1栋,1单元,301,户主,,,\n");

        imported(HEADINGS
                + "甲二,,15403000022," + estate + ",1号楼,1单元,302,户主,,,\n"
                + "甲三,,15403000023," + estate + ",2幢,1单元,301,户主,,,\n"
                + "甲四,,15403000024," + estate + ",2号楼,1单元,302,户主,,,\n");

        assertThat(Database.column(
                        "registry",
                        "select b.name || ' ' || b.households || ' ' || (select count(*) from unit u where u.building_id = b.id)"
                                + " from building b join estate e on e.id = b.estate_id where e.name = '" + estate
                                + "' order by 1"))
                .containsExactly("1栋 2 1", "2号楼 2 1");
    }

    @Test
    void theSameFileAgainChangesNothingWhateverTheOrderOfItsColumns() {
        String row = "孙三,,15403000003," + estate + ",1栋,1单元,303,户主,,,\n";
        imported(HEADINGS + row);
        List<String> before = people();
        UUID again = UUID.randomUUID();

        send(again, HEADINGS + row).body("unchanged", equalTo(1)).body("fresh", equalTo(0));
        store(again).statusCode(200).body("state", equalTo("STORED"));
        send(UUID.randomUUID(), "房号,单元,楼栋,小区,手机号,姓名,与户主关系\n303,1单元,1栋," + estate + ",15403000003,孙三,户主\n")
                .body("unchanged", equalTo(1))
                .body("fresh", equalTo(0));

        assertThat(people()).isEqualTo(before).hasSize(1);
    }

    @Test
    void aRowThatChangedCorrectsThePersonItBecame() {
        String before = "李四,,15403000004," + estate + ",1栋,1单元,304,户主,,,\n";
        imported(HEADINGS + before);

        UUID id = UUID.randomUUID();
        send(id, HEADINGS + before.replace("15403000004", "15403000094")).body("changed", equalTo(1));
        store(id).statusCode(200).body("changed", equalTo(1));

        Persona.GRID_WORKER
                .asks()
                .get("/residents?first=10&text=" + estate)
                .then()
                .body("nodes.phone", contains("15403000094"));
    }

    @Test
    void eachWrongRowIsToldByColumnAndReasonAndTheGoodOnesAreStored() {
        UUID id = UUID.randomUUID();

        var sent = send(
                        id,
                        HEADINGS
                                + ",,15403000005," + estate + ",1栋,,305,,,,\n"
                                + "周五,110101199003078091,1234," + estate + ",1栋,,305,,,外星人,\n"
                                + "吴六,,,,,2单元,,,,,\n"
                                + "郑七,,," + estate + ",1栋,,307,,,,\n")
                .statusCode(200)
                .body("wrong", equalTo(3))
                .body("fresh", equalTo(1));
        store(id).statusCode(200);

        assertThat(sent.extract().asString()).doesNotContain("110101199003078091");
        String told = rows(id, "WRONG")
                .body("nodes.number", contains(2, 3, 4))
                .body("nodes[0].faults.column", contains("姓名"))
                .body("nodes[1].faults.column", org.hamcrest.Matchers.containsInAnyOrder("身份证号", "手机号", "特殊人群"))
                .extract()
                .asString();
        assertThat(told)
                .doesNotContain("110101199003078091")
                .doesNotContain("1234\"")
                .doesNotContain("外星人");
        assertThat(people()).hasSize(1);
    }

    @Test
    void whoMayStandThereTwiceIsStoredAndLeftToReview() {
        imported(HEADINGS + "王八,11010119900307803X,," + estate + ",1栋,,308,,,,\n");
        UUID id = UUID.randomUUID();

        send(id, HEADINGS + "王八,11010119900307803X,," + estate + ",2栋,,309,,,,\n")
                .body("inDoubt", equalTo(1));
        rows(id, "IN_DOUBT").body("nodes[0].reasons", contains("SAME_ID_NUMBER"));
        store(id).statusCode(200);

        assertThat(people()).hasSize(2);
        assertThat(Database.column(
                        "registry",
                        "select d.reasons::text from possible_double d join resident r on r.id = d.resident_id join household h on h.id = r.household_id"
                                + " where h.address like '" + estate + "%'"))
                .containsExactly("{SAME_ID_NUMBER}");
    }

    @Test
    void twoRowsOfOneFileMayBeOnePersonToo() {
        UUID id = UUID.randomUUID();

        send(
                        id,
                        HEADINGS
                                + "冯九,,15403000009," + estate + ",1栋,,309,,,,\n"
                                + "冯九,,15403000009," + estate + ",2栋,,310,,,,\n"
                                + "冯九,,15403000009," + estate + ",1栋,,309,,,,\n")
                .body("fresh", equalTo(1))
                .body("inDoubt", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void aFileWrittenByAnOlderExcelIsReadInItsOwnCharacters() {
        UUID id = UUID.randomUUID();
        byte[] file = (HEADINGS + "陈十," + ",,," + "1栋,,310,,,,\n").getBytes(Charset.forName("GB18030"));

        send(Persona.MANAGER, id, Persona.CHENGDONG, file).statusCode(200).body("fresh", equalTo(1));
    }

    @Test
    void theSameIdWithAnotherFileIsAConflict() {
        UUID id = UUID.randomUUID();
        String file = HEADINGS + "褚一,,," + estate + ",1栋,,311,,,,\n";
        send(id, file).statusCode(200);

        send(id, file).statusCode(200).body("fresh", equalTo(1));
        send(id, file.replace("311", "312")).statusCode(409);
    }

    @Test
    void onlyAManagerOfTheCommunityImports() {
        byte[] file = HEADINGS.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (Persona who : List.of(Persona.GRID_WORKER, Persona.STREET_OFFICER, Persona.HEALTH_WORKER, Persona.NOBODY))
            send(who, UUID.randomUUID(), Persona.CHENGDONG, file).statusCode(403);
        send(Persona.MANAGER, UUID.randomUUID(), Persona.XIANZHOU, file).statusCode(404);
        send(Persona.MANAGER, UUID.randomUUID(), "440705001099", file).statusCode(400);
    }

    @Test
    void anotherCommunitysImportIsNotFound() {
        UUID id = UUID.randomUUID();
        send(id, HEADINGS + "卫二,,," + estate + ",1栋,,313,,,,\n").statusCode(200);

        Persona other = Persona.MANAGER_SONGYUAN;
        other.asks().get("/rosters/" + id).then().statusCode(404);
        other.asks().post("/rosters/" + id + "/store").then().statusCode(404);
        other.asks().get("/rosters/" + id + "/rows?verdict=NEW").then().statusCode(404);
        send(other, id, Persona.SONGYUAN, HEADINGS.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(409);
    }

    @Test
    void anExportedRegisterComesBackUnchangedAndAChangedRowChanges() throws Exception {
        imported(HEADINGS + "=蒋三,11010119900307811X,15403000014," + estate + ",1栋,,314,户主,,独居,\n");
        byte[] export = Persona.MANAGER
                .asks()
                .get("/rosters/export?communityCode=" + Persona.CHENGDONG)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        UUID id = UUID.randomUUID();
        send(Persona.MANAGER, id, Persona.CHENGDONG, export)
                .statusCode(200)
                .body("fresh", equalTo(0))
                .body("changed", equalTo(0))
                .body("inDoubt", equalTo(0))
                .body("wrong", equalTo(0));
        String person = Database.column(
                        "registry",
                        "select r.id::text from resident r join household h on h.id = r.household_id where h.address like '"
                                + estate + "%'")
                .get(0);
        UUID second = UUID.randomUUID();
        send(second, "编号,姓名,身份证号,备注\n" + person + ",'=蒋三,**************811X,新备注\n")
                .body("changed", equalTo(1));
        store(second).statusCode(200);
        Persona.MANAGER
                .asks()
                .body(Map.of("ids", List.of(person)))
                .post("/residents/by-ids")
                .then()
                .body("[0].note", equalTo("新备注"))
                .body("[0].idNumber", equalTo("**************811X"))
                .body("[0].phone", equalTo("15403000014"));
    }

    @Test
    void twoChecksOfOneFileStoreItOnce() {
        String file = HEADINGS + "韩五,,," + estate + ",1栋,,316,,,,\n" + "杨六,,," + estate + ",1栋,,317,,,,\n";
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        send(first, file).body("fresh", equalTo(2));
        send(second, file).body("fresh", equalTo(2));

        store(first).statusCode(200).body("fresh", equalTo(2));
        store(second)
                .statusCode(200)
                .body("fresh", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("state", equalTo("STORED"));

        assertThat(people()).hasSize(2);
    }

    @Test
    void whatAnotherImportStoredMeanwhileIsLeftOutAndCounted() {
        String row = "朱七,,15403000017," + estate + ",1栋,,318,,,,\n";
        UUID late = UUID.randomUUID();
        send(late, HEADINGS + row).body("fresh", equalTo(1));
        imported(HEADINGS + row.replace("15403000017", "15403000018"));

        store(late).statusCode(200).body("fresh", equalTo(0)).body("overtaken", equalTo(1));

        assertThat(people()).hasSize(1);
    }

    @Test
    void twoOfOneNameBehindOneDoorComeBackUnchanged() {
        String file = HEADINGS + "秦八,,15403000019," + estate + ",1栋,,319,,,,\n" + "秦八,,15403000020," + estate
                + ",1栋,,319,,,,\n";
        imported(file);
        List<String> before = people();
        UUID again = UUID.randomUUID();

        send(again, file).body("unchanged", equalTo(2)).body("changed", equalTo(0));
        store(again).statusCode(200);

        assertThat(people()).isEqualTo(before).hasSize(2);
    }

    @Test
    void whatNobodyStoredInAWeekIsForgottenWithTheNextImport() {
        UUID old = UUID.randomUUID();
        send(old, HEADINGS + "施四,,," + estate + ",1栋,,324,,,,\n").body("fresh", equalTo(1));
        Database.execute(
                "registry", "update roster_import set beat_at = beat_at - interval '8 days' where id = '" + old + "'");

        send(UUID.randomUUID(), HEADINGS + "张五,,," + estate + ",1栋,,325,,,,\n").statusCode(200);

        store(old).statusCode(409);
        assertThat(Database.column("registry", "select number::text from roster_row where import_id = '" + old + "'"))
                .isEmpty();
    }

    @Test
    void aNoteThatTheExporterDidNotSeeStays() {
        imported(HEADINGS + "尤九,,15403000021," + estate + ",1栋,,320,,,,只按一次铃\n");
        byte[] masked = Persona.STREET_OFFICER
                .asks()
                .get("/rosters/export?communityCode=" + Persona.CHENGDONG)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        send(Persona.MANAGER, UUID.randomUUID(), Persona.CHENGDONG, masked)
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("fresh", equalTo(0))
                .body("wrong", equalTo(0));
        send(UUID.randomUUID(), HEADINGS + "许一,,," + estate + ",1栋,,321,,,,***\n")
                .body("wrong", equalTo(1));
    }

    @Test
    void aCorrectionThatMakesTwoAlikeIsLeftToReview() {
        imported(
                HEADINGS + "何二,110101199003078152,," + estate + ",1栋,,322,,,,\n" + "吕三,,," + estate + ",1栋,,323,,,,\n");
        String corrected = Database.column(
                        "registry",
                        "select r.id::text from resident r join household h on h.id = r.household_id where h.address like '"
                                + estate + "%' and r.name = '吕三'")
                .get(0);

        imported("编号,姓名,身份证号,小区\n" + corrected + ",吕三,110101199003078152,\n");

        assertThat(Database.column(
                        "registry",
                        "select reasons::text from possible_double where resident_id = '" + corrected + "'"))
                .containsExactly("{SAME_ID_NUMBER}");
    }

    @Test
    void everyImportLeavesItsEntriesWithoutValues() {
        UUID id = imported(HEADINGS + "沈四,,15403000015," + estate + ",1栋,,315,,,,\n");

        assertThat(Database.column(
                        "registry",
                        "select operation || ' ' || outcome from audit_entry where '" + id
                                + "' = any (ids) order by 1"))
                .containsExactly("CHECK_ROSTER DONE", "IMPORT_ROSTER DONE");
        Persona.MANAGER
                .asks()
                .get("/rosters?communityCode=" + Persona.CHENGDONG)
                .then()
                .body("", hasSize(org.hamcrest.Matchers.greaterThan(0)));
    }

    private List<String> people() {
        return Database.column(
                "registry",
                "select row(r.*)::text from resident r join household h on h.id = r.household_id where h.address like '"
                        + estate + "%' order by 1");
    }
}
