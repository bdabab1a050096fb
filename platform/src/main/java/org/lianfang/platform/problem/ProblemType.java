package org.lianfang.platform.problem;

/** An entry of a service's published catalogue of errors: its enum implements this. */
public interface ProblemType {

    /** The catalogue's name, e.g. {@code SHIFT_NOT_FOUND}. */
    String name();

    /** Its status, and what it says. */
    ProblemText text();

    default int status() {
        return text().status();
    }

    default String zh() {
        return text().zh();
    }

    default String en() {
        return text().en();
    }

    default Problem problem() {
        return new Problem(this, null, null);
    }

    /** Names the input at fault by its path in the graph's input, e.g. {@code readings[1].temperature}. */
    default Problem at(String field) {
        return new Problem(this, field, null);
    }

    /** Adds what only this occurrence knows: ids, limits, counts; never a personal value. */
    default Problem with(String detail) {
        return new Problem(this, null, detail);
    }
}
