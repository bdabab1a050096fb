package org.lianfang.volunteer.secondee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Shifts.aShift;
import static org.lianfang.volunteer.secondee.Rosters.HEADINGS;
import static org.lianfang.volunteer.secondee.Rosters.roster;
import static org.lianfang.volunteer.secondee.Rosters.row;
import static org.lianfang.volunteer.secondee.Rosters.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;

@ServiceTest
class SecondeeTest extends InOpenCommunities {

    // One day for the whole test, also around midnight.
    private static final LocalDate TODAY = LocalDate.now(ChinaTime.ZONE);
    private static int last = 56000;

    private final Persona liu = GRID_WORKER.numbered(last++);
    private final Persona tan = GRID_WORKER.numbered(last++);

    @Test
    void aRosterIsLookedThroughAndThenTaken() {
        String roster = roster(row(liu, TODAY.plusDays(20)), row(tan, TODAY.plusDays(30)));

        send("check", roster).statusCode(200).body("stored", equalTo(false)).body("fresh", equalTo(2));
        assertThat(kept(liu)).isEmpty();

        send("store", roster).statusCode(200).body("stored", equalTo(true)).body("fresh", equalTo(2));
        MANAGER.asks()
                .get("/secondees?first=200")
                .then()
                .statusCode(200)
                .body("nodes.login", hasItem(liu.username()))
                .body("nodes.find { it.login == '" + liu.username() + "' }.estates", contains("东方花园", "城东新村"))
                .body("nodes.find { it.login == '" + liu.username() + "' }.phone", equalTo("13800138000"));
        MANAGER_XIANZHOU.asks().get("/secondees?first=200").then().body("nodes.login", not(hasItem(liu.username())));
        liu.asks().get("/secondees").then().statusCode(403);
        assertThat(Database.column("volunteer", "select encode(phone, 'escape') from secondee"))
                .noneMatch(phone -> phone != null && phone.contains("13800138000"));
    }

    @Test
    void theSameFileTwiceChangesNothingAndALaterDateChangesHer() {
        String roster = roster(row(liu, TODAY.plusDays(20)));
        send("store", roster).body("fresh", equalTo(1));
        String before = kept(liu);

        send("store", roster)
                .statusCode(200)
                .body("fresh", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("rows", empty());
        assertThat(kept(liu)).isEqualTo(before);

        send("store", roster(row(liu, TODAY.plusDays(40)))).body("changed", equalTo(1));
        assertThat(kept(liu)).contains(TODAY.plusDays(40).toString());
    }

    @Test
    void aBadRowIsToldByRowAndColumnAndNothingOfTheFileIsTaken() {
        String roster = roster(
                row(liu, TODAY.plusDays(20)),
                "谭不对,含 空格,139abc,区税务局,二队,东方花园,2026年",
                ",,,,,,x",
                row(liu, TODAY.plusDays(20)));

        send("store", roster)
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("wrong", equalTo(3))
                .body(
                        "rows.find { it.number == 3 }.faults.column",
                        contains("账号 Account", "手机号 Phone", "结束日期 Last day"))
                .body("rows.find { it.number == 4 }.faults.column", hasItem("姓名 Name"))
                .body("rows.find { it.number == 5 }.faults.reason", contains(containsString("重复")))
                .body("rows.faults.flatten().reason", everyItem(not(containsString("139abc"))));

        assertThat(kept(liu)).isEmpty();
        send("check", "姓名,电话\n刘,1\n").statusCode(400).body("problem", equalTo("SECONDEES_WITHOUT_HEADINGS"));
    }

    @Test
    void anExcelFileSaysTheSame() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            String[] headings = HEADINGS.strip().split(",");
            for (int i = 0; i < headings.length; i++) sheet.value(0, i, headings[i]);
            String[] cells = row(liu, TODAY.plusDays(20)).split(",");
            for (int i = 0; i < 6; i++) sheet.value(1, i, cells[i]);
            sheet.value(1, 6, TODAY.plusDays(20));
            sheet.style(1, 6).format("yyyy-MM-dd").set();
        }
        send(MANAGER, "store", CHENGDONG, out.toByteArray()).statusCode(200).body("fresh", equalTo(1));

        send("store", roster(row(liu, TODAY.plusDays(20)))).body("unchanged", equalTo(1));
    }

    @Test
    void onlyWhoRunsTheShiftsOfTheCommunityTakesItsRoster() {
        byte[] roster = roster(row(liu, TODAY.plusDays(20))).getBytes(StandardCharsets.UTF_8);

        send(MANAGER_XIANZHOU, "store", CHENGDONG, roster).statusCode(404);
        send(liu, "store", CHENGDONG, roster).statusCode(403);

        assertThat(kept(liu)).isEmpty();
    }

    @Test
    void theLookThroughWarnsOfAnAccountWhoseGrantGoesOnAfterHerLastDay() {
        LocalDate end = TODAY.plusDays(40);
        Persona ending = until(tan, end);
        Persona later = until(GRID_WORKER.numbered(last++), end.plusDays(1));
        Persona neverSeen = GRID_WORKER.numbered(last++);
        for (Persona each : List.of(liu, ending, later)) booked(each, aShift().publish());
        String roster = roster(row(liu, end), row(ending, end), row(later, end), row(neverSeen, end));

        send("check", roster)
                .statusCode(200)
                .body("fresh", equalTo(4))
                .body("rows.findAll { it.warnings }.number", contains(2, 4))
                .body("rows.find { it.number == 2 }.warnings.column", contains("账号 Account"))
                .body("rows.find { it.number == 2 }.warnings[0].reason", containsString("no end"))
                .body("rows.find { it.number == 4 }.warnings[0].reason", containsString("after this day"));
        send("store", roster).body("stored", equalTo(true));
        // Also of those of whom the file says nothing new.
        send("check", roster).body("rows.number", contains(2, 4)).body("unchanged", equalTo(4));
    }

    private static Persona until(Persona who, LocalDate end) {
        return new Persona(
                who.id(), who.username(), who.roles(), List.of("grid-worker@" + CHENGDONG + ";until=" + end), null);
    }

    private static String kept(Persona who) {
        return String.join(
                "",
                Database.column("volunteer", "select s::text from secondee s where login = '" + who.username() + "'"));
    }
}
