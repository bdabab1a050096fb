package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.deploy.stack.StackOptions;

/** The pages as the README shows them: with the demo's own data, before any journey has left something of its own in it. */
@Order(0)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class PicturesJourneyTest {

    private static final String CHENGDONG = "area=440705001012";

    private static final String ROSTER =
            """
            姓名,身份证号,手机号,小区,楼栋,单元,房号,与户主关系,户籍地,特殊人群,备注
            梁惠珍,,13822470136,新城花园,3栋,2单元,1501,户主,江门新会,独居,
            陈国强,,13750310728,新城花园,3栋,2单元,1502,户主,江门新会,,
            李秀兰,,1375031,新城花园,3栋,2单元,1502,配偶,江门新会,慢性病,
            ,,13676201845,新城花园,3栋,2单元,1503,户主,江门新会,,
            黄嘉欣,,,新城花园,3栋,2单元,1504,女儿,江门新会,,
            """;

    private final RunningStack stack;
    private final Chromium chromium;

    PicturesJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void theConsoleShowsADayOfTheDemo() throws IOException {
        try (Visitor officer = new Visitor(chromium.desk("zh-CN"), stack).loggedInAs(Logins.OFFICER)) {
            Files.writeString(Visitor.PICTURES.resolve("readme-overview.json"), overview());
            show(officer, "console-overview", "/console/overview?area=440705001&sort=householdsObserved&order=down");
            show(officer, "console-community", "/console/overview?" + CHENGDONG);
            officer.page()
                    .locator("h2:has-text('近 14 天')")
                    .evaluate("heading => heading.parentElement.scrollIntoView({ block: 'end' })");
            take(officer, "console-trend");
            assertThat(officer.page().locator("figure svg").count()).as("lines").isEqualTo(5);
        }
        try (Visitor manager = new Visitor(chromium.desk("zh-CN"), stack).loggedInAs(Logins.MANAGER)) {
            show(manager, "console-board", "/console/board?" + CHENGDONG);
            show(
                    manager,
                    "console-household",
                    "/console/households/" + observed().path("id").asText());
            show(manager, "console-supplies", "/console/supplies?" + CHENGDONG);
            show(manager, "console-shifts", "/console/shifts?" + CHENGDONG);
            roster(manager);
            plan(manager);
        }
    }

    @Test
    void thePhonesShowADayOfTheDemo() {
        try (Visitor worker = phone(Logins.GRID_WORKER)) {
            show(worker, "phone-round", "/worker/round");
            show(worker, "phone-handover", "/worker/handover?show=all");
            visit(worker);
            order(worker);
        }
        try (Visitor doctor = phone(Logins.HEALTH_WORKER)) {
            show(doctor, "phone-doctor", "/worker/checks");
        }
        try (Visitor volunteer = phone(Logins.VOLUNTEER)) {
            show(volunteer, "phone-volunteer", "/volunteer/shifts");
        }
        try (Visitor resident = phone(Logins.RESIDENT)) {
            show(resident, "phone-resident", "/resident");
        }
    }

    /** What the README has beside the picture: its query, asked in the same minute. */
    private String overview() throws IOException {
        String readme =
                Files.readString(StackOptions.repositoryAround(Path.of("")).resolve("README.md"));
        Matcher query = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(query.find()).isTrue();
        return stack.graph().data(Logins.OFFICER, query.group(1), Map.of()).toPrettyString();
    }

    private static void roster(Visitor manager) {
        Page page = manager.page();
        manager.open("/console/households/roster?" + CHENGDONG);
        page.setInputFiles(
                "input[type=file]", new FilePayload("住户名册.csv", "text/csv", ROSTER.getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('上传并核对')");
        manager.awaits("待写入");
        take(manager, "console-roster");
    }

    private static void plan(Visitor manager) {
        Page page = manager.page();
        manager.open("/console/shifts/plans?" + CHENGDONG);
        page.click("button:has-text('新建计划')");
        Locator dialog = page.locator("dialog");
        dialog.getByLabel("名称").fill("东门值守");
        dialog.getByLabel("集合地点").fill("东门岗亭");
        page.click("button:has-text('再加一段')");
        dialog.locator("[role=group]").nth(1).getByLabel("结束").fill("18:00");
        // As tall as the window of the plan.
        page.setViewportSize(1366, 1000);
        take(manager, "console-plan");
    }

    /** In the middle of it: two are measured, one of them with a fever, and what they lack is said. Nothing is sent. */
    private void visit(Visitor worker) {
        worker.open("/worker/visit/" + observed().path("id").asText() + "?slot=EVENING");
        Locator temperatures = worker.page().locator("input[placeholder='36.5']");
        temperatures.nth(0).fill("36.4");
        temperatures.nth(1).fill("37.6");
        worker.page().getByLabel("按原话写").fill("面粉5斤、白糖2斤、指定牌子的尿不湿两提，不要换别的");
        worker.awaits("白糖 2斤");
        worker.page().evaluate("scrollTo(0, 0)");
        take(worker, "phone-visit");
    }

    private void order(Visitor worker) {
        worker.open("/worker/order");
        worker.page().getByLabel("粘贴微信消息").fill("奶粉2罐（三段，不要换牌子），湿巾3包");
        worker.awaits("湿巾 3包");
        String room = observed().path("room").asText();
        worker.page().getByLabel("哪一户").fill(room);
        worker.page().locator("li button:has-text('" + room + "')").first().click();
        worker.page().locator("button:has-text('提交需求')").scrollIntoViewIfNeeded();
        take(worker, "phone-order");
    }

    /** A door in the middle of its observation. */
    private JsonNode observed() {
        String cases =
                "query($area: String!) { isolationCases(filter: {area: $area, statuses: [OBSERVING]}, first: 5) { nodes { household { id room } } } }";
        return stack.graph()
                .data(Logins.MANAGER, cases, Map.of("area", "440705001012"))
                .path("isolationCases")
                .path("nodes")
                .path(4)
                .path("household");
    }

    private static void show(Visitor visitor, String name, String address) {
        visitor.open(address);
        visitor.page().locator("h1").first().waitFor();
        visitor.page()
                .locator("main [role=status]:has-text('…')")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        take(visitor, name);
    }

    private static void take(Visitor visitor, String name) {
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        // Where it was clicked last, a row would look chosen.
        visitor.page().mouse().move(0, 0);
        visitor.picture("readme-" + name);
    }

    private Visitor phone(String login) {
        Visitor visitor = new Visitor(chromium, stack).loggedInAs(login);
        visitor.page().setViewportSize(375, 760);
        return visitor;
    }
}
