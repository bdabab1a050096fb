package org.lianfang.registry.roster;

import java.nio.ByteBuffer;
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

    /**
     * 0 for the first row of its kind and for those that say the same.
     *
     * @param whom keyed hash of whom a row is about
     * @param said keyed hash of all that it says
     */
    int of(byte[] whom, byte[] said) {
        Long kind = front(whom);
        Long words = front(said);
        Long known = first.putIfAbsent(kind, words);
        if (known == null || known.equals(words)) return 0;
        List<Long> more = others.computeIfAbsent(kind, each -> new ArrayList<>());
        if (!more.contains(words)) more.add(words);
        return more.indexOf(words) + 1;
    }

    private static Long front(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }
}
