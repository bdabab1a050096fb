package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An estate on paper: what stands there, before anyone lives in it.
 *
 * @param buildings each estate counts its own from 1栋
 * @param units of each building; 0 where the stairs have no number
 */
record EstatePlan(String name, boolean managed, int buildings, int units, int floors, int rooms) {

    private static final String[] FIRST = "锦 丽 翠 金 康 福 嘉 荣 华 安 泰 和 景 云 桂 榕 葵 汇 新 海 银 星 兰 竹".split(" ");
    private static final String[] SECOND = "苑 景 湖 源 信 宁 晖 城 岭 涛 园 庭 桥 逸 溪 怡".split(" ");
    private static final String[] OLD = {"小区", "大院", "新村", "宿舍", "里"};
    private static final String[] NEW = {"花园", "豪庭", "华府", "雅居", "名苑"};

    /** Estates with together about so many homes; each second or third of a managed kind. */
    static List<EstatePlan> forHomes(int homes, int estates, SplittableRandom random) {
        return forHomes(homes, estates, List.of(), random);
    }

    /** @param taken names that stand in the community already */
    static List<EstatePlan> forHomes(int homes, int estates, List<String> taken, SplittableRandom random) {
        List<EstatePlan> plans = new ArrayList<>();
        List<String> names = new ArrayList<>(taken);
        for (int i = 0; i < estates; i++) {
            boolean managed = i % 5 < 2;
            String name = freshName(managed, names, random);
            // Some estates are twice as large as others; together they come out at the number asked for.
            int share = homes * (3 + 2 * (i % 3)) / (5 * estates);
            plans.add(managed ? towers(name, share) : walkUps(name, share, random));
        }
        return plans;
    }

    int doors() {
        return buildings * Math.max(1, units) * floors * rooms;
    }

    private static EstatePlan towers(String name, int homes) {
        if (homes < 90) {
            return new EstatePlan(name, true, 1, 1, Math.max(4, homes / 4), 4);
        }
        int buildings = Math.max(1, homes / 130);
        return new EstatePlan(name, true, buildings, 2, Math.max(6, homes / (buildings * 2 * 4)), 4);
    }

    private static EstatePlan walkUps(String name, int homes, SplittableRandom random) {
        int units = random.nextInt(3);
        int floors = 7;
        int doors = floors * 2 * Math.max(1, units);
        int buildings = Math.max(1, Math.round((float) homes / doors));
        return new EstatePlan(name, false, buildings, units, floors, 2);
    }

    private static String freshName(boolean managed, List<String> taken, SplittableRandom random) {
        while (true) {
            String[] kinds = managed ? NEW : OLD;
            String name = FIRST[random.nextInt(FIRST.length)]
                    + SECOND[random.nextInt(SECOND.length)]
                    + kinds[random.nextInt(kinds.length)];
            if (!taken.contains(name)) {
                taken.add(name);
                return name;
            }
        }
    }
}
