package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;

/** One shows a code on the phone, the other reads it with a camera: real pages, a real picture of what the phone drew. */
@Order(28)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class PassJourneyTest {

    private static final String STATE = "{ myBookings { status shift { id } } }";
    // A pass is good for a minute, and a busy machine may take longer to read it; then the next one is read.
    private static final int READINGS = 4;

    private final RunningStack stack;
    private final Chromium chromium;

    PassJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void whoShowsTheCodeIsCheckedInAndOnItsOwnShiftOnly() {
        String login = Rested.volunteers(stack.graph(), 1).get(0);
        String shift = publish().bookedBy(stack.graph(), login).id();
        String other = publish().id();
        try (Visitor volunteer = new Visitor(chromium, stack).loggedInAs(login);
                Visitor manager = new Visitor(chromium.desk("zh-CN"), stack).loggedInAs(Logins.MANAGER)) {
            volunteer.open("/volunteer/shifts/" + shift);
            volunteer.page().click("button:text-is('出示二维码')");
            Locator code = volunteer.page().locator("svg[aria-label='我的二维码']");
            code.waitFor();
            volunteer.picture("phone-pass");
            assertThat(Axe.seriousFindings(volunteer.page())).isEmpty();

            assertThat(read(manager, other, code)).contains("另一个班次");
            assertThat(stateOf(login, shift)).isEqualTo("BOOKED");
            assertThat(read(manager, shift, code)).contains("已签到").doesNotContain("过期");
            manager.picture("console-scan");
            assertThat(Axe.seriousFindings(manager.page())).isEmpty();
        }
        assertThat(stateOf(login, shift)).isEqualTo("ATTENDED");
    }

    /** What the manager is told on having held this code before the camera. */
    private String read(Visitor manager, String shift, Locator code) {
        Page page = manager.page();
        String told = "";
        for (int i = 0; i < READINGS && (told.isEmpty() || told.contains("过期")); i++) {
            manager.open("/console/shifts/" + shift);
            Locator scan = page.locator("button:text-is('扫码签到')");
            scan.waitFor();
            chromium.holdBeforeTheCamera(code.screenshot(
                    new Locator.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(95)));
            scan.click();
            Locator answer = page.locator("dialog [role=alert], dialog [role=status]:not(:empty)")
                    .first();
            answer.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            told = answer.innerText();
        }
        return told;
    }

    private String stateOf(String login, String shift) {
        for (var booking : stack.graph().data(login, STATE, Map.of()).path("myBookings")) {
            if (booking.path("shift").path("id").asText().equals(shift))
                return booking.path("status").asText();
        }
        return "";
    }

    private NewShift publish() {
        return NewShift.publish(stack.graph(), Instant.now().plus(15, ChronoUnit.MINUTES));
    }
}
