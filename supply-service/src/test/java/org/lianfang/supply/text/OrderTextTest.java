package org.lianfang.supply.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTextTest {

    @Test
    void noTextIsNoLine() {
        assertThat(OrderText.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u3000", "。。。", "，、；", "()", "🙏🙏"})
    void separatorsAloneAreNoLine(String text) {
        assertThat(OrderText.read(text)).isEmpty();
    }

    @Test
    void aWeekdayIsCountedFromTheDayOfTheNote() {
        LocalDate wednesday = LocalDate.of(2022, 3, 16);

        assertThat(OrderText.read("降压药周四吃完", wednesday).get(0).daysLeft()).isEqualTo(1);
        assertThat(OrderText.read("降压药周四吃完", wednesday.plusDays(1)).get(0).daysLeft())
                .isZero();
        assertThat(OrderText.read("降压药周四吃完", wednesday.plusDays(2)).get(0).daysLeft())
                .isEqualTo(6);
    }

    @Test
    void withoutADayTheWeekdayStaysInTheNote() {
        ReadLine line = OrderText.read("降压药周四吃完").get(0);

        assertThat(line.daysLeft()).isNull();
        assertThat(line.note()).isEqualTo("周四吃完");
        assertThat(OrderText.read("降压药只剩3天").get(0).daysLeft()).isEqualTo(3);
    }

    @Test
    void theWordsAreKeptAsTypedWhileTheItemIsFolded() {
        ReadLine line = OrderText.read("Ｎ９５口罩１０只").get(0);

        assertThat(line.text()).isEqualTo("Ｎ９５口罩１０只");
        assertThat(line.item()).isEqualTo("N95口罩");
        assertThat(line.quantity()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "面粉5斤、",
                "5斤面粉",
                "面粉 ",
                "大的1个",
                "放门口，",
                "蔬菜：",
                "（面粉）",
                "（（（",
                "不要换别的，",
                "只剩3天，",
                "苹果、梨各三斤，",
                "a:",
                "要",
                "不要太细",
                "5栋301，",
                "1. ",
                "哦",
                "半",
                "两",
                "一",
                "9",
                "各",
                "第",
                "x1",
                "的",
                "每",
                "没有",
                "没米",
                "要海天，",
                "飞鹤牌子",
                "维达/",
                "买点",
                "来瓶",
                "一大",
                "1️⃣",
                "青菜-2斤",
                "后天药就",
                "还有3天",
                "就",
                "爷爷",
                "3栋502张",
                "苹果3个2斤",
                "🍎3斤",
                "("
            })
    void aVeryLongNoteIsReadInLinearTime(String piece) {
        String text = piece.repeat(100_000 / piece.length());

        assertTimeout(Duration.ofSeconds(5), () -> OrderText.read(text, LocalDate.of(2022, 3, 14)));
    }
}
