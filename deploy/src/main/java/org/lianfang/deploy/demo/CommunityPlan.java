package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How one community is built and lived in.
 *
 * @param grown what stands there beside the estates at full scale
 * @param elderly about half of its residents are 60 and over
 * @param populated one of the three with several big grids; of the others three have one, and the rest too few doors for any
 */
record CommunityPlan(
        Division division,
        int number,
        List<EstatePlan> estates,
        List<EstatePlan> grown,
        boolean elderly,
        boolean populated) {

    /** In 松园社区: the estate whose two closed units, one in each of its buildings, hold 164 doors each. */
    static final String CLOSED_ESTATE = "桂松雅居";

    private static final int CLOSED_FLOORS = 41;
    private static final int ONE_GRID = 620;
    private static final int FEW = 55;

    // Of 会城街道 at full scale, in the order of the list: 320,000 together.
    private static final int[] RESIDENTS = {
        12_000, 18_000, 11_000, 24_000, 14_000, 11_000, 16_000, 13_000, 20_000, 11_000, 12_000, 38_400, 14_000, 11_000,
        17_000, 12_000, 13_000, 11_000, 15_000, 12_000, 14_000
    };
    private static final double RESIDENTS_OF_A_HOME = 2.88;
    private static final double RESIDENTS_OF_A_DOOR = 2.45;

    static List<CommunityPlan> all(Scale scale) {
        List<CommunityPlan> plans = new ArrayList<>();
        for (Division division : Division.all()) {
            CommunityPlan plan = of(division, plans.size() + 1);
            plans.add(scale.isStreet() ? plan.grown(scale) : plan);
        }
        return plans;
    }

    /** The same with estates beside it, as far as it lies in 会城街道. */
    private CommunityPlan grown(Scale scale) {
        if (!division.streetCode().equals(Division.CHENGDONG.substring(0, 9))) {
            return this;
        }
        int missing = scale.share(RESIDENTS[(number - 2) % RESIDENTS.length] - standing());
        int homes = (int) (missing / RESIDENTS_OF_A_HOME);
        List<String> names = estates.stream().map(EstatePlan::name).toList();
        List<EstatePlan> beside =
                EstatePlan.forHomes(homes, 1 + homes / 450, names, new SplittableRandom(8_000L + number));
        return new CommunityPlan(division, number, estates, beside, elderly, populated);
    }

    private int standing() {
        return (int) (estates.stream().mapToInt(EstatePlan::doors).sum() * RESIDENTS_OF_A_DOOR);
    }

    private static CommunityPlan of(Division division, int number) {
        SplittableRandom random = new SplittableRandom(7_000L + number);
        return switch (division.code()) {
            case Division.CHENGDONG ->
                new CommunityPlan(division, number, EstatePlan.forHomes(1_880, 9, random), List.of(), false, true);
            case Division.XIANZHOU ->
                new CommunityPlan(division, number, EstatePlan.forHomes(1_460, 7, random), List.of(), true, true);
            case Division.SONGYUAN -> new CommunityPlan(division, number, songyuan(random), List.of(), false, true);
            default -> new CommunityPlan(division, number, quiet(number, random), List.of(), false, false);
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
