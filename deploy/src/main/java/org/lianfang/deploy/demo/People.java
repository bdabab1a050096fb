package org.lianfang.deploy.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lianfang.deploy.demo.Roster.CareNeed;
import org.lianfang.deploy.demo.Roster.Resident;

/** Makes the residents of one community, one after the other; each is the same at every load. */
final class People {

    /** Ages are counted from a fixed year, not from today: a later load must bring the same people. */
    static final int YEAR = 2026;

    private static final int ELDERLY = 60;
    private static final String[] ELSEWHERE = {"广东省开平市", "广西梧州市", "湖南省郴州市", "四川省达州市", "贵州省遵义市", "江西省赣州市", "湖北省荆州市"};

    private final int community;
    private final String domicile;
    private final SplittableRandom random;
    private final IdNumbers idNumbers;
    private long count;

    /** @param idNumbers shared by all communities: no number is given twice */
    People(int community, String domicile, SplittableRandom random, IdNumbers idNumbers) {
        this.community = community;
        this.domicile = domicile;
        this.random = random;
        this.idNumbers = idNumbers;
    }

    SplittableRandom random() {
        return random;
    }

    /** A person of about this age. */
    Resident person(String surname, String relation, boolean male, int age) {
        return person(surname, relation, male, age, List.of());
    }

    Resident person(String surname, String relation, boolean male, int age, List<CareNeed> needs) {
        count++;
        int birthYear = YEAR - age;
        boolean guest = "租客".equals(relation) || "员工".equals(relation) || "店主".equals(relation);
        boolean abroad = guest && random.nextInt(100) < 2;
        String name = abroad ? Names.fromAbroad(random) : surname + Names.given(random, birthYear, male);
        boolean numbered = !abroad && (age > 0 || random.nextInt(100) < 30);
        LocalDate born = LocalDate.ofYearDay(birthYear, 1 + random.nextInt(age == 0 ? 200 : 365));
        return new Resident(
                DemoIds.running(DemoIds.Kind.RESIDENT, community, count),
                name,
                phone(age),
                numbered ? idNumbers.next(born, male) : null,
                male ? "MALE" : "FEMALE",
                birthYear,
                relation,
                domicile(guest, abroad),
                "PRESENT",
                contactBy(age),
                needs.isEmpty() ? CareNeeds.of(random, age, male) : needs,
                age >= ELDERLY && random.nextInt(100) < 6 ? "耳背，请大声些，多响几声铃" : null);
    }

    Resident away(Resident resident) {
        return new Resident(
                resident.id(),
                resident.name(),
                resident.phone(),
                resident.idNumber(),
                resident.gender(),
                resident.birthYear(),
                resident.relation(),
                resident.domicile(),
                "AWAY",
                resident.contactBy() == null ? null : "PHONE",
                resident.careNeeds(),
                "暂在外地，未返回");
    }

    UUID nextHousehold(long number) {
        return DemoIds.running(DemoIds.Kind.HOUSEHOLD, community, number);
    }

    /** Eleven digits, so that it passes as a mobile number, in a range that no operator has. */
    private String phone(int age) {
        int share = age < 12 ? 0 : age < 16 ? 50 : age < 75 ? 98 : 70;
        if (random.nextInt(100) >= share) {
            return null;
        }
        return PhoneNumbers.of(community, count);
    }

    private String domicile(boolean guest, boolean abroad) {
        if (abroad) {
            return "境外";
        }
        return guest && random.nextInt(100) < 80 ? ELSEWHERE[random.nextInt(ELSEWHERE.length)] : domicile;
    }

    private String contactBy(int age) {
        if (age < 14) {
            return null;
        }
        int roll = random.nextInt(100);
        if (age >= 75) {
            return roll < 45 ? "VISIT" : roll < 80 ? "PHONE" : roll < 90 ? "PAPER" : "CHAT";
        }
        if (age >= ELDERLY) {
            return roll < 15 ? "VISIT" : roll < 60 ? "PHONE" : "CHAT";
        }
        return roll < 10 ? "PHONE" : roll < 85 ? "CHAT" : "SELF";
    }
}
