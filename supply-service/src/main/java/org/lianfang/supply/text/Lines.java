package org.lianfang.supply.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.supply.text.Token.Kind;

/** Puts the drafts of all runs together: remarks join the thing before them, headings the one behind, 各 all of its group. */
final class Lines {

    /** What ends so describes the thing before it: 新鲜的, 瘦一点. */
    private static final WordSet DEGREE = WordSet.of("的 一点 一点儿 一些 点儿 切好 杀好 洗好 切片 切块 切小块 切大块 切丝 去皮 味 口味 以上 以下 以内");

    /** What ends so announces a list: 需要买菜的接龙, 采购清单. */
    private static final WordSet HEADING = WordSet.of("接龙 清单 如下");

    /** Names the thing before it once more: 阿托伐他汀2盒，药快没了. */
    private static final WordSet SAME = WordSet.of("药 药品 这药 这个药 这个 这种 它");

    /** A draft with the separator before it, which ends the reach of 各, and whether a colon stands behind it. */
    private record Placed(Draft draft, char separator, boolean colon) {}

    private final String text;
    private final String original;
    private final LocalDate today;
    private final List<Placed> lines = new ArrayList<>();
    private final List<Draft> waiting = new ArrayList<>();
    private boolean headingWaits;
    private Draft groupAhead;
    private boolean groupAheadHasMembers;

    /** 药周四就吃完了：how long all of the lines last that follow, and whether they stand in rows. */
    private Integer leftAhead;

    private boolean leftInRows;

    Lines(String text, String original, LocalDate today) {
        this.text = text;
        this.original = original;
        this.today = today;
    }

    List<Draft> of(List<Token> tokens) {
        List<Token> run = new ArrayList<>();
        char separator = '\n';
        for (Token token : tokens) {
            if (!token.endsRun()) {
                run.add(token);
                continue;
            }
            if (!run.isEmpty()) {
                add(run, separator, token.is(Kind.COLON));
                run = new ArrayList<>();
                separator = 0;
            }
            separator = stronger(separator, token);
        }
        add(run, separator, false);
        settleWaiting();
        return lines.stream().map(Placed::draft).toList();
    }

    private char stronger(char before, Token token) {
        char sign = token.is(Kind.JOIN) ? ' ' : text.charAt(token.start());
        boolean keeps = Letters.isStrong(before) || before > ' ' && !Letters.isStrong(sign);
        return keeps ? before : sign;
    }

    private void add(List<Token> run, char separator, boolean colonBehind) {
        List<Draft> drafts = new Run(text, original, this::inside).of(run);
        for (int i = 0; i < drafts.size(); i++) {
            boolean last = i == drafts.size() - 1;
            add(new Placed(drafts.get(i), i == 0 ? separator : ' ', colonBehind && last));
        }
    }

    private void add(Placed placed) {
        Draft draft = placed.draft;
        Draft before = lines.isEmpty() || !waiting.isEmpty() ? null : lines.get(lines.size() - 1).draft;
        if (draft.isEach()) {
            addGroup(placed);
        } else if (before != null && draft.isSaidOf(before)) {
            before.absorbWords(draft);
        } else if (draft.isWhereabouts() || draft.isRemark() && (before == null || placed.colon)) {
            announce(placed);
        } else if (draft.isRemark()) {
            before.absorb(draft);
        } else if (draft.hasItem()) {
            addThing(placed, before);
        } else if (headingWaits) {
            takeHeading(placed);
        } else if (before != null && before.hasItem() && (!before.hasAmount() || placed.separator == ',')) {
            before.absorb(draft); // 面粉，5斤; 一条鱼，三斤左右
        } else {
            addLine(placed);
        }
    }

    private void addThing(Placed placed, Draft before) {
        String item = placed.draft.item();
        boolean uncounted = !placed.draft.hasAmount();
        if (before != null && uncounted && placed.separator != '\n' && SAME.contains(item)) {
            before.absorbSaid(placed.draft);
        } else if (before != null
                && uncounted
                && placed.draft.isBrand()
                && (placed.draft.isWished() || placed.draft.isLocked() || Brands.isLabelled(item))) {
            before.absorb(placed.draft); // 酱油一瓶，要海天; 花王尿不湿两包，认准花王; 奶粉2罐，飞鹤牌子
        } else if (!placed.colon && describes(placed.draft, item) && before != null && placed.separator != '\n') {
            before.absorb(placed.draft);
        } else if (uncounted && (placed.colon || HEADING.startOfLast(item) < item.length())) {
            announce(placed);
            headingWaits = placed.colon;
        } else {
            takeOtherBrand(placed, before);
            addLine(placed);
        }
    }

    /** 维达/清风抽纸: the brand before the slash names no thing of its own. */
    private void takeOtherBrand(Placed placed, Draft before) {
        boolean other = before != null && placed.separator == '/' && isUncounted(before) && before.isBrand();
        if (other) {
            lines.remove(lines.size() - 1);
            placed.draft.absorbBefore(List.of(before));
        }
    }

    private void announce(Placed placed) {
        waiting.add(placed.draft);
        leftAhead = placed.colon ? placed.draft.daysLeft() : leftAhead;
    }

    /** To the end of the sentence, or, where the first line began a row of its own, of the rows. */
    private void takeLeftAhead(Placed placed) {
        boolean first = !waiting.isEmpty();
        leftInRows = first ? placed.separator == '\n' : leftInRows;
        boolean ends = !first && Letters.isStrong(placed.separator) && !(leftInRows && placed.separator == '\n');
        leftAhead = ends || placed.draft.isBesides() ? null : leftAhead;
        if (placed.draft.daysLeft() == null) {
            placed.draft.left(leftAhead);
        }
    }

    private static boolean describes(Draft draft, String item) {
        int shortly = item.endsWith("点") ? item.length() - 1 : Lexicon.SHORTLY.startOfLast(item);
        String verb = item.substring(Math.min(shortly, Lexicon.OPENERS.endAt(item, 0)), shortly); // 请收走
        boolean described = DEGREE.startOfLast(item) < item.length() || Lexicon.ERRANDS.contains(verb);
        return item.startsWith("或") || described && !draft.hasAmount() && !Lexicon.NAMES.contains(item);
    }

    /** 面粉：5斤 */
    private void takeHeading(Placed amount) {
        Draft thing = waiting.remove(waiting.size() - 1);
        thing.absorb(amount.draft);
        leftAhead = null;
        addLine(new Placed(thing, amount.separator, false));
    }

    private void addLine(Placed placed) {
        takeLeftAhead(placed);
        placed.draft.absorbBefore(waiting);
        waiting.clear();
        headingWaits = false;
        boolean member = groupAhead != null && isUncounted(placed.draft);
        if (member) {
            placed.draft.share(groupAhead);
            groupAheadHasMembers = true;
        } else {
            closeGroupAhead();
        }
        lines.add(placed);
    }

    private void closeGroupAhead() {
        if (groupAhead != null && !groupAheadHasMembers) {
            lines.add(new Placed(groupAhead, '\n', false));
        }
        groupAhead = null;
        groupAheadHasMembers = false;
    }

    /** At the end of the note: said about the last thing, or, where there is none or it may be a thing, a line of its own. */
    private void settleWaiting() {
        closeGroupAhead();
        for (Draft draft : waiting) {
            if (lines.isEmpty() || draft.hasItem()) {
                lines.add(new Placed(draft, ' ', false));
            } else {
                lines.get(lines.size() - 1).draft.absorb(draft);
            }
        }
    }

    /** 土豆、胡萝卜、洋葱各2斤, or ahead of its members: 每样两个：苹果、梨. */
    private void addGroup(Placed placed) {
        Draft last = placed.draft;
        if (placed.colon && !last.hasItem()) {
            closeGroupAhead();
            groupAhead = last;
            return;
        }
        int first = firstOfGroup(placed);
        boolean alone = first == lines.size();
        if (last.hasItem() || alone) {
            addLine(placed);
        }
        if (alone) {
            if (last.hasItem()) {
                last.noteEach();
            }
            return;
        }
        last.reach(lines.get(first).draft);
        for (Placed member : lines.subList(first, lines.size())) {
            member.draft.share(last);
        }
    }

    /** Back over things without an amount, over signs of one kind only; a sentence's end only where 都要两份 stands alone. */
    private int firstOfGroup(Placed last) {
        int first = lines.size();
        boolean alone = !last.draft.hasItem();
        char sign = alone ? ' ' : last.separator;
        while (first > 0 && isUncounted(lines.get(first - 1).draft) && (alone || !Letters.isStrong(sign))) {
            first--;
            char next = lines.get(first).separator;
            boolean otherKind = sign > ' ' && next > ' ' && next != sign;
            sign = otherKind && !alone ? '\n' : next > ' ' ? next : sign;
        }
        return first;
    }

    private static boolean isUncounted(Draft draft) {
        return draft.hasItem() && !draft.hasAmount();
    }

    private List<Token> inside(Token paren) {
        String content = text.substring(paren.start() + 1, Parens.contentEnd(text, paren.start(), paren.end()));
        return new Scanner(content.replace('(', ' ').replace(')', ' '), today).tokens();
    }
}
