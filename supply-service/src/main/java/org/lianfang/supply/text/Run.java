package org.lianfang.supply.text;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.supply.text.Token.Kind;

/**
 * The words between two separators, put together as drafts. People write the quantity behind the thing (面粉5斤白糖2斤) or
 * before it (5斤面粉2斤白糖); which of the two is read off the first words, of each group between spaces anew.
 */
final class Run {

    /** L码, XL, 3段, 大号: how large, behind a space. */
    private static final Phrase SIZE = Phrase.of("(?:NB|[SMLX]{1,4}|[1-4一二三四]段|[大中小]号)码?");

    private final String text;
    private final String original;
    private final Brackets brackets;
    private final List<Draft> drafts = new ArrayList<>();
    private Draft open;
    private boolean amountFirst;

    /** Reads what stands in brackets. */
    interface Brackets {
        List<Token> inside(Token paren);
    }

    Run(String text, String original, Brackets brackets) {
        this.text = text;
        this.original = original;
        this.brackets = brackets;
    }

    List<Draft> of(List<Token> tokens) {
        int lastWord = lastIndexOf(tokens, Kind.WORD, tokens.size());
        amountFirst = firstIs(tokens, 0, tokens.size());
        int from = 0;
        while (from < tokens.size()) {
            int to = from;
            while (to < tokens.size() && !tokens.get(to).is(Kind.GAP)) {
                to++;
            }
            group(tokens, from, to, lastWord);
            from = to + 1;
        }
        return drafts;
    }

    private void group(List<Token> tokens, int from, int to, int lastWord) {
        boolean whole = has(tokens, from, to, Kind.WORD) && has(tokens, from, to, Kind.AMOUNT);
        if (whole) {
            amountFirst = firstIs(tokens, from, to) && !isSizeFirst(tokens, from, to);
        }
        boolean endsInWord = endsInWord(tokens, from, to);
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case WORD -> word(tokens, i, i == from, whole);
                case AMOUNT -> amount(token, i < lastWord, endsInWord && turns(tokens, i, to));
                case EACH -> current().addEach(token);
                case NOTE -> current().addNote(token);
                case LOCK -> current().addLock(token);
                case LEFT -> left(tokens, i);
                case PAREN -> current().addParen(token, brackets.inside(token));
                case WHEREABOUTS -> whereabouts(token);
                default -> throw new IllegalStateException(token.kind().name());
            }
        }
    }

    private void word(List<Token> tokens, int i, boolean groupStarts, boolean whole) {
        Token token = tokens.get(i);
        String said = Letters.clean(text.substring(token.start(), token.end()));
        boolean amountFollows = i + 1 < tokens.size() && tokens.get(i + 1).is(Kind.AMOUNT);
        if (open == null || !open.hasItem()) {
            boolean whose = said.endsWith("的") && said.length() > 1 || Remarks.isPerson(said);
            if (whose && amountFollows && has(tokens, i + 2, tokens.size(), Kind.WORD)) {
                current().addNote(token); // 爷爷的九种药, 爷爷九种药: whose, not what
                amountFirst = true;
                return;
            }
            current().addWord(token);
            return;
        }
        boolean counted = amountFollows && open.hasAmount(); // 🍎3斤🍌2斤
        boolean picture = said.codePoints().allMatch(Letters::isThing) && !counted;
        boolean brandBehindSize =
                amountFollows && open.hasOnlyMeasures() && Brands.only(open.item()) != null; // 金龙鱼5L调和油1桶
        boolean partOfOpen = brandBehindSize
                || !open.hasAmount()
                        && (SIZE.endAt(said, 0) == said.length()
                                || said.startsWith("或")
                                || groupStarts && gluesToNext(open.item()));
        boolean last = i + 1 == tokens.size() || !tokens.get(i + 1).is(Kind.AMOUNT);
        boolean brand = Brands.only(said) != null && (!open.hasAmount() || last && !groupStarts); // 洗衣液1瓶蓝月亮
        boolean remark = brand || said.endsWith("的") && said.length() > 1 && !amountFollows && !(whole && groupStarts);
        if (picture) {
            open.addSilently(token);
        } else if (remark) {
            open.addNote(token);
        } else if (partOfOpen) {
            open.addWord(token);
        } else {
            open = null;
            current().addWord(token);
        }
    }

    private void amount(Token token, boolean wordFollows, boolean turns) {
        amountFirst |= turns;
        if (open != null
                && amountFirst
                && open.hasItem()
                && wordFollows
                && !token.amount().size()) {
            open = null;
        }
        current().addAmount(token);
    }

    /** 苹果3个2斤香蕉: where the last thing of a group has no amount behind it, the second of two in a row is before its thing. */
    private boolean turns(List<Token> tokens, int i, int to) {
        boolean touches = i + 1 < to
                && tokens.get(i + 1).is(Kind.WORD)
                && tokens.get(i + 1).start() == tokens.get(i).end();
        return touches
                && open != null
                && open.hasItem()
                && open.isCountedApartFrom(tokens.get(i).amount());
    }

    private static boolean endsInWord(List<Token> tokens, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (tokens.get(i).is(Kind.WORD) || tokens.get(i).is(Kind.AMOUNT)) {
                return tokens.get(i).is(Kind.WORD);
            }
        }
        return false;
    }

    /** 没米没油了: what is gone stands behind. */
    private void left(List<Token> tokens, int i) {
        boolean noneOfNext = open != null
                && open.hasItem()
                && "没有".indexOf(text.charAt(tokens.get(i).end() - 1)) >= 0
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is(Kind.WORD);
        open = noneOfNext ? null : open;
        current().addLeft(tokens.get(i));
    }

    private void whereabouts(Token token) {
        open = null;
        current().addWhereabouts(token);
        open = null;
    }

    private Draft current() {
        if (open == null) {
            open = new Draft(text, original);
            drafts.add(open);
        }
        return open;
    }

    /** A brand, a Latin word or an adjective alone belongs to the word behind the space. */
    private static boolean gluesToNext(String item) {
        return Brands.only(item) != null || Letters.isLatinWord(item) || item.endsWith("的") || item.endsWith("或");
    }

    /** 2L可乐一瓶: a measure before the thing and a count behind it; the measure is its size. */
    private static boolean isSizeFirst(List<Token> tokens, int from, int to) {
        Amount first = tokens.subList(from, to).stream()
                .filter(token -> token.is(Kind.AMOUNT))
                .map(Token::amount)
                .findFirst()
                .orElse(null);
        return first != null
                && first.isMeasure()
                && lastIndexOf(tokens, Kind.AMOUNT, to) > lastIndexOf(tokens, Kind.WORD, to);
    }

    private static boolean firstIs(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.is(Kind.WORD)) {
                return false;
            }
            if (token.is(Kind.AMOUNT) && !token.amount().size()) {
                return has(tokens, i, tokens.size(), Kind.WORD);
            }
        }
        return false;
    }

    private static boolean has(List<Token> tokens, int from, int to, Kind kind) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.is(kind) && !(kind == Kind.AMOUNT && token.amount().size())) {
                return true;
            }
        }
        return false;
    }

    private static int lastIndexOf(List<Token> tokens, Kind kind, int to) {
        int i = to - 1;
        while (i >= 0 && !tokens.get(i).is(kind)) {
            i--;
        }
        return i;
    }
}
