package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lianfang.deploy.demo.Roster.Resident;

/** Who lives together behind one door. */
final class Families {

    // Shares in per cent: single, couple, couple with children, three generations, elderly couple, elderly alone,
    // grown child with an old parent, one parent with a child.
    private static final int[] ORDINARY = {15, 17, 33, 12, 12, 5, 2, 4};
    private static final int[] ELDERLY = {5, 6, 9, 8, 37, 22, 12, 1};
    // Where a street has 2.9 residents a household: more children, more grandparents.
    private static final int[] LARGE = {9, 13, 37, 25, 8, 4, 2, 2};

    private final People people;
    private final SplittableRandom random;
    private final int[] shares;

    private Families(People people, int[] shares) {
        this.people = people;
        this.random = people.random();
        this.shares = shares;
    }

    static Families of(People people, boolean elderly) {
        return new Families(people, elderly ? ELDERLY : ORDINARY);
    }

    static Families large(People people) {
        return new Families(people, LARGE);
    }

    /** One family; in some, somebody is away, but somebody is always in. */
    List<Resident> family() {
        List<Resident> family = made();
        if (family.size() > 1 && random.nextInt(100) < 14) {
            int who = 1 + random.nextInt(family.size() - 1);
            family.set(who, people.away(family.get(who)));
        }
        return family;
    }

    /** Behind doors where nobody has come back yet. */
    List<Resident> allAway() {
        List<Resident> family = made();
        family.replaceAll(people::away);
        return family;
    }

    List<Resident> tenants() {
        List<Resident> tenants = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            tenants.add(people.person(Names.surname(random), "租客", random.nextBoolean(), 20 + random.nextInt(30)));
        }
        return tenants;
    }

    List<Resident> staff(String relation, int size) {
        List<Resident> staff = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            staff.add(people.person(
                    Names.surname(random), i == 0 ? relation : "员工", random.nextBoolean(), 19 + random.nextInt(34)));
        }
        return staff;
    }

    /** The family of the login {@code resident}. */
    List<Resident> ofTheResidentLogin() {
        List<Resident> family = new ArrayList<>();
        family.add(people.person("贾", "户主", true, 41));
        family.add(people.person("甄", "配偶", false, 39));
        family.add(people.person("贾", "子女", false, 12));
        return family;
    }

    private List<Resident> made() {
        int roll = random.nextInt(100);
        int kind = 0;
        while (roll >= shares[kind]) {
            roll -= shares[kind];
            kind++;
        }
        List<Resident> family = new ArrayList<>();
        String surname = Names.surname(random);
        switch (kind) {
            case 0 -> family.add(people.person(surname, "户主", random.nextBoolean(), 22 + random.nextInt(36)));
            case 1 -> couple(family, surname, 25 + random.nextInt(33));
            case 2 -> withChildren(family, surname);
            case 3 -> threeGenerations(family, surname);
            case 4 -> couple(family, surname, 62 + random.nextInt(26));
            case 5 -> alone(family, surname);
            case 6 -> withOldParent(family, surname);
            default -> oneParent(family, surname);
        }
        return family;
    }

    private void couple(List<Resident> family, String surname, int age) {
        family.add(people.person(surname, "户主", true, age));
        family.add(people.person(Names.surname(random), "配偶", false, Math.max(20, age - random.nextInt(5))));
    }

    private void withChildren(List<Resident> family, String surname) {
        int age = 28 + random.nextInt(22);
        couple(family, surname, age);
        int children = random.nextInt(100) < 58 ? 1 : 2;
        for (int i = 0; i < children; i++) {
            family.add(people.person(surname, "子女", random.nextBoolean(), random.nextInt(Math.min(18, age - 24))));
        }
    }

    private void threeGenerations(List<Resident> family, String surname) {
        int age = 30 + random.nextInt(14);
        couple(family, surname, age);
        family.add(people.person(surname, "子女", random.nextBoolean(), random.nextInt(12)));
        family.add(people.person(surname, "父亲", true, age + 26 + random.nextInt(6)));
        if (random.nextInt(100) < 70) {
            family.add(people.person(Names.surname(random), "母亲", false, age + 25 + random.nextInt(5)));
        }
    }

    private void alone(List<Resident> family, String surname) {
        boolean male = random.nextInt(100) < 38;
        int age = 66 + random.nextInt(26);
        family.add(people.person(surname, "户主", male, age, CareNeeds.livingAlone(random, age, male)));
    }

    private void withOldParent(List<Resident> family, String surname) {
        int age = 44 + random.nextInt(16);
        family.add(people.person(surname, "户主", random.nextBoolean(), age));
        family.add(people.person(Names.surname(random), "母亲", false, age + 24 + random.nextInt(6)));
    }

    private void oneParent(List<Resident> family, String surname) {
        boolean male = random.nextInt(100) < 30;
        Resident parent = people.person(surname, "户主", male, 38 + random.nextInt(12));
        if (random.nextInt(100) < 10) {
            family.add(
                    people.person(surname, "子女", random.nextBoolean(), 14 + random.nextInt(3), CareNeeds.minorAlone()));
            family.add(people.away(parent));
        } else {
            family.add(parent);
            family.add(people.person(surname, "子女", random.nextBoolean(), 4 + random.nextInt(13)));
        }
    }
}
