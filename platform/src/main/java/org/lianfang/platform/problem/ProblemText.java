package org.lianfang.platform.problem;

/**
 * What every error of a catalogue tells: what happened and what to do, in both languages.
 *
 * @param status of HTTP, which decides the contract's code
 */
public record ProblemText(int status, String zh, String en) {}
