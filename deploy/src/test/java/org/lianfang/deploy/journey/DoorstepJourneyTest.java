package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Chromium;

/** What the phone keeps of what is done at doors: ticks, and nothing after a logout. */
@Order(26)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class DoorstepJourneyTest {

    private static final String LEFT_ON_THE_PHONE =
            """
            async () => {
              const opened = await new Promise((done, failed) => {
                const asked = indexedDB.open('lianfang');
                asked.onsuccess = () => done(asked.result);
                asked.onerror = failed;
              });
              const count = name => new Promise(done => {
                const asked = opened.transaction(name).objectStore(name).count();
                asked.onsuccess = () => done(asked.result);
              });
              const left = await count('entries') + await count('kept');
              opened.close();
              return left;
            }
            """;
    private static final String PLACE =
            "mutation($order: SupplyOrderInput!) { placeSupplyOrder(order: $order) { id } }";

    private final RunningStack stack;
    private final Chromium chromium;

    DoorstepJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void aTickAtADoorOutlivesTheBrowser() {
        String household = ObservedDoor.household(stack.graph(), Logins.MANAGER, NewShift.CHENGDONG);
        Map<String, Object> order = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "communityCode",
                NewShift.CHENGDONG,
                "householdId",
                household,
                "kind",
                "GROCERIES",
                "channel",
                "PHONE",
                "text",
                "大米5斤",
                "lines",
                List.of());
        stack.graph().data(Logins.MANAGER, PLACE, Map.of("order", order));
        String address = "探访路" + household.substring(0, 8) + "号";
        try (Visitor worker = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            worker.open("/worker/handover?show=all");
            tick(worker, address).check();
            worker.awaits("交付所选 1 单");
            worker.page().close();

            worker.openAnother("/worker/handover?show=all");
            worker.awaits("交付所选 1 单");
            assertThat(tick(worker, address).isChecked()).isTrue();
            worker.page().click("text=交付所选 1 单");
            worker.awaits("填报已全部同步");
            worker.page()
                    .locator("text=/交付所选/")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void aLogoutInOneWindowEndsTheOtherAndLeavesNothingOnThePhone() {
        try (Visitor worker = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            worker.open("/worker/order");
            worker.page().getByLabel("粘贴微信消息").fill("白糖2斤");
            worker.awaits("白糖 2斤");
            Page first = worker.page();

            worker.openAnother("/worker/round");
            worker.openOwnMenu();
            worker.page().click("text=退出登录");
            worker.awaits("还有表单没有填完");
            worker.page()
                    .locator("dialog button")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("并退出")))
                    .click();
            worker.page().waitForURL("**/signed-out*");

            first.waitForURL("**/signed-out*");
            assertThat(((Number) first.evaluate(LEFT_ON_THE_PHONE)).intValue()).isZero();
        }
    }

    private static Locator tick(Visitor worker, String address) {
        return worker.page().getByLabel("已交付：" + address);
    }
}
