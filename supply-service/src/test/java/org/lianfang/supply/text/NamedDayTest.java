package org.lianfang.supply.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedDayTest {

    private static final LocalDate WEDNESDAY_26_JANUARY = LocalDate.of(2022, 1, 26);

    @ParameterizedTest
    @CsvSource({
        "今天, 0",
        "今晚, 0",
        "明天, 1",
        "明早, 1",
        "后天, 2",
        "大后天, 3",
        "周三, 0",
        "周四, 1",
        "星期天, 4",
        "礼拜日, 4",
        "周末, 3",
        "周二, 6",
        "本周五, 2",
        "下周三, 7",
        "下周一, 5",
        "下个星期日, 11",
        "26号, 0",
        "31日, 5",
        "8号, 13",
        "30号, 4",
        "1月25日, 364",
        "2月8日, 13",
        "2月29日, "
    })
    void aDayIsCountedForward(String name, Integer days) {
        assertThat(NamedDay.daysUntil(name, WEDNESDAY_26_JANUARY)).isEqualTo(days);
    }

    @Test
    void a31stSkipsTheShortMonth() {
        assertThat(NamedDay.daysUntil("31号", LocalDate.of(2022, 2, 1))).isEqualTo(58);
    }

    @ParameterizedTest
    @ValueSource(strings = {"周四", "8号", "2月8日", "45号", "13月1日", "0号"})
    void withoutTodayOrWithoutSuchADayNothingIsCounted(String name) {
        assertThat(NamedDay.daysUntil(name, null)).isNull();
        if (name.matches("45号|13月1日|0号")) {
            assertThat(NamedDay.daysUntil(name, WEDNESDAY_26_JANUARY)).isNull();
        }
    }
}
