package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Chromium;

/** One visit through all hands, each at their own page: the flow that proves the system (design, section 6). */
@Order(27)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class AllRolesJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String ORDERS =
            "query($id: ID!) { household(id: $id) { address supplyOrders { status deliveryShift { title } } } }";
    private static final String OWN = "{ me { household { id isolationCase { endsOn } } } }";

    private final RunningStack stack;
    private final Chromium chromium;
    private final Graph graph;

    AllRolesJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.graph = stack.graph();
    }

    @Test
    void oneVisitGoesThroughAllHands() {
        String household = ObservedDoor.household(graph, Logins.MANAGER, CHENGDONG);
        for (String name : List.of("贾一程", "贾二程")) ObservedDoor.resident(graph, Logins.MANAGER, household, name);
        String shift = "流程配送" + UUID.randomUUID().toString().substring(0, 4);

        try (Visitor officer = desk(Logins.OFFICER)) {
            drillsDown(officer);
            opensAnObservation(officer, addressOf(household));
            visitsWithoutSignal(household);
            seesTheHighTemperature(officer, household);
            theResidentSeesTheEnd(extendsTheResidentsObservation(officer));
        }
        publishesAShiftAndAssignsTheOrder(household, shift);
        theSecondMovesUpAndHandsOver(shift, addressOf(household));

        JsonNode order = graph.data(Logins.MANAGER, ORDERS, Map.of("id", household))
                .path("household")
                .path("supplyOrders")
                .path(0);
        assertThat(order.path("status").asText()).isEqualTo("DONE");
        assertThat(order.path("deliveryShift").path("title").asText()).isEqualTo(shift);
    }

    /** Street, community, estate, building, doors: as many as were told. */
    private void drillsDown(Visitor officer) {
        Page page = officer.page();
        page.click("tbody th a:has-text('城东社区')");
        Locator estate = page.locator("section[aria-label='小区'] tbody tr").first();
        estate.waitFor();
        officer.picture("console-community");
        estate.locator("a").first().click();
        Locator doors =
                page.locator("tbody tr").first().locator("td:nth-child(2) a").first();
        doors.waitFor();
        officer.picture("console-estate");
        String count = doors.innerText();
        doors.click();
        page.waitForURL("**/console/households?*building=*");
        officer.awaits("共 " + count + " 条");
        page.locator("tbody a").first().click();
        officer.awaits("家庭成员");
    }

    private void opensAnObservation(Visitor officer, String address) {
        Page page = officer.page();
        officer.open("/console/observation/open?area=" + CHENGDONG);
        page.fill("input[type=search]", address);
        page.locator("li:has-text('" + address + "') button:has-text('新增')").click();
        LocalDate today = LocalDate.now(ListCounts.ZONE);
        page.getByLabel("最后暴露日").fill(today.minusDays(2).toString());
        // From yesterday on: both slots of today are due, whatever the hour.
        page.getByLabel("开始日期").fill(today.minusDays(1).toString());
        page.click("button:has-text('预览影响范围')");
        page.click("button:has-text('确认开设（1 户）')");
        officer.awaits("已开设 1 户");
    }

    private void visitsWithoutSignal(String household) {
        try (WorkersPhone phone = new WorkersPhone(chromium, stack)) {
            Locator door = phone.onTheRound(household);
            door.waitFor();
            phone.loseSignal();
            door.click();
            phone.recordTwoReadingsAndANeed();
            phone.visitor().awaits("1 条待同步");
            phone.findSignal();
        }
    }

    private void seesTheHighTemperature(Visitor officer, String household) {
        officer.open("/console/checks?view=abnormal&handled=no&area=" + CHENGDONG);
        Locator row = officer.page().locator("tr:has(a[href$='" + household + "'])");
        row.first().waitFor();
        assertThat(row.allInnerTexts()).anyMatch(text -> text.contains("37.6 °C"));
        // A name as the street office sees it.
        assertThat(row.first().innerText()).contains("贾").doesNotContain("贾一程", "贾二程");
    }

    private void publishesAShiftAndAssignsTheOrder(String household, String title) {
        try (Visitor manager = desk(Logins.MANAGER)) {
            Page page = manager.page();
            manager.open("/console/shifts?area=" + CHENGDONG);
            page.click("button:has-text('发布班次')");
            // Soon enough to check in, late enough to be booked.
            ZonedDateTime from = Instant.now().plus(15, ChronoUnit.MINUTES).atZone(ListCounts.ZONE);
            page.getByLabel("名称").fill(title);
            page.getByLabel("集合地点").fill("社区东门");
            page.locator("dialog").getByLabel("日期").fill(from.toLocalDate().toString());
            page.getByLabel("开始").fill(from.format(CLOCK));
            page.getByLabel("结束").fill(from.plusHours(2).format(CLOCK));
            page.getByLabel("名额", new Page.GetByLabelOptions().setExact(true)).fill("1");
            page.locator("dialog button:has-text('发布')").click();
            page.waitForURL("**/console/shifts/*-*");

            manager.open("/console/households/" + household);
            page.click("a:has-text('粮油蔬果')");
            page.click("button:has-text('派单')");
            Locator option = page.locator("dialog option:has-text('" + title + "')");
            option.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.locator("dialog select").selectOption(option.getAttribute("value"));
            page.locator("dialog button:has-text('派单')").click();
            manager.awaits("配送中");
        }
    }

    private void theSecondMovesUpAndHandsOver(String title, String address) {
        List<String> rested = Rested.volunteers(graph, 2);
        try (Visitor first = new Visitor(chromium, stack).loggedInAs(rested.get(0));
                Visitor second = new Visitor(chromium, stack).loggedInAs(rested.get(1))) {
            card(first, title).locator("button").click();
            first.page().click("text=确定报名");
            first.awaits("已报名");

            second.page().click("text=含已满");
            card(second, title).locator("button").click();
            second.page().click("text=确定候补");
            second.awaits("候补第 1 位");

            first.page().click("nav >> text=我的班次");
            card(first, title).locator("text=取消报名").click();
            first.page().click("text=确定取消");
            card(first, title).locator("text=已取消").waitFor();

            second.page().click("nav >> text=我的班次");
            card(second, title).locator("text=已报名").waitFor();
            card(second, title).locator("text=签到").click();
            card(second, title).locator("text=已签到").waitFor();
            card(second, title).locator("text=打开").click();
            second.awaits(address);
            second.page().check("input[type=checkbox]");
            second.page().click("text=交付所选 1 单");
            second.awaits("填报已全部同步");
        }
    }

    /** By a day; the demo's own household, the one that has a login. */
    private LocalDate extendsTheResidentsObservation(Visitor officer) {
        JsonNode own = graph.data(Logins.RESIDENT, OWN, Map.of()).path("me").path("household");
        LocalDate later = LocalDate.parse(
                        own.path("isolationCase").path("endsOn").asText())
                .plusDays(1);
        Page page = officer.page();
        officer.open("/console/households/" + own.path("id").asText());
        page.click("button:text-is('延长')");
        page.getByLabel("新的最后一天").fill(later.toString());
        page.fill("dialog textarea", "检测结果未出");
        page.click("button:has-text('确认延长')");
        Visitor.closed(page);
        return later;
    }

    private void theResidentSeesTheEnd(LocalDate end) {
        try (Visitor resident = new Visitor(chromium, stack).loggedInAs(Logins.RESIDENT)) {
            resident.awaits("居家观察最后一天");
            assertThat(resident.reads()).contains(end.getMonthValue() + "月" + end.getDayOfMonth() + "日");
        }
    }

    private String addressOf(String household) {
        return graph.data(Logins.MANAGER, ORDERS, Map.of("id", household))
                .path("household")
                .path("address")
                .asText();
    }

    private static Locator card(Visitor visitor, String title) {
        return visitor.page().locator("li:has(h2:text-is('" + title + "'))");
    }

    private Visitor desk(String login) {
        Visitor visitor = new Visitor(chromium.desk("zh-CN"), stack).loggedInAs(login);
        visitor.page().locator("h1").first().waitFor();
        return visitor;
    }
}
