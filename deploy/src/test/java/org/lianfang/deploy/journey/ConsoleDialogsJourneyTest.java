package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;

/** Every dialog of the console: opened and left by the keyboard, read by those who see badly, on a narrow phone too. */
@Order(29)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class ConsoleDialogsJourneyTest {

    private static final String CHENGDONG = "440705001012";

    private final RunningStack stack;
    private final Chromium chromium;
    private Map<String, String> pages;
    private Visitor desk;

    ConsoleDialogsJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @BeforeAll
    void logIn() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, CHENGDONG);
        ObservedDoor.resident(stack.graph(), Logins.MANAGER, door.household(), "贾后来");
        stack.graph()
                .data(
                        Logins.GRID_WORKER,
                        "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { id } }",
                        Map.of("visit", door.visit(UUID.randomUUID())));
        stack.graph()
                .data(
                        Logins.MANAGER,
                        "mutation($it: OrganisationInput!) { addOrganisation(organisation: $it) { id } }",
                        Map.of("it", Map.of("communityCode", CHENGDONG, "kind", "SCHOOL", "name", "城东小学")));
        String area = "?area=" + CHENGDONG;
        pages = new HashMap<>();
        pages.put("households", "/console/households" + area);
        pages.put("household", "/console/households/" + door.household());
        pages.put("abnormal", "/console/checks?view=abnormal&handled=no&area=" + CHENGDONG);
        pages.put("supplies", "/console/supplies" + area);
        pages.put("order", "/console/supplies/" + order(door.household()));
        pages.put("shifts", "/console/shifts" + area);
        pages.put("shift", "/console/shifts/" + shift());
        pages.put("plans", "/console/shifts/plans" + area);
        pages.put("organisations", "/console/shifts/organisations" + area);
        desk = new Visitor(chromium.desk("zh-CN"), stack).loggedInAs(Logins.MANAGER);
    }

    @AfterAll
    void leave() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "households 新增住户",
                "household 修改门牌",
                "household 新增人员",
                "household 查看明文",
                "household 修改",
                "household 迁移",
                "household 个人记录",
                "household 登记订单",
                "household 解除",
                "household 延长",
                "household 转送",
                "household 增加人员",
                "household 撤销",
                "abnormal 处理",
                "abnormal 更正",
                "supplies 登记订单",
                "order 派单",
                "order 取消订单",
                "shifts 发布班次",
                "shifts 复制整周",
                "shift 现场加人",
                "shift 变更",
                "shift 放宽休息限制",
                "shift 复制班次",
                "shift 取消班次",
                "plans 新建计划",
                "organisations 登记单位",
                "organisations 指定联系人"
            })
    void nobodyStumblesOverADialog(String which) {
        String[] parts = which.split(" ");
        Page page = desk.page();
        page.setViewportSize(360, 740);
        desk.open(pages.get(parts[0]));
        Locator button = page.locator("main button:text-is('" + parts[1] + "')").first();
        button.focus();
        page.keyboard().press("Enter");
        Locator dialog = page.locator("dialog[open]");
        dialog.waitFor();
        dialog.locator("[role=status]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        desk.picture("dialog-" + parts[0] + "-" + parts[1]);
        assertThat(Axe.seriousFindings(page)).isEmpty();
        assertThat(Chromium.isWiderThanThePhone(page)).isFalse();
        assertThat((Boolean) dialog.evaluate("shown => shown.contains(document.activeElement)"))
                .isTrue();

        page.keyboard().press("Escape");
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(parts[1]);
    }

    private String order(String household) {
        Map<String, Object> order = new HashMap<>();
        order.put("id", UUID.randomUUID().toString());
        order.put("communityCode", CHENGDONG);
        order.put("householdId", household);
        order.put("kind", "GROCERIES");
        order.put("channel", "PHONE");
        order.put("text", "面粉5斤");
        return stack.graph()
                .data(
                        Logins.MANAGER,
                        "mutation($order: SupplyOrderInput!) { placeSupplyOrder(order: $order) { id } }",
                        Map.of("order", order))
                .path("placeSupplyOrder")
                .path("id")
                .asText();
    }

    private String shift() {
        Instant starts = Instant.now().plus(3, ChronoUnit.DAYS);
        Map<String, Object> shift = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "communityCode",
                CHENGDONG,
                "post",
                "GATE",
                "title",
                "卡口",
                "place",
                "社区东门",
                "startsAt",
                starts.toString(),
                "endsAt",
                starts.plus(2, ChronoUnit.HOURS).toString(),
                "capacity",
                4,
                "openTo",
                List.of("VOLUNTEER"));
        return stack.graph()
                .data(
                        Logins.MANAGER,
                        "mutation($shift: ShiftInput!) { publishShift(shift: $shift) { id } }",
                        Map.of("shift", shift))
                .path("publishShift")
                .path("id")
                .asText();
    }
}
