package org.lianfang.supply.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientTest {

    @ParameterizedTest
    @CsvSource({"王小芳,王*芳", "王芳,王*", "欧阳娜娜,欧**娜", "王,王*"})
    void theStreetReadsTheFirstAndLastLetterOfAName(String name, String shown) {
        assertThat(new Recipient("1栋", name, null).masked().name()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"15401000001,154****0001", "0750-6612345,075****2345", "12345,****"})
    void ofAPhoneItReadsSevenDigitsAtMost(String phone, String shown) {
        assertThat(new Recipient("1栋", null, phone).masked().phone()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "王小芳,FEMALE,王女士",
        "王建国,MALE,王先生",
        "欧阳娜娜,FEMALE,欧阳女士",
        "司马懿,MALE,司马先生",
        "李阿姨,,李女士",
        "张先生,,张先生",
        "张先生,FEMALE,张先生",
        "王小芳,,王住户"
    })
    void whoHandsOverReadsTheSurnameWithTheTitleThatTheNameOrTheGenderSays(String name, Gender gender, String shown) {
        assertThat(new Recipient("1栋", name, null, gender).forHandOver().name()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"FEMALE,FEMALE", "MALE,MALE", "OTHER,", ","})
    void aGenderThatIsNotKnownHereIsNone(String word, Gender gender) {
        assertThat(Gender.said(word)).isEqualTo(gender);
    }

    @Test
    void nobodysNameStaysNobodys() {
        assertThat(new Recipient("1栋", null, null).forHandOver().name()).isNull();
        assertThat(new Recipient("1栋", null, null).masked().phone()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"取快递 电话15401000001,取快递 电话****", "身份证44070519500101123X的药,身份证****的药", "王小芳的米5斤,王*芳的米5斤", "米10斤2袋,米10斤2袋"
    })
    void wordsAboutAnOrderLeadToNobody(String words, String shown) {
        assertThat(new Recipient("1栋", "王小芳", null).hiddenIn(words)).isEqualTo(shown);
    }
}
