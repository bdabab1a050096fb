package org.lianfang.registry.search;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.platform.secrecy.KeyedHash;

/** What a person is searched by: first the name, then its pinyin initials; and the last four digits of the phone, as a keyed hash. */
@Singleton
public class PersonTokens {

    /** In how many places a word may stand; each has an index of its own, and only the first holds more than letters. */
    static final int PLACES = 1 + NameInitials.MOST_READINGS;

    private static final int HASH_BYTES = 12;

    private final KeyedHash hash;
    private final Map<String, byte[]> ends = new ConcurrentHashMap<>();

    PersonTokens(KeyedHash hash) {
        this.hash = hash;
    }

    public Set<String> of(String name) {
        String token = Words.token(name);
        var tokens = new LinkedHashSet<>(Set.of(token));
        tokens.addAll(NameInitials.of(token));
        tokens.remove("");
        return tokens;
    }

    /** What a phone is found by, null without one. */
    public byte[] endOf(String phone) {
        return phone == null ? null : lastFour(lastFourDigits(phone));
    }

    byte[] lastFour(String digits) {
        // There are ten thousand, and a roster asks for thirty times as many.
        return ends.computeIfAbsent(digits, this::hashed);
    }

    private byte[] hashed(String digits) {
        return Arrays.copyOf(hash.of("resident.phone.last-four", digits), HASH_BYTES);
    }

    /** An extension is not what people remember of a number. */
    private static String lastFourDigits(String phone) {
        String[] parts = phone.split("-");
        String number = parts.length > 1 ? parts[1] : parts[0];
        return number.substring(Math.max(0, number.length() - 4));
    }
}
