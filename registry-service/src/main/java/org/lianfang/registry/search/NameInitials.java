package org.lianfang.registry.search;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/** The pinyin initials of a name, in every reading: 单小芳 is found as dxf and as sxf. */
final class NameInitials {

    // Names of many-voiced characters would multiply; nobody looks for the ninth reading.
    static final int MOST_READINGS = 8;

    // The dictionary is read as text each time; names have a few thousand characters in all.
    private static final Map<Character, Set<Character>> KNOWN = new ConcurrentHashMap<>();

    private NameInitials() {}

    static Set<String> of(String name) {
        Set<String> readings = Set.of("");
        for (int i = 0; i < name.length(); i++) {
            Set<Character> initials = KNOWN.computeIfAbsent(name.charAt(i), NameInitials::initialsOf);
            if (initials.isEmpty()) continue;
            var longer = new LinkedHashSet<String>();
            for (String reading : readings) {
                for (char initial : initials) {
                    if (longer.size() < MOST_READINGS) longer.add(reading + initial);
                }
            }
            readings = longer;
        }
        return readings;
    }

    private static Set<Character> initialsOf(char character) {
        var initials = new LinkedHashSet<Character>();
        if (character >= 'a' && character <= 'z') {
            initials.add(character);
            return initials;
        }
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
        if (readings == null) return initials;
        for (String reading : readings) initials.add(reading.charAt(0));
        return initials;
    }
}
