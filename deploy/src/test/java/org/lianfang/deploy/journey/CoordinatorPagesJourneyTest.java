package org.lianfang.deploy.journey;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.deploy.stack.Part;
import org.lianfang.platformtest.Words;

/** What those who run shifts need less often: secondees, the rota as a sheet, leave, programs that are told, a shift by draw. */
@Order(28)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class CoordinatorPagesJourneyTest {

    private static final String AREA = "?area=" + NewShift.CHENGDONG;

    private static final String EARNING = "volunteer-040";
    private static final String WAITING = "volunteer-041";

    private final RunningStack stack;
    private final Chromium chromium;

    CoordinatorPagesJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"下沉干部, secondees", "排班表, sheet", "调休, leave", "消息外发, outgoing"})
    void eachIsFoundBesideTheShiftsAndReadOutWell(String title, String picture) {
        try (Visitor manager = at("/console/shifts" + AREA)) {
            Page page = manager.page();
            page.locator("main nav >> text='" + title + "'").click();
            page.locator("h1:has-text('" + title + "')").waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            manager.picture("console-" + picture);
            assertThat(Axe.seriousFindings(page)).isEmpty();
            page.setViewportSize(360, 720);
            manager.picture("console-narrow-" + picture);
            assertThat(Chromium.isWiderThanThePhone(page)).isFalse();
        }
    }

    @Test
    void aRosterOfSecondeesIsSeenBeforeItIsStored() {
        String login = "cadre-" + Words.unheard().substring(0, 8);
        LocalDate ends = LocalDate.now(ListCounts.ZONE).plusDays(20);
        String good = "章下沉," + login + ",13800000055,市税务局,一队,新城花园," + ends + "\n";
        try (Visitor manager = at("/console/shifts/secondees" + AREA)) {
            Page page = manager.page();
            choose(page, "secondees.csv", good + ",nobody,,,一队,新城花园," + ends + "\n");
            page.click("button:text-is('检查文件')");
            manager.awaits("有 1 行有问题");
            assertThat(page.locator("tr:has-text('第 3 行')").innerText()).contains("姓名");
            assertThat(page.locator("button:has-text('保存 ')").count()).isZero();
            manager.picture("console-secondees-wrong");

            choose(page, "secondees.csv", good);
            page.click("button:text-is('检查文件')");
            page.click("button:text-is('保存 1 行')");
            manager.awaits("已保存");
            page.locator("tr:has-text('" + login + "')").waitFor();
        }
    }

    @Test
    void whatASecondeeLeavesOpenGoesToTheNextInLine() {
        Graph graph = stack.graph();
        Instant starts = Instant.now().plus(Duration.ofDays(28));
        NewShift left = NewShift.publish(
                        graph, starts, Map.of("capacity", 1, "openTo", List.of("GRID_WORKER", "VOLUNTEER")))
                .bookedBy(graph, Logins.GRID_WORKER)
                .bookedBy(graph, WAITING);
        LocalDate ends = LocalDate.ofInstant(starts, ListCounts.ZONE).minusDays(1);
        try (Visitor manager = at("/console/shifts/secondees" + AREA)) {
            Page page = manager.page();
            choose(page, "secondees.csv", "章期满," + Logins.GRID_WORKER + ",,市税务局,一队,新城花园," + ends + "\n");
            page.click("button:text-is('检查文件')");
            page.click("button:text-is('保存 1 行')");
            manager.awaits("已保存");
            page.reload();
            Locator open = page.locator("li:has(a:text-is('" + left.title() + "'))");
            open.locator("button").click();
            page.locator("dialog select").selectOption("line");
            page.fill("dialog textarea", "下沉期满");
            manager.picture("console-hand-on-duty");
            assertThat(Axe.seriousFindings(page)).isEmpty();
            page.click("dialog button[type=submit]");
            open.waitFor(new WaitForOptions().setState(DETACHED));
        }
        try (Visitor next = new Visitor(chromium, stack).loggedInAs(WAITING)) {
            next.page().click("nav >> text=我的班次");
            next.page()
                    .locator("li:has(h2:text-is('" + left.title() + "')):has-text('已报名')")
                    .waitFor();
        }
    }

    @Test
    void leaveThatIsTakenIsEnteredTakenBackAndReadOnTheOwnPhone() throws Exception {
        Graph graph = stack.graph();
        NewShift worked =
                NewShift.publish(graph, Instant.now().plus(Duration.ofDays(24))).bookedBy(graph, EARNING);
        JsonNode person = number(EARNING);
        earned(person.path("id").asText(), worked.bookingOf(graph, EARNING));
        try (Visitor manager = at("/console/shifts/leave" + AREA)) {
            Page page = manager.page();
            Locator row = page.locator("tr:has-text('" + person.path("name").asText() + "')");
            row.locator("button:text-is('登记已休')").click();
            page.locator("dialog").getByLabel("小时").fill("3");
            page.fill("dialog textarea", "补休半天");
            assertThat(Axe.seriousFindings(page)).isEmpty();
            page.click("dialog button[type=submit]");
            page.locator("dialog").waitFor(new WaitForOptions().setState(DETACHED));
            row.locator("td:has-text('5')").waitFor();
            row.locator("button:text-is('明细')").click();
            page.locator("dialog tr:has-text('补休半天')").waitFor();
            manager.picture("console-leave-entries");
            assertThat(Axe.seriousFindings(page)).isEmpty();
        }
        try (Visitor own = new Visitor(chromium, stack).loggedInAs(EARNING)) {
            own.page().setViewportSize(360, 720);
            own.open("/volunteer/own");
            Locator entry = own.page().locator("li:has-text('补休半天')");
            entry.scrollIntoViewIfNeeded();
            own.picture("phone-leave");
            assertThat(entry.innerText()).contains("−");
            assertThat(Chromium.isWiderThanThePhone(own.page())).isFalse();
            assertThat(Axe.seriousFindings(own.page())).isEmpty();
        }
        try (Visitor manager = at("/console/shifts/leave" + AREA)) {
            Page page = manager.page();
            page.locator("tr:has-text('" + person.path("name").asText() + "') button:text-is('明细')")
                    .click();
            page.locator("dialog tr:has-text('补休半天') button:text-is('冲销')").click();
            page.locator("dialog textarea").fill("登记错了");
            page.click("button:text-is('确定冲销')");
            page.locator("dialog tr:has-text('补休半天'):has-text('（已冲销）')").waitFor();
        }
    }

    private JsonNode number(String login) {
        return stack.graph().data(login, "{ myProfile { id name } }", Map.of()).path("myProfile");
    }

    /** Eight hours of a rest day, as after a check-out on one: whether today is such a day is not the journey's to say. */
    private void earned(String person, String booking) throws SQLException {
        String entry =
                "insert into leave_entry (id, community_code, volunteer_id, kind, minutes, day, booking_id, made_at)"
                        + " values ('%s', '%s', '%s', 'EARNED', 480, current_date - 2, '%s', now())";
        try (Connection connection = stack.database(Part.VOLUNTEER);
                Statement statement = connection.createStatement()) {
            statement.execute(entry.formatted(UUID.randomUUID(), NewShift.CHENGDONG, person, booking));
        }
    }

    @Test
    void theRotaGoesOutAndComesInAgain() throws Exception {
        LocalDate day = LocalDate.now(ListCounts.ZONE).plusDays(40);
        Instant starts = day.atTime(9, 0).atZone(ListCounts.ZONE).toInstant();
        NewShift.publish(stack.graph(), starts);
        try (Visitor manager = at("/console/shifts/sheet" + AREA + "&from=" + day + "&to=" + day)) {
            Page page = manager.page();
            Download rota = page.waitForDownload(() -> page.click("button:text-is('导出排班表')"));
            byte[] sheet = Files.readAllBytes(rota.path());
            assertThat(sheet).startsWith("PK".getBytes(StandardCharsets.UTF_8));

            page.setInputFiles(
                    "input[type=file]", new FilePayload(rota.suggestedFilename(), "application/octet-stream", sheet));
            page.click("button:text-is('检查文件')");
            manager.awaits("没有要保存的内容");
        }
    }

    @Test
    void aShiftByDrawIsPublishedWithItsReleaseTime() {
        String title = "抽签卡口" + UUID.randomUUID().toString().substring(0, 4);
        LocalDate day = LocalDate.now(ListCounts.ZONE).plusDays(25);
        try (Visitor manager = at("/console/shifts" + AREA)) {
            Page page = manager.page();
            page.click("button:has-text('发布班次')");
            page.getByLabel("名称").fill(title);
            page.getByLabel("集合地点").fill("社区东门");
            page.locator("dialog").getByLabel("日期").fill(day.toString());
            page.click("dialog summary");
            page.getByLabel("名额怎么给").selectOption("DRAW");
            manager.awaits("抽签的班次要填开放时间");
            // The first day in the dialog is that of the shift.
            page.locator("dialog input[type=date]").nth(1).fill(day.minusDays(1).toString());
            page.getByLabel("开放报名时间（时刻）").fill("12:00");
            assertThat(Axe.seriousFindings(page)).isEmpty();
            manager.picture("console-publish-draw");
            page.locator("dialog button[type=submit]").click();
            manager.awaits("公布在先的种子指纹");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            manager.picture("console-draw");
            assertThat(Axe.seriousFindings(page)).isEmpty();
        }
    }

    @Test
    void aProgramIsToldItsSecretOnceAndAnAddressOfAnotherKindIsRefused() {
        // The local stack takes addresses inside; nobody listens at this one.
        String name = "https://127.0.0.1:9/" + Words.unheard();
        try (Visitor manager = at("/console/shifts/outgoing" + AREA)) {
            Page page = manager.page();
            page.click("button:text-is('登记接收程序')");
            page.getByLabel("网址").fill("ftp://example.org/hook");
            page.click("dialog button:text-is('登记')");
            page.locator("dialog [role=alert]").first().waitFor();
            assertThat(Axe.seriousFindings(page)).isEmpty();

            page.getByLabel("网址").fill(name);
            page.click("dialog button:text-is('登记')");
            manager.awaits("签名密钥（只显示这一次）");
            manager.picture("console-web-hook-secret");
            page.click("dialog button:text-is('关闭')");
            page.locator("tr:has-text('" + name + "')").waitFor();

            page.click("tr:has-text('" + name + "') button");
            page.click("dialog button[type=submit]");
            page.locator("tr:has-text('" + name + "')").waitFor(new WaitForOptions().setState(DETACHED));
        }
    }

    private static void choose(Page page, String name, String rows) {
        String headings = "姓名,账号,手机号,单位,队伍,小区,结束日期\n";
        byte[] file = (headings + rows).getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("input[type=file]", new FilePayload(name, "text/csv", file));
    }

    private Visitor at(String address) {
        return new Visitor(chromium.desk("zh-CN"), stack).cameTo(address, Logins.MANAGER);
    }
}
