package org.lianfang.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Renews a session once, for all requests that bring its cookie. A refresh token works once: the login server takes a second
 * use for theft and ends the session. But a page that wakes up asks many things at once, all with the same old cookie, and an
 * answer can be lost on its way. So the requests of one session are looked at one after the other, and whoever still brings
 * the old cookie within a minute is given the new one.
 */
@Singleton
class RenewedSessions {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Renewal(List<Cookie> cookies, Instant until) {}

    private final Map<String, Renewal> renewals = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> lastInLine = new ConcurrentHashMap<>();
    private final Clock clock;

    RenewedSessions(Clock clock) {
        this.clock = clock;
    }

    /** @param login looks at the cookies of the request, and may put new ones into its answer */
    <T> Uni<T> oneAtATime(RoutingContext request, Supplier<Uni<T>> login) {
        if (Tenants.sessionCookies(request).isEmpty()) return login.get();
        // Joined when someone wants to know who asks, not before: open paths never do.
        return Uni.createFrom().deferred(() -> inLine(request, login));
    }

    private <T> Uni<T> inLine(RoutingContext request, Supplier<Uni<T>> login) {
        String session = fingerprint(request);
        var mine = new CompletableFuture<Void>();
        var before = lastInLine.put(session, mine);
        return turn(before, request)
                .chain(() -> adoptRenewed(session, request) ? oneAtATime(request, login) : login.get())
                .onTermination()
                .invoke(() -> {
                    rememberIfRenewed(session, request);
                    // Who gives up waiting does not let the next one past the one before.
                    Runnable leave = () -> {
                        lastInLine.remove(session, mine);
                        mine.complete(null);
                    };
                    if (before == null) leave.run();
                    else before.thenRun(leave);
                });
    }

    private static Uni<Void> turn(CompletableFuture<Void> before, RoutingContext request) {
        if (before == null) return Uni.createFrom().voidItem();
        // A copy: giving up would otherwise cancel the one before.
        return Uni.createFrom().completionStage(before.copy()).emitOn(EventLoop.of(request));
    }

    private boolean adoptRenewed(String session, RoutingContext request) {
        Renewal renewal = renewals.get(session);
        if (renewal == null || clock.instant().isAfter(renewal.until())) return false;
        var response = request.response();
        Tenants.sessionCookies(request).forEach(old -> response.removeCookies(old.getName(), false));
        renewal.cookies().forEach(cookie -> response.addCookie(copy(cookie)));
        return true;
    }

    private void rememberIfRenewed(String session, RoutingContext request) {
        List<Cookie> cookies = Tenants.sessionCookies(request);
        boolean open = cookies.stream().anyMatch(cookie -> !cookie.getValue().isEmpty());
        if (!open || renewals.containsKey(session) || fingerprint(request).equals(session)) return;
        Instant now = clock.instant();
        renewals.values().removeIf(renewal -> now.isAfter(renewal.until()));
        renewals.put(
                session, new Renewal(cookies.stream().map(RenewedSessions::copy).toList(), now.plus(KEPT)));
    }

    private static Cookie copy(Cookie cookie) {
        return Cookie.cookie(cookie.getName(), cookie.getValue())
                .setPath(cookie.getPath())
                .setMaxAge(cookie.getMaxAge())
                .setHttpOnly(cookie.isHttpOnly())
                .setSecure(cookie.isSecure())
                .setSameSite(cookie.getSameSite());
    }

    private static String fingerprint(RoutingContext request) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            Tenants.sessionCookies(request).stream()
                    .sorted(Comparator.comparing(Cookie::getName))
                    .forEach(cookie -> hash.update((cookie.getName() + "=" + cookie.getValue() + ";").getBytes(UTF_8)));
            return Base64.getEncoder().encodeToString(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
