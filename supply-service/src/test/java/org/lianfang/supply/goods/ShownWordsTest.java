package org.lianfang.supply.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.supply.text.OrderText;
import org.lianfang.supply.text.ReadLine;

/** What of a line is read by those who must not learn anything about the household from it. */
class ShownWordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 3, 14);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "米", "大米", "玉米", "面粉", "东北大米", "纯牛奶", "蒙牛纯牛奶", "金龙鱼调和油", "海天酱油", "鸡蛋", "土鸡蛋", "新鲜蔬菜", "大白菜", "五花肉",
                "山药", "麻辣火锅底料", "薯片", "鱼丸", "无糖酸奶", "尿不湿L码", "奶粉3段", "成人纸尿裤", "卫生巾", "日用卫生巾", "卷纸", "N95口罩", "一次性口罩",
                "84消毒液", "75%酒精", "5号电池", "A4打印纸", "猫粮", "快递", "厨房水管漏水", "老婆饼", "🍎"
            })
    void anEverydayThingIsReadAsItWasAskedFor(String item) {
        assertThat(shown(item)).isEqualTo(item);
    }

    @ParameterizedTest
    @CsvSource({"乐事薯片,薯片", "桥头牌火锅底料,火锅底料", "老王家的土鸡蛋,土鸡蛋", "张记手抓饼,手抓饼", "王小米,小米", "蒙牛 纯牛奶,蒙牛纯牛奶", "Ｎ９５口罩,N95口罩"})
    void ofAThingWithUnknownWordsOnlyTheThingIsRead(String item, String shown) {
        assertThat(shown(item)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "降压药",
                "阿奇霉素",
                "布洛芬胶囊",
                "连花清瘟",
                "退热贴",
                "阿莫西林",
                "头孢",
                "硝苯地平",
                "缬沙坦",
                "复方甘草片",
                "胰岛素",
                "血糖试纸",
                "验孕棒",
                "安全套",
                "维生素C",
                "创可贴",
                "爷爷的九种药",
                "吃药用的牛奶冲剂",
                "六味地黄丸",
                "红霉素软膏",
                "抗原试剂"
            })
    void aMedicineHasNoName(String item) {
        assertThat(shown(item)).isEqualTo("药品");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "爷爷高血压",
                "孩子发烧在隔离",
                "丈夫王建国密接",
                "联系人李强",
                "联系人李强13812345678",
                "婆婆瘫痪要",
                "找李强",
                "王奶奶",
                "电话13812345678别打",
                "李宁",
                "老王",
                "孕妇吃的苹果",
                "化疗后喝的酸奶",
                "奶奶吃的面包",
                "不要牛奶",
                "没有鸡蛋",
                "机油",
                "妈妈骨折在家",
                "糖尿病人吃的饼干",
                "艾滋",
                "抑郁",
                "502张桂芳",
                "13812345678牛奶",
                "138牛奶",
                "王建国身份证440705195001011230",
                "隔壁有人阳了",
                "他不想活了",
                "离婚了没人管",
                "我叫张桂芳住502要很多很多很多牛奶",
                "低保户",
                "刚出狱",
                "🙏",
                "老奶奶",
                "奶奶",
                "DIOR",
                "邻居李姐的鸡蛋",
                "宝宝过敏的奶粉"
            })
    void whatIsNoKnownThingIsNotRead(String item) {
        assertThat(shown(item)).isEqualTo("物品");
    }

    @Test
    void anOrderForMedicineHoldsMedicineOnlyAndSoDoesWhatRunsOut() {
        assertThat(ShownWords.of("大米", "大米", null, null, true, false).item()).isEqualTo("药品");
        assertThat(ShownWords.of("拜新同", "拜新同还剩3天", null, null, false, true).item())
                .isEqualTo("药品");
        assertThat(ShownWords.of("尿不湿", "尿不湿还剩3天", null, null, false, true).item())
                .isEqualTo("尿不湿");
    }

    @Test
    void aUnitAndABrandAreReadOnlyWhereTheyAreKnownOnes() {
        assertThat(ShownWords.of("奶粉", "奶粉", "罐", "飞鹤", false, false)).isEqualTo(new ShownWords("奶粉", "罐", "飞鹤"));
        assertThat(ShownWords.of("奶粉", "奶粉", "李强收", "爷爷高血压", false, false)).isEqualTo(new ShownWords("奶粉", null, null));
        assertThat(ShownWords.of("降压药", "降压药", "盒", "同仁堂", false, false)).isEqualTo(new ShownWords("药品", "盒", null));
        assertThat(ShownWords.of("老王", "老王", "个", "飞鹤", false, false)).isEqualTo(new ShownWords("物品", "个", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "爷爷高血压，买降压药2盒、米5斤|米",
                "孩子发烧在隔离，要退热贴两盒|",
                "丈夫王建国密接，来两斤肉|肉",
                "联系人李强 13812345678，阿奇霉素一盒|",
                "婆婆瘫痪要成人纸尿裤2包|成人纸尿裤",
                "电话13812345678别打，找李强，鸡蛋30个|鸡蛋",
                "王奶奶糖尿病，无糖饼干一袋|无糖饼干"
            })
    void ofAWholeNoteOnlyTheThingsAreRead(String note, String thing) {
        List<ReadLine> lines = OrderText.read(note, MONDAY);

        assertThat(lines).extracting(line -> shown(line).item()).allSatisfy(item -> assertThat(item)
                .isIn("药品", "物品", thing));
    }

    /** Whatever is typed: what shows stands in the committed words, letter by letter in a stretch of them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingButCommittedWordsIsEverRead(long seed) {
        String[] pieces =
                """
                爷爷 王建国 李强 高血压 密接 发烧 13812345678 502 3栋 孕 癌 联系人 米 鸡蛋 牛奶 蒙牛 的 新鲜 药 片 霉素 尿不湿 L码 消毒液 不要 张桂芳 👍 a 王 芳 建 国 强 患 者
                """
                        .strip()
                        .split("\\s+");
        String ofPersons = "爷王建国李强高压密接发烧138502栋孕癌联系人药片霉要张桂芳👍a患者";
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var item = new StringBuilder();
            for (int n = 1 + random.nextInt(5); n > 0; n--) item.append(pieces[random.nextInt(pieces.length)]);

            String shown = shown(item.toString());

            if (shown.equals("药品") || shown.equals("物品")) continue;
            assertThat(Goods.startIn(shown)).as("%s shown as %s", item, shown).isZero();
            assertThat(shown).doesNotContainAnyWhitespaces().satisfies(words -> assertThat(
                            words.chars().noneMatch(letter -> ofPersons.indexOf(letter) >= 0))
                    .as("%s shown as %s", item, shown)
                    .isTrue());
        }
    }

    private static String shown(String item) {
        return ShownWords.of(item, item, null, null, false, false).item();
    }

    private static ShownWords shown(ReadLine line) {
        return ShownWords.of(line.item(), line.text(), line.unit(), line.brand(), false, line.daysLeft() != null);
    }
}
