package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.platformtest.Words;

/** What those who run shifts do around them: plan, count hours and meals, mend what was forgotten, decide on rest. */
@Order(28)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class DutyPagesJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String PUBLISH = "mutation($shift: ShiftInput!) { publishShift(shift: $shift) { id } }";
    private static final String BOOK = "mutation($id: ID!) { bookShift(shiftId: $id) { id } }";
    private static final String WALK_IN =
            "mutation($id: ID!, $who: WalkInInput!) { checkInWalkIn(shiftId: $id, walkIn: $who) { id } }";
    private static final String FORGOTTEN = "query($area: String) { missingCheckOuts(area: $area) { shift { id } } }";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final RunningStack stack;
    private final Chromium chromium;

    DutyPagesJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void aPlanIsChangedAndEnded() {
        String place = place();
        try (Visitor manager = at("/console/shifts/plans?area=" + CHENGDONG)) {
            Page page = manager.page();
            Locator row = page.locator("tr:has-text('" + place + "')");
            page.click("button:has-text('新建计划')");
            page.getByLabel("名称").fill("夜间值守");
            page.getByLabel("集合地点").fill(place);
            Locator band = page.locator("dialog [role=group]").first();
            // As people write a time; the field makes a clock's of it, whatever the browser's language.
            band.getByLabel("开始").fill("2030");
            band.getByLabel("结束").fill("8");
            page.click("button:has-text('保存计划')");
            Visitor.closed(page);
            assertThat(row.innerText()).contains("20:30–08:00");

            row.locator("button:has-text('修改')").click();
            page.locator("dialog input[type=number]").first().fill("7");
            assertThat(Axe.seriousFindings(page)).isEmpty();
            page.click("button:has-text('保存计划')");
            Visitor.closed(page);
            row.locator("td:text-is('7')").waitFor();
            assertThat(row.count()).isEqualTo(1);

            row.locator("button:has-text('停用')").click();
            page.locator("dialog button:has-text('停用计划')").click();
            Visitor.closed(page);
            row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void aPlanIsKeptAndItsShiftsAreMadeOnce() {
        String place = place();
        LocalDate from = LocalDate.now(ListCounts.ZONE).plusWeeks(4);
        try (Visitor manager = at("/console/shifts/plans?area=" + CHENGDONG)) {
            Page page = manager.page();
            page.click("button:has-text('新建计划')");
            page.getByLabel("名称").fill("卡口轮值");
            page.getByLabel("集合地点").fill(place);
            page.click("button:has-text('再加一段')");
            page.locator("dialog [role=group]").nth(1).getByLabel("结束").fill("18:00");
            assertThat(Axe.seriousFindings(page)).isEmpty();
            page.click("button:has-text('保存计划')");
            Visitor.closed(page);

            for (int turn = 0; turn < 2; turn++) {
                page.locator("tr:has-text('" + place + "') button:has-text('生成班次')")
                        .click();
                page.locator("dialog").getByLabel("从").fill(from.toString());
                page.locator("dialog").getByLabel("到").fill(from.plusDays(6).toString());
                manager.awaits("共 14 个班次");
                page.locator("dialog button:text-is('生成')").click();
                manager.awaits("已有 14 个班次");
                if (turn == 0) page.locator("dialog button:has-text('关闭')").click();
            }
            page.click("a:has-text('看这一周')");
            page.locator("tr:has-text('" + place + "') td a").first().waitFor();

            JsonNode there = stack.graph()
                    .data(
                            Logins.MANAGER,
                            "query($filter: ShiftFilterInput!) { shifts(filter: $filter, first: 200) { nodes { place } } }",
                            Map.of("filter", Map.of("area", CHENGDONG, "posts", java.util.List.of("GATE"))));
            assertThat(there.path("shifts").path("nodes").findValuesAsText("place"))
                    .filteredOn(place::equals)
                    .hasSize(14);
        }
    }

    @Test
    void whoForgotToCheckOutIsFoundAndHasTheTimeCredited() throws InterruptedException {
        Instant now = Instant.now();
        String shift = publish(place(), now.minus(Duration.ofHours(1)), now.plusSeconds(6));
        String name = "贾路人" + shift.substring(0, 4);
        stack.graph().data(Logins.MANAGER, WALK_IN, Map.of("id", shift, "who", Map.of("name", name)));
        while (!isForgotten(shift)) Thread.sleep(500);
        String came = clock(now.minus(Duration.ofMinutes(50)));
        try (Visitor manager = at("/console/board?area=" + CHENGDONG)) {
            Page page = manager.page();
            page.locator("li:has-text('" + name + "') button:has-text('补登签退')").click();
            page.locator("dialog").getByLabel("签到").fill(came);
            page.locator("dialog").getByLabel("签退").fill(clock(now));
            assertThat(Axe.seriousFindings(page)).isEmpty();
            page.click("dialog button:has-text('保存')");
            Visitor.closed(page);
            page.locator("li:has-text('" + name + "')")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            manager.open("/console/shifts/hours?area=" + CHENGDONG);
            Locator row = page.locator("tr:has-text('" + name + "')");
            row.locator("td:text-is('0 小时 50 分')").waitFor();
            Download certificate =
                    page.waitForDownload(() -> row.locator("button").click());
            assertThat(certificate.suggestedFilename()).endsWith(".pdf");
            Download sheet = page.waitForDownload(() -> page.click("button:has-text('导出 Excel')"));
            assertThat(sheet.suggestedFilename()).endsWith(".xlsx");
            page.click("button:has-text('按岗位')");
            page.locator("tr:has-text('卡口值守')").waitFor();
            assertThat(page.url()).contains("by=POST");
        }
    }

    @Test
    void aMealIsOrderedForWhoIsOnDutyAtItsHour() {
        LocalDate day = LocalDate.now(ListCounts.ZONE).plusWeeks(2);
        ZonedDateTime noon = day.atTime(12, 0).atZone(ListCounts.ZONE);
        String place = place();
        String shift =
                publish(place, noon.minusHours(1).toInstant(), noon.plusHours(1).toInstant());
        stack.graph().data("volunteer-020", BOOK, Map.of("id", shift));
        try (Visitor manager = at("/console/shifts/meals?on=" + day + "&area=" + CHENGDONG)) {
            Locator row = manager.page().locator("tr:has-text('" + place + "')");
            row.waitFor();
            assertThat(row.locator("td").allInnerTexts()).containsExactly("午餐", "12:00", place, "城东社区", "1");
        }
    }

    @Test
    void restIsWaivedForOnePersonWithAReason() {
        Instant starts = Instant.now().plus(Duration.ofDays(9));
        String shift = publish(place(), starts, starts.plus(Duration.ofHours(2)));
        stack.graph().data("volunteer-019", BOOK, Map.of("id", shift));
        try (Visitor manager = at("/console/shifts/" + shift)) {
            Page page = manager.page();
            page.click("button:has-text('放宽休息限制')");
            Locator whom = page.locator("dialog select");
            whom.locator("option").nth(1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            whom.selectOption(whom.locator("option").nth(1).getAttribute("value"));
            assertThat(page.locator("button:has-text('确认放宽')").isDisabled()).isTrue();
            page.fill("dialog textarea", "全社区仅此一人会操作");
            assertThat(Axe.seriousFindings(page)).isEmpty();
            page.click("button:has-text('确认放宽')");
            manager.awaits("请本人再报名");
        }
    }

    @Test
    void anOrganisationIsEnteredAndItsContactNamed() {
        Instant starts = Instant.now().plus(Duration.ofDays(11));
        String shift = publish(place(), starts, starts.plus(Duration.ofHours(2)));
        stack.graph().data("volunteer-017", BOOK, Map.of("id", shift));
        String name = "支部" + shift.substring(0, 8);
        try (Visitor manager = at("/console/shifts/organisations?area=" + CHENGDONG)) {
            Page page = manager.page();
            page.click("button:has-text('登记单位')");
            page.getByLabel("单位名称").fill(name);
            page.click("dialog button:has-text('保存')");
            Visitor.closed(page);

            Locator row = page.locator("tr:has-text('" + name + "')");
            row.waitFor();
            assertThat(row.locator("td").allInnerTexts()).contains("党支部", "城东社区");
            row.locator("button").click();
            Locator whom = page.locator("dialog select");
            whom.locator("option").nth(1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            String volunteer = stack.graph()
                    .data("volunteer-017", "{ myProfile { id name } }", Map.of())
                    .path("myProfile")
                    .path("id")
                    .asText();
            whom.selectOption(volunteer);
            page.click("dialog button:has-text('保存')");
            Visitor.closed(page);
            row.locator("td:has-text('未指定')")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        JsonNode own = stack.graph().data("volunteer-017", "{ myOrganisations { name } }", Map.of());
        assertThat(own.findValuesAsText("name")).contains(name);
    }

    @Test
    void theBoardFollowsWhatOthersDo() {
        String place = place();
        Instant starts = ZonedDateTime.now(ListCounts.ZONE).plusWeeks(3).toInstant();
        String shift = publish(place, starts, starts.plus(Duration.ofHours(2)));
        String week = LocalDate.now(ListCounts.ZONE).plusWeeks(3).toString();
        Visitor manager = new Visitor(chromium.desk("zh-CN"), stack);
        try (manager) {
            manager.loggedInAs(Logins.MANAGER);
            Page page = manager.page();
            WebSocket line =
                    page.waitForWebSocket(() -> manager.open("/console/shifts?week=" + week + "&area=" + CHENGDONG));
            assertThat(line.url()).endsWith("/graphql");
            Locator chip = page.locator("a[href='/console/shifts/" + shift + "']");
            chip.waitFor();
            assertThat(chip.innerText()).contains("0/4", "差 4 人");

            // Told over the line, not found by asking now and then.
            line.waitForFrameReceived(
                    new WebSocket.WaitForFrameReceivedOptions()
                            .setPredicate(frame ->
                                    frame.text().contains(shift) && frame.text().contains("\"booked\":1")),
                    () -> stack.graph().data("volunteer-018", BOOK, Map.of("id", shift)));

            chip.locator("text=1/4").waitFor();
            assertThat(chip.innerText()).contains("差 3 人");
        }
    }

    private boolean isForgotten(String shift) {
        return stack.graph()
                .data(Logins.MANAGER, FORGOTTEN, Map.of("area", CHENGDONG))
                .findValuesAsText("id")
                .contains(shift);
    }

    private String publish(String place, Instant starts, Instant ends) {
        Map<String, Object> shift = new HashMap<>();
        shift.put("id", UUID.randomUUID().toString());
        shift.put("communityCode", CHENGDONG);
        shift.put("post", "GATE");
        shift.put("title", "卡口" + shift.get("id").toString().substring(0, 4));
        shift.put("place", place);
        shift.put("startsAt", starts.toString());
        shift.put("endsAt", ends.toString());
        shift.put("capacity", 4);
        return stack.graph()
                .data(Logins.MANAGER, PUBLISH, Map.of("shift", shift))
                .path("publishShift")
                .path("id")
                .asText();
    }

    /** Of a test's own. */
    private static String place() {
        return "岗亭" + Words.unheard().substring(0, 8);
    }

    private static String clock(Instant at) {
        return LocalTime.ofInstant(at, ListCounts.ZONE).format(CLOCK);
    }

    private Visitor at(String address) {
        return new Visitor(chromium.desk("zh-CN"), stack).cameTo(address, Logins.MANAGER);
    }
}
