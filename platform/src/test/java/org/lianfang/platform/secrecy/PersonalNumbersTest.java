package org.lianfang.platform.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "诸葛试电话13712345678要求延长",
                "137 1234 5678",
                "137-1234-5678",
                "+86 13712345678",
                "8613712345678",
                "１３７１２３４５６７８",
                "身份证440705198001011234",
                "440705 19800101 123X",
                "44070519800101123x"
            })
    void aMobilePhoneOrAnIdNumberIsFoundHoweverItIsGrouped(String words) {
        assertThat(PersonalNumbers.areIn(words)).isTrue();
        assertThat(PersonalNumbers.hide(words)).doesNotContain("5678", "1234", "８");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12-3-1203",
                "2022-02-08/2022-02-22",
                "2022-11-13 2022-11-14",
                "5栋301，延长至2月8日",
                "TRANSFERRED 2022-01-18 市一院"
            })
    void doorsAndDaysAreLeftAlone(String words) {
        assertThat(PersonalNumbers.areIn(words)).isFalse();
        assertThat(PersonalNumbers.hide(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"公文20220208001号,公文****号", "总机0750-6612345,总机****", "编号12345678901234567890,编号****"})
    void whatOnlyMayBeOneIsHiddenAndNotRefused(String words, String shown) {
        assertThat(PersonalNumbers.areIn(words)).isFalse();
        assertThat(PersonalNumbers.hide(words)).isEqualTo(shown);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(PersonalNumbers.hide(null)).isNull();
    }
}
