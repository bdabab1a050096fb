package org.lianfang.supply.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where brackets end: at their closing sign or, where people forget it, before the next separator. */
final class Parens {

    private final String text;
    private final int[] ends;

    Parens(String text) {
        this.text = text;
        this.ends = new int[text.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                open.push(i);
            } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                ends[open.pop()] = i + 1;
            }
        }
        int separator = text.length();
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Letters.isBreak(text, i)) {
                separator = i;
            }
            if (text.charAt(i) == '(' && ends[i] == 0) {
                ends[i] = separator;
            }
        }
    }

    /** The place behind the brackets that open at {@code open}. */
    int endOf(int open) {
        return ends[open];
    }

    /** The place behind what stands in the brackets from {@code open} to {@code end}. */
    static int contentEnd(String text, int open, int end) {
        return end - 1 > open && text.charAt(end - 1) == ')' ? end - 1 : end;
    }
}
