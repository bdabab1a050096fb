package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lianfang.deploy.demo.Roster.CareNeed;

/** What a community knows about who needs looking after. ELDERLY is not among it: that follows from the birth year. */
final class CareNeeds {

    private static final String SURVEY = "入户摸排";
    private static final String CLINIC = "社康中心";

    private CareNeeds() {}

    static List<CareNeed> of(SplittableRandom random, int age, boolean male) {
        List<CareNeed> needs = new ArrayList<>();
        if (age < 2) {
            needs.add(new CareNeed("INFANT", "需奶粉、尿不湿", SURVEY, "2026-03-02"));
        }
        if (age >= 60) {
            ofTheOld(random, age, needs);
        } else if (age >= 40 && random.nextInt(100) < 6) {
            needs.add(new CareNeed("CHRONIC_ILLNESS", illness(random), CLINIC, "2026-02-18"));
        }
        if (!male && age >= 24 && age <= 38 && random.nextInt(1000) < 22) {
            needs.add(new CareNeed("PREGNANT", "孕晚期，定点医院产检", CLINIC, "2026-09-01"));
        }
        if (age > 4 && random.nextInt(1000) < 9) {
            needs.add(new CareNeed("DISABLED", "持残疾证", "残联名册", "2025-11-20"));
        }
        if (age > 18 && random.nextInt(1000) < 8) {
            needs.add(new CareNeed("LOW_INCOME", "低保户", "民政名册", "2026-01-05"));
        }
        return needs;
    }

    static List<CareNeed> livingAlone(SplittableRandom random, int age, boolean male) {
        List<CareNeed> needs = new ArrayList<>(of(random, age, male));
        needs.add(new CareNeed("LIVING_ALONE", "独居，子女不在本地", SURVEY, "2026-03-02"));
        if (random.nextInt(100) < 35) {
            needs.add(new CareNeed("WIDOWED", null, SURVEY, "2026-03-02"));
        }
        return needs;
    }

    static List<CareNeed> minorAlone() {
        return List.of(new CareNeed("MINOR_ALONE", "父母外出务工，由邻居照看", SURVEY, "2026-04-11"));
    }

    private static void ofTheOld(SplittableRandom random, int age, List<CareNeed> needs) {
        if (random.nextInt(100) < 34) {
            needs.add(new CareNeed("CHRONIC_ILLNESS", illness(random), CLINIC, "2026-02-18"));
        }
        if (age >= 75 && random.nextInt(100) < 22) {
            needs.add(new CareNeed("LOW_MOBILITY", "行动不便，楼梯房下楼需人搀扶", SURVEY, "2026-03-02"));
        }
        if (age >= 80 && random.nextInt(100) < 20) {
            needs.add(new CareNeed("FRAIL", "体弱", SURVEY, "2026-03-02"));
        }
        if (age >= 80 && random.nextInt(100) < 4) {
            needs.add(new CareNeed("BEDRIDDEN", "卧床，家属照护", CLINIC, "2026-05-16"));
        }
    }

    private static String illness(SplittableRandom random) {
        String[] illnesses = {"高血压，长期服药", "糖尿病，需胰岛素", "冠心病", "慢阻肺", "肾病，每周透析", "脑梗后遗症", "高血压、糖尿病"};
        return illnesses[random.nextInt(illnesses.length)];
    }
}
