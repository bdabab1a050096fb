package org.lianfang.registry.secrecy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.search.Words;

/**
 * A phone number in one written form: 13800001234, or area code, number and extension as 0750-6612345-803; 400-1234567 for a number
 * without a place, +852-91234567 for one of Hong Kong or Macao.
 */
public record Phone(String text) {

    // As nearly every one is written.
    private static final Pattern PLAIN = Pattern.compile("1\\d{10}");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1\\d{10})");
    // Beijing is 010, the other three-digit area codes start with 02; all others have four digits.
    private static final Pattern LANDLINE =
            Pattern.compile("(?:\\+86)?(01\\d|02\\d|0[3-9]\\d{2})(\\d{7,8})(?:[x#,转](\\d{1,6}))?");

    private static final Pattern SERVICE = Pattern.compile("([48]00)(\\d{7})");
    private static final Pattern ACROSS = Pattern.compile("(\\+85[23])(\\d{8})");

    /** Reads what someone typed; BAD_INPUT at this field where it is no phone, never repeating it. */
    public static Phone parse(String typed, String field) {
        if (typed.indexOf('*') >= 0) throw RegistryProblem.MASKED_VALUE.at(field);
        return read(typed).orElseThrow(() -> RegistryProblem.PHONE_INVALID.at(field));
    }

    /** The number, where the text is one. */
    public static Optional<Phone> read(String typed) {
        if (PLAIN.matcher(typed).matches()) return Optional.of(new Phone(typed));
        String text = Words.tidy(typed)
                .replaceAll("[ ()]", "")
                .replaceAll("[–—－]", "-")
                .replaceFirst("^00-?(86|85[23])", "+$1");
        String digits = text.replace("-", "");
        Matcher mobile = MOBILE.matcher(digits);
        if (mobile.matches()) return Optional.of(new Phone(mobile.group(1)));
        for (Pattern pattern : List.of(SERVICE, ACROSS)) {
            Matcher matcher = pattern.matcher(digits);
            if (matcher.matches()) return Optional.of(new Phone(matcher.group(1) + "-" + matcher.group(2)));
        }
        // A hyphen after the number begins an extension, one before it only parts the area code.
        String plain = text.replaceFirst("^(\\+86)?-?(0\\d{2,3})-?(\\d{7,8})-?(转|分机|ext\\.?|x)?-?", "$1$2$3转")
                .replaceFirst("转$", "");
        Matcher landline = LANDLINE.matcher(plain);
        if (!landline.matches()) return Optional.empty();
        String extension = landline.group(3) == null ? "" : "-" + landline.group(3);
        return Optional.of(new Phone(landline.group(1) + "-" + landline.group(2) + extension));
    }

    @Override
    public String toString() {
        return "Phone[" + Masks.phone(text) + "]";
    }
}
