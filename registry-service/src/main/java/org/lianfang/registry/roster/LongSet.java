package org.lianfang.registry.roster;

/** Numbers seen before; eight bytes each, where boxed they would be sixty. */
final class LongSet {

    private static final int SMALLEST = 1 << 10;

    private long[] slots = new long[SMALLEST];
    private int size;
    private boolean zero;

    /** Whether it is new. */
    boolean add(long number) {
        if (number == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (2 * size > slots.length) grow();
        if (!put(slots, number)) return false;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (long each : slots) if (each != 0) put(larger, each);
        slots = larger;
    }

    private static boolean put(long[] into, long number) {
        int mask = into.length - 1;
        int at = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (into[at] != 0) {
            if (into[at] == number) return false;
            at = at + 1 & mask;
        }
        into[at] = number;
        return true;
    }
}
