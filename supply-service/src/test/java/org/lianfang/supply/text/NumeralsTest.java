package org.lianfang.supply.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "12, 12",
        "2.5, 2.5",
        "1/2, 0.5",
        "½, 0.5",
        "半, 0.5",
        "两, 2",
        "俩, 2",
        "仨, 3",
        "十, 10",
        "十五, 15",
        "二十五, 25",
        "三十, 30",
        "一百, 100",
        "一百零五, 105",
        "一百二, 120",
        "一百二十, 120",
        "两百五, 250",
        "一千二, 1200",
        "一点五, 1.5",
        "两点二五, 2.25",
        "壹拾贰, 12",
        "99999, 99999"
    })
    void aNumberIsReadAsSpoken(String said, double value) {
        assertThat(Numerals.at(said, 0)).isEqualTo(new Numerals.Numeral(value, said.length(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "3-5, 5",
        "3~5, 5",
        "3到5, 5",
        "三到五, 5",
        "三五, 5",
        "两三, 3",
        "七八, 8",
        "十五六, 16",
        "二三十, 30",
        "十几, 10",
        "二十几, 20",
        "几十, 10",
        "几, 1",
        "20多, 20",
        "十来, 10",
        "一百多, 100"
    })
    void ofARangeTheUpperEndCountsAndOfAGuessNoMoreThanWasSaid(String said, double value) {
        assertThat(Numerals.at(said, 0)).isEqualTo(new Numerals.Numeral(value, said.length(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"三九", "一二三", "零", "斤", "x", "", "100000", "123456789012345678901234567890", "点五"})
    void namesAndEndlessDigitsAreNoNumber(String said) {
        assertThat(Numerals.at(said, 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1/0, 1", "5-3, 1", "5-, 1", "1., 1", "3-2-501, 1", "两千克, 1", "三两瘦肉, 1"})
    void whatDoesNotBelongToTheNumberIsLeft(String said, int end) {
        assertThat(Numerals.at(said, 0).end()).isEqualTo(end);
    }
}
