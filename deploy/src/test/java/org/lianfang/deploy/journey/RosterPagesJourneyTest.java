package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.platformtest.Words;

/** How a community brings its roster: looked through, seen, stored; and what may be one person is decided by a person. */
@Order(25)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class RosterPagesJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String ROSTER = "/console/households/roster?area=" + CHENGDONG;
    private static final String HEADINGS = "姓名,身份证号,手机号,小区,楼栋,单元,房号,与户主关系,户籍地,特殊人群,备注\n";

    private final RunningStack stack;
    private final Chromium chromium;

    RosterPagesJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void aRosterIsSeenWithItsProblemsBeforeItIsStored() {
        try (Visitor manager = at(Logins.MANAGER, ROSTER)) {
            send(manager, "钱名册,,13810000001,测试花园,1栋,1单元,9901,户主,,独居,\n,,,测试花园,1栋,1单元,9902,户主,,,\n");
            manager.awaits("待写入");

            assertThat(counted(manager, "新增")).isEqualTo("1");
            assertThat(counted(manager, "有错误")).isEqualTo("1");
            Locator wrong = manager.page().locator("tr:has-text('第 3 行')");
            assertThat(wrong.innerText()).contains("姓名", "请填写姓名");
            manager.picture("console-roster");
            // The address holds what is looked at: nothing is lost by a reload.
            manager.page().reload();
            manager.page().click("button:has-text('写入 1 行')");
            // Of this roster: below it stand those that were stored before.
            manager.page().locator("section[aria-live] >> text='已写入'").waitFor();

            manager.open("/console/households?view=people&text=钱名册&area=" + CHENGDONG);
            manager.awaits("测试花园1栋1单元9901");
        }
    }

    @Test
    void whoMayBeOnePersonIsMergedByAPerson() {
        String household = ObservedDoor.household(stack.graph(), Logins.MANAGER, CHENGDONG);
        String name = "符合并" + Words.unheard();
        stack.graph()
                .data(
                        Logins.MANAGER,
                        "mutation($p: ResidentInput!) { saveResident(resident: $p) { id } }",
                        Map.of("p", Map.of("householdId", household, "name", name, "phone", "13820000077")));
        try (Visitor manager = at(Logins.MANAGER, ROSTER)) {
            Page page = manager.page();
            send(manager, name + ",,13820000077,测试花园,2栋,1单元,101,户主,,,\n");
            manager.awaits("待写入");
            assertThat(counted(manager, "疑似重复")).isEqualTo("1");
            assertThat(page.locator("tr:has-text('第 2 行')").innerText()).contains(name, "姓名、电话相同");
            page.click("button:has-text('写入 1 行')");
            page.locator("main section a:has-text('疑似重复')").click();

            Locator pair = page.locator("li:has(h2:has-text('" + name + "'))");
            pair.locator("button:has-text('合并')").click();
            manager.awaits("合并不能撤销");
            manager.picture("console-doubles");
            page.locator("dialog button:has-text('合并')").click();
            pair.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            manager.open("/console/households?view=people&text=" + name + "&area=" + CHENGDONG);
            manager.awaits("共 1 条");
        }
    }

    @Test
    void theTemplateAndTheRegisterAreFilesOfExcel() throws Exception {
        try (Visitor manager = at(Logins.MANAGER, ROSTER)) {
            Page page = manager.page();
            Download template = page.waitForDownload(() -> page.click("button:has-text('下载模板')"));
            assertThat(Files.size(template.path())).isGreaterThan(1_000);
            assertThat(template.suggestedFilename()).isEqualTo("roster-template.xlsx");

            manager.open("/console/households?area=" + CHENGDONG);
            Download register = page.waitForDownload(() -> page.click("button:has-text('导出名册')"));
            assertThat(Files.readAllBytes(register.path())).startsWith("PK".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileThatIsNoRosterIsToldSo() {
        try (Visitor manager = at(Logins.MANAGER, ROSTER)) {
            choose(manager, "not a roster at all");
            manager.page().locator("form [role=alert]").waitFor();
            manager.awaits("没有成功");
        }
    }

    @Test
    void whoMayNotImportFindsAClosedDoor() {
        try (Visitor officer = at(Logins.OFFICER, "/console/households?area=" + CHENGDONG)) {
            officer.awaits("导出名册");
            assertThat(officer.page().locator("a:has-text('名册导入')").count()).isZero();

            officer.open(ROSTER);
            officer.awaits("这个页面不在您的权限内");
        }
    }

    private static void send(Visitor manager, String rows) {
        choose(manager, HEADINGS + rows);
    }

    private static void choose(Visitor manager, String content) {
        manager.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("roster.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        manager.page().click("button:has-text('上传并核对')");
    }

    private static String counted(Visitor manager, String verdict) {
        return manager.page()
                .locator("dl div:has(dt:text-is('" + verdict + "')) dd")
                .first()
                .innerText();
    }

    private Visitor at(String login, String address) {
        return new Visitor(chromium.desk("zh-CN"), stack).cameTo(address, login);
    }
}
