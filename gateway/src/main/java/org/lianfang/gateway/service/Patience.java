package org.lianfang.gateway.service;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long one request goes on waiting: a service that kept silent is not asked again, and whoever is asked late in the request
 * has less time. So a silent service is waited for once, wherever in the graph it is asked, also where a healthy one has waited
 * for it before.
 */
@RequestScoped
class Patience {

    private final long begun = System.nanoTime();
    private final Set<Service> silent = ConcurrentHashMap.newKeySet();

    boolean isLostWith(Service service) {
        return silent.contains(service);
    }

    void loseWith(Service service) {
        silent.add(service);
    }

    /** What is left of the whole, never less than the least. */
    Duration left(Duration whole, Duration least) {
        Duration left = whole.minusNanos(System.nanoTime() - begun);
        return left.compareTo(least) < 0 ? least : left;
    }
}
