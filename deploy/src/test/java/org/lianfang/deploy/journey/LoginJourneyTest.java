package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.deploy.stack.Part;

/** A real browser logs in at the real Keycloak: what a person sees, and what a script in a page can reach. */
@Order(20)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class LoginJourneyTest {

    private final RunningStack stack;
    private final Chromium chromium;
    private final LoginServer loginServer;

    LoginJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.loginServer = new LoginServer(stack);
    }

    @Test
    void whoeverLogsInComesBackToThePageThatWasAskedFor() {
        try (Visitor visitor = new Visitor(chromium, stack)) {
            visitor.open("/console/overview?area=440705001");

            assertThat(visitor.page().url()).startsWith(stack.url(Part.KEYCLOAK).toString());
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("zh-Hans");
            assertThat(visitor.page().title()).contains("联防 Lianfang");
            assertThat(visitor.reads()).contains("用户名", "密码", "简体中文");
            assertThat(Chromium.isWiderThanThePhone(visitor.page())).isFalse();
            visitor.picture("login");
            assertThat(Axe.seriousFindings(visitor.page())).isEmpty();

            visitor.logIn(Logins.OFFICER, "lianfang");

            assertThat(visitor.page().url()).isEqualTo(stack.url(Part.GATEWAY) + "/console/overview?area=440705001");
            visitor.awaits("甄街道");
            assertThat(Chromium.isWiderThanThePhone(visitor.page())).isFalse();
            visitor.picture("home");
        }
    }

    @Test
    void aLinkIntoTheDepthsIsReachedAfterTheLogin() {
        try (Visitor visitor = new Visitor(chromium, stack)) {
            visitor.open("/volunteer/shifts?on=2020-02-08&community=440705001012");
            visitor.logIn(Logins.VOLUNTEER, "lianfang");

            assertThat(visitor.page().url())
                    .isEqualTo(stack.url(Part.GATEWAY) + "/volunteer/shifts?on=2020-02-08&community=440705001012");
        }
    }

    @Test
    void eachRoleBeginsOnItsOwnPage() {
        Map<String, String> pages = Map.of(
                Logins.OFFICER, "/console/overview",
                Logins.MANAGER, "/console/board",
                Logins.GRID_WORKER, "/worker/round",
                Logins.HEALTH_WORKER, "/worker/checks",
                Logins.PROPERTY_STAFF, "/worker/handover",
                Logins.VOLUNTEER, "/volunteer/shifts",
                Logins.RESIDENT, "/resident");
        pages.forEach((login, page) -> {
            try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(login)) {
                visitor.page().waitForURL(stack.url(Part.GATEWAY) + page);
            }
        });
    }

    @Test
    void whoHasTwoRolesChangesBetweenThem() {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs("manager-and-volunteer")) {
            visitor.page().waitForURL("**/console/board");
            visitor.openOwnMenu();
            visitor.page().click("a:has-text('志愿者')");
            visitor.page().waitForURL("**/volunteer/shifts");
        }
    }

    @Test
    void aPageOfAnotherRoleIsRefusedWithAWayHome() {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.VOLUNTEER)) {
            visitor.open("/console/overview?area=440705001");

            visitor.awaits("这个页面不在您的权限内");
            visitor.picture("forbidden");
            assertThat(Axe.seriousFindings(visitor.page())).isEmpty();
            visitor.page().click("text=回到首页");
            visitor.page().waitForURL("**/volunteer/shifts");
        }
    }

    @Test
    void anAreaOfOthersInATypedAddressIsRefusedAndNotShownAsOneWithoutWork() {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.MANAGER)) {
            visitor.open("/console/board?area=440705001006");

            visitor.awaits("这个页面不在您的权限内");
            assertThat(visitor.page().locator("nav a:has-text('今日工作')").getAttribute("href"))
                    .doesNotContain("440705001006");
            visitor.page().click("nav a:has-text('今日工作')");
            visitor.awaits("到期待解除");
        }
    }

    @Test
    void aWrongPasswordIsToldInChineseAndOpensNothing() {
        try (Visitor visitor = new Visitor(chromium, stack)) {
            visitor.open("/");
            visitor.logIn(Logins.OFFICER, "not-the-password");

            assertThat(visitor.reads()).contains("用户名或密码不对");
            assertThat(visitor.isAtTheLoginForm()).isTrue();
            assertThat(visitor.session()).isEmpty();
            assertThat(Chromium.isWiderThanThePhone(visitor.page())).isFalse();
            visitor.picture("wrong-password");
            assertThat(Axe.seriousFindings(visitor.page())).isEmpty();

            // The count of wrong ones starts anew.
            visitor.logIn(Logins.OFFICER, "lianfang");
            assertThat(visitor.session()).isNotEmpty();
        }
    }

    @Test
    void aBrowserSetToEnglishIsSpokenToInEnglish() {
        try (Visitor visitor = new Visitor(chromium.phone("en-GB"), stack)) {
            visitor.open("/");
            assertThat(visitor.page().title()).contains("联防 Lianfang");
            assertThat(visitor.reads()).contains("Username", "Password");

            visitor.logIn("volunteer-041", "not-the-password");
            assertThat(visitor.reads()).contains("Wrong username or password");
        }
    }

    @Test
    void aScriptInThePageAsksTheGraphWithItsMarkOnly() {
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            assertThat(visitor.ask()).isEqualTo(new Visitor.Reply(200, Logins.GRID_WORKER, ""));

            assertThat(visitor.askWith(Map.of())).isEqualTo(new Visitor.Reply(403, "", "FOREIGN_PAGE"));
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefusedThoughTheBrowserSendsTheCookie() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        elsewhere.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(Logins.GRID_WORKER)) {
            // Another port is another origin on the same site: SameSite does not help here.
            String foreign = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
            visitor.page().navigate(foreign);

            Response simple = visitor.page()
                    .waitForResponse(answer -> answer.url().endsWith("/graphql"), () -> visitor.page()
                            .evaluate(
                                    """
                                            url => fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include',
                                              headers: { 'Content-Type': 'text/plain' }, body: '{"query":"{ me { username } }"}' })
                                              .then(() => true)
                                            """,
                                    stack.url(Part.GATEWAY).resolve("/graphql").toString()));

            // Without the cookie it would be 401.
            assertThat(simple.status()).isEqualTo(403);
            assertThatThrownBy(visitor::ask)
                    .isInstanceOf(PlaywrightException.class)
                    .hasMessageContaining("Failed to fetch");
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void noTokenIsWithinReachOfAScript() {
        try (Visitor visitor = new Visitor(chromium, stack)) {
            Response home = visitor.loggedInAs(Logins.HEALTH_WORKER).open("/");

            assertThat(visitor.session()).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
                assertThat(cookie.domain).isEqualTo("127.0.0.1");
                // Encrypted: a token would show its three parts.
                assertThat(cookie.value).doesNotStartWith("eyJhbGciOiJSUzI1NiI");
            });
            assertThat(visitor.page().evaluate("document.cookie")).isEqualTo("");
            assertThat(visitor.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(visitor.page().content()).doesNotContain("eyJ");
            assertThat(home.allHeaders())
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("x-content-type-options", "nosniff");
            assertThat(home.allHeaders().get("content-security-policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
        }
    }

    @Test
    void sixWrongPasswordsLockTheAccountForAWhileAlsoForTheRightOne() {
        String login = "volunteer-047";
        try (Visitor visitor = new Visitor(chromium, stack)) {
            visitor.open("/");
            for (int guess = 1; guess <= 6; guess++) {
                visitor.logIn(login, "guess-" + guess);
            }

            visitor.logIn(login, "lianfang");

            assertThat(visitor.reads()).contains("暂停登录至少 1 分钟");
            assertThat(visitor.session()).isEmpty();
            assertThat(loginServer.isLocked(login)).isTrue();
            visitor.picture("locked");

            loginServer.unlock(login);
            visitor.logIn(login, "lianfang");
            assertThat(visitor.session()).isNotEmpty();
        }
    }

    @Test
    void aLoginThatCannotBeCompletedEndsOnAPage() {
        try (Visitor visitor = new Visitor(chromium, stack)) {
            visitor.open("/");
            String state = URI.create(visitor.page().url()).getQuery().replaceFirst(".*[?&]state=([^&]+).*", "$1");

            // What Keycloak sends back when its form was open for too long.
            visitor.open(
                    "/login?error=temporarily_unavailable&error_description=authentication_expired&state=" + state);

            assertThat(visitor.reads()).contains("登录没有完成", "The login was not completed");
            visitor.picture("login-failed");
            visitor.page().click("text=登录 Log in");
            assertThat(visitor.isAtTheLoginForm()).isTrue();
        }
    }
}
