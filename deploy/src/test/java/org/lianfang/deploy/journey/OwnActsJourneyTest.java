package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Chromium;

/** What resident, doctor and property staff come for, each done on their phone and looked up in the graph afterwards. */
@Order(27)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class OwnActsJourneyTest {

    private static final String VISIT = "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { id } }";
    private static final String HANDLED =
            "query($id: ID!) { resident(id: $id) { healthChecks(first: 1) { handled } } }";
    private static final String ORDERED =
            "{ me { household { supplyOrders(first: 5) { text channel lines { item quantity unit } } } } }";
    private static final String OPEN_ORDERS =
            "{ supplyOrders(filter: {area: \"440705001012\", open: true}, first: 1) { totalCount } }";

    private final RunningStack stack;
    private final Chromium chromium;

    OwnActsJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void aResidentReportsForAllAtHomeOnOnePage() {
        ResidentsHome.observedUntil(stack.graph());
        int before = ResidentsHome.observation(stack.graph()).path("checks").size();
        try (Visitor resident = new Visitor(chromium, stack).loggedInAs(Logins.RESIDENT)) {
            resident.page().click("text=报今天的体温");
            Locator fields = resident.page().locator("input[placeholder='36.5']");
            fields.first().waitFor();
            for (int i = 0; i < fields.count(); i++) fields.nth(i).fill("36.2");
            resident.page().click("button:text-is('提交今天的报告')");
            resident.awaits("填报已全部同步");
        }

        JsonNode observation = ResidentsHome.observation(stack.graph());
        assertThat(observation.path("persons")).isNotEmpty();
        assertThat(observation.path("checks"))
                .hasSize(before + observation.path("persons").size());
        for (JsonNode person : observation.path("persons")) {
            assertThat(observation.path("checks")).as(person.toString()).anySatisfy(check -> {
                assertThat(check.path("residentId")).isEqualTo(person.path("residentId"));
                assertThat(check.path("temperature").asDouble()).isEqualTo(36.2);
            });
        }
    }

    @Test
    void aResidentAsksForSuppliesInPlainWordsAndSeesTheOrder() {
        String words = "鸡蛋" + (100 + System.nanoTime() % 800) + "个";
        try (Visitor resident = new Visitor(chromium, stack).loggedInAs(Logins.RESIDENT)) {
            resident.open("/resident/supplies");
            resident.page().getByLabel("需要什么？").fill(words);
            resident.page().click("button:text-is('提交需求')");
            resident.page()
                    .locator("main li:has-text('已登记'):has-text('" + words + "')")
                    .waitFor();
        }

        JsonNode orders = stack.graph()
                .data(Logins.RESIDENT, ORDERED, Map.of())
                .path("me")
                .path("household")
                .path("supplyOrders");
        assertThat(orders).anySatisfy(order -> {
            assertThat(order.path("text").asText()).isEqualTo(words);
            assertThat(order.path("channel").asText()).isEqualTo("SELF");
            assertThat(order.path("lines").path(0).path("item").asText()).isEqualTo("鸡蛋");
        });
    }

    @Test
    void aDoctorSaysWhatWasDoneAboutAFever() {
        String name = "贾" + UUID.randomUUID().toString().substring(0, 6);
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, NewShift.CHENGDONG);
        String person = ObservedDoor.resident(stack.graph(), Logins.MANAGER, door.household(), name);
        Map<String, Object> visit = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "householdId",
                door.household(),
                "on",
                LocalDate.now(ListCounts.ZONE).toString(),
                "readings",
                List.of(Map.of("residentId", person, "temperature", 38.4)));
        stack.graph().data(Logins.GRID_WORKER, VISIT, Map.of("visit", visit));
        try (Visitor doctor = new Visitor(chromium, stack).loggedInAs(Logins.HEALTH_WORKER)) {
            Locator row = doctor.page().locator("main li:has-text('" + name + "')");
            row.locator("button:text-is('处理')").click();
            doctor.page().locator("dialog select").selectOption("FEVER_CLINIC");
            doctor.page().click("dialog button:text-is('确定')");
            Visitor.closed(doctor.page());
            doctor.page()
                    .locator("section:has(h2:has-text('已处理')) li:has-text('" + name + "')")
                    .waitFor();
        }

        JsonNode checks = stack.graph()
                .data(Logins.MANAGER, HANDLED, Map.of("id", person))
                .path("resident")
                .path("healthChecks");
        assertThat(checks.path(0).path("handled").asText()).isEqualTo("FEVER_CLINIC");
    }

    @Test
    void propertyStaffHandOverWhatIsForTheirDoors() {
        int before = openOrders();
        try (Visitor staff = new Visitor(chromium, stack).loggedInAs(Logins.PROPERTY_STAFF)) {
            staff.open("/worker/handover?show=all");
            staff.page().locator("main li input[type=checkbox]").first().check();
            staff.page().click("text=交付所选 1 单");
            staff.awaits("填报已全部同步");
        }

        assertThat(openOrders()).isEqualTo(before - 1);
    }

    private int openOrders() {
        return stack.graph()
                .data(Logins.PROPERTY_STAFF, OPEN_ORDERS, Map.of())
                .path("supplyOrders")
                .path("totalCount")
                .asInt();
    }
}
