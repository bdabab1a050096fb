package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Chromium;

/** A grid worker's phone in a stairwell: what is entered without signal is kept, told, and happens once. */
@Order(24)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class VisitOnThePhoneJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final String RECORDED =
            """
            query($id: ID!) { household(id: $id) {
              visits(first: 10) { id channel outcome checks { temperature } }
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

            // A browser that was closed, and opened again on the stairs.
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
