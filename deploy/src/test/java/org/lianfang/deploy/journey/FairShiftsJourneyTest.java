package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;

/** What volunteers settle among themselves on their phones: a draw that each may check, places that change hands, a list of a group. */
@Order(27)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class FairShiftsJourneyTest {

    private static final int NARROW = 360;
    private static final int DRAWN_MILLIS = 120_000;
    private static final String ASK = "mutation($id: ID!) { requestDraw(shiftId: $id) { id } }";
    private static final String ADD = "mutation($o: OrganisationInput!) { addOrganisation(organisation: $o) { id } }";
    private static final String NUMBER = "{ myProfile { id name } }";

    private final RunningStack stack;
    private final Chromium chromium;
    private final Graph graph;

    FairShiftsJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.graph = stack.graph();
    }

    @Test
    void aDrawIsAskedForAndTakenBackOnThePhone() {
        Instant starts = Instant.now().plus(Duration.ofDays(12));
        NewShift shift = byDraw(starts, starts.minus(Duration.ofDays(2)));
        try (Visitor volunteer = phone("volunteer-031")) {
            volunteer.page().click("main button:text-is('抽签')");
            Locator card = card(volunteer, shift.title());
            card.locator("button:text-is('参加抽签')").click();
            volunteer.awaits("先后无关");
            assertThat(Axe.seriousFindings(volunteer.page())).isEmpty();
            volunteer.picture("phone-draw-ask");
            volunteer.page().click("button:text-is('确定参加')");
            card.locator("text=已申请").waitFor();
            looksRight(volunteer, "phone-draws");

            volunteer.page().click("nav >> text=我的班次");
            Locator mine = card(volunteer, shift.title());
            mine.locator("text=看抽签").click();
            volunteer.awaits("抽签后公布");
            looksRight(volunteer, "phone-draw-promise");

            volunteer.page().click("nav >> text=我的班次");
            mine.locator("button:text-is('不参加了')").click();
            mine.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void whoWasInADrawReckonsItAgain() {
        Instant starts = Instant.now().plus(Duration.ofDays(13));
        NewShift shift = byDraw(starts, Instant.now().plusSeconds(30));
        List<String> asking = List.of("volunteer-032", "volunteer-033", "volunteer-034");
        for (String login : asking) graph.data(login, ASK, Map.of("id", shift.id()));
        try (Visitor volunteer = phone(asking.get(0))) {
            volunteer.open("/volunteer/shifts/" + shift.id() + "/draw");
            Locator order = volunteer.page().locator("h2:text-is('抽签结果（按抽出顺序）')");
            reloadedUntil(volunteer, order);
            assertThat(volunteer.page().locator("ol > li").count()).isEqualTo(3);
            assertThat(volunteer.page().locator("ol > li:has-text('得到名额')").count())
                    .isEqualTo(1);
            volunteer.page().click("text=在这台设备上重算一遍");
            volunteer.awaits("重算一致");
            looksRight(volunteer, "phone-draw-checked");

            volunteer.open("/volunteer/mine");
            volunteer.awaits("抽签结果");
            // Beside the place that she holds by now.
            volunteer
                    .page()
                    .locator("li:has-text('" + shift.title() + "') >> text=查验抽签")
                    .waitFor();
        }
    }

    @Test
    void twoChangeTheirPlacesAndOneGivesHersAway() {
        NewShift one =
                NewShift.publish(graph, Instant.now().plus(Duration.ofDays(15))).bookedBy(graph, "volunteer-035");
        NewShift other =
                NewShift.publish(graph, Instant.now().plus(Duration.ofDays(17))).bookedBy(graph, "volunteer-036");
        try (Visitor giver = phone("volunteer-035");
                Visitor taker = phone("volunteer-036")) {
            giver.open("/volunteer/mine");
            card(giver, one.title()).locator("button:text-is('换班')").click();
            Locator wanted = giver.page().getByLabel("想换到");
            wanted.locator("option[value='" + other.id() + "']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            wanted.selectOption(other.id());
            assertThat(Axe.seriousFindings(giver.page())).isEmpty();
            giver.picture("phone-swap-offer");
            giver.page().click("button:text-is('提出换班')");
            giver.awaits("不换了");

            taker.open("/volunteer/mine");
            taker.awaits("同意换");
            looksRight(taker, "phone-swap");
            taker.page()
                    .locator("li:has-text('" + one.title() + "') button:text-is('同意换')")
                    .click();
            card(taker, one.title()).locator("text=已报名").waitFor();

            giver.open("/volunteer/mine");
            giver.awaits("换班成功");
            card(giver, other.title()).locator("button:text-is('转让名额')").click();
            giver.page().click("button:text-is('确定转让')");
            giver.awaits("您正在转让");
            taker.page().reload();
            taker.page()
                    .locator("li:has-text('" + other.title() + "') button:text-is('接手')")
                    .click();
            card(taker, other.title()).locator("text=已报名").waitFor();
            giver.open("/volunteer/notices");
            giver.awaits("您的名额已转出");
            looksRight(giver, "phone-place-taken");
        }
    }

    @Test
    void whoeverIsAskedByNameSaysNoAndTheGiverKeepsThePlace() {
        NewShift one =
                NewShift.publish(graph, Instant.now().plus(Duration.ofDays(20))).bookedBy(graph, "volunteer-035");
        NewShift other =
                NewShift.publish(graph, Instant.now().plus(Duration.ofDays(22))).bookedBy(graph, "volunteer-036");
        String asked = graph.data("volunteer-036", NUMBER, Map.of())
                .path("myProfile")
                .path("id")
                .asText();
        graph.data(
                "volunteer-035",
                """
                mutation($booking: ID!, $asked: ID!) {
                  offerHandOver(bookingId: $booking, volunteerId: $asked) { id }
                }
                """,
                Map.of("booking", one.bookingOf(graph, "volunteer-035"), "asked", asked));
        try (Visitor taker = phone("volunteer-036")) {
            taker.open("/volunteer/mine");
            Locator offer = taker.page().locator("li:has-text('对方指定转让给您'):has-text('" + one.title() + "')");
            offer.waitFor();
            looksRight(taker, "phone-place-offered");
            offer.locator("button:text-is('不接手')").click();
            offer.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            graph.data(
                    "volunteer-035",
                    """
                    mutation($booking: ID!, $shift: ID!, $asked: ID!) {
                      offerSwap(bookingId: $booking, shiftId: $shift, volunteerId: $asked) { id }
                    }
                    """,
                    Map.of("booking", one.bookingOf(graph, "volunteer-035"), "shift", other.id(), "asked", asked));
            taker.page().reload();
            Locator swap = taker.page().locator("li:has-text('对方指定和您换'):has-text('" + one.title() + "')");
            swap.locator("button:text-is('不同意换')").click();
            swap.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        try (Visitor giver = phone("volunteer-035")) {
            giver.open("/volunteer/mine");
            card(giver, one.title()).locator("text=已报名").waitFor();
            assertThat(card(giver, other.title()).count()).isZero();
        }
    }

    @Test
    void aChangeOfPlacesThatIsToBeDecidedWaitsForThoseWhoRunTheShifts() {
        Map<String, Object> decided = Map.of("approveHandOver", true);
        NewShift one = NewShift.publish(graph, Instant.now().plus(Duration.ofDays(21)), decided)
                .bookedBy(graph, "volunteer-035");
        NewShift other = NewShift.publish(graph, Instant.now().plus(Duration.ofDays(23)), decided)
                .bookedBy(graph, "volunteer-036");
        String offered = graph.data(
                        "volunteer-035",
                        "mutation($booking: ID!, $shift: ID!) { offerSwap(bookingId: $booking, shiftId: $shift) { id } }",
                        Map.of("booking", one.bookingOf(graph, "volunteer-035"), "shift", other.id()))
                .path("offerSwap")
                .path("id")
                .asText();
        graph.data("volunteer-036", "mutation($id: ID!) { acceptSwap(swapId: $id) { state } }", Map.of("id", offered));
        try (Visitor taker = phone("volunteer-036");
                Visitor manager = new Visitor(chromium.desk("zh-CN"), stack).loggedInAs(Logins.MANAGER)) {
            taker.open("/volunteer/mine");
            taker.awaits("您已同意，等负责人同意");
            manager.open("/console/shifts?area=" + NewShift.CHENGDONG);
            manager.awaits("等您同意的换班");
            Locator waiting = manager.page().locator("li:has(a:text-is('" + one.title() + "'))");
            assertThat(waiting.innerText()).contains(other.title());
            manager.picture("console-swap-to-decide");
            waiting.locator("button:text-is('同意')").click();
            waiting.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            taker.open("/volunteer/mine");
            card(taker, one.title()).locator("text=已报名").waitFor();
            assertThat(taker.page()
                            .locator("li:has(h2:text-is('" + other.title() + "')):has-text('已报名')")
                            .count())
                    .isZero();
        }
    }

    @Test
    void theContactOfAnOrganisationBooksAListAndGivesAPlaceBack() {
        String login = "volunteer-037";
        String number =
                graph.data(login, NUMBER, Map.of()).path("myProfile").path("id").asText();
        String name = "青年突击队" + UUID.randomUUID().toString().substring(0, 4);
        Map<String, Object> organisation = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "communityCode",
                NewShift.CHENGDONG,
                "kind",
                "YOUTH_LEAGUE",
                "name",
                name,
                "contact",
                Map.of("volunteerId", number, "name", "联系人"));
        graph.data(Logins.MANAGER, ADD, Map.of("o", organisation));
        NewShift shift = NewShift.publish(graph, Instant.now().plus(Duration.ofDays(19)));
        try (Visitor contact = phone(login)) {
            contact.open("/volunteer/own");
            contact.page().click("a:has-text('单位报名')");
            contact.awaits(name);
            contact.page().click("button:has-text('按名单报名')");
            Locator shifts = contact.page().locator("dialog select");
            shifts.locator("option[value='" + shift.id() + "']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            shifts.selectOption(shift.id());
            Locator list = contact.page().locator("dialog textarea");
            list.fill("林一 13900000001\n林二");
            contact.awaits("第 2 行缺姓名或手机号");
            list.fill("林一 13900000001\n林二 13900000002");
            assertThat(Axe.seriousFindings(contact.page())).isEmpty();
            contact.picture("phone-group-book");
            contact.page().click("button:text-is('为 2 人报名')");
            Locator card = contact.page().locator("li:has(h3:text-is('" + shift.title() + "'))");
            card.locator("li:has-text('林二')").waitFor();
            looksRight(contact, "phone-group");

            card.locator("button:text-is('退名额')").click();
            contact.page().locator("dialog label:has-text('林一') input").uncheck();
            contact.page().click("button:text-is('退 1 个名额')");
            card.locator("li:has-text('林二'):has-text('已取消')").waitFor();
            assertThat(card.locator("li:has-text('林一')").innerText()).contains("已报名");
        }
    }

    private NewShift byDraw(Instant starts, Instant release) {
        return NewShift.publish(
                graph, starts, Map.of("access", "DRAW", "releaseAt", release.toString(), "capacity", 1));
    }

    private Visitor phone(String login) {
        Visitor visitor = new Visitor(chromium, stack).loggedInAs(login);
        visitor.page().setViewportSize(NARROW, 720);
        return visitor;
    }

    private static void looksRight(Visitor visitor, String picture) {
        visitor.picture(picture);
        assertThat(Chromium.isWiderThanThePhone(visitor.page())).as(picture).isFalse();
        assertThat(Axe.seriousFindings(visitor.page())).as(picture).isEmpty();
    }

    /** Until what only a later answer shows is there. */
    private static void reloadedUntil(Visitor visitor, Locator there) {
        Instant until = Instant.now().plusMillis(DRAWN_MILLIS);
        while (there.count() == 0 && Instant.now().isBefore(until)) {
            visitor.page().waitForTimeout(1000);
            visitor.page().reload();
            visitor.awaits("公布在先的种子指纹");
        }
        there.waitFor();
    }

    private static Locator card(Visitor visitor, String title) {
        return visitor.page().locator("li:has(h2:text-is('" + title + "'))").first();
    }
}
