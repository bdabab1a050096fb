package org.lianfang.supply.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A line while it is put together: words of a thing, amounts and what else was said about it. */
final class Draft {

    private static final WordSet ALSO_FINE = WordSet.of("也行 也可以 都行 都可以 均可");

    private static final Phrase BESIDES = Phrase.of(".{0,5}?[另还再]\\p{IsHan}{0,5}$");

    private final String text;
    private final String original;
    private final StringBuilder words = new StringBuilder();
    private final Amounts amounts = new Amounts();
    private Set<String> notes = new LinkedHashSet<>();
    private int start = Integer.MAX_VALUE;
    private int end;
    private String brand;
    private boolean locked;
    private Integer daysLeft;
    private boolean each;

    /** Only an address or phone: belongs to the order, not to a thing. */
    private boolean whereabouts;

    /** @param text the folded note, in which the amounts stand; of {@code original}, as typed, are the notes */
    Draft(String text, String original) {
        this.text = text;
        this.original = original;
    }

    void addWord(Token token) {
        span(token.start(), token.end());
        boolean latin = words.length() > 0
                && Letters.isLatin(text.charAt(token.start()))
                && Letters.isLatin(words.charAt(words.length() - 1));
        words.append(latin ? " " : "").append(text, token.start(), token.end());
    }

    void addAmount(Token token) {
        span(token.start(), token.end());
        amounts.add(token.amount());
    }

    void addEach(Token token) {
        span(token.start(), token.end());
        each = true;
    }

    void addNote(Token token) {
        span(token.start(), token.end());
        note(original.substring(token.start(), token.end()));
    }

    /** Words that change nothing, but were said: 牛奶1箱🥛. */
    void addSilently(Token token) {
        span(token.start(), token.end());
    }

    void addWhereabouts(Token token) {
        addNote(token);
        whereabouts = true;
    }

    void addLock(Token token) {
        span(token.start(), token.end());
        locked = true;
    }

    void addLeft(Token token) {
        if (token.days() == null) {
            addNote(token);
            return;
        }
        span(token.start(), token.end());
        left(token.days());
    }

    /** What stands in brackets is a brand, an amount or a wish of its own, else a note. */
    void addParen(Token paren, List<Token> inside) {
        span(paren.start(), paren.end());
        int shift = paren.start() + 1;
        boolean understood = inside.size() == 1;
        for (Token part : inside) {
            switch (part.kind()) {
                case LOCK -> locked = true;
                case LEFT -> understood &= left(part.days());
                case WORD -> understood &= named(text.substring(shift + part.start(), shift + part.end()));
                case AMOUNT ->
                    understood &= inside.size() == 1
                            && amounts.addInBrackets(part.amount().shifted(shift));
                default -> understood = false;
            }
        }
        if (!understood) {
            note(original.substring(shift, Parens.contentEnd(text, paren.start(), paren.end())));
        }
    }

    /** Takes in what was said about this one behind it. */
    void absorb(Draft other) {
        if (other.hasItem()) {
            note(other.item());
        }
        absorbSaid(other);
    }

    /** Takes in, word for word, what changes neither the thing nor how much of it: 三份盒饭，[一份不要辣]; 两个25斤的也行. */
    void absorbWords(Draft other) {
        span(other.start, other.end);
        notes.add(original.substring(other.start, other.end).strip());
    }

    /** Names nothing, and says how some of {@code before} is to be, or what else will do. */
    boolean isSaidOf(Draft before) {
        boolean nameless = hasAmount() && (!hasItem() || item().equals("的"));
        return nameless
                && (notes.stream().anyMatch(ALSO_FINE::contains)
                        || !notes.isEmpty() && amounts.arePartOf(before.amounts));
    }

    /** Takes in what was said about this one behind it under another name. */
    void absorbSaid(Draft other) {
        notes.addAll(other.notes);
        take(other);
    }

    /** Takes in what was said about this one in front of it. */
    void absorbBefore(List<Draft> others) {
        Set<String> behind = notes;
        notes = new LinkedHashSet<>();
        others.forEach(this::absorb);
        notes.addAll(behind);
    }

    private void take(Draft other) {
        span(other.start, other.end);
        amounts.addAll(other.amounts);
        locked |= other.locked;
        brand = brand == null ? other.brand : brand;
        daysLeft = daysLeft == null ? other.daysLeft : daysLeft;
    }

    /** 各两份: the amount of the group, and the words of the whole group as the text it was read from. */
    void share(Draft group) {
        span(group.start, group.end);
        if (group != this) {
            amounts.addAll(group.amounts);
        }
    }

    /** The reach of the group: from its first member to its amount. */
    void reach(Draft first) {
        span(first.start, end);
    }

    /** 可乐雪碧各两瓶: two things in one word; whoever buys must see it. */
    void noteEach() {
        note("各");
    }

    /** What was bought of it is said already, and the amount is no pack around it: 牛奶2箱 before 3斤, not 药24粒 before 2盒. */
    boolean isCountedApartFrom(Amount next) {
        return amounts.areApartFrom(next);
    }

    boolean hasItem() {
        return words.length() > 0;
    }

    boolean hasAmount() {
        return !amounts.isEmpty();
    }

    boolean hasOnlyMeasures() {
        return amounts.onlyMeasures();
    }

    boolean isEach() {
        return each;
    }

    boolean isWhereabouts() {
        return whereabouts;
    }

    boolean isBrand() {
        return Brands.only(item()) != null;
    }

    /** 要海天 */
    boolean isWished() {
        return start > 0 && "要是用".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** 另外大米, 还要大米: not what the heading before it spoke of. */
    boolean isBesides() {
        return BESIDES.endAt(text.substring(Math.max(0, start - 6), start), 0) > 0;
    }

    boolean isLocked() {
        return locked;
    }

    boolean isRemark() {
        return !hasItem() && !hasAmount();
    }

    String item() {
        String item = Letters.clean(words.toString());
        return item.startsWith("的") && item.length() > 1 ? item.substring(1) : item; // 一袋5斤的大米
    }

    /** The finished line. */
    ReadLine line() {
        String said = original.substring(start, end).strip();
        if (!hasItem() && hasAmount() && !notes.isEmpty()) {
            String remark = notes.iterator().next(); // 不要辣的面一份: the remark is the thing
            notes.remove(remark);
            words.append(Letters.fold(remark));
        }
        int whose = Remarks.whoseEndAt(item(), 0);
        boolean named = whose > 0 && whose < item().length();
        if (named) {
            notes.add(item().substring(0, whose));
        }
        Brands.Branded branded = Brands.in(named ? item().substring(whose) : item());
        if (branded.item().isEmpty()) {
            return new ReadLine(said, said, 1, null, brand, locked, daysLeft, null);
        }
        if (brand != null && branded.brand() != null && !brand.equals(branded.brand())) {
            notes.add(brand); // 维达/清风抽纸
        }
        Amount bought = amounts.bought();
        notes.addAll(amounts.sizes(text));
        return new ReadLine(
                said,
                branded.item(),
                bought == null ? 1 : bought.value(),
                bought == null ? null : bought.unit(),
                branded.brand() == null ? brand : branded.brand(),
                locked,
                daysLeft,
                notes.isEmpty() ? null : String.join("，", notes));
    }

    private void note(String said) {
        String clean = Letters.clean(said);
        if (Remarks.wishedBrand(Letters.fold(clean)).isEmpty()) {
            return; // 品牌 飞鹤: the brand stands for itself
        }
        if (!named(Remarks.wishedBrand(Letters.fold(clean)))) {
            notes.add(clean);
        }
    }

    private boolean named(String said) {
        String name = brand == null ? Brands.only(Letters.clean(said)) : null;
        brand = name == null ? brand : name;
        return name != null;
    }

    Integer daysLeft() {
        return daysLeft;
    }

    boolean left(Integer days) {
        if (days != null) {
            daysLeft = daysLeft == null ? days : Integer.valueOf(Math.min(daysLeft, days));
        }
        return days != null;
    }

    private void span(int from, int to) {
        start = Math.min(start, from);
        end = Math.max(end, to);
    }
}
