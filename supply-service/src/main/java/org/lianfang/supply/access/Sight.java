package org.lianfang.supply.access;

import java.util.List;
import java.util.UUID;
import org.lianfang.platform.scope.Reach;

/** What the open transaction reaches, and how much of each order its caller may see. */
public final class Sight {

    private final Reach reach;
    private final List<String> healthCodes;
    private final List<String> healthPlaces;
    private final String area;
    private final Rights rights;

    Sight(Reach reach, List<String> healthCodes, List<String> healthPlaces, String area, Rights rights) {
        this.reach = reach;
        this.healthCodes = healthCodes;
        this.healthPlaces = healthPlaces;
        this.area = area;
        this.rights = rights;
    }

    /** Communities of which every order is reached. */
    public String[] codes() {
        return reach.codeArray();
    }

    /** Pairs {@code community/estate} and {@code community/grid} of which every order is reached. */
    public String[] places() {
        var pairs = new java.util.ArrayList<>(reach.scope().estates());
        pairs.addAll(reach.scope().grids());
        return pairs.toArray(String[]::new);
    }

    /** Communities of which medicine and the orders of own visits are reached. */
    public String[] healthCodes() {
        return healthCodes.toArray(String[]::new);
    }

    public String[] healthPlaces() {
        return healthPlaces.toArray(String[]::new);
    }

    public UUID household() {
        return reach.household();
    }

    public UUID person() {
        return reach.person();
    }

    public UUID shift() {
        return reach.scope().shift();
    }

    /** The area asked for, or null. */
    public String area() {
        return area;
    }

    /** Whether a new order may stand here. */
    public boolean reaches(Footing place) {
        return reachesByGrant(place) || isOwnHousehold(place);
    }

    /** Whether it may stand here by a grant, and not as an order of the own household. */
    public boolean reachesByGrant(Footing place) {
        return reach.covers(place.communityCode())
                || reach.scope().estates().contains(place.estatePair())
                || reach.scope().grids().contains(place.gridPair());
    }

    private boolean isOwnHousehold(Footing place) {
        return reach.household() != null && reach.household().equals(place.householdId());
    }

    /** Whether a health worker's order of an own visit may stand here. */
    public boolean reachesByHealth(Footing place) {
        return healthCodes.contains(place.communityCode())
                || healthPlaces.contains(place.estatePair())
                || healthPlaces.contains(place.gridPair());
    }

    /** Everything shows. */
    public boolean clear(Footing order) {
        return rights.clear(order);
    }

    /** Name and phone show masked; free words, which may hold both, do not show. */
    public boolean masked(Footing order) {
        return rights.masked(order);
    }

    /** What is needed to hand over shows. */
    public boolean handOver(Footing order) {
        return rights.property(order) || (shift() != null && shift().equals(order.shiftId()));
    }
}
