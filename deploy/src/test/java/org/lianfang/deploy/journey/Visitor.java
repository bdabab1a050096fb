package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.deploy.stack.Part;
import org.lianfang.deploy.stack.StackOptions;

/** Someone with a phone, in front of the pages of the gateway and the login form of Keycloak. */
final class Visitor implements AutoCloseable {

    private static final String WHO = "{ me { username } }";
    /** Runs in the page, as a script of its own would: asks the graph a number of times at once. */
    private static final String ASK =
            """
            async ([url, document, headers, times]) => Promise.all(Array.from({ length: times }, async () => {
              const answer = await fetch(url, { method: 'POST', credentials: 'include',
                headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify({ query: document }) });
              return answer.status + ' ' + await answer.text();
            }))
            """;

    static final Path PICTURES = StackOptions.repositoryAround(Path.of("")).resolve("deploy/target/browser/pictures");

    private final URI gateway;
    private final BrowserContext phone;
    private Page page;

    Visitor(Chromium chromium, RunningStack stack) {
        this(chromium.phone(), stack);
    }

    Visitor(BrowserContext phone, RunningStack stack) {
        this.gateway = stack.url(Part.GATEWAY);
        this.phone = phone;
        this.page = phone.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext phone() {
        return phone;
    }

    /** What the last of all redirects answered. */
    Response open(String path) {
        return page.navigate(gateway.resolve(path).toString());
    }

    /** In another window of the same browser, which is from then on the one that is looked at. */
    Response openAnother(String path) {
        page = phone.newPage();
        return open(path);
    }

    void logIn(String username, String password) {
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForLoadState();
    }

    /** Opens the first page and logs in with the password of all demo logins. */
    Visitor loggedInAs(String username) {
        open("/");
        logIn(username, "lianfang");
        return this;
    }

    /**
     * As after a long pause: the next thing that the page asks is refused. Where the page asks by itself before the button is
     * pressed, its window lies over the button already; so a script presses it, which no window keeps off.
     */
    void losesSessionAndPresses(Locator button) {
        phone.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("q_session.*")));
        button.dispatchEvent("click");
    }

    /** In the window that the page opens for it, which closes by itself. */
    void logsInAgain() {
        Page window = page.waitForPopup(() -> page.click("button:has-text('重新登录')"));
        if (!window.isClosed()) window.waitForClose(() -> {});
    }

    /** Comes by the address of a page, logs in on the way, and waits until it is there. */
    Visitor cameTo(String address, String username) {
        open(address);
        logIn(username, "lianfang");
        page.locator("h1").first().waitFor();
        return this;
    }

    /** Leaves the pages for one without a script: what asks by itself would renew the session. */
    Visitor looksAway() {
        open("/manifest.webmanifest");
        return this;
    }

    boolean isAtTheLoginForm() {
        return page.locator("#kc-login").isVisible();
    }

    /** Waits until a person reads this on the page. */
    void awaits(String text) {
        page.locator("text=" + text).first().waitFor();
    }

    /** Waits until what a dialog asked for was done. */
    static void closed(Page page) {
        page.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Where a person changes roles and leaves. */
    void openOwnMenu() {
        page.click("summary");
    }

    /** All that a person reads on the page. */
    String reads() {
        return page.locator("body").innerText();
    }

    /** The status of the graph's answer to the page, and the login that it names. */
    Reply ask() {
        return askAtOnce(1).get(0);
    }

    Reply askWith(Map<String, String> headers) {
        return ask(headers, 1).get(0);
    }

    List<Reply> askAtOnce(int times) {
        return ask(Map.of("X-Requested-With", "journey"), times);
    }

    @SuppressWarnings("unchecked")
    private List<Reply> ask(Map<String, String> headers, int times) {
        List<String> answers = (List<String>)
                page.evaluate(ASK, List.of(gateway.resolve("/graphql").toString(), WHO, headers, times));
        return answers.stream().map(Reply::of).toList();
    }

    /** The cookies that are the session at the gateway. */
    List<Cookie> session() {
        return phone.cookies(gateway.toString()).stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .toList();
    }

    /** For the eye of a person who reads the report; below target. */
    void picture(String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        LastSeen.keep(phone);
        phone.close();
    }

    /** What the graph answered to a script in the page. */
    record Reply(int status, String username, String problem) {

        static Reply of(String answer) {
            JsonNode body = Wire.parsed(answer.substring(4));
            return new Reply(
                    Integer.parseInt(answer.substring(0, 3)),
                    body.path("data").path("me").path("username").asText(),
                    body.path("errors")
                            .path(0)
                            .path("extensions")
                            .path("problem")
                            .asText());
        }
    }
}
