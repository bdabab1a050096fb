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
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.TestClock;

@ServiceTest
class SecondeeTest {

    private static final String HEADINGS = "姓名,账号,手机号,单位,队伍,小区,结束日期\n";
    // One day for the whole test, also around midnight.
    private static final LocalDate TODAY = LocalDate.now(ChinaTime.ZONE);
    private static int last = 56000;

    @Inject
    TestClock clock;

    private final Persona liu = GRID_WORKER.numbered(last++);
    private final Persona tan = GRID_WORKER.numbered(last++);

    @BeforeEach
    void open() {
        Communities.open();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aRosterIsLookedThroughAndThenTaken() {
        String roster = roster(row(liu, today().plusDays(20)), row(tan, today().plusDays(30)));

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
        String roster = roster(row(liu, today().plusDays(20)));
        send("store", roster).body("fresh", equalTo(1));
        String before = kept(liu);

        send("store", roster)
                .statusCode(200)
                .body("fresh", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("rows", empty());
        assertThat(kept(liu)).isEqualTo(before);

        send("store", roster(row(liu, today().plusDays(40)))).body("changed", equalTo(1));
        assertThat(kept(liu)).contains(today().plusDays(40).toString());
    }

    @Test
    void aBadRowIsToldByRowAndColumnAndNothingOfTheFileIsTaken() {
        String roster = roster(
                row(liu, today().plusDays(20)),
                "谭不对,含 空格,139abc,区税务局,二队,东方花园,2026年",
                ",,,,,,x",
                row(liu, today().plusDays(20)));

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
            String[] cells = row(liu, today().plusDays(20)).split(",");
            for (int i = 0; i < 6; i++) sheet.value(1, i, cells[i]);
            sheet.value(1, 6, today().plusDays(20));
            sheet.style(1, 6).format("yyyy-MM-dd").set();
        }
        send(MANAGER, "store", CHENGDONG, out.toByteArray()).statusCode(200).body("fresh", equalTo(1));

        send("store", roster(row(liu, today().plusDays(20)))).body("unchanged", equalTo(1));
    }

    @Test
    void onlyWhoRunsTheShiftsOfTheCommunityTakesItsRoster() {
        byte[] roster = roster(row(liu, today().plusDays(20))).getBytes(StandardCharsets.UTF_8);

        send(MANAGER_XIANZHOU, "store", CHENGDONG, roster).statusCode(404);
        send(liu, "store", CHENGDONG, roster).statusCode(403);

        assertThat(kept(liu)).isEmpty();
    }

    @Test
    void aSecondeeBooksNoShiftAfterHerLastDayThoughHerLoginStillWould() {
        Shifts offer = aShift().withPlaces(3);
        String shift = offer.publish();
        LocalDate day = ChinaTime.dayOf(offer.startsAt());
        send("store", roster(row(liu, day.minusDays(1)), row(tan, day))).body("fresh", equalTo(2));

        book(liu, shift).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
        book(tan, shift).statusCode(200);

        assertThat(Database.column("volunteer", "select booked from shift where id = '" + shift + "'"))
                .containsExactly("1");
    }

    @Test
    void afterHerLastDayShePassesNoDoorOfTheService() {
        Shifts offer = aShift().withPlaces(3);
        String shift = offer.publish();
        String booking = booked(liu, shift);
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(2))))
                .body("fresh", equalTo(1));
        clock.turnTo(offer.startsAt());

        checkIn(liu, booking).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
        cancel(liu, booking).statusCode(409).body("problem", equalTo("SECONDMENT_ENDED"));
        liu.asks()
                .body(Map.of())
                .post("/bookings/" + booking + "/hand-overs")
                .then()
                .statusCode(409);
    }

    @Test
    void whoWaitsIsPassedOverOnceHerTimeIsOver() {
        Shifts offer = aShift();
        String shift = offer.publish();
        Persona first = VOLUNTEER.numbered(last++);
        Persona third = VOLUNTEER.numbered(last++);
        String place = booked(first, shift);
        booked(liu, shift);
        booked(third, shift);
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(1))))
                .body("fresh", equalTo(1));

        cancel(first, place).statusCode(200);

        mine(liu, shift).body("[0].status", equalTo("WAITING"));
        mine(third, shift).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void whatSheLeavesOpenIsListedAndGivenToAnother() {
        Shifts offer = aShift().withPlaces(2);
        String shift = offer.publish();
        String booking = booked(liu, shift);
        booked(tan, aShift().publish());
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(1))))
                .body("fresh", equalTo(1));

        MANAGER.asks().get("/secondees/left-duties").then().statusCode(200).body("bookingId", hasItem(booking));
        MANAGER_XIANZHOU.asks().get("/secondees/left-duties").then().body("bookingId", not(hasItem(booking)));
        handOn(MANAGER_XIANZHOU, booking, tan).statusCode(404);
        handOn(MANAGER, booking, VOLUNTEER.numbered(last++)).statusCode(404).body("field", equalTo("volunteerId"));
        handOn(MANAGER, booking, tan).statusCode(200).body("state", equalTo("DONE"));
        handOn(MANAGER, booking, tan).statusCode(200).body("state", equalTo("DONE"));

        MANAGER.asks().get("/secondees/left-duties").then().body("bookingId", not(hasItem(booking)));
        mine(tan, shift).body("[0].status", equalTo("BOOKED"));
        mine(liu, shift).body("[0].status", equalTo("CANCELLED"));
        tan.asks().get("/notices/mine").then().body("nodes.kind", hasItem("PLACE_GIVEN"));
        assertThat(Database.column("volunteer", "select booked from shift where id = '" + shift + "'"))
                .containsExactly("1");
    }

    @Test
    void whatIsLeftGoesToNobodyWhoCouldNotHaveBookedItNorIsAPlaceTakenFromOthers() {
        Shifts offer = aShift().withPlaces(2);
        String booking = booked(liu, offer.publish());
        booked(
                tan,
                aShift().from(offer.startsAt().plus(Duration.ofHours(1)), Duration.ofHours(1))
                        .publish());
        Persona other = GRID_WORKER.numbered(last++);
        booked(other, aShift().publish());

        handOn(MANAGER, booking, other).statusCode(409).body("problem", equalTo("NOTHING_LEFT_BEHIND"));
        send("store", roster(row(liu, ChinaTime.dayOf(offer.startsAt()).minusDays(1))))
                .body("fresh", equalTo(1));
        handOn(MANAGER, booking, tan).statusCode(409).body("problem", equalTo("TAKER_CANNOT"));

        mine(liu, (String) offer.input().get("id")).body("[0].status", equalTo("BOOKED"));
    }

    private static LocalDate today() {
        return TODAY;
    }

    private static String roster(String... rows) {
        return HEADINGS + String.join("\n", rows) + "\n";
    }

    private static String row(Persona who, LocalDate endsOn) {
        return "刘下沉," + who.username() + ",13800138000,区税务局," + "城东一队" + who.username() + ",城东新村、东方花园," + endsOn;
    }

    private static ValidatableResponse send(String act, String roster) {
        return send(MANAGER, act, CHENGDONG, roster.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse send(Persona by, String act, String community, byte[] file) {
        return by.asks()
                .contentType("application/octet-stream")
                .body(file)
                .post("/secondees/" + act + "?communityCode=" + community)
                .then();
    }

    private static ValidatableResponse handOn(Persona by, String booking, Persona taker) {
        return by.asks()
                .body(Map.of("volunteerId", taker.id().toString(), "reason", "下沉到期"))
                .post("/bookings/" + booking + "/hand-on")
                .then();
    }

    private static String kept(Persona who) {
        return String.join(
                "",
                Database.column("volunteer", "select s::text from secondee s where login = '" + who.username() + "'"));
    }
}
