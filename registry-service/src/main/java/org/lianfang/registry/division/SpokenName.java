package org.lianfang.registry.division;

/** What people call a place: 城东社区居委会 is 城东社区, 永安村委会 is 永安村; the word for the committee is dropped. */
final class SpokenName {

    private SpokenName() {}

    static String of(String officialName) {
        String place = officialName.replaceFirst("(居民委员会|居委会|村民委员会|村委会)$", "");
        if (place.isEmpty()) return officialName;
        boolean village = officialName.endsWith("村委会") || officialName.endsWith("村民委员会");
        return village && !place.endsWith("村") ? place + "村" : place;
    }
}
