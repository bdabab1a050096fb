package org.lianfang.supply.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.supply.text.Token.Kind;

/** Walks once over a folded note and cuts it into tokens. Whatever it does not know is a letter of a thing's name. */
final class Scanner {

    private final String text;
    private final Courtesy courtesy;
    private final Quantities quantities;
    private final Asides asides;
    private final Parens parens;
    private final List<Token> tokens = new ArrayList<>();
    private int wordStart = -1;
    private int rows;

    Scanner(String text, LocalDate today) {
        this.text = text;
        this.courtesy = new Courtesy(text);
        this.quantities = new Quantities(text, courtesy);
        this.asides = new Asides(text, today, courtesy);
        this.parens = new Parens(text);
    }

    List<Token> tokens() {
        int i = 0;
        while (i < text.length()) {
            i = step(i);
        }
        endWord(text.length());
        return tokens;
    }

    /** Takes what starts at {@code i} and answers where it ends. */
    private int step(int i) {
        int label = inWord() ? Brands.labelEndAt(text, wordStart, i) : i;
        if (label > i) {
            return label;
        }
        Token token = sign(i);
        if (token == null) {
            token = restOfLeft(i);
        }
        if (token == null) {
            token = rowNumber(i);
        }
        if (token == null) {
            token = asides.at(i, inWord(), runStarts());
        }
        if (token == null) {
            token = quantities.at(i, inWord());
        }
        if (token == null) {
            token = join(i);
        }
        if (token != null) {
            return add(token);
        }
        int polite = courtesyEnd(i);
        if (polite > i) {
            endWord(i);
            return polite;
        }
        return letters(i);
    }

    /** 没有米[了], 后天药[就断了]: said already in front of the thing. */
    private Token restOfLeft(int i) {
        int end = inWord() && lastIs(Kind.LEFT) ? DaysLeft.restEndAt(text, i) : i;
        return end == i
                ? null
                : new Token(
                        Kind.LEFT, i, end, null, tokens.get(tokens.size() - 1).days());
    }

    private Token sign(int i) {
        char c = text.charAt(i);
        int keycap = Letters.keycapEnd(text, i);
        if (keycap > i) {
            return Token.of(Kind.BREAK, i, keycap);
        }
        if (c == '(' && parens.endOf(i) > i + 1) {
            return parens(i, parens.endOf(i));
        }
        if ("() ~'".indexOf(c) >= 0) {
            return Token.of(Kind.GAP, i, i + 1);
        }
        if (c == ':' && !(isDigitAt(i - 1) && isDigitAt(i + 1))) {
            return Token.of(Kind.COLON, i, i + 1);
        }
        boolean star = c == '*' && quantities.at(i, inWord()) == null;
        if (star || Letters.isBreak(text, i) || Letters.isRowNumber(c) || separates(i)) {
            return Token.of(Kind.BREAK, i, i + Character.charCount(text.codePointAt(i)));
        }
        return null;
    }

    private Token parens(int open, int end) {
        if (text.substring(open + 1, Parens.contentEnd(text, open, end))
                .codePoints()
                .noneMatch(Letters::isWordSign)) {
            return Token.of(Kind.GAP, open, end);
        }
        int row = inWord() ? 0 : RowNumbers.valueOf(text, open + 1, Parens.contentEnd(text, open, end));
        boolean counts = row > 0 && (!lastIs(Kind.AMOUNT) || row == rows + 1);
        rows = counts ? row : rows;
        return Token.of(counts ? Kind.BREAK : Kind.PAREN, open, end);
    }

    /** A dash or slash between things; not the one in 7-up. */
    private boolean separates(int i) {
        return switch (text.charAt(i)) {
            case '-' -> !inWord() || Letters.isEdge(text, i + 1);
            case '/' -> !inWord() || Letters.isEdge(text, i + 1) || isHan(i - 1) && isHan(i + 1);
            case '.' -> !inWord() || Letters.isEdge(text, i + 1);
            default -> false;
        };
    }

    private Token rowNumber(int i) {
        if (inWord()) {
            return null;
        }
        boolean rowStarts =
                tokens.isEmpty() || lastSolid().endsRun() || lastSolid().is(Kind.AMOUNT);
        boolean rowGoesOn = rows > 0 && lastIs(Kind.GAP) && RowNumbers.isNext(text, i, rows + 1);
        int end = rowStarts || rowGoesOn ? RowNumbers.endAt(text, i, rows + 1) : i;
        if (end == i) {
            return null;
        }
        rows++;
        return Token.of(Kind.BREAK, i, end);
    }

    private Token join(int i) {
        boolean started = inWord() || !tokens.isEmpty() && !lastSolid().endsRun();
        int end = Lexicon.JOINS.endAt(text, i);
        boolean plus = text.startsWith("加", i) && lastIs(Kind.AMOUNT);
        boolean named = protectedEnd(i) > Math.max(end, i + 1) && !(plus && !inWord() && countsAnother(i + 1));
        if (!started || end == i && !plus || named) {
            return null;
        }
        return Token.of(Kind.JOIN, i, Math.max(end, i + 1));
    }

    /** 苹果1斤加[大米2斤], [油菜2斤]; not 2件加大码外套, where the amount before is of what follows. */
    private boolean countsAnother(int i) {
        int before = tokens.size() - 2;
        boolean large = i < text.length() && "大油".indexOf(text.charAt(i)) >= 0;
        if (!large || before < 0 || !tokens.get(before).is(Kind.WORD)) {
            return false;
        }
        int end = i;
        while (!Letters.isEdge(text, end) && Amount.at(text, end) == null) {
            end++;
        }
        return end > i && Amount.at(text, end) != null;
    }

    private int courtesyEnd(int i) {
        if (!inWord() && Remarks.whoseEndAt(text, i) > i) {
            return i; // 我妈的: without 我 it is a curse
        }
        int named = protectedEnd(i);
        boolean opensName = text.startsWith("带", i) && Lexicon.NAMES.endAt(text, i + 1) > named; // 带皮蛋
        if (named > i && Lexicon.OPENERS.endAt(text, i) <= named && !opensName) {
            return i;
        }
        if (text.startsWith("-", i) && isHan(i - 1) && Amount.at(text, i + 1) != null) {
            return i + 1; // 青菜-2斤
        }
        int closing = courtesy.closingEnd(i);
        if (closing > i) {
            return closing;
        }
        if (inWord()) {
            return courtesy.buyingEnd(i);
        }
        int opening = Math.max(Lexicon.JOINS.endAt(text, i), courtesy.openingEnd(i, lastIs(Kind.AMOUNT)));
        return Math.max(opening > i ? opening : courtesy.buyingEnd(i), courtesy.someEnd(i));
    }

    private int letters(int i) {
        int end = protectedEnd(i);
        if (!inWord()) {
            wordStart = i;
        }
        if (end > i) {
            return end;
        }
        char c = text.charAt(i);
        if (!Letters.isLatin(c) && !Letters.isDigit(c)) {
            return i + Character.charCount(text.codePointAt(i));
        }
        end = i + 1;
        while (end < text.length() && continuesCode(c, end)) {
            end++;
        }
        return end;
    }

    /** N95, 7-up, 75%, 2B, L: one word; but Latin letters end where x2 begins. */
    private boolean continuesCode(char first, int i) {
        char c = text.charAt(i);
        if (Letters.isLatin(c) || Letters.isDigit(c)) {
            return !((c == 'x' || c == 'X') && Letters.isLatin(first) && isDigitAt(i + 1));
        }
        return c == '%' || c == '°' || "-.&/".indexOf(c) >= 0 && (isDigitAt(i + 1) || isLatinAt(i + 1));
    }

    private int protectedEnd(int i) {
        int name = Lexicon.NAMES.endAt(text, i);
        if (inWord()) {
            return name;
        }
        boolean first = tokens.isEmpty() || lastSolid().endsRun();
        return Math.max(name, Math.max(Lexicon.BRANDS.endAt(text, i), first ? Lexicon.FIRST_NAMES.endAt(text, i) : i));
    }

    private int add(Token token) {
        endWord(token.start());
        tokens.add(token);
        return token.end();
    }

    private void endWord(int end) {
        if (inWord() && end > wordStart) {
            tokens.add(Token.of(Kind.WORD, wordStart, end));
        }
        wordStart = -1;
    }

    private boolean inWord() {
        return wordStart >= 0;
    }

    private boolean runStarts() {
        return !inWord() && (tokens.isEmpty() || lastIs(Kind.GAP) || lastSolid().endsRun());
    }

    private boolean lastIs(Kind kind) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(kind);
    }

    /** The last token that is not a space. */
    private Token lastSolid() {
        int last = tokens.size() - 1;
        while (last > 0 && tokens.get(last).is(Kind.GAP)) {
            last--;
        }
        return tokens.get(last);
    }

    private boolean isDigitAt(int i) {
        return i >= 0 && i < text.length() && Letters.isDigit(text.charAt(i));
    }

    private boolean isLatinAt(int i) {
        return i < text.length() && Letters.isLatin(text.charAt(i));
    }

    private boolean isHan(int i) {
        return i >= 0 && i < text.length() && Character.isIdeographic(text.charAt(i));
    }
}
