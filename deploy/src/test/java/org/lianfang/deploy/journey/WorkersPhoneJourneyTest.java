package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.deploy.stack.Part;

/** A worker's phone on a day on which things go wrong: a silent service, a refused order, hand-overs in a lift, a logout in between. */
@Order(24)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class WorkersPhoneJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String SAVE =
            "mutation($household: HouseholdInput!) { saveHousehold(household: $household) { id } }";
    private static final String ORDERS =
            """
            query($id: ID!) { household(id: $id) { supplyOrders(first: 10) { kind status text note lines { quantityDelivered } } } }
            """;

    private final RunningStack stack;
    private final Chromium chromium;
    private final Graph graph;

    WorkersPhoneJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.graph = stack.graph();
    }

    @Test
    void whileSupplyIsAwayAnOrderIsKeptAndSentOnceItIsBack() {
        String room = room();
        String household = door(room);
        try (Visitor worker = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            worker.open("/worker/order");
            worker.page().getByLabel("粘贴微信消息").waitFor();
            stack.processes().process(Part.SUPPLY).stop();
            try {
                worker.page().getByLabel("粘贴微信消息").fill("奶粉2罐，飞鹤牌子");
                worker.awaits("物资服务暂时没有应答");
                pick(worker, room);
                worker.page().click("text=提交需求");
                worker.awaits("1 条待同步");
                worker.picture("phone-order-supply-away");
            } finally {
                stack.start(Part.SUPPLY);
                stack.awaitReady(Part.SUPPLY);
            }
            stack.awaitWhole();
            worker.awaits("填报已全部同步");
        }
        assertThat(ordersOf(household).findValuesAsText("text")).containsExactly("奶粉2罐，飞鹤牌子");
    }

    @Test
    void whileIsolationIsAwayTheRoundIsAwayAndNotEmpty() {
        stack.processes().process(Part.ISOLATION).stop();
        try (Visitor worker = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            worker.awaits("暂时联系不上");
            worker.picture("phone-round-away");
            assertThat(worker.reads()).doesNotContain("没有在观察的住户", "这一轮都走完了");
        } finally {
            stack.start(Part.ISOLATION);
            stack.awaitReady(Part.ISOLATION);
            stack.awaitWhole();
        }
    }

    @Test
    void theKindIsGuessedAndARefusedOrderIsMendedWhereItWasWritten() {
        String room = room();
        String household = door(room);
        try (Visitor worker = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            worker.open("/worker/order");
            worker.page().getByLabel("粘贴微信消息").fill("奶粉2罐");
            worker.page().locator("label:has-text('母婴') input:checked").waitFor();
            assertThat(Axe.seriousFindings(worker.page())).isEmpty();
            worker.picture("phone-order");

            // Longer than any message that is taken.
            worker.page().getByLabel("粘贴微信消息").fill("奶粉2罐" + "。".repeat(4000));
            pick(worker, room);
            worker.page().click("text=提交需求");
            worker.awaits("1 条有冲突");
            worker.page().locator("a[href='/worker/outbox']").click();
            worker.page().click("text=删除这条");
            assertThat(Axe.seriousFindings(worker.page())).isEmpty();
            worker.page().click("dialog >> text=取消");
            worker.picture("phone-outbox");
            worker.page().click(":is(a, button):has-text('打开修改')");
            worker.awaits("替换被退回的这一条");

            worker.page().getByLabel("粘贴微信消息").fill("奶粉2罐");
            worker.page().locator("label:has-text('其他') input").check();
            worker.page().click("text=提交需求");
            worker.awaits("填报已全部同步");
        }
        JsonNode orders = ordersOf(household);
        assertThat(orders.findValuesAsText("text")).containsExactly("奶粉2罐");
        assertThat(orders.findValuesAsText("kind")).containsExactly("OTHER");
    }

    @Test
    void parcelsAreTickedByBuildingAndOneIsShortAlsoInALift() {
        String whole = door(room());
        String partly = door(room());
        NewOrder.place(graph, whole, "面粉5斤");
        NewOrder.place(graph, partly, "大米3斤");
        try (WorkersPhone phone = new WorkersPhone(chromium, stack)) {
            Visitor worker = phone.visitor();
            worker.open("/worker/handover?show=all");
            Locator building = worker.page().locator("section:has(h2:text-is('探访苑 9栋'))");
            parcel(building, whole).waitFor();
            worker.picture("phone-handover");
            phone.loseSignal();

            parcel(building, whole).locator("input[type=checkbox]").check();
            worker.page().click("text=交付所选 1 单");
            worker.awaits("1 条待同步");
            parcel(building, partly).locator("text=数量不足").click();
            worker.page().getByLabel("实际交付").fill("2");
            worker.page().getByLabel("说明").fill("缺货一斤");
            assertThat(Axe.seriousFindings(worker.page())).isEmpty();
            worker.page().locator("dialog >> text=提交").click();
            worker.awaits("2 条待同步");

            phone.findSignal();
        }
        assertThat(ordersOf(whole).path(0).path("status").asText()).isEqualTo("DONE");
        JsonNode partDone = ordersOf(partly).path(0);
        assertThat(partDone.path("status").asText()).isEqualTo("PART_DONE");
        assertThat(partDone.path("note").asText()).isEqualTo("缺货一斤");
        assertThat(partDone.path("lines").path(0).path("quantityDelivered").asDouble())
                .isEqualTo(2);
    }

    @Test
    void aLogoutNamesWhatIsHalfFilledIn() {
        try (Visitor worker = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            worker.open("/worker/order");
            worker.page().getByLabel("粘贴微信消息").fill("白糖2斤");
            worker.awaits("白糖 2斤");
            worker.openOwnMenu();
            worker.page().click("text=退出登录");
            worker.awaits("还有表单没有填完");
            assertThat(worker.reads()).contains("没有填完的表单：还没有选住户");
            assertThat(Axe.seriousFindings(worker.page())).isEmpty();
            worker.page().click("text=先不退出");
            worker.awaits("白糖 2斤");
        }
    }

    private static String room() {
        return UUID.randomUUID().toString().substring(0, 6);
    }

    private String door(String room) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> household = Map.of(
                "id", id, "communityCode", CHENGDONG, "estate", "探访苑", "building", "9栋", "unit", "1单元", "room", room);
        graph.data(Logins.MANAGER, SAVE, Map.of("household", household));
        return id;
    }

    private JsonNode ordersOf(String household) {
        return graph.data(Logins.MANAGER, ORDERS, Map.of("id", household))
                .path("household")
                .path("supplyOrders");
    }

    private Locator parcel(Locator building, String household) {
        String room = graph.data(
                        Logins.MANAGER, "query($id: ID!) { household(id: $id) { room } }", Map.of("id", household))
                .path("household")
                .path("room")
                .asText();
        return building.locator("li", new Locator.LocatorOptions().setHasText(room));
    }

    private static void pick(Visitor worker, String room) {
        worker.page().getByLabel("哪一户").fill(room);
        worker.page()
                .locator("li button", new com.microsoft.playwright.Page.LocatorOptions().setHasText(room))
                .click();
    }
}
