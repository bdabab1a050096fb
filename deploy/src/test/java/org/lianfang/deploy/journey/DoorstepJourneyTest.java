package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;

/** How little a worker's thumb does at a door, and what the phone keeps of it: ticks, refusals, and nothing after a logout. */
@Order(26)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class DoorstepJourneyTest {

    private static final int TOUCHES_A_PERSON = 6;
    // A slow thumb: the keystroke-level model has 0.3 s for a key and 1.1 s for a button that is looked for. With six
    // of them a forehead
    // thermometer, which takes a second, and a few words at the door are within the 20 s of a person.
    private static final double SECONDS_A_TOUCH = 1.5;
    private static final double SECONDS_A_PERSON = 20;
    private static final double SECONDS_BESIDE_THE_PHONE = 10;
    private static final int ROUND_MILLIS = 60_000;
    private static final String COUNT_TOUCHES =
            """
            () => {
              window.touches = 0;
              for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => { window.touches += 1; }, true);
            }
            """;
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

    private static final String SAVE =
            "mutation($household: HouseholdInput!) { saveHousehold(household: $household) { id } }";

    private final RunningStack stack;
    private final Chromium chromium;

    DoorstepJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void aHouseholdOfFourTakesAtMostSixTouchesAPerson() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, NewShift.CHENGDONG);
        for (String name : List.of("贾小宝", "贾奶奶")) {
            ObservedDoor.resident(stack.graph(), Logins.MANAGER, door.household(), name);
        }
        try (WorkersPhone phone = new WorkersPhone(chromium, stack)) {
            Page page = phone.visitor().page();
            // The first look at a round that is not on the phone yet.
            phone.onTheRound(door.household()).waitFor(new Locator.WaitForOptions().setTimeout(ROUND_MILLIS));
            page.evaluate(COUNT_TOUCHES);
            Instant began = Instant.now();

            phone.onTheRound(door.household()).click();
            Locator temperatures = page.locator("input[placeholder='36.5']");
            temperatures.nth(3).waitFor();
            for (int person = 0; person < 4; person++) {
                temperatures.nth(person).click();
                page.keyboard().type("36.5");
            }
            page.click("text=保存本户");
            phone.visitor().awaits("填报已全部同步");

            int touches = ((Number) page.evaluate("window.touches")).intValue();
            System.out.printf(
                    "A household of four: %d touches, %.1f s a person as a machine types%n",
                    touches, Duration.between(began, Instant.now()).toMillis() / 4000.0);
            // The door, four times the field and four keys, and the one button.
            assertThat(touches).isEqualTo(22).isLessThanOrEqualTo(4 * TOUCHES_A_PERSON);
            assertThat(touches / 4.0 * SECONDS_A_TOUCH).isLessThan(SECONDS_A_PERSON - SECONDS_BESIDE_THE_PHONE);
        }
    }

    @Test
    void aTickAtADoorOutlivesTheBrowser() {
        String household = ObservedDoor.household(stack.graph(), Logins.MANAGER, NewShift.CHENGDONG);
        NewOrder.place(stack.graph(), household, "大米5斤");
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
    void aRefusalNamesTheFieldAndWhatToDo() {
        String room = UUID.randomUUID().toString().substring(0, 6);
        Map<String, Object> household = Map.of(
                "communityCode", NewShift.CHENGDONG, "estate", "新城花园", "building", "9栋", "unit", "1单元", "room", room);
        stack.graph().data(Logins.MANAGER, SAVE, Map.of("household", household));
        try (Visitor worker = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            worker.page().setViewportSize(360, 720);
            worker.open("/worker/order");
            // Longer than any message that is taken.
            worker.page().getByLabel("粘贴微信消息").fill("奶粉2罐" + "。".repeat(4000));
            worker.page().getByLabel("哪一户").fill(room);
            worker.page()
                    .locator("li button", new Page.LocatorOptions().setHasText(room))
                    .click();
            worker.page().click("text=提交需求");
            worker.awaits("1 条有冲突");
            worker.page().locator("a[href='/worker/outbox']").click();
            worker.awaits("改正“按原话写”后再提交");
            worker.picture("phone-outbox");
            assertThat(Chromium.isWiderThanThePhone(worker.page())).isFalse();
            assertThat(Axe.seriousFindings(worker.page())).isEmpty();
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
