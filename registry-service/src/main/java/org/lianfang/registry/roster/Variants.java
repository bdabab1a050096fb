package org.lianfang.registry.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the rows of a file that are about the same name, ID number and door and say different things: two people, or one written
 * twice. Sent again, each is then compared with what it became, not with what the first one became. Of each row two numbers are kept.
 */
final class Variants {

    private final Map<Long, Long> first = new HashMap<>();
    private final Map<Long, List<Long>> others = new HashMap<>();

    /** The row as the how-manieth of its kind it is, and whether it says what one before it said. */
    HashedRow number(HashedRow row) {
        Long kind = row.key().getMostSignificantBits();
        Long words = row.fingerprint().getMostSignificantBits();
        Long known = first.putIfAbsent(kind, words);
        if (known == null) return row;
        if (known.equals(words)) return row.asRepeated();
        List<Long> more = others.computeIfAbsent(kind, each -> new ArrayList<>());
        int at = more.indexOf(words);
        if (at >= 0) return row.asVariant(at + 1).asRepeated();
        more.add(words);
        return row.asVariant(more.size());
    }
}
