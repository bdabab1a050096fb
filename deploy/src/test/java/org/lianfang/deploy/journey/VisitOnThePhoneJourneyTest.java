package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;

/** A grid worker's phone in a stairwell: what is entered without signal is kept, told, and happens once. */
@Order(24)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class VisitOnThePhoneJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String RECORDED =
            """
            query($id: ID!) { household(id: $id) {
              members { name } visits(first: 10) { id channel outcome checks { temperature resident { name } } }
              supplyOrders(first: 10) { text lines { item } } } }
            """;

    private final RunningStack stack;
    private final Chromium chromium;
    private final Graph graph;

    VisitOnThePhoneJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.graph = stack.graph();
    }

    @Test
    void aVisitWithoutSignalIsKeptAndHappensOnceWhenThereIsOne() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        try (WorkersPhone phone = new WorkersPhone(chromium, stack)) {
            Visitor worker = phone.visitor();
            Locator row = phone.onTheRound(door.household());
            row.waitFor();
            worker.picture("phone-round");
            phone.loseSignal();
            row.click();
            phone.recordTwoReadingsAndANeed();

            worker.awaits("1 条待同步");
            worker.page().click("button:text-is('全部')");
            assertThat(row.textContent()).contains("待同步");
            worker.picture("phone-round-without-signal");
            assertThat(visitsOf(door)).isEmpty();

            worker.page().reload();
            worker.awaits("1 条待同步");

            worker.openOwnMenu();
            worker.page().click("text=退出登录");
            // Nobody can log out without signal, and nothing may be lost by trying.
            worker.awaits("现在不能退出登录");
            worker.page().click("text=先不退出");
            worker.awaits("1 条待同步");

            phone.findSignal();
            worker.page().reload();
            worker.awaits("填报已全部同步");
        }

        JsonNode household = household(door);
        assertThat(household.path("visits")).hasSize(1);
        assertThat(household.path("visits").path(0).path("channel").asText()).isEqualTo("VISIT");
        assertThat(household.path("visits").path(0).path("checks").findValuesAsText("temperature"))
                .containsExactlyInAnyOrder("36.5", "37.6", "37.4");
        assertThat(household.path("supplyOrders")).hasSize(1);
        assertThat(household.path("supplyOrders").path(0).path("lines").findValuesAsText("item"))
                .containsExactlyInAnyOrder("面粉", "白糖");
    }

    @Test
    void whoIsNotInTheFileYetIsAddedAtTheDoorAndMeasuredWithoutSignal() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        try (WorkersPhone phone = new WorkersPhone(chromium, stack)) {
            Visitor worker = phone.visitor();
            Page page = worker.page();
            Locator row = phone.onTheRound(door.household());
            row.waitFor();
            phone.loseSignal();
            row.click();
            page.click("button:has-text('添加家中人员')");
            page.locator("dialog").getByLabel("姓名").fill("贾新到");
            page.locator("dialog").getByLabel("与户主关系").fill("女儿");
            assertThat(Axe.seriousFindings(page)).isEmpty();
            worker.picture("phone-add-person");
            page.click("dialog button[type=submit]");
            Locator temperatures = page.locator("input[placeholder='36.5']");
            temperatures.nth(2).fill("36.6");
            temperatures.nth(0).fill("36.4");
            temperatures.nth(1).fill("36.5");
            page.click("text=保存本户");
            worker.awaits("1 条待同步");
            assertThat(household(door).path("members")).hasSize(2);

            phone.findSignal();
        }

        JsonNode household = household(door);
        assertThat(household.path("members").findValuesAsText("name")).containsExactlyInAnyOrder("贾探访", "贾探望", "贾新到");
        assertThat(household.path("visits")).hasSize(1);
        JsonNode measured = household.path("visits").path(0).path("checks");
        assertThat(measured).anySatisfy(check -> {
            assertThat(check.path("resident").path("name").asText()).isEqualTo("贾新到");
            assertThat(check.path("temperature").asDouble()).isEqualTo(36.6);
        });
    }

    @Test
    void aVisitOutlivesTheBrowserThatWasClosedWithoutSignal(@TempDir Path phonesOwn) {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        try (WorkersPhone phone = new WorkersPhone(chromium.phoneKeptIn(phonesOwn), stack)) {
            Locator row = phone.onTheRound(door.household());
            row.waitFor();
            phone.loseSignal();
            row.click();
            phone.recordTwoReadingsAndANeed();
            phone.visitor().awaits("1 条待同步");
        }
        assertThat(visitsOf(door)).isEmpty();

        try (Visitor worker = new Visitor(chromium.phoneKeptIn(phonesOwn), stack)) {
            worker.open("/worker/round");
            worker.awaits("填报已全部同步");
        }
        assertThat(visitsOf(door)).hasSize(1);
    }

    @Test
    void aSessionThatEndsInMidVisitLosesNothing() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        try (WorkersPhone phone = new WorkersPhone(chromium, stack)) {
            Visitor worker = phone.visitor();
            phone.onTheRound(door.household()).click();
            Locator temperatures = worker.page().locator("input[placeholder='36.5']");
            temperatures.nth(0).fill("36.3");
            temperatures.nth(1).fill("36.8");
            worker.losesSessionAndPresses(worker.page().locator("text=保存本户"));
            worker.awaits("登录已过期");
            worker.picture("phone-session-ended");
            assertThat(visitsOf(door)).isEmpty();

            worker.logsInAgain();

            worker.awaits("填报已全部同步");
        }
        assertThat(visitsOf(door)).hasSize(1);
        assertThat(visitsOf(door).path(0).path("checks").findValuesAsText("temperature"))
                .containsExactlyInAnyOrder("36.3", "36.8");
    }

    @Test
    void whatIsEnteredIsGoneFromThePhoneAfterTheLogout() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        try (WorkersPhone phone = new WorkersPhone(chromium, stack)) {
            Visitor worker = phone.visitor();
            phone.onTheRound(door.household()).click();
            worker.page().click("text=无人在家");
            worker.page().click("text=保存结果");
            worker.awaits("填报已全部同步");
            phone.onTheRound(door.household())
                    .filter(new Locator.FilterOptions().setHasText("稍后再访"))
                    .waitFor();

            worker.openOwnMenu();
            worker.page().click("text=退出登录");
            worker.page().waitForURL("**/signed-out*");

            assertThat(
                            worker.page()
                                    .evaluate(
                                            """
                                    () => new Promise(resolve => {
                                      const asked = indexedDB.open('lianfang');
                                      asked.onsuccess = () => {
                                        const shelves = asked.result.transaction(['entries', 'kept']);
                                        const counts = ['entries', 'kept'].map(name => shelves.objectStore(name).count());
                                        shelves.oncomplete = () => resolve(counts.map(count => count.result));
                                      };
                                    })
                                    """))
                    .isEqualTo(List.of(0, 0));
        }
        assertThat(visitsOf(door).findValuesAsText("outcome")).containsExactly("NOBODY_HOME");
    }

    private JsonNode visitsOf(ObservedDoor door) {
        return household(door).path("visits");
    }

    private JsonNode household(ObservedDoor door) {
        return graph.data(Logins.GRID_WORKER, RECORDED, Map.of("id", door.household()))
                .path("household");
    }
}
