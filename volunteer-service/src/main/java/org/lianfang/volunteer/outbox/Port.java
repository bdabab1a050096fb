package org.lianfang.volunteer.outbox;

import io.smallrye.mutiny.Uni;

/** A way out. What fails is tried again later, unless it fails with {@link Undeliverable}. */
public interface Port {

    /** Whether this is the way of the delivery. */
    boolean carries(Delivery delivery);

    /** Done once the receiver has taken it. */
    Uni<Void> send(Delivery delivery);
}
