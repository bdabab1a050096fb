package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.deploy.demo.IdNumbers;

/** What a community writes into its files and takes out of them, each form filled and sent, in a real browser. */
@Order(25)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class ConsoleFilesJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String CASE =
            "query($id: ID!) { isolationCase(id: $id) { endsOn persons { status } history { what reason } } }";

    private final RunningStack stack;
    private final Chromium chromium;

    ConsoleFilesJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void aDoorAndWhoLivesBehindItAreAddedAndCorrected() {
        String building = "登记楼" + UUID.randomUUID().toString().substring(0, 6);
        try (Visitor manager = at("/console/households?area=" + CHENGDONG)) {
            Page page = manager.page();
            page.click("button:has-text('新增住户')");
            field(page, "小区").fill("东苑");
            field(page, "楼栋").fill(building);
            field(page, "房号").fill("301");
            page.click("dialog button:text-is('保存')");
            page.waitForURL("**/console/households/*-*");
            page.locator("h1:has-text('" + building + "'):has-text('301')").waitFor();

            page.click("button:has-text('修改门牌')");
            field(page, "房号").fill("302");
            page.click("dialog button:text-is('保存')");
            Visitor.closed(page);
            page.locator("h1:has-text('302')").waitFor();

            page.click("button:has-text('新增人员')");
            field(page, "姓名").fill("贾登记");
            field(page, "电话").fill("15412340001");
            field(page, "身份证号").fill(IdNumbers.of(LocalDate.of(1950, 3, 1), 7));
            page.getByLabel("孕妇").check();
            page.click("dialog button:text-is('保存')");
            Visitor.closed(page);
            Locator person = page.locator("li:has(strong:text-is('贾登记'))").first();
            person.waitFor();
            String before = person.innerText();
            assertThat(before).contains("15412340001", "**************0070", "孕妇");

            person.locator("button:text-is('修改')").click();
            field(page, "电话").fill("15412340002");
            page.click("dialog button:text-is('保存')");
            Visitor.closed(page);

            page.reload();
            person.waitFor();
            // Only what was corrected is another one: the masked number that stood in the form was not taken for a new
            // one.
            assertThat(person.innerText()).isEqualTo(before.replace("15412340001", "15412340002"));
        }
    }

    @Test
    void anObservationIsExtendedOnePersonTransferredAndTheCaseTakenBack() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, CHENGDONG);
        LocalDate ends = LocalDate.parse(caseOf(door).path("endsOn").asText());
        try (Visitor manager = at("/console/households/" + door.household())) {
            Page page = manager.page();
            page.click("button:text-is('延长')");
            assertThat(page.locator("button:has-text('确认延长')").isDisabled()).isTrue();
            field(page, "新的最后一天").fill(ends.plusDays(3).toString());
            page.fill("dialog textarea", "同户新增阳性");
            page.click("button:has-text('确认延长')");
            Visitor.closed(page);
            LocalDate later = ends.plusDays(3);
            manager.awaits("最后一天 " + later.getMonthValue() + "月" + later.getDayOfMonth() + "日");

            page.click("button:text-is('转送')");
            field(page, "转送到").fill("区定点医院");
            page.click("button:has-text('确认转送')");
            Visitor.closed(page);
            page.locator("button:text-is('转送')").waitFor();
            assertThat(caseOf(door).path("persons").findValuesAsText("status"))
                    .containsExactlyInAnyOrder("OBSERVING", "TRANSFERRED");

            page.click("button:text-is('撤销')");
            page.fill("dialog textarea", "登记到了别的门牌");
            page.click("button:has-text('确认撤销')");
            Visitor.closed(page);
            page.locator("button:text-is('撤销')")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        JsonNode after = caseOf(door);
        assertThat(after.path("history").findValuesAsText("what"))
                .containsExactlyInAnyOrder("OPENED", "EXTENDED", "TRANSFERRED", "CANCELLED");
        assertThat(after.path("history").findValuesAsText("reason")).contains("同户新增阳性", "登记到了别的门牌");
    }

    @Test
    void aUnitAndThenItsWholeBuildingAreChosen() {
        String building = "整栋楼" + UUID.randomUUID().toString().substring(0, 6);
        doorIn(building, "1单元", "101", "贾甲室");
        doorIn(building, "1单元", "102", "贾乙室");
        doorIn(building, "2单元", "201", "贾丙室");
        try (Visitor manager = at("/console/observation/open?area=" + CHENGDONG)) {
            Page page = manager.page();
            page.click("summary:has-text('整栋苑')");
            Locator row = page.locator("details li:has-text('" + building + "')");
            row.getByLabel("1单元").check();
            assertThat(affected(page)).isEqualTo(2);

            row.locator("label:has-text('" + building + "') input").check();
            // The units of a building that is taken whole are none to choose from.
            assertThat(row.getByLabel("2单元").isDisabled()).isTrue();
            assertThat(affected(page)).isEqualTo(3);

            page.click("button:has-text('确认开设（3 户）')");
            manager.awaits("已开设 3 户");
        }
    }

    @Test
    void theListIsTakenAlongAsItIsShown() throws IOException {
        String building = "导出楼" + UUID.randomUUID().toString().substring(0, 6);
        doorIn(building, "1单元", "101", "贾导一");
        doorIn(building, "1单元", "102", "贾导二");
        try (Visitor manager = at("/console/households?area=" + CHENGDONG + "&text=" + building)) {
            manager.awaits("共 2 条");
            assertThat(exported(manager.page())).hasSize(3).anyMatch(line -> line.contains("贾导二"));

            manager.open("/console/households?view=people&area=" + CHENGDONG + "&text=贾导一");
            manager.awaits("共 1 条");
            assertThat(exported(manager.page())).hasSize(2).last().asString().contains("贾导一", building);
        }
    }

    private static List<String> exported(Page page) throws IOException {
        Download file = page.waitForDownload(() -> page.click("button:text-is('导出')"));
        return Files.readAllLines(file.path());
    }

    /** How many doors the preview says. */
    private static int affected(Page page) {
        page.click("button:has-text('预览影响范围')");
        Locator preview = page.locator("section:has(h2:text-is('将影响'))");
        preview.waitFor();
        return Integer.parseInt(
                preview.locator("div:has(dt:text-is('户数')) dd").innerText().strip());
    }

    private void doorIn(String building, String unit, String room, String name) {
        Map<String, Object> household = new HashMap<>();
        household.put("id", UUID.randomUUID().toString());
        household.put("communityCode", CHENGDONG);
        household.put("estate", "整栋苑");
        household.put("building", building);
        household.put("unit", unit);
        household.put("room", room);
        String id = stack.graph()
                .data(
                        Logins.MANAGER,
                        "mutation($household: HouseholdInput!) { saveHousehold(household: $household) { id } }",
                        Map.of("household", household))
                .path("saveHousehold")
                .path("id")
                .asText();
        ObservedDoor.resident(stack.graph(), Logins.MANAGER, id, name);
    }

    private JsonNode caseOf(ObservedDoor door) {
        return stack.graph()
                .data(Logins.MANAGER, CASE, Map.of("id", door.isolationCase()))
                .path("isolationCase");
    }

    private static Locator field(Page page, String label) {
        return page.locator("dialog").getByLabel(label);
    }

    private Visitor at(String address) {
        return new Visitor(chromium.desk("zh-CN"), stack).cameTo(address, Logins.MANAGER);
    }
}
