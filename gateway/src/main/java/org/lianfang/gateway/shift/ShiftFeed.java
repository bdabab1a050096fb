package org.lianfang.gateway.shift;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Passes on what volunteer-service tells of changed shifts: a line of its own for each that listens, opened with the listener's token.
 * A line that breaks off ends like one that is over: who listens comes back either way.
 */
@Singleton
class ShiftFeed {

    private static final Logger LOG = Logger.getLogger(ShiftFeed.class);

    private final ShiftFeedClient client;

    ShiftFeed(@RestClient ShiftFeedClient client) {
        this.client = client;
    }

    Multi<Shift> changes(String area, Instant since) {
        return client.changes(area, since)
                .select()
                .where(change -> change.shift() != null)
                .map(ShiftFeedClient.Change::shift)
                .onFailure()
                .invoke(failure -> LOG.infof(
                        "A line of the feed broke off: %s", failure.getClass().getName()))
                // Of a stream that fails the framework tells nobody on a socket.
                .onFailure()
                .recoverWithCompletion();
    }
}
