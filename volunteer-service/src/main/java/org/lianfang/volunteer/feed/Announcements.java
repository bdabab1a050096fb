package org.lianfang.volunteer.feed;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hears what the database announces, on a connection of its own that reads no table. Each instance hears the changes of all. While
 * the connection is away announcements are lost: afterwards every line ends and its listener catches up.
 */
@Singleton
class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final String CHANNEL = "shift_changed";
    private static final long PAUSE = 1000;

    private final Vertx vertx;
    private final Feed feed;
    private final PgConnectOptions database;
    private final AtomicBoolean heardBefore = new AtomicBoolean();

    Announcements(
            Vertx vertx,
            Feed feed,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String login,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.feed = feed;
        this.database = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""));
        this.database.setUser(login).setPassword(password).setTcpKeepAlive(true);
    }

    void begin(@Observes StartupEvent started) {
        listen();
    }

    private void listen() {
        PgSubscriber subscriber = PgSubscriber.subscriber(vertx, database).reconnectPolicy(tries -> PAUSE);
        subscriber
                .channel(CHANNEL)
                .subscribeHandler(heard -> {
                    if (heardBefore.getAndSet(true)) feed.lost();
                })
                .handler(feed::announced);
        subscriber.connect().onFailure(away -> {
            LOG.warnf("The feed waits for the database: %s", away.getClass().getName());
            vertx.setTimer(PAUSE, again -> listen());
        });
    }
}
