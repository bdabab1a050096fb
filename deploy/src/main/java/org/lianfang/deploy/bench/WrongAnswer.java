package org.lianfang.deploy.bench;

/** An answer that is missing or is not the one that was checked before: what it was measured in counts for nothing. */
final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongAnswer(String what) {
        super(what);
    }

    WrongAnswer(String what, Throwable cause) {
        super(what, cause);
    }
}
