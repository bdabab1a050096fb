package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.deploy.stack.Part;

/** What a street office does in the console, in a real browser against the running system. */
@Order(24)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class ConsoleJourneyTest {

    private static final String CHENGDONG = "440705001012";

    /** Who looks after two streets. */
    private static final String OFFICER_OF_TWO =
            """
            {"realm": "lianfang",
             "users": [
               {"username": "street-officer-both", "firstName": "甄两街", "email": "street-officer-both@example.invalid",
                "emailVerified": true, "enabled": true, "credentials": [{"type": "password", "value": "lianfang", "temporary": false}],
                "groups": ["/440705001 会城街道/street-officer", "/440303001 桂园街道/street-officer"]}]}
            """;

    private final RunningStack stack;
    private final Chromium chromium;

    ConsoleJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"户数", "居民", "观察户", "应测人次", "漏测", "异常未处理", "到期待解除", "未完成订单", "超时订单", "今日班次", "缺人班次"})
    void aNumberOfTheOverviewOpensTheListThatItCounts(String figure) {
        try (Visitor officer = at(Logins.OFFICER, "/console/overview?area=440705001")) {
            Locator number = officer.page().locator("a[aria-label^='城东社区 " + figure + " ']");
            number.waitFor();
            String count = number.getAttribute("aria-label").replaceFirst(".* ", "");
            number.click();
            officer.page().waitForURL("**area=" + CHENGDONG + "*");

            if (count.equals("0")) officer.page().locator("main svg").first().waitFor();
            else officer.awaits("共 " + count + " 条");
        }
    }

    @Test
    void everyNumberOfACommunityOpensTheListThatItCounts() {
        try (Visitor officer = at(Logins.OFFICER, "/console/overview?area=" + CHENGDONG)) {
            Page page = officer.page();
            page.locator("tbody a[aria-label]").first().waitFor();
            for (Locator estate : page.locator("tbody tr").all()) {
                estate.locator("a[aria-label*=' 户数 ']").waitFor();
            }
            // Two numbers may open one list: the label is what tells them apart.
            Map<String, String> numbers = new LinkedHashMap<>();
            for (Locator number : page.locator("main a[aria-label]").all()) {
                numbers.put(number.getAttribute("aria-label"), number.getAttribute("href"));
            }
            assertThat(numbers).hasSizeGreaterThan(25);
            numbers.forEach((label, address) -> {
                officer.open(address);
                page.locator("h1").first().waitFor();
                int count = Integer.parseInt(label.replaceFirst(".* ", "").replace(",", ""));
                // Nothing is counted: an empty list, or shifts that nobody has booked.
                if (count == 0)
                    page.locator("main svg, main span:has-text('已报名 0 /')")
                            .first()
                            .waitFor();
                else officer.awaits(counted(label, String.format("%,d", count)));
            });
        }
    }

    /** How the list says what a number counts: rows, or people and places that its rows add up to. */
    private static String counted(String label, String count) {
        if (label.startsWith("观察人") || label.startsWith("今日异常")) return count + " 人";
        return label.startsWith("已报名") ? "已报名 " + count + " /" : "共 " + count + " 条";
    }

    @Test
    void theOrderOfTheCommunitiesIsInTheAddress() {
        try (Visitor officer = at(Logins.OFFICER, "/console/overview?area=440705001")) {
            officer.page().click("thead button:has-text('观察户')");
            officer.page().locator("th[aria-sort=descending]").waitFor();
            assertThat(officer.page().url()).contains("sort=householdsObserved");
            officer.picture("console-overview");
            String first = officer.page().locator("tbody th").first().innerText();

            officer.page().reload();

            officer.page().locator("th[aria-sort=descending]").waitFor();
            assertThat(officer.page().locator("tbody th").first().innerText()).isEqualTo(first);
        }
    }

    @Test
    void aServiceThatIsAwayShowsAsAwayAndNotAsZero() {
        try (Visitor officer = at(Logins.OFFICER, "/console/overview?area=440705001")) {
            stack.processes().process(Part.SUPPLY).stop();
            try {
                officer.page().reload();
                officer.awaits("物资服务暂时没有应答");
                assertThat(officer.page().locator("a[aria-label^='城东社区 未完成订单']").count())
                        .isZero();
                assertThat(officer.page().locator("a[aria-label^='城东社区 观察户']").count())
                        .isEqualTo(1);
                officer.picture("console-away");
                assertThat(Axe.seriousFindings(officer.page())).isEmpty();
            } finally {
                stack.start(Part.SUPPLY);
                stack.awaitReady(Part.SUPPLY);
            }
            // Within 10 s after it is back the gateway asks it again.
            Locator orders = officer.page().locator("a[aria-label^='城东社区 未完成订单']");
            for (int wait = 0; wait < 15 && orders.count() == 0; wait++) {
                officer.page().waitForTimeout(1_000);
                officer.page().reload();
                officer.page().locator("tbody th").first().waitFor();
            }
            assertThat(orders.count()).isEqualTo(1);
        }
    }

    @Test
    void anObservationIsPreviewedOpenedAndReleasedWithAReason() {
        String household = ObservedDoor.household(stack.graph(), Logins.MANAGER, CHENGDONG);
        ObservedDoor.resident(stack.graph(), Logins.MANAGER, household, "贾开设");
        String address = stack.graph()
                .data(Logins.MANAGER, "query($id: ID!) { household(id: $id) { address } }", Map.of("id", household))
                .path("household")
                .path("address")
                .asText();
        try (Visitor manager = at(Logins.MANAGER, "/console/observation?area=" + CHENGDONG)) {
            Page page = manager.page();
            page.click("a:has-text('开设观察')");
            page.fill("input[type=search]", "贾开设");
            page.locator("li:has-text('" + address + "') button:has-text('新增')").click();
            page.click("button:has-text('预览影响范围')");
            manager.awaits("将影响");
            assertThat(page.locator("section:has(h2:text-is('将影响'))").innerText())
                    .contains(address);
            page.click("button:has-text('确认开设（1 户）')");
            manager.awaits("已开设 1 户");

            manager.open("/console/households/" + household);
            manager.awaits("观察中");
            page.click("button:has-text('解除')");
            manager.awaits("提前解除必须写明原因");
            assertThat(page.locator("dialog").innerText()).contains(address, "贾开设");
            assertThat(page.locator("button:has-text('确认解除')").isDisabled()).isTrue();
            page.fill("dialog textarea", "误判为密接");
            page.click("button:has-text('确认解除')");
            Visitor.closed(page);
            page.locator("text=观察中").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            manager.open("/console/observation?status=RELEASED&area=" + CHENGDONG);
            manager.awaits(address);
        }
    }

    @Test
    void anAbnormalCheckIsHandledWhereItStands() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, CHENGDONG);
        stack.graph()
                .data(
                        Logins.GRID_WORKER,
                        "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { id } }",
                        Map.of("visit", door.visit(java.util.UUID.randomUUID())));
        try (Visitor manager = at(Logins.MANAGER, "/console/checks?view=abnormal&handled=no&area=" + CHENGDONG)) {
            Page page = manager.page();
            Locator row = page.locator("tr:has(a[href$='" + door.household() + "'])");
            row.locator("button:has-text('处理')").click();
            page.locator("dialog select").selectOption("ADVISED");
            page.click("dialog button:has-text('确定')");

            row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void aShiftIsPublishedAndOrdersArePutIntoItsHands() {
        try (Visitor manager = at(Logins.MANAGER, "/console/shifts?area=" + CHENGDONG)) {
            Page page = manager.page();
            page.click("button:has-text('发布班次')");
            page.getByLabel("名称").fill("晚间配送");
            page.getByLabel("集合地点").fill("社区服务站门口");
            page.getByLabel("开始").fill("23:30");
            page.getByLabel("结束").fill("23:59");
            page.locator("dialog button:has-text('发布')").click();
            page.waitForURL("**/console/shifts/*-*");
            manager.awaits("晚间配送");

            manager.open("/console/supplies?area=" + CHENGDONG);
            page.locator("tbody input[type=checkbox]").first().check();
            page.click("button:has-text('派给班次')");
            page.locator("dialog select option:has-text('晚间配送')")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            String shift = page.locator("dialog select option:has-text('晚间配送')")
                    .first()
                    .getAttribute("value");
            page.locator("dialog select").selectOption(shift);
            page.locator("dialog button:has-text('派单')").click();
            Visitor.closed(page);

            manager.open("/console/shifts/" + shift);
            manager.awaits("本班次的订单");
        }
    }

    @Test
    void aSessionThatEndsInMidFormLosesNothing() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, CHENGDONG);
        try (Visitor manager = at(Logins.MANAGER, "/console/households/" + door.household())) {
            Page page = manager.page();
            page.locator("button:has-text('查看明文')").first().click();
            page.fill("dialog input", "家属来电核对");
            manager.losesSessionAndPresses(
                    page.locator("dialog button:has-text('查看')").last());
            manager.awaits("登录已过期");
            manager.picture("console-session-ended");
            assertThat(Axe.seriousFindings(manager.page())).isEmpty();

            manager.logsInAgain();

            manager.awaits("完整信息");
        }
    }

    @Test
    void aSessionThatEndsWhileAShiftIsFilledInKeepsEveryField() {
        String title = "夜间值守" + UUID.randomUUID().toString().substring(0, 4);
        LocalDate day = LocalDate.now(ListCounts.ZONE).plusDays(33);
        try (Visitor manager = at(Logins.MANAGER, "/console/shifts?area=" + CHENGDONG)) {
            Page page = manager.page();
            page.click("button:has-text('发布班次')");
            Locator form = page.locator("dialog:has-text('发布班次')");
            form.getByLabel("名称").fill(title);
            form.getByLabel("集合地点").fill("社区北门");
            form.getByLabel("日期").fill(day.toString());
            form.getByLabel("开始").first().fill("19:30");
            form.getByLabel("结束").first().fill("21:30");
            manager.losesSessionAndPresses(form.locator("button[type=submit]"));
            manager.awaits("登录已过期");
            assertThat(form.getByLabel("名称").inputValue()).isEqualTo(title);
            assertThat(form.getByLabel("集合地点").inputValue()).isEqualTo("社区北门");
            assertThat(form.getByLabel("日期").inputValue()).isEqualTo(day.toString());

            manager.logsInAgain();

            page.waitForURL("**/console/shifts/*-*-*-*-*");
            page.locator("h1:has-text('" + title + "')").waitFor();
            assertThat(manager.reads()).contains("社区北门", "19:30", "21:30");
        }
    }

    @Test
    void anOfficerOfTwoStreetsSeesBothAndGoesFromOneToTheOther(@TempDir Path folder) throws IOException {
        stack.syncRealm(Files.writeString(folder.resolve("officer.json"), OFFICER_OF_TWO));
        try (Visitor officer = at("street-officer-both", "/")) {
            Page page = officer.page();
            page.waitForURL("**/console/overview*");
            page.locator("tbody th:has-text('会城街道')").waitFor();
            page.locator("tbody th:has-text('桂园街道')").waitFor();
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            officer.picture("console-two-streets");
            assertThat(Axe.seriousFindings(page)).isEmpty();

            page.locator("tbody th:has-text('桂园街道') a").click();
            page.locator("h1:has-text('桂园街道')").waitFor();
            page.locator("tbody th:has-text('松园社区')").waitFor();
            page.locator("header select").selectOption("440705001");
            page.locator("h1:has-text('会城街道')").waitFor();
            page.locator("tbody th:has-text('城东社区')").waitFor();
            assertThat(page.locator("tbody th:has-text('松园社区')").count()).isZero();
        }
    }

    @Test
    void thePagesAreReachedByTheKeyboard() {
        try (Visitor officer = at(Logins.OFFICER, "/console/overview?area=440705001")) {
            officer.page().keyboard().press("?");
            officer.awaits("键盘快捷键");
            officer.page().keyboard().press("Escape");
            officer.page().keyboard().press("3");
            officer.page().waitForURL("**/console/households?area=440705001");
            officer.page().locator("input[type=search]").waitFor();
            officer.page().keyboard().press("/");
            officer.page().keyboard().type("1201");
            officer.page().waitForURL("**text=1201**");
        }
    }

    private Visitor at(String login, String address) {
        return new Visitor(chromium.desk("zh-CN"), stack).cameTo(address, login);
    }
}
