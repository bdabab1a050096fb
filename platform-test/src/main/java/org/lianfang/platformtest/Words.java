package org.lianfang.platformtest;

import java.util.UUID;
import java.util.stream.Collectors;

/** Words of a test's own, for what people write. */
public final class Words {

    private Words() {}

    /** Letters that nobody wrote before. The digits of a random id look like a phone number now and then, and are refused. */
    public static String unheard() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(digit -> 'a' + Character.digit(digit, 16))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
