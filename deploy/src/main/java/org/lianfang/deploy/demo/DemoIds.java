package org.lianfang.deploy.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of the demo, the same at every load. Those of the roster run in the order of the doors, so that lists read like a street. */
final class DemoIds {

    /** The household of the login {@code resident}, as the local realm names it. */
    static final UUID RESIDENT_HOUSEHOLD = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    /** What an id of the roster stands for; the number is part of the id. */
    enum Kind {
        HOUSEHOLD(0x0190a001),
        RESIDENT(0x0190a002),
        ESTATE(0x0190a003),
        BUILDING(0x0190a004),
        UNIT(0x0190a005),
        GRID(0x0190a006);

        private final int prefix;

        Kind(int prefix) {
            this.prefix = prefix;
        }
    }

    private DemoIds() {}

    /** In the shape of UUID version 7: kind, community, running number. */
    static UUID running(Kind kind, int community, long number) {
        long high = ((long) kind.prefix << 32) | ((long) community << 16) | 0x7000L;
        return new UUID(high, 0x8000000000000000L | number);
    }

    /** From a name, for what has no order of its own: visits, orders, shifts. */
    static UUID named(String kind, Object... parts) {
        StringBuilder name = new StringBuilder("demo/").append(kind);
        for (Object part : parts) {
            name.append('/').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Checks and orders take their ids from the visit they were recorded with (design, rule 6). */
    static UUID derived(UUID from, String kind, int position) {
        return UUID.nameUUIDFromBytes((from + "/" + kind + "/" + position).getBytes(StandardCharsets.UTF_8));
    }
}
