package org.lianfang.platform.caller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values kept in memory for a short while, each no longer than it holds by itself; when there are too many, the eldest leaves. */
final class Kept<K, V> {

    private record Entry<V>(V value, Instant until) {}

    private final int most;
    private final Duration longest;
    private final InstantSource clock;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    Kept(int most, Duration longest, InstantSource clock) {
        this.most = most;
        this.longest = longest;
        this.clock = clock;
    }

    /** Null where nothing is kept that still holds. */
    synchronized V find(K key) {
        Entry<V> entry = entries.get(key);
        return entry != null && holds(entry) ? entry.value() : null;
    }

    /** @param end the first moment at which the value does not hold any more */
    synchronized void keep(K key, V value, Instant end) {
        Instant soon = clock.instant().plus(longest);
        entries.remove(key);
        entries.put(key, new Entry<>(value, end.isBefore(soon) ? end : soon));
        makeRoom();
    }

    synchronized int size() {
        return entries.size();
    }

    /** They stand in the order of their coming, so those that have ended stand first. */
    private void makeRoom() {
        var eldest = entries.values().iterator();
        while (eldest.hasNext()) {
            if (holds(eldest.next()) && entries.size() <= most) return;
            eldest.remove();
        }
    }

    private boolean holds(Entry<V> entry) {
        return clock.instant().isBefore(entry.until());
    }
}
