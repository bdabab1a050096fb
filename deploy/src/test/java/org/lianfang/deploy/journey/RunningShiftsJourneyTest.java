package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;

/** A shift under way at the desk of those who run it, and on the phones of those who are on it. */
@Order(26)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class RunningShiftsJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String COPY =
            "mutation($code: String!, $from: Date!, $to: Date!) { copyWeek(communityCode: $code, from: $from, to: $to, days: 7) { made { id } } }";
    private static final String BOOK = "mutation($id: ID!) { bookShift(shiftId: $id) { id } }";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final RunningStack stack;
    private final Chromium chromium;

    RunningShiftsJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void thoseWhoRunAShiftKeepItsListAndTellWhatChanges() {
        List<String> rested = Rested.volunteers(stack.graph(), 2);
        String shift = publish(false);
        for (String login : rested) stack.graph().data(login, BOOK, Map.of("id", shift));
        try (Visitor manager = desk("/console/shifts/" + shift)) {
            Page page = manager.page();
            Locator row = page.locator("tr:has(button:has-text('登记到岗'))").first();
            row.locator("button").click();
            page.locator("dialog")
                    .getByLabel("签到")
                    .fill(LocalTime.now(ListCounts.ZONE).format(CLOCK));
            page.click("dialog button:has-text('保存')");
            Visitor.closed(page);
            manager.awaits("已签到");

            page.click("button:has-text('现场加人')");
            page.getByLabel("姓名").fill("路人甲");
            page.click("button:has-text('加入并签到')");
            Visitor.closed(page);
            manager.awaits("路人甲");

            page.click("button:has-text('变更')");
            page.getByLabel("集合地点").fill("社区西门");
            page.fill("dialog textarea", "东门施工");
            page.click("button:has-text('确认变更')");
            Visitor.closed(page);
            manager.awaits("社区西门");
            manager.picture("console-shift-run");
            assertThat(Axe.seriousFindings(page)).isEmpty();
        }
        try (Visitor told = new Visitor(chromium, stack).loggedInAs(rested.get(1))) {
            told.open("/volunteer/mine");
            told.awaits("集合地点已更换");
            told.picture("phone-notices");
            assertThat(Axe.seriousFindings(told.page())).isEmpty();
            told.page().click("button:has-text('知道了')");
            told.page()
                    .locator("text=集合地点已更换")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void whoChecksInTypesTheCodeThatIsShownAtThePlace() {
        String login = Rested.volunteers(stack.graph(), 1).get(0);
        String shift = publish(true);
        stack.graph().data(login, BOOK, Map.of("id", shift));
        String code;
        try (Visitor manager = desk("/console/shifts/" + shift)) {
            Locator shown = manager.page().locator("p:has-text('签到码') strong");
            shown.waitFor();
            code = shown.innerText();
        }
        try (Visitor volunteer = new Visitor(chromium, stack).loggedInAs(login)) {
            volunteer.open("/volunteer/shifts/" + shift);
            volunteer.page().click("button:text-is('签到')");
            volunteer.page().getByLabel("签到码").fill(code.equals("0000") ? "1111" : "0000");
            volunteer.page().click("dialog button:text-is('签到')");
            volunteer.page().locator("dialog [role=alert]").waitFor();
            volunteer.page().getByLabel("签到码").fill(code);
            volunteer.page().click("dialog button:text-is('签到')");
            volunteer.awaits("已签到");
        }
    }

    /** Sent again, as by a second coordinator, a copy adds nothing and says what was there. */
    @Test
    void theShiftsOfAWeekAreCopiedOnce() {
        publish(false);
        LocalDate monday = LocalDate.now(ListCounts.ZONE).with(DayOfWeek.MONDAY);
        LocalDate to = monday.plusWeeks(5);
        stack.graph()
                .data(Logins.MANAGER, COPY, Map.of("code", CHENGDONG, "from", monday.toString(), "to", to.toString()));
        try (Visitor manager = desk("/console/shifts?area=" + CHENGDONG)) {
            Page page = manager.page();
            page.click("button:has-text('复制整周')");
            page.getByLabel("复制到哪一周").fill(to.plusDays(2).toString());
            page.locator("dialog button:text-is('复制')").click();
            manager.awaits("已复制 0 班");
            manager.awaits("那一周已经有这一班");
            page.click("dialog button:text-is('关闭')");
            Visitor.closed(page);

            page.waitForURL("**week=" + to + "*");
            page.locator("td a[href^='/console/shifts/']").first().waitFor();
        }
    }

    private String publish(boolean codeAtPlace) {
        Instant starts = Instant.now().plus(15, ChronoUnit.MINUTES);
        return NewShift.publish(stack.graph(), starts, Map.of("codeAtPlace", codeAtPlace))
                .id();
    }

    private Visitor desk(String address) {
        Visitor visitor = new Visitor(chromium.desk("zh-CN"), stack);
        visitor.open(address);
        visitor.logIn(Logins.MANAGER, "lianfang");
        visitor.page().locator("h1").first().waitFor();
        return visitor;
    }
}
