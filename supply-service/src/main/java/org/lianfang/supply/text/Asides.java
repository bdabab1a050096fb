package org.lianfang.supply.text;

import java.time.LocalDate;
import org.lianfang.supply.text.Token.Kind;

/** Finds what is said about a thing and names none: days left, wishes, remarks, addresses. */
final class Asides {

    private final String text;
    private final LocalDate today;
    private final Courtesy courtesy;

    Asides(String text, LocalDate today, Courtesy courtesy) {
        this.text = text;
        this.today = today;
        this.courtesy = courtesy;
    }

    /** The aside that starts at {@code i}, or null. */
    Token at(int i, boolean inWord, boolean runStarts) {
        DaysLeft left = DaysLeft.at(text, i, today);
        if (left != null) {
            return new Token(Kind.LEFT, i, left.end(), null, left.days());
        }
        if (runStarts) {
            int end = Whereabouts.endAt(text, i);
            if (end > i) {
                return Token.of(Kind.WHEREABOUTS, i, end);
            }
        }
        int locked = Math.max(Wishes.noSubstituteEndAt(text, i), onlyThisBrandEnd(i));
        if (locked > i) {
            return Token.of(Kind.LOCK, i, locked);
        }
        if (Lexicon.NAMES.endAt(text, i) > i) {
            return null;
        }
        int remark = remarkEnd(i, inWord);
        return remark > i ? Token.of(Kind.NOTE, i, remark) : null;
    }

    /** 只要飞鹤 */
    private int onlyThisBrandEnd(int i) {
        int end = Lexicon.ONLY.endAt(text, i);
        return end > i && Lexicon.BRANDS.endAt(text, end) > end ? end : i;
    }

    private int remarkEnd(int i, boolean inWord) {
        int clause = Lexicon.CLAUSES.endAt(text, i);
        if (clause > i) {
            return clauseEnd(clause);
        }
        int adverb = inWord ? i : Lexicon.ADVERBS.endAt(text, i);
        if (adverb > i && Lexicon.OPENERS.endAt(text, adverb) > adverb) {
            return adverb;
        }
        int also = "也都就".indexOf(text.charAt(i)) >= 0 ? i + 1 : i; // 油也快没了
        if (also > i && text.startsWith("快", also) && Lexicon.REMARKS.endAt(text, also) > also) {
            return Lexicon.REMARKS.endAt(text, also);
        }
        int remark = Math.max(Lexicon.REMARKS.endAt(text, i), Remarks.brandLabelEndAt(text, i));
        if (remark > i && (remark > i + 1 || Amount.at(text, remark) != null)) {
            return openEnd(remark);
        }
        boolean wantedSo = inWord && text.charAt(i) == '要' && courtesy.buyingEnd(i) == i;
        if (wantedSo && openEnd(i + 1) > i + 1) {
            return openEnd(i + 1);
        }
        int errand = inWord ? i : Lexicon.ERRANDS.endAt(text, i);
        if (errand > i && Lexicon.OPENERS.endAt(text, i) > errand) {
            return i; // 送一下: polite, where 送 alone may be what is asked for
        }
        return errand > i && isCounted(errand) ? Lexicon.SHORTLY.endAt(text, errand) : Remarks.endAt(text, i, !inWord);
    }

    /** 取两个快递, 借个轮椅, 开7天的药, 修一下马桶 */
    private boolean isCounted(int errand) {
        return Amount.at(text, errand) != null
                || Amount.one(text, errand) != null
                || Remarks.supplyEndAt(text, errand) > errand
                || Lexicon.SHORTLY.endAt(text, errand) > errand;
    }

    /** A remark runs to the next sign or space, whatever stands in it. */
    private int clauseEnd(int from) {
        int end = from;
        while (!Letters.isEdge(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** A remark runs to the next sign, space, quantity, wish or polite close. */
    private int openEnd(int from) {
        int end = from;
        while (!Letters.isEdge(text, end)
                && Amount.at(text, end) == null
                && courtesy.closingEnd(end) == end
                && courtesy.buyingEnd(end) == end
                && Wishes.noSubstituteEndAt(text, end) == end
                && DaysLeft.at(text, end, today) == null) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
