package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Chromium;

/** How the web client reaches the browser: deep links, what is kept and for how long, what is compressed, what may run. */
@Order(22)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class PagesJourneyTest {

    private static final String DEEP = "/console/overview?area=440705001";

    private final RunningStack stack;
    private final Chromium chromium;

    PagesJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void anAddressDeepInTheClientAnswersAfterAReload() {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.OFFICER)) {
            assertThat(visitor.open(DEEP).status()).isEqualTo(200);
            assertThat(visitor.page().reload().status()).isEqualTo(200);
            visitor.awaits("甄街道");
            assertThat(visitor.page().url()).endsWith(DEEP);
        }
    }

    @Test
    void thePageIsNeverKeptAndWhatItIsMadeOfForAYear() {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.OFFICER)) {
            List<Response> answers = new CopyOnWriteArrayList<>();
            visitor.page().onResponse(answers::add);
            Response page = visitor.open(DEEP);
            visitor.awaits("甄街道");

            assertThat(page.allHeaders()).containsEntry("cache-control", "no-store");
            assertThat(answers)
                    .filteredOn(answer -> answer.url().contains("/assets/"))
                    .isNotEmpty()
                    .allSatisfy(asset -> assertThat(asset.allHeaders())
                            .containsEntry("cache-control", "public, max-age=31536000, immutable")
                            .containsEntry("x-content-type-options", "nosniff"));
        }
    }

    @Test
    void textIsCompressed() {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.OFFICER)) {
            List<Response> answers = new CopyOnWriteArrayList<>();
            visitor.page().onResponse(answers::add);
            visitor.open(DEEP);
            visitor.awaits("甄街道");

            assertThat(answers)
                    .filteredOn(PagesJourneyTest::isLargeText)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(answer -> assertThat(answer.headers()).containsKey("content-encoding"));
        }
    }

    @Test
    void aFileThatIsNotThereIsNoPageAndIsNotKept() {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.OFFICER)) {
            Response gone = visitor.open("/assets/gone-12345678.js");

            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.allHeaders()).containsEntry("cache-control", "no-store");
        }
    }

    @Test
    void theManifestSaysWhatItIs() {
        try (Visitor visitor = new Visitor(chromium, stack)) {
            Response manifest = visitor.open("/manifest.webmanifest");

            assertThat(manifest.status()).isEqualTo(200);
            assertThat(manifest.allHeaders())
                    .containsEntry("content-type", "application/manifest+json")
                    .containsEntry("cache-control", "no-cache");
        }
    }

    @Test
    void onlyScriptsAndStylesOfTheSiteRun() {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.OFFICER)) {
            List<String> complaints = new CopyOnWriteArrayList<>();
            visitor.page().onConsoleMessage(message -> complaints.add(message.text()));
            Map<String, String> headers = visitor.open(DEEP).allHeaders();
            visitor.awaits("甄街道");

            assertThat(headers.get("content-security-policy"))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(complaints).isEmpty();
            visitor.page()
                    .evaluate(
                            "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')");
            visitor.page().waitForTimeout(200);
            assertThat(visitor.page().evaluate("window.ran")).isNull();
        }
    }

    /** A few hundred bytes are not worth it; what the page's own worker answers has not travelled. */
    private static boolean isLargeText(Response answer) {
        boolean file = answer.url().matches(".*/assets/.*\\.(js|css)") && !answer.fromServiceWorker();
        return file && Integer.parseInt(answer.headers().getOrDefault("content-length", "9999")) > 1_500;
    }
}
