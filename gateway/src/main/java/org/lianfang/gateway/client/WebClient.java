package org.lianfang.gateway.client;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What serving files does not do by itself: pages deep in the client, and answers of failure that no browser keeps. */
@Singleton
class WebClient {

    /** Whatever is no file and not answered by the gateway itself; the same list as for the pages' headers in the settings. */
    private static final String PAGES =
            "/(?!graphql|rosters/|hours/|rotas/|q/|assets/|icons/|login|signed-out|logout)[^.]*";

    private static final String PAGE = "/index.html";
    // After the login was looked at, before anything answers.
    private static final int ORDER = 0;

    void serve(@Observes Router router) {
        router.getWithRegex(PAGES).order(ORDER).handler(request -> request.reroute(PAGE));
        router.get("/assets/*").order(ORDER).handler(WebClient::keepOnlyWhatIsThere);
    }

    /** A page that was opened before a new version came asks for files that are gone; they may come back. */
    private static void keepOnlyWhatIsThere(RoutingContext request) {
        request.addHeadersEndHandler(ignored -> {
            if (request.response().getStatusCode() != 200) {
                request.response().putHeader("Cache-Control", "no-store");
            }
        });
        request.next();
    }
}
