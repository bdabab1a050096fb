package org.lianfang.platform.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.lianfang.platform.problem.PlatformProblem;

/** An opaque place in a list: the sort key of the last row seen. It opens nothing, the scope is checked on every page. */
public final class Cursor {

    // A character that no key value holds.
    private static final String SEPARATOR = "\u001f";
    private static final String NULL = "\u0000";

    private Cursor() {}

    static String of(List<?> key) {
        String joined = key.stream()
                .map(value -> value == null ? NULL : value.toString())
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The key values as text, null where the value was null; BAD_INPUT where the cursor was not made here. */
    static List<String> read(String cursor, int parts) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String joined = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String[] values = joined.split(SEPARATOR, -1);
            if (values.length != parts) throw PlatformProblem.BAD_CURSOR.at("after");
            var key = new ArrayList<String>(parts);
            for (String value : values) key.add(value.equals(NULL) ? null : value);
            return key;
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            throw PlatformProblem.BAD_CURSOR.at("after");
        }
    }
}
