package org.lianfang.supply.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.supply.order.SupplyKind;
import org.lianfang.supply.text.OrderText;

class KindWordsTest {

    @ParameterizedTest
    @CsvSource({
        "奶粉2罐, BABY",
        "飞鹤奶粉3段2罐, BABY",
        "尿不湿大王XL码2包, BABY",
        "降压药一盒，还剩1天, MEDICINE",
        "布洛芬缓释胶囊一盒, MEDICINE",
        "氨氯地平2盒, MEDICINE",
        "婴儿退烧药一瓶, MEDICINE",
        "N95口罩10个, PROTECTIVE",
        "84消毒液一瓶, PROTECTIVE",
        "盒饭三份, MEAL",
        "取两个快递, PARCEL",
        "收垃圾, GARBAGE",
        "换煤气一罐, GAS",
        "水管漏水, REPAIR",
        "打印作业10张, DOCUMENTS",
        "面粉5斤, GROCERIES",
        "山药2斤, GROCERIES",
        "牙膏一支, GROCERIES",
        "薯片3包, GROCERIES",
        "纯牛奶1箱, GROCERIES",
    })
    void theKindIsGuessedFromTheWords(String text, SupplyKind kind) {
        var line = OrderText.read(text).get(0);

        assertThat(KindWords.guess(line.item(), line.text()))
                .as(line.toString())
                .isEqualTo(kind);
    }
}
