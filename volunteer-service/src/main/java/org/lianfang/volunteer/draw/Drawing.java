package org.lianfang.volunteer.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The draw itself: plain arithmetic on texts, so that it can be done again with any program that knows SHA-256. Of several lots the
 * smallest number counts, which makes the chance to come first proportional to the lots.
 */
final class Drawing {

    /** Whose hours count: credited in so many days before the release. */
    static final int DAYS = 14;

    static final int MOST_LOTS = 10;
    static final int HOURS_PER_LOT = 4;

    static final String METHOD =
            """
            种子为一段文本，其 SHA-256 在班次发布时公布。每份申请有若干签：10 签减去近 14 天每满 4 小时计一签，至少 1 签。\
            第 k 签（k 从 1 起）的号码是“种子/申请编号/k”的 SHA-256（十六进制小写），申请取其最小号码；按号码从小到大排序，名额依次给出。\
            轮到时已有冲突班次或休息不足的跳过（PASSED_OVER），与未得名额的一起按此顺序候补。
            The seed is a text whose SHA-256 was published with the shift. A request has 10 lots less one for each full 4 credited \
            hours of the last 14 days, and at least 1. The number of lot k, from 1 on, is the SHA-256 of "seed/request id/k" in lower-case \
            hexadecimal; a request has the smallest of its numbers. In ascending order of these the places are given; who then holds a \
            shift that stands in the way, or would have too little rest, is passed over (PASSED_OVER) and waits in this order with those \
            left without a place.""";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private Drawing() {}

    /** A request as it enters the draw. */
    record Entry(UUID id, int hours) {
        int lots() {
            return Math.max(1, MOST_LOTS - hours / HOURS_PER_LOT);
        }
    }

    /** A request in its place of the order. */
    record Lot(UUID id, int hours, int lots, String number, int rank, DrawResult result) {}

    static String newSeed() {
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        return HEX.formatHex(seed);
    }

    /** @param hindered those who cannot take a place now */
    static List<Lot> draw(String seed, Collection<Entry> entries, int places, Set<UUID> hindered) {
        record Drawn(Entry entry, String number) {}
        List<Drawn> order = entries.stream()
                .map(entry -> new Drawn(entry, smallest(seed, entry)))
                .sorted(Comparator.comparing(Drawn::number))
                .toList();
        var lots = new ArrayList<Lot>();
        int left = places;
        for (Drawn each : order) {
            Entry entry = each.entry();
            DrawResult result = left == 0
                    ? DrawResult.LINE
                    : hindered.contains(entry.id()) ? DrawResult.PASSED_OVER : DrawResult.PLACE;
            if (result == DrawResult.PLACE) left--;
            lots.add(new Lot(entry.id(), entry.hours(), entry.lots(), each.number(), lots.size() + 1, result));
        }
        return lots;
    }

    private static String smallest(String seed, Entry entry) {
        String smallest = null;
        for (int k = 1; k <= entry.lots(); k++) {
            String number = sha256(seed + "/" + entry.id() + "/" + k);
            if (smallest == null || number.compareTo(smallest) < 0) smallest = number;
        }
        return smallest;
    }

    static String sha256(String text) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
