package org.lianfang.platform.sheet;

/** A file that cannot be used at all, before any of its rows is; who reads it says so in words of the own trade. */
public final class SheetRefused extends RuntimeException {

    /** What is wrong with it. */
    public enum Why {
        UNREADABLE,
        LOCKED,
        TOO_LARGE,
        WITH_MACROS
    }

    private final Why why;

    private SheetRefused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public static SheetRefused because(Why why) {
        return new SheetRefused(why);
    }

    public Why why() {
        return why;
    }
}
