package org.lianfang.registry.secrecy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.search.Words;

/** A phone number in one written form: 13800001234, or area code, number and extension as 0750-6612345-803. */
public record Phone(String text) {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1\\d{10})");
    // Beijing is 010, the other three-digit area codes start with 02; all others have four digits.
    private static final Pattern LANDLINE =
            Pattern.compile("(?:\\+86)?(01\\d|02\\d|0[3-9]\\d{2})(\\d{7,8})(?:[x#,转](\\d{1,6}))?");

    /** Reads what someone typed; BAD_INPUT at this field where it is no phone, never repeating it. */
    public static Phone parse(String typed, String field) {
        if (typed.indexOf('*') >= 0) throw RegistryProblem.MASKED_VALUE.at(field);
        return read(typed).orElseThrow(() -> RegistryProblem.PHONE_INVALID.at(field));
    }

    /** The number, where the text is one. */
    public static Optional<Phone> read(String typed) {
        String text = Words.tidy(typed).replaceAll("[ ()]", "").replaceAll("[–—－]", "-");
        Matcher mobile = MOBILE.matcher(text.replace("-", ""));
        if (mobile.matches()) return Optional.of(new Phone(mobile.group(1)));
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
