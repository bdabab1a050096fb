package org.lianfang.volunteer.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class RotaTest extends InOpenCommunities {

    private static LocalDate week = LocalDate.of(2033, 3, 7);

    // A week of its own for each test.
    private final LocalDate monday = week = week.plusWeeks(4);

    @Test
    void whatWasExportedAndNotChangedChangesNothingAndFormulasStayText() {
        published("=HYPERLINK(\"http://x\")", 8);
        published("东门值守", 14);
        byte[] file = export(MANAGER);

        assertThat(Sheets.read(file).get(1).get(4)).isEqualTo("'=HYPERLINK(\"http://x\")");
        check(file).body("unchanged", equalTo(2)).body("rows", empty());
        store(file).body("stored", equalTo(true)).body("unchanged", equalTo(2));
    }

    @Test
    void namesStandInTheFilesOfThoseWhoRunShiftsOnly() {
        Persona li = VOLUNTEER.numbered(39_901);
        booked(li, published("东门值守", 8));

        List<List<Object>> manager = Sheets.read(export(MANAGER));
        List<List<Object>> volunteer = Sheets.read(export(VOLUNTEER));

        assertThat(manager.get(0)).contains("报名人员 Names");
        assertThat(manager.get(1)).contains(li.username());
        assertThat(volunteer.get(0)).doesNotContain("报名人员 Names");
        assertThat(volunteer.get(1)).contains("东门值守").doesNotContain(li.username());
        assertThat(Sheets.read(export(Persona.MANAGER_XIANZHOU))).hasSize(1);
    }

    @Test
    void newRowsArePublishedOnceHoweverOftenTheFileIsSent() {
        byte[] file = file(row("", 8, 12, "东门"), row("", 8, 12, "东门"), row("", 14, 18, "西门"));

        check(file).body("fresh", equalTo(3)).body("stored", equalTo(false));
        assertThat(export(MANAGER))
                .satisfies(none -> assertThat(Sheets.read(none)).hasSize(1));
        store(file).body("fresh", equalTo(3)).body("stored", equalTo(true));
        store(file).body("fresh", equalTo(0)).body("unchanged", equalTo(3)).body("stored", equalTo(true));
        List<List<Object>> exported = Sheets.read(export(MANAGER));
        assertThat(exported).hasSize(4);
        assertThat(exported.get(1)).contains("卡口值守", monday + " 08:00", monday + " 12:00", "2", "0");
        check(export(MANAGER)).body("unchanged", equalTo(3));
    }

    @Test
    void aPlaceAndAnEarlierEndAreTakenOverAndThoseWhoBookedAreTold() {
        Persona li = VOLUNTEER.numbered(39_902);
        String shift = published("东门值守", 8);
        booked(li, shift);
        byte[] file = file(row(shift, 8, 10, "西门"));

        check(file).body("changed", equalTo(1)).body("rows[0].columns", contains("地点 Place", "结束 End"));
        Acts.shift(MANAGER, shift).body("[0].place", equalTo("城东社区服务站"));
        store(file).body("changed", equalTo(1)).body("stored", equalTo(true));

        Acts.shift(MANAGER, shift).body("[0].place", equalTo("西门")).body("[0].endsAt", equalTo(monday + "T02:00:00Z"));
        assertThat(Database.column(
                        "volunteer",
                        "select kind from notice where shift_id = '" + shift + "' and volunteer_id = '" + li.id()
                                + "' order by kind"))
                .containsExactly("SHIFT_MOVED", "SHIFT_SHORTENED");
        store(file).body("changed", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    void aWrongRowIsToldByRowColumnAndReasonAndKeepsTheWholeFileOut() {
        var rows = new ArrayList<List<Object>>();
        rows.add(row("", 8, 12, "东门"));
        rows.add(row("", 14, 13, "东门"));
        rows.add(List.of("", CHENGDONG, "看门", "", "", "昨天", monday + " 09:00", "许多", ""));
        rows.add(row(UUID.randomUUID().toString(), 8, 12, "东门"));
        rows.add(List.of("", XIANZHOU, "卡口值守", "", "东门", monday + " 08:00", monday + " 09:00", 1, ""));
        byte[] file = file(rows.toArray(List[]::new));

        store(file)
                .body("stored", equalTo(false))
                .body("fresh", equalTo(1))
                .body("wrong", equalTo(4))
                .body("rows.number", contains(2, 3, 4, 5, 6))
                .body("rows[1].faults.column", contains("结束 End"))
                .body("rows[1].faults[0].reason", containsString("结束时间须晚于开始时间"))
                .body("rows[2].faults.column", contains("岗位 Post", "开始 Begin", "需要人数 Wanted", "地点 Place"))
                .body("rows[3].faults.column", contains("编号 Id"))
                .body("rows[4].faults.column", contains("社区代码 Community code"));
        assertThat(Sheets.read(export(MANAGER))).hasSize(1);
    }

    @Test
    void whatWasPromisedStaysAndForeignShiftsAreUnknown() {
        String own = published("东门值守", 8);
        String foreign = aShift("东门值守", 8).inCommunity(XIANZHOU).publish();

        store(file(row(own, 9, 12, "东门"), row(own, 8, 12, "东门"), row(foreign, 8, 12, "东门")))
                .body("wrong", equalTo(3))
                .body("rows[0].faults.column", contains("开始 Begin"))
                .body("rows[1].faults[0].reason", containsString("编号重复"))
                .body("rows[2].faults[0].reason", containsString("没有这个编号"));
        Acts.shift(MANAGER, own).body("[0].startsAt", equalTo(monday + "T00:00:00Z"));
    }

    @Test
    void releaseDeadlineApprovalAndDrawGoIntoTheFileAndComeBackFromIt() {
        String release = monday.minusDays(2) + " 08:00";
        byte[] file = withColumns(release, monday.minusDays(1) + " 20:00", "是", "是");
        store(file).body("fresh", equalTo(1)).body("stored", equalTo(true));

        List<List<Object>> exported = Sheets.read(export(MANAGER));
        assertThat(exported.get(0)).contains("开放报名 Release", "取消截止 Cancel by", "转让须同意 Approval", "抽签 Draw");
        assertThat(exported.get(1)).contains(release, monday.minusDays(1) + " 20:00", "是");
        String id = (String) exported.get(1).get(0);
        Acts.shift(MANAGER, id).body("[0].access", equalTo("DRAW")).body("[0].approveHandOver", equalTo(true));
        check(export(MANAGER)).body("unchanged", equalTo(1));

        check(withColumns("", "", "也许", "是"))
                .body("rows[0].faults.column", contains("转让须同意 Approval"))
                .body("wrong", equalTo(1));
        var other = new ArrayList<>(row(id, 8, 12, "东门"));
        other.addAll(List.of(release, "", "是", "是"));
        check(Sheets.of(List.of(headings(), other))).body("rows[0].faults.column", contains("取消截止 Cancel by"));
    }

    private byte[] withColumns(String release, String cancelBy, String approval, String draw) {
        var row = new ArrayList<>(row("", 8, 12, "东门"));
        row.addAll(List.of(release, cancelBy, approval, draw));
        return Sheets.of(List.of(headings(), row));
    }

    private static List<Object> headings() {
        var all = new ArrayList<>(Sheets.HEADINGS);
        all.addAll(List.of("开放报名", "取消截止", "转让须同意", "抽签"));
        return all;
    }

    @Test
    void timesThatExcelTookForDaysAreRead() {
        byte[] file = file(List.of("", CHENGDONG, "卡口值守", "", "东门", monday.atTime(8, 0), monday.atTime(11, 30), 2, ""));

        store(file).body("stored", equalTo(true));
        assertThat(Sheets.read(export(MANAGER)).get(1)).contains(monday + " 08:00", monday + " 11:30");
    }

    @Test
    void filesThatCannotBeUsedAreRefusedWithOneProblem() {
        refused("名册".getBytes(StandardCharsets.UTF_8), "ROTA_UNREADABLE");
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "ROTA_LOCKED");
        refused(Sheets.of(List.of(List.of("岗位", "地点"), List.of("卡口值守", "东门"))), "ROTA_WITHOUT_HEADINGS");
        MANAGER.asks()
                .get("/rotas/export?from=" + monday + "&to=" + monday.plusDays(63))
                .then()
                .statusCode(400)
                .body("problem", equalTo("SPAN_TOO_LONG"));
    }

    @Test
    void aBodyAboveTheLimitIsNotRead() {
        send(MANAGER, "store", new byte[(1 << 20) + 1]).statusCode(413);
    }

    private Shifts aShift(String title, int hour) {
        return Shifts.aShift()
                .with("title", title)
                .with("post", "GATE")
                .withPlaces(2)
                .from(ChinaTime.startOf(monday).plusSeconds(3600L * hour), java.time.Duration.ofHours(4));
    }

    private String published(String title, int hour) {
        return aShift(title, hour).publish();
    }

    private List<Object> row(String id, int begin, int end, String place) {
        return List.of(id, CHENGDONG, "卡口值守", "东门值守", place, at(begin), at(end), 2, "");
    }

    private String at(int hour) {
        return "%s %02d:00".formatted(monday, hour);
    }

    @SafeVarargs
    private static byte[] file(List<Object>... rows) {
        var all = new ArrayList<List<Object>>();
        all.add(Sheets.HEADINGS);
        all.addAll(List.of(rows));
        return Sheets.of(all);
    }

    private byte[] export(Persona who) {
        return who.asks()
                .queryParams(Map.of(
                        "from", monday.toString(), "to", monday.plusDays(6).toString()))
                .get("/rotas/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse check(byte[] file) {
        return send(MANAGER, "check", file).statusCode(200);
    }

    private static ValidatableResponse store(byte[] file) {
        return send(MANAGER, "store", file).statusCode(200);
    }

    private static void refused(byte[] file, String problem) {
        for (String act : List.of("check", "store"))
            send(MANAGER, act, file)
                    .statusCode(400)
                    .body("problem", equalTo(problem))
                    .body("field", equalTo("file"));
    }

    private static ValidatableResponse send(Persona who, String act, byte[] file) {
        return who.asks()
                .contentType("application/octet-stream")
                .body(file)
                .post("/rotas/" + act)
                .then();
    }
}
