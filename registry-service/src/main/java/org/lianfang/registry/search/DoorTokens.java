package org.lianfang.registry.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a door is searched by: first its address, then 1栋2单元301, 1栋301, 301, and as people jot it down: 1-2-301, 1-301. */
public final class DoorTokens {

    /** In how many places a word may stand; each has an index of its own. */
    static final int PLACES = 6;

    private static final Pattern NUMBER = Pattern.compile("^([0-9a-z]+)");

    private DoorTokens() {}

    public static Set<String> of(String address, String building, String unit, String room) {
        var tokens = new LinkedHashSet<String>();
        String inBuilding = orEmpty(building);
        String inUnit = orEmpty(unit);
        String behind = orEmpty(room);
        tokens.add(inBuilding + inUnit + behind);
        tokens.add(inBuilding + behind);
        tokens.add(behind);
        String first = number(inBuilding);
        if (!first.isEmpty() && !behind.isEmpty()) {
            String second = number(inUnit);
            if (!second.isEmpty()) tokens.add(first + "-" + second + "-" + behind);
            tokens.add(first + "-" + behind);
        }
        tokens.remove("");
        var ordered = new LinkedHashSet<>(Set.of(Words.token(address)));
        ordered.addAll(tokens);
        return ordered;
    }

    private static String orEmpty(String name) {
        return name == null ? "" : Words.token(name);
    }

    private static String number(String name) {
        Matcher matcher = NUMBER.matcher(name);
        return matcher.find() ? matcher.group(1) : "";
    }
}
