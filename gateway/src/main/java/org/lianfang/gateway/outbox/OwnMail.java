package org.lianfang.gateway.outbox;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

/** Where the viewer is told by mail. */
@Description(
        "available: whether this installation sends mail. confirmedAt: null until the code that was sent to the address came back; notices go there from then on.")
public record OwnMail(boolean available, String address, Instant confirmedAt) {

    @Override
    public String toString() {
        return "OwnMail";
    }
}
