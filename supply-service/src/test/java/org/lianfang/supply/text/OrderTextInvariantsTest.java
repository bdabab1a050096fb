package org.lianfang.supply.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any text at all, tried on random letters and on shuffled pieces of real notes. */
class OrderTextInvariantsTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 3, 14);
    private static final int TRIES = 4_000;

    /** Words that carry a meaning: each must be found again in some line. */
    private static final String[] SAID =
            """
            面粉 白糖 飞鹤奶粉 海天酱油 降压药 84消毒液 N95口罩 三九感冒灵 一次性手套 🍎 垃圾 5斤 两盒 一斤半 3-5个 0.25g*24粒 x2 一些 不要换别的 指定牌子的
            只剩3天 周四吃完 断药了 不要太细 放门口 急用 13800000000 5栋301 3-2-501 明天送到 每天1片 10块钱 （土鸡蛋） （不要换） （只剩两天） 各2斤 都要两份
            每样3个 新鲜的 宝宝要 取 珍味牌 品牌海天 可以换别的牌子 借个轮椅 一斤五 各一 切好 要海天 也快没了 或 药快没了
            还有3天就没了 后天药就断了 爷爷九种药 只够今天 两斤半排骨 苹果3个2斤香蕉 🍎3斤🍌2斤 不要替代品 必须海天的 3栋502张桂芳老人 到期 药就断了
            """
                    .strip()
                    .split("\\s+");

    /** Words that may vanish: courtesies, separators, numbers of rows. */
    private static final String[] UNSAID = {
        "、", "，", "。", "；", "\n", " ", "　", "·", "~", "🙏", "送一下", "谢谢", "麻烦您", "帮我买", "请", "您好", "①", "1. ", "（2）",
        "一、", "和", "还有", "以及", "：", "- ", "+", "/", "1️⃣", "可以帮忙", "就这些", "（", "）", "\u200B"
    };

    private static final String[] FRAGMENTS =
            """
            一 二 两 半 十 百 千 零 几 点 个 斤 盒 克 牌 的 了 要 买 加 各 都 没 剩 天 周 到 号 楼 * x / - . % 5 0 99999999 1/0 ( ) 【 第 每
            元 ¥ 还有 就 断 爷爷 给 带 老人 张桂芳 🍌 品 必须 够 后天 \uD83D \uDC00 “ g ml L N95 ａ ⒌ ㈠ ½
            """
                    .strip()
                    .split("\\s+");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noWordThatWasSaidIsLost(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            List<String> said = new ArrayList<>();
            StringBuilder note = new StringBuilder();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                String word = pick(SAID, random);
                said.add(word);
                note.append(word).append(random.nextInt(3) > 0 ? pick(UNSAID, random) : "");
            }
            List<ReadLine> lines = read(note.toString());

            String found = lines.stream().map(ReadLine::text).collect(Collectors.joining());
            assertThat(letters(found))
                    .as("read from «%s»: %s", note, lines)
                    .satisfies(read -> letters(String.join("", said)).forEach((letter, times) -> assertThat(read)
                            .hasEntrySatisfying(
                                    letter, n -> assertThat(n).as(letter).isGreaterThanOrEqualTo(times))));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void fragmentsInAnyOrderAreReadWithoutFailure(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            StringBuilder note = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                String[] pieces = random.nextInt(3) == 0 ? random.nextBoolean() ? SAID : UNSAID : FRAGMENTS;
                note.append(pick(pieces, random));
            }
            read(note.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void anyUnicodeIsReadWithoutFailure(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            StringBuilder note = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                note.append(
                        switch (random.nextInt(4)) {
                            case 0 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
                            case 1 -> String.valueOf((char) random.nextInt(0x10000));
                            case 2 -> String.valueOf((char) (0x4E00 + random.nextInt(0x5000)));
                            default -> String.valueOf((char) random.nextInt(0x100));
                        });
            }
            read(note.toString());
        }
    }

    private static List<ReadLine> read(String note) {
        List<ReadLine> lines = OrderText.read(note, TODAY);
        assertThat(lines).as(note).allSatisfy(line -> {
            assertThat(note).contains(line.text());
            assertThat(line.text()).isNotBlank();
            assertThat(line.item()).isNotBlank();
            assertThat(line.quantity()).isPositive().isFinite();
            assertThat(line.daysLeft()).satisfiesAnyOf(days -> assertThat(days).isNull(), days -> assertThat(days)
                    .isNotNegative());
        });
        return lines;
    }

    /** How often each letter, digit and picture occurs; signs do not count, nor does 要, which asks for a thing as 请 does. */
    private static Map<String, Long> letters(String words) {
        return words.codePoints()
                .filter(Letters::isWordSign)
                .mapToObj(Character::toString)
                .filter(letter -> !letter.equals("要"))
                .collect(Collectors.groupingBy(letter -> letter, Collectors.counting()));
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
