package org.lianfang.registry.roster;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lianfang.registry.resident.SealedPerson;

/**
 * Notices while a file is read whether anything in it stands there twice, so that the whole of it is searched only for what does. It
 * may notice too much, two texts of one hash, never too little.
 */
final class InnerDoubles {

    private final Map<DoubleReason, LongSet> seen = new EnumMap<>(DoubleReason.class);
    private final Set<DoubleReason> noticed = EnumSet.noneOf(DoubleReason.class);
    private final LongSet changed = new LongSet();
    private boolean changedTwice;

    void add(StagedRow row) {
        SealedPerson person = row.person();
        if (row.base() != null) {
            changedTwice |= !changed.add(person.id().getLeastSignificantBits());
            return;
        }
        long name = spread(person.person().name());
        if (person.idNumberHash() != null) notice(DoubleReason.SAME_ID_NUMBER, front(person.idNumberHash()));
        if (person.phoneHash() != null) notice(DoubleReason.SAME_NAME_AND_PHONE, name ^ front(person.phoneHash()));
        notice(DoubleReason.SAME_NAME_AND_DOOR, name ^ Long.rotateLeft(spread(row.doorToken()), 32));
    }

    /** Whether two new people may agree in this. */
    boolean mayAgree(DoubleReason in) {
        return noticed.contains(in);
    }

    /** Whether one person may be changed by two rows. */
    boolean mayChangeTwice() {
        return changedTwice;
    }

    private void notice(DoubleReason reason, long hash) {
        if (!seen.computeIfAbsent(reason, each -> new LongSet()).add(hash)) noticed.add(reason);
    }

    private static long front(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    /** As many bits as a long has, where hashCode has half of them: of three hundred thousand names no two must agree by chance. */
    private static long spread(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }
}
