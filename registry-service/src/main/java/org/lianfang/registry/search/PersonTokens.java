package org.lianfang.registry.search;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lianfang.platform.secrecy.KeyedHash;

/** What a person is searched by: the name, its pinyin initials, and the last four digits of the phone as a keyed hash. */
@Singleton
public class PersonTokens {

    private static final int HASH_BYTES = 12;

    private final KeyedHash hash;

    PersonTokens(KeyedHash hash) {
        this.hash = hash;
    }

    public Set<String> of(String name, String phone) {
        var tokens = new LinkedHashSet<String>();
        tokens.add(Words.token(name));
        tokens.addAll(NameInitials.of(Words.token(name)));
        if (phone != null) tokens.add(lastFour(lastFourDigits(phone)));
        tokens.remove("");
        return tokens;
    }

    String lastFour(String digits) {
        byte[] full = hash.of("resident.phone.last-four", digits);
        return "#" + HexFormat.of().formatHex(full, 0, HASH_BYTES);
    }

    /** An extension is not what people remember of a number. */
    private static String lastFourDigits(String phone) {
        String[] parts = phone.split("-");
        String number = parts.length > 1 ? parts[1] : parts[0];
        return number.substring(Math.max(0, number.length() - 4));
    }
}
