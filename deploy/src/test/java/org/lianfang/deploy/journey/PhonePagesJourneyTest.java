package org.lianfang.deploy.journey;

import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;

/** The phone pages as they are met by a narrow phone and by those who read with their ears; and what a resident sees there. */
@Order(26)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class PhonePagesJourneyTest {

    private static final int NARROW = 360;

    private final RunningStack stack;
    private final Chromium chromium;

    PhonePagesJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({
        "grid-worker, /worker/round, 我的一轮",
        "grid-worker, /worker/find, 其他住户",
        "grid-worker, /worker/order, 记需求",
        "grid-worker, /worker/handover?show=all, 待交付",
        "grid-worker, /worker/outbox, 本机填报",
        "health-worker, /worker/checks, 体温异常",
        "property-staff, /worker/handover?show=all, 待交付",
        "volunteer, /volunteer/shifts, 找班次",
        "volunteer, /volunteer/shifts?show=all, 找班次",
        "volunteer, /volunteer/shifts?show=draw, 找班次",
        "volunteer, /volunteer/groups, 单位报名",
        "volunteer, /volunteer/mine, 我的班次",
        "volunteer, /volunteer/notices, 通知",
        "volunteer, /volunteer/own, 我的",
        "resident, /resident, 我家",
        "resident, /resident/report, 报体温",
        "resident, /resident/supplies, 要物资",
    })
    void aPageFitsANarrowPhoneAndIsReadOutWell(String login, String path, String title) {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(login)) {
            visitor.page().setViewportSize(NARROW, 720);
            visitor.open(path);
            visitor.page().locator("h1:text-is('" + title + "')").waitFor();
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            visitor.picture("phone-" + login + path.replaceAll("[^a-z]+", "-"));

            assertThat(Chromium.isWiderThanThePhone(visitor.page())).isFalse();
            assertThat(Axe.seriousFindings(visitor.page())).isEmpty();
        }
    }

    /** As someone reads who does not read Chinese, with weak eyes, on the narrowest phone. */
    @ParameterizedTest
    @CsvSource({
        "grid-worker, /worker/round /worker/find /worker/order /worker/handover /worker/outbox",
        "health-worker, /worker/checks",
        "property-staff, /worker/handover?show=all",
        "volunteer, /volunteer/shifts?show=all /volunteer/shifts?show=draw /volunteer/mine /volunteer/notices /volunteer/own /volunteer/groups",
        "resident, /resident /resident/report /resident/supplies",
    })
    void everyPageIsThereInEnglishAndInLargeText(String login, String paths) {
        readInEnglish(login, paths.split(" "));
    }

    @Test
    void whatLiesBehindThePagesIsThereInEnglishToo() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, NewShift.CHENGDONG);
        Instant starts = Instant.now().plus(Duration.ofDays(11));
        Map<String, Object> byDraw = Map.of(
                "access", "DRAW", "releaseAt", starts.minus(Duration.ofDays(1)).toString());
        String shift = NewShift.publish(stack.graph(), starts, byDraw).id();

        readInEnglish(Logins.GRID_WORKER, "/worker/visit/" + door.household() + "?slot=MORNING");
        readInEnglish("volunteer-030", "/volunteer/shifts/" + shift, "/volunteer/shifts/" + shift + "/draw");
    }

    private void readInEnglish(String login, String... paths) {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(login)) {
            visitor.page()
                    .evaluate(
                            "localStorage.setItem('lianfang.language', 'en'), localStorage.setItem('lianfang.text-size', 'large')");
            visitor.page().setViewportSize(NARROW, 720);
            SaidInEnglish said = new SaidInEnglish(visitor.page());
            for (String path : paths) {
                visitor.open(path);
                visitor.page().locator("h1").first().waitFor();
                visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
                visitor.picture("phone-large-english" + path.replaceAll("[^a-z]+", "-"));

                assertThat(said.chineseOfItsOwn()).as(path).isEmpty();
                assertThat(Chromium.isWiderThanThePhone(visitor.page()))
                        .as(path)
                        .isFalse();
                assertThat(Axe.seriousFindings(visitor.page())).as(path).isEmpty();
            }
        }
    }

    @Test
    void theVisitFormFitsANarrowPhoneToo() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, "440705001012");
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            visitor.page().setViewportSize(NARROW, 720);
            visitor.open("/worker/visit/" + door.household() + "?slot=MORNING");
            visitor.page().locator("input[placeholder='36.5']").nth(1).fill("37.6");
            visitor.page().getByLabel("按原话写").fill("面粉5斤、白糖2斤、指定牌子的尿不湿两提，不要换别的");
            visitor.awaits("白糖 2斤");
            // From its beginning: where the fields were filled it has moved on.
            visitor.page().setViewportSize(375, 760);
            visitor.page().evaluate("scrollTo(0, 0)");
            visitor.picture("phone-visit");
            visitor.page().setViewportSize(NARROW, 720);

            visitor.page().click("text=识别有误");
            visitor.page().click("text=没有不适 >> nth=0");
            assertThat(Chromium.isWiderThanThePhone(visitor.page())).isFalse();
            assertThat(Axe.seriousFindings(visitor.page())).isEmpty();
        }
    }

    @Test
    void aHalfFilledFormIsStillThereWhenThePageIsOpenedAgain() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, "440705001012");
        try (Visitor worker = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            String form = "/worker/visit/" + door.household() + "?slot=MORNING";
            worker.open(form);
            worker.page().locator("input[placeholder='36.5']").first().fill("36.8");
            worker.page().getByLabel("按原话写").fill("白糖2斤");
            worker.awaits("白糖 2斤");

            worker.page().close();
            worker.openAnother(form);

            worker.awaits("白糖 2斤");
            assertThat(worker.page()
                            .locator("input[placeholder='36.5']")
                            .first()
                            .inputValue())
                    .isEqualTo("36.8");
        }
    }

    @Test
    void aResidentSeesWhenItEndsAndWhomToCallOnEveryPage() {
        String ends = ResidentsHome.observedUntil(stack.graph());
        LocalDate day = LocalDate.parse(ends);
        try (Visitor resident = new Visitor(chromium, stack).loggedInAs(Logins.RESIDENT)) {
            resident.awaits("居家观察最后一天");
            assertThat(resident.reads()).contains(day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
            for (String tab : List.of("我家", "报体温", "要物资")) {
                resident.page().click("nav >> text=" + tab);
                resident.page().locator("footer a[href^='tel:']").first().waitFor();
            }
        }
    }

    @Test
    void aVolunteerTakesAlongHoursAndACalendar() {
        try (Visitor volunteer = new Visitor(chromium, stack).loggedInAs("volunteer-001")) {
            volunteer.open("/volunteer/own");
            Download paper =
                    volunteer.page().waitForDownload(() -> volunteer.page().click("text=下载服务证明"));
            assertThat(paper.suggestedFilename()).endsWith(".pdf");

            volunteer.page().click("text=/生成订阅网址|换一个新网址/");
            volunteer.awaits("只显示这一次");
            String address = volunteer.page().locator("p:has-text('duty.ics')").innerText();
            assertThat(volunteer.phone().request().get(address).text()).startsWith("BEGIN:VCALENDAR");
            volunteer.page().click("text=停用网址");
            volunteer.page().locator("text=停用网址").waitFor(new WaitForOptions().setState(HIDDEN));
            assertThat(volunteer.phone().request().get(address).ok()).isFalse();
        }
    }

    @Test
    void theWindowsOfADoctorAreReadOutWell() {
        ObservedDoor door = ObservedDoor.in(stack.graph(), Logins.MANAGER, "440705001012");
        stack.graph()
                .data(
                        Logins.GRID_WORKER,
                        "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { id } }",
                        Map.of("visit", door.visit(UUID.randomUUID())));
        try (Visitor doctor = new Visitor(chromium, stack).loggedInAs("health-worker")) {
            doctor.page().setViewportSize(NARROW, 720);
            for (String act : List.of("处理", "更正", "历次体温")) {
                doctor.page()
                        .locator("li button:text-is('" + act + "')")
                        .first()
                        .click();
                doctor.page().locator("dialog[open]").waitFor();
                doctor.page().waitForLoadState(LoadState.NETWORKIDLE);
                doctor.picture("phone-doctor-" + act.length());
                assertThat(Axe.seriousFindings(doctor.page())).as(act).isEmpty();
                doctor.page().locator("dialog button[aria-label]").click();
            }
        }
    }

    @Test
    void theWorkerBehindThePagesIsServedAsWhatItIsAndNeverKept() {
        try (Visitor visitor = new Visitor(chromium, stack)) {
            Response script = visitor.open("/sw.js");

            assertThat(script.status()).isEqualTo(200);
            assertThat(script.allHeaders()).containsEntry("cache-control", "no-cache");
            assertThat(script.headerValue("content-type")).contains("javascript");
            assertThat(script.text()).contains("/assets/").doesNotContain("@files@");
        }
    }

    @Test
    void whatAPhoneInstallsHasPicturesThatItCanShow() {
        try (Visitor visitor = new Visitor(chromium, stack)) {
            JsonNode icons =
                    Wire.parsed(visitor.open("/manifest.webmanifest").text()).path("icons");
            List<String> pictures = new ArrayList<>(List.of("/icons/lianfang-180.png"));
            icons.forEach(icon -> pictures.add(icon.path("src").asText()));

            assertThat(icons.findValuesAsText("purpose")).contains("any", "maskable");
            for (String picture : pictures) {
                Response answer = visitor.open(picture);
                assertThat(answer.status()).as(picture).isEqualTo(200);
                assertThat(answer.headerValue("content-type"))
                        .as(picture)
                        .startsWith(picture.endsWith(".png") ? "image/png" : "image/svg+xml");
            }
        }
    }
}
