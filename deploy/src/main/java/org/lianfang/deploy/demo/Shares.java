package org.lianfang.deploy.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How many live in each community: what is there for the whole street is parted by it, without a remainder. */
final class Shares {

    private final Map<String, Integer> residents = new LinkedHashMap<>();
    private int households;

    private Shares() {}

    /** Makes the rosters once, one after the other, to count them: a progress that tells of so many must know how many. */
    static Shares of(Stream<Roster> rosters) {
        Shares shares = new Shares();
        rosters.forEach(roster -> {
            shares.residents.put(roster.communityCode(), roster.residentCount());
            shares.households += roster.households().size();
        });
        return shares;
    }

    int households() {
        return households;
    }

    int residents() {
        return residents.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The part of the whole that falls to this community; none to those of other streets. */
    int part(String community, int whole) {
        String street = community.substring(0, 9);
        long before = 0;
        long upTo = 0;
        long all = 0;
        for (Map.Entry<String, Integer> each : residents.entrySet()) {
            if (!each.getKey().startsWith(street)) {
                continue;
            }
            if (each.getKey().equals(community)) {
                before = all;
                upTo = all + each.getValue();
            }
            all += each.getValue();
        }
        return (int) (upTo * whole / all - before * whole / all);
    }
}
