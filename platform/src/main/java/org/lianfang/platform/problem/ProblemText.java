package org.lianfang.platform.problem;

/**
 * What every error of a catalogue tells: what happened and what to do, in both languages.
 *
 * @param status of HTTP, which decides the contract's code
 * @param zh ends with its only full stop, so that a page can tell it from the English behind it
 */
public record ProblemText(int status, String zh, String en) {

    /** As it is told to whoever reads one of the two: 中文。 English. */
    public String both() {
        return (zh + " " + en).strip();
    }
}
