package org.lianfang.deploy.bench;

/** What a value is held against: at least or at most so much. */
record Target(double bound, boolean least, String unit) {

    static Target atLeast(double bound, String unit) {
        return new Target(bound, true, unit);
    }

    static Target atMost(double bound, String unit) {
        return new Target(bound, false, unit);
    }

    boolean isMetBy(double value) {
        return least ? value >= bound : value <= bound;
    }

    /** Half as strict: a floor that a noisy machine does not break by itself. */
    Target halved() {
        return new Target(least ? bound / 2 : bound * 2, least, unit);
    }

    String said(double value) {
        return (unit.equals("%")
                        ? String.format("%.1f", value * 100)
                        : String.format(value < 10 ? "%.2f" : "%.0f", value))
                + " " + unit;
    }

    @Override
    public String toString() {
        return (least ? "≥ " : "≤ ")
                + (unit.equals("%") ? String.format("%.0f", bound * 100) : String.format("%.3g", bound)) + " " + unit;
    }
}
