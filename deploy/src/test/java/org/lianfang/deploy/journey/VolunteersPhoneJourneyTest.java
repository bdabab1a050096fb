package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;

/** Two volunteers, one place: two taps to book it, a line behind it, and the doors once someone is there. */
@Order(25)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class VolunteersPhoneJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String ASSIGN =
            "mutation($order: ID!, $shift: ID!) { assignSupplyOrders(orderIds: [$order], shiftId: $shift) { id } }";
    private static final String ORDER = "query($id: ID!) { supplyOrder(id: $id) { status deliveryShift { id } } }";

    private static final int LIVE_MILLIS = 25_000;

    private final RunningStack stack;
    private final Chromium chromium;
    private final Graph graph;

    VolunteersPhoneJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.graph = stack.graph();
    }

    @Test
    void oneBooksInTwoTapsTheNextMovesUpAndHandsOver() {
        String title = "送菜" + UUID.randomUUID().toString().substring(0, 6);
        // Soon enough to check in, late enough to be booked.
        String shift = NewShift.publish(
                        graph,
                        Instant.now().plus(15, ChronoUnit.MINUTES),
                        Map.of("title", title, "post", "DELIVERY", "capacity", 1))
                .id();
        String order = orderOn(shift);
        List<String> rested = Rested.volunteers(graph, 2);
        try (Visitor first = new Visitor(chromium, stack).loggedInAs(rested.get(0));
                Visitor second = new Visitor(chromium, stack).loggedInAs(rested.get(1))) {
            card(first, title).locator("button").click();
            first.awaits("确定报名");
            assertThat(Axe.seriousFindings(first.page())).isEmpty();
            first.picture("phone-book");
            first.page().click("text=确定报名");
            first.awaits("已报名");
            first.picture("phone-booked");

            second.page().click("text=含已满");
            card(second, title).locator("button").click();
            second.page().click("text=确定候补");
            second.awaits("候补第 1 位");

            second.page().click("nav >> text=我的班次");
            card(second, title).locator("text=候补第 1 位").waitFor();
            first.page().click("nav >> text=我的班次");
            card(first, title).locator("text=取消报名").click();
            first.page().click("text=确定取消");
            card(first, title).locator("text=已取消").waitFor();

            // Told, not asked: by the minute it would take longer than anyone waits here.
            card(second, title).locator("text=已报名").waitFor(new Locator.WaitForOptions().setTimeout(LIVE_MILLIS));
            card(second, title).locator("text=签到").click();
            card(second, title).locator("text=已签到").waitFor();
            card(second, title).locator("text=打开").click();
            second.page().check("input[type=checkbox]");
            assertThat(Axe.seriousFindings(second.page())).isEmpty();
            second.picture("phone-doors");
            second.page().click("text=交付所选 1 单");
            second.awaits("填报已全部同步");
            second.page().click("text=签退");
            second.awaits("已签退");
        }

        JsonNode handedOver =
                graph.data(Logins.MANAGER, ORDER, Map.of("id", order)).path("supplyOrder");
        assertThat(handedOver.path("status").asText()).isEqualTo("DONE");
        assertThat(handedOver.path("deliveryShift").path("id").asText()).isEqualTo(shift);
    }

    private static Locator card(Visitor visitor, String title) {
        return visitor.page().locator("li:has(h2:text-is('" + title + "'))");
    }

    private String orderOn(String shift) {
        String household = ObservedDoor.household(graph, Logins.MANAGER, CHENGDONG);
        String id = NewOrder.place(graph, household, "面粉5斤");
        graph.data(Logins.MANAGER, ASSIGN, Map.of("order", id, "shift", shift));
        return id;
    }
}
