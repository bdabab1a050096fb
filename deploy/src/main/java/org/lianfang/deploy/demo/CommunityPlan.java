package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How one community is built and lived in.
 *
 * @param elderly about half of its residents are 60 and over
 * @param populated one of the three with several big grids; of the others three have one, and the rest too few doors for any
 */
record CommunityPlan(Division division, int number, List<EstatePlan> estates, boolean elderly, boolean populated) {

    /** In 松园社区: the estate whose two closed units, one in each of its buildings, hold 164 doors each. */
    static final String CLOSED_ESTATE = "桂松雅居";

    private static final int CLOSED_FLOORS = 41;
    private static final int ONE_GRID = 620;
    private static final int FEW = 55;

    static List<CommunityPlan> all() {
        List<CommunityPlan> plans = new ArrayList<>();
        for (Division division : Division.all()) {
            plans.add(of(division, plans.size() + 1));
        }
        return plans;
    }

    private static CommunityPlan of(Division division, int number) {
        SplittableRandom random = new SplittableRandom(7_000L + number);
        return switch (division.code()) {
            case Division.CHENGDONG ->
                new CommunityPlan(division, number, EstatePlan.forHomes(1_880, 9, random), false, true);
            case Division.XIANZHOU ->
                new CommunityPlan(division, number, EstatePlan.forHomes(1_460, 7, random), true, true);
            case Division.SONGYUAN -> new CommunityPlan(division, number, songyuan(random), false, true);
            default -> new CommunityPlan(division, number, quiet(number, random), false, false);
        };
    }

    private static List<EstatePlan> quiet(int number, SplittableRandom random) {
        return number % 7 == 2
                ? EstatePlan.forHomes(ONE_GRID, 4, random)
                : EstatePlan.forHomes(FEW + 5 * (number % 12), 3, random);
    }

    /** 29 estates, most of them small and old. */
    private static List<EstatePlan> songyuan(SplittableRandom random) {
        List<EstatePlan> estates = new ArrayList<>();
        estates.add(new EstatePlan(CLOSED_ESTATE, true, 2, 1, CLOSED_FLOORS, 4));
        estates.addAll(EstatePlan.forHomes(1_500, 28, random));
        return estates;
    }
}
