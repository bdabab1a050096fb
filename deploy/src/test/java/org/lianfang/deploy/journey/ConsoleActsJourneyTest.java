package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Chromium;

/** What a community does in the file of a household and in the list of its orders, in a real browser. */
@Order(25)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class ConsoleActsJourneyTest {

    private static final String CHENGDONG = "440705001012";

    private final RunningStack stack;
    private final Chromium chromium;

    ConsoleActsJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void whoMovesTakesHerObservationAlong() {
        ObservedDoor from = ObservedDoor.in(stack.graph(), Logins.MANAGER, CHENGDONG);
        String to = ObservedDoor.household(stack.graph(), Logins.MANAGER, CHENGDONG);
        try (Visitor manager = at("/console/households/" + from.household())) {
            Page page = manager.page();
            Locator person = page.locator("li:has(strong:text-is('贾探访')):has(button:has-text('迁移'))");
            person.locator("button:has-text('迁移')").click();
            String address = addressOf(to);
            page.fill("dialog input[type=search]", address);
            page.locator("dialog li:has-text('" + address + "') button").click();
            page.fill("dialog textarea", "回父母家同住");
            page.click("button:has-text('确认迁移')");
            Visitor.closed(page);
            person.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            manager.open("/console/households/" + to);
            manager.awaits("贾探访");
            manager.awaits("观察中");
        }
    }

    @Test
    void someoneOfTheHouseholdIsAddedToItsObservation() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, CHENGDONG);
        ObservedDoor.resident(stack.graph(), Logins.MANAGER, door.household(), "贾后来");
        try (Visitor manager = at("/console/households/" + door.household())) {
            Page page = manager.page();
            page.click("button:has-text('增加人员')");
            page.fill("dialog textarea", "昨晚回家，与家人同住");
            page.click("button:has-text('确认增加')");
            Visitor.closed(page);

            page.locator("section table th:has-text('贾后来')").waitFor();
            // Everyone behind the door is observed: nobody is left to be added.
            page.locator("button:has-text('增加人员')")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void aReadingThatWasWrittenDownWrongIsCorrected() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, CHENGDONG);
        stack.graph()
                .data(
                        Logins.GRID_WORKER,
                        "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { id } }",
                        Map.of("visit", door.visit(UUID.randomUUID())));
        try (Visitor manager = at("/console/checks?view=abnormal&handled=no&area=" + CHENGDONG)) {
            Page page = manager.page();
            Locator row = page.locator("tr:has(a[href$='" + door.household() + "'])");
            row.locator("button:has-text('更正')").click();
            assertThat(page.locator("dialog").innerText()).contains("37.6 °C");
            page.fill("dialog input[type=number]", "36.7");
            assertThat(page.locator("button:has-text('确认更正')").isDisabled()).isTrue();
            page.fill("dialog textarea", "记录时看错一行");
            page.click("button:has-text('确认更正')");

            row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void whatWasAskedForByPhoneIsPlacedAndBought() {
        String household = ObservedDoor.household(stack.graph(), Logins.MANAGER, CHENGDONG);
        try (Visitor manager = at("/console/households/" + household)) {
            Page page = manager.page();
            page.click("button:has-text('登记订单')");
            page.fill("dialog textarea", "面粉5斤、香醋1瓶");
            manager.awaits("面粉 5斤");
            page.locator("dialog button:text-is('登记')").click();
            Visitor.closed(page);
            page.click("a:has-text('粮油蔬果')");
            page.waitForURL("**/console/supplies/*");
            manager.awaits("已登记");

            page.click("button:has-text('已购齐')");

            manager.awaits("待配送");
        }
    }

    private String addressOf(String household) {
        return stack.graph()
                .data(Logins.MANAGER, "query($id: ID!) { household(id: $id) { address } }", Map.of("id", household))
                .path("household")
                .path("address")
                .asText();
    }

    private Visitor at(String address) {
        return new Visitor(chromium.desk("zh-CN"), stack).cameTo(address, Logins.MANAGER);
    }
}
