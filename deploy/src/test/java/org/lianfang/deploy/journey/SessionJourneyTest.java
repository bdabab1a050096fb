package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.browser.Axe;
import org.lianfang.deploy.browser.Chromium;
import org.lianfang.deploy.journey.Visitor.Reply;
import org.lianfang.deploy.stack.Part;

/** How long a session in a real browser lasts, how it is renewed, and what ends it. */
@Order(21)
@ExtendWith({RunningStack.Once.class, Chromium.Once.class})
class SessionJourneyTest {

    private static final int SHORT_LIFE_SECONDS = 6;
    private static final Reply REFUSED = new Reply(401, "", "UNAUTHENTICATED");

    private final RunningStack stack;
    private final Chromium chromium;
    private final LoginServer loginServer;

    SessionJourneyTest(RunningStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.loginServer = new LoginServer(stack);
    }

    @Test
    void leavingEndsTheSessionHereAndAtTheLoginServer() {
        String login = "volunteer-042";
        int others = loginServer.sessionsOf(login);
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(login)) {
            List<Cookie> copied = visitor.session();
            List<String> addresses = new ArrayList<>();
            visitor.page().onRequest(request -> addresses.add(request.url()));

            visitor.openOwnMenu();
            visitor.page().click("text=退出登录");
            visitor.page().waitForURL("**/signed-out*");

            assertThat(visitor.reads()).contains("已退出登录", "You are logged out");
            assertThat(addresses).as("addresses end in logs").noneMatch(address -> address.contains("eyJ"));
            assertThat(visitor.session()).isEmpty();
            assertThat(loginServer.sessionsOf(login)).isEqualTo(others);
            assertThat(Chromium.isWiderThanThePhone(visitor.page())).isFalse();
            visitor.picture("signed-out");
            assertThat(Axe.seriousFindings(visitor.page())).isEmpty();

            visitor.phone().addCookies(copied);
            assertThat(visitor.ask()).as("a copy of the cookie").isEqualTo(REFUSED);

            visitor.phone().addCookies(copied);
            visitor.open("/");
            assertThat(visitor.isAtTheLoginForm())
                    .as("the login server asks again")
                    .isTrue();
        }
    }

    @Test
    void aSessionEndedAtTheLoginServerStaysEndedForEveryCopyOfItsCookie() {
        String login = "volunteer-043";
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(login);
                Visitor other = new Visitor(chromium, stack)) {
            List<Cookie> copied = visitor.session();
            assertThat(visitor.ask().status()).isEqualTo(200);

            loginServer.endSessionsOf(login);
            // Whoever logs in meanwhile must not make the gateway forget.
            other.loggedInAs(Logins.PROPERTY_STAFF);

            for (int copy = 0; copy < 3; copy++) {
                visitor.phone().addCookies(copied);
                assertThat(visitor.ask()).isEqualTo(REFUSED);
            }
            assertThat(other.ask()).isEqualTo(new Reply(200, Logins.PROPERTY_STAFF, ""));
            visitor.open("/");
            assertThat(visitor.isAtTheLoginForm()).isTrue();
        }
    }

    @Test
    void oneDeviceLeavesAndTheOtherOneStays() {
        String login = "volunteer-046";
        try (Visitor phone = new Visitor(chromium, stack).loggedInAs(login);
                Visitor desk = new Visitor(chromium, stack).loggedInAs(login)) {
            phone.open("/logout");

            assertThat(desk.ask()).isEqualTo(new Reply(200, login, ""));
        }
    }

    @Test
    void aPageThatAsksTenThingsAtOnceAfterALongPauseStaysLoggedIn() {
        String login = "volunteer-044";
        int others = loginServer.sessionsOf(login);
        loginServer.tokensLive(SHORT_LIFE_SECONDS);
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(login)) {
            for (int pause = 0; pause < 3; pause++) {
                List<Cookie> before = visitor.session();
                // An open page, which asks for nobody.
                visitor.open("/signed-out");
                sleepPastTheLifeOfAToken();

                assertThat(visitor.askAtOnce(10)).isEqualTo(Collections.nCopies(10, new Reply(200, login, "")));

                assertThat(values(visitor.session())).isNotEqualTo(values(before));
            }
            assertThat(loginServer.sessionsOf(login)).isEqualTo(others + 1);
        } finally {
            loginServer.tokensLive(0);
        }
    }

    @Test
    void anAnswerThatWasLostOnItsWayDoesNotCostTheSession() {
        String login = "volunteer-045";
        loginServer.tokensLive(SHORT_LIFE_SECONDS);
        try (Visitor visitor = new Visitor(chromium, stack).loggedInAs(login)) {
            List<Cookie> old = visitor.session();
            sleepPastTheLifeOfAToken();
            assertThat(visitor.ask().status()).isEqualTo(200);

            // The new cookie never arrived.
            visitor.phone().clearCookies();
            visitor.phone().addCookies(old);

            assertThat(visitor.ask()).isEqualTo(new Reply(200, login, ""));
            assertThat(values(visitor.session())).isNotEqualTo(values(old));
            sleepPastTheLifeOfAToken();
            assertThat(visitor.ask()).isEqualTo(new Reply(200, login, ""));
        } finally {
            loginServer.tokensLive(0);
        }
    }

    @Test
    void withoutTheLoginServerNewLoginsAreToldAndSessionsGoOnAfterIt() {
        try (Visitor working = new Visitor(chromium, stack).loggedInAs(Logins.MANAGER);
                Visitor pausing = new Visitor(chromium, stack);
                Visitor coming = new Visitor(chromium, stack)) {
            loginServer.tokensLive(SHORT_LIFE_SECONDS);
            pausing.loggedInAs(Logins.VOLUNTEER).looksAway();
            loginServer.tokensLive(0);
            stack.processes().process(Part.KEYCLOAK).stop();
            try {
                Response answer = coming.open("/");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(coming.reads()).contains("登录服务暂时不可用", "The login server is away");
                assertThat(Chromium.isWiderThanThePhone(coming.page())).isFalse();
                coming.picture("login-server-away");
                assertThat(Axe.seriousFindings(coming.page())).isEmpty();

                assertThat(working.ask()).isEqualTo(new Reply(200, Logins.MANAGER, ""));
                assertThat(working.open("/").status()).isEqualTo(200);

                sleepPastTheLifeOfAToken();
                assertThat(pausing.ask()).isEqualTo(new Reply(503, "", "LOGIN_SERVER_AWAY"));
                assertThat(pausing.open("/").status()).isEqualTo(503);
            } finally {
                stack.start(Part.KEYCLOAK);
                stack.awaitReady(Part.KEYCLOAK);
            }
            pausing.open("/");
            assertThat(pausing.ask()).isEqualTo(new Reply(200, Logins.VOLUNTEER, ""));
            coming.loggedInAs(Logins.RESIDENT);
            assertThat(coming.ask()).isEqualTo(new Reply(200, Logins.RESIDENT, ""));
        }
    }

    @Test
    void aLoginServerThatIsFrozenKeepsNobodyWaiting() {
        loginServer.tokensLive(SHORT_LIFE_SECONDS);
        try (Visitor pausing = new Visitor(chromium, stack)
                        .loggedInAs(Logins.VOLUNTEER)
                        .looksAway();
                Visitor coming = new Visitor(chromium, stack)) {
            loginServer.tokensLive(0);
            sleepPastTheLifeOfAToken();
            stack.processes().process(Part.KEYCLOAK).pause();
            try {
                assertThat(coming.open("/").status()).isEqualTo(503);
                assertThat(pausing.askAtOnce(3)).containsOnly(new Reply(503, "", "LOGIN_SERVER_AWAY"));
                assertThat(pausing.open("/").status()).isEqualTo(503);
            } finally {
                stack.processes().process(Part.KEYCLOAK).resume();
            }
        }
    }

    private static void sleepPastTheLifeOfAToken() {
        LockSupport.parkNanos(Duration.ofSeconds(SHORT_LIFE_SECONDS + 1).toNanos());
    }

    private static List<String> values(List<Cookie> cookies) {
        return cookies.stream().map(cookie -> cookie.value).toList();
    }
}
