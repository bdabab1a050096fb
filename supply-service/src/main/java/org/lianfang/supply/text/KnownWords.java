package org.lianfang.supply.text;

/** What the reader knows of the words of a trade, for those who must tell them from the words of a person. */
public final class KnownWords {

    private KnownWords() {}

    public static boolean isBrand(String word) {
        return Lexicon.BRANDS.contains(word);
    }

    public static boolean isUnit(String word) {
        Units.Unit unit = word.isEmpty() ? null : Units.at(word, 0);
        return unit != null && unit.end() == word.length();
    }
}
