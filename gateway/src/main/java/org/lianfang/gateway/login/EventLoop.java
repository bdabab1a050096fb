package org.lianfang.gateway.login;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Executor;

/** Goes on with a request where it began, after something that ended elsewhere: a timer, another request. */
final class EventLoop {

    private EventLoop() {}

    static Executor of(RoutingContext request) {
        var context = request.vertx().getOrCreateContext();
        return task -> context.runOnContext(ignored -> task.run());
    }
}
