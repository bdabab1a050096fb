package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;

/** Every page of the console, looked at by everyone: at a desk, on a narrow phone, with large text, in both languages. */
@Order(23)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class ConsolePagesJourneyTest {

    private static final String AREA = "area=440705001012";

    private final RunningStack stack;
    private final Chromium chromium;
    private Map<String, String> pages;
    private Visitor desk;

    ConsolePagesJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @BeforeAll
    void logIn() {
        // In the middle of its observation: with checks, visits and orders of the demo.
        String household = first(
                        "isolationCases(filter: { area: $area, statuses: [OBSERVING] }, first: 5)",
                        4,
                        "household { id }")
                .path("household")
                .path("id")
                .asText();
        String order = first("supplyOrders(filter: { area: $area, open: true }, first: 1)", 0, "id")
                .path("id")
                .asText();
        String shift = first("shifts(filter: { area: $area }, first: 1)", 0, "id")
                .path("id")
                .asText();
        pages = new LinkedHashMap<>();
        pages.put("overview", "/console/overview?area=440705001");
        pages.put("community", "/console/overview?" + AREA);
        pages.put("estate", "/console/overview?" + AREA + "&estate=" + estate());
        pages.put("board", "/console/board?" + AREA);
        pages.put("households", "/console/households?" + AREA);
        pages.put("people", "/console/households?view=people&" + AREA);
        pages.put("household", "/console/households/" + household);
        pages.put("roster", "/console/households/roster?" + AREA);
        pages.put("doubles", "/console/households/doubles?" + AREA);
        pages.put("observation", "/console/observation?status=OBSERVING&" + AREA);
        pages.put("open", "/console/observation/open?" + AREA);
        pages.put("checks", "/console/checks?" + AREA);
        pages.put("abnormal", "/console/checks?view=abnormal&" + AREA);
        pages.put("supplies", "/console/supplies?" + AREA);
        pages.put("order", "/console/supplies/" + order);
        pages.put("shifts", "/console/shifts?" + AREA);
        pages.put("shift-list", "/console/shifts?view=list&" + AREA);
        pages.put("shift", "/console/shifts/" + shift);
        pages.put("plans", "/console/shifts/plans?" + AREA);
        pages.put("hours", "/console/shifts/hours?" + AREA);
        pages.put("meals", "/console/shifts/meals?" + AREA);
        pages.put("organisations", "/console/shifts/organisations?" + AREA);
        pages.put("posts", "/console/shifts/posts?" + AREA);
        pages.put("secondees", "/console/shifts/secondees?" + AREA);
        pages.put("sheet", "/console/shifts/sheet?" + AREA);
        pages.put("leave", "/console/shifts/leave?" + AREA);
        pages.put("outgoing", "/console/shifts/outgoing?" + AREA);
        desk = new Visitor(chromium.desk("zh-CN"), stack).loggedInAs(Logins.MANAGER);
    }

    private String estate() {
        return stack.graph()
                .data(
                        Logins.MANAGER,
                        "query($code: String!) { community(code: $code) { estates { id } } }",
                        Map.of("code", "440705001012"))
                .path("community")
                .path("estates")
                .path(0)
                .path("id")
                .asText();
    }

    private JsonNode first(String list, int index, String fields) {
        String query = "query($area: String!) { list: " + list + " { nodes { " + fields + " } } }";
        return stack.graph()
                .data(Logins.MANAGER, query, Map.of("area", "440705001012"))
                .path("list")
                .path("nodes")
                .path(index);
    }

    @AfterAll
    void leave() {
        desk.close();
    }

    @Test
    void nobodyStumblesAtADesk() {
        look("desk", 1366);
    }

    @Test
    void nobodyStumblesOnANarrowPhone() {
        look("narrow", 360);
    }

    @Test
    void nobodyStumblesOverLargeText() {
        desk.page().evaluate("localStorage.setItem('lianfang.text-size', 'large')");
        try {
            // As wide as a desk at 200 % zoom.
            look("large", 683);
        } finally {
            desk.page().evaluate("localStorage.removeItem('lianfang.text-size')");
        }
    }

    @Test
    void nobodyMeetsChineseWordsOnAnEnglishPage() {
        desk.page().evaluate("localStorage.setItem('lianfang.language', 'en')");
        try {
            desk.page().setViewportSize(1366, 860);
            SaidInEnglish said = new SaidInEnglish(desk.page());
            pages.forEach((name, address) -> {
                see(name, address, "english");
                assertThat(said.chineseOfItsOwn()).as(name).isEmpty();
            });
        } finally {
            desk.page().evaluate("localStorage.removeItem('lianfang.language')");
        }
    }

    @Test
    void largeTextIsSwitchedByItsButtonAndByItsKeyAndStays() {
        try (Visitor manager = new Visitor(chromium.desk("zh-CN"), stack).loggedInAs(Logins.MANAGER)) {
            Page page = manager.page();
            manager.open(pages.get("board"));
            page.locator("h1").first().waitFor();
            double usual = letters(page);

            page.click("button:text-is('大字版')");
            page.locator("button[aria-pressed=true]:text-is('标准字')").waitFor();
            page.reload();
            page.locator("h1").first().waitFor();
            assertThat(letters(page)).isGreaterThan(usual * 1.1);

            page.keyboard().press("l");
            page.locator("button[aria-pressed=false]:text-is('大字版')").waitFor();
            assertThat(letters(page)).isEqualTo(usual);
        }
    }

    /** What a manager of one community sees of the street has neither totals nor trend. */
    @Test
    void theStreetIsWholeForItsOfficerAndNobodyStumblesOverIt() {
        String street = pages.get("overview");
        try (Visitor officer = new Visitor(chromium.desk("zh-CN"), stack).loggedInAs(Logins.OFFICER)) {
            Page page = officer.page();
            SaidInEnglish said = new SaidInEnglish(page);
            see(officer, "street", street, "desk");
            assertThat(page.locator("tbody tr").count()).isEqualTo(21);
            page.locator("figure strong").first().waitFor();
            page.setViewportSize(360, 860);
            see(officer, "street", street, "narrow");
            page.evaluate("localStorage.setItem('lianfang.text-size', 'large')");
            page.setViewportSize(683, 860);
            see(officer, "street", street, "large");
            page.evaluate("localStorage.setItem('lianfang.language', 'en')");
            see(officer, "street", street, "english");
            assertThat(said.chineseOfItsOwn()).isEmpty();
        }
    }

    private static double letters(Page page) {
        return ((Number) page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)"))
                .doubleValue();
    }

    private void look(String how, int width) {
        desk.page().setViewportSize(width, 860);
        pages.forEach((name, address) -> see(name, address, how));
    }

    private void see(String name, String address, String how) {
        see(desk, name, address, how);
    }

    private static void see(Visitor visitor, String name, String address, String how) {
        visitor.open(address);
        visitor.page().locator("h1").first().waitFor();
        Locator waiting = visitor.page().locator("main [role=status]");
        waiting.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        visitor.picture("console-" + how + "-" + name);
        assertThat(Axe.seriousFindings(visitor.page())).as(name + " " + how).isEmpty();
        assertThat(Chromium.isWiderThanThePhone(visitor.page()))
                .as(name + " " + how)
                .isFalse();
    }
}
