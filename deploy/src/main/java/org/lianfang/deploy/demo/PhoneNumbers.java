package org.lianfang.deploy.demo;

/** Eleven digits in a range that is allotted to no operator and starts no short number: nobody can be called by mistake. */
final class PhoneNumbers {

    // 154 has never been given out; 10x and 12x start service and emergency numbers, which some exchanges dial at once.
    private static final String RANGE = "154";

    private PhoneNumbers() {}

    static String of(int community, long person) {
        return RANGE + String.format("%02d%06d", community, person);
    }

    static String ofStation(int community, int line) {
        return RANGE + String.format("%02d99%04d", community, line);
    }
}
