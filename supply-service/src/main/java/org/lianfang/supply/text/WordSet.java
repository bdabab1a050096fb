package org.lianfang.supply.text;

import java.util.HashSet;
import java.util.Set;

/** Words looked up at a place in a text; the longest one wins. */
final class WordSet {

    private final Set<String> words = new HashSet<>();
    private final Set<Character> firsts = new HashSet<>();
    private int longest;

    private WordSet() {}

    static WordSet of(String... lists) {
        WordSet set = new WordSet();
        for (String list : lists) {
            for (String word : list.strip().split("\\s+")) {
                set.words.add(word);
                set.firsts.add(word.charAt(0));
                set.longest = Math.max(set.longest, word.length());
            }
        }
        return set;
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    /** Where the longest word that starts at {@code from} ends, or {@code from} if none does. */
    int endAt(String text, int from) {
        if (from >= text.length() || !firsts.contains(text.charAt(from))) {
            return from;
        }
        for (int end = Math.min(text.length(), from + longest); end > from; end--) {
            if (words.contains(text.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    /** Where the longest word that ends at the end of {@code text} starts, or its length if none does. */
    int startOfLast(String text) {
        for (int start = Math.max(0, text.length() - longest); start < text.length(); start++) {
            if (words.contains(text.substring(start))) {
                return start;
            }
        }
        return text.length();
    }
}
