package org.lianfang.deploy.bench;

import java.util.Arrays;

/** What came of asking for a while: how many answers in which time, and how long each took. */
record Rate(int answers, double seconds, long[] sortedNanos) {

    static Rate of(long[] nanos, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Rate(nanos.length, seconds, sorted);
    }

    double perSecond() {
        return answers / seconds;
    }

    /** In milliseconds, the time within which this share of the answers came. */
    double millis(double share) {
        if (sortedNanos.length == 0) return Double.NaN;
        int at = (int) Math.min(sortedNanos.length - 1L, (long) (sortedNanos.length * share));
        return sortedNanos[at] / 1e6;
    }

    @Override
    public String toString() {
        return String.format("%.0f/s, p50 %.2f ms, p99 %.2f ms", perSecond(), millis(0.5), millis(0.99));
    }
}
