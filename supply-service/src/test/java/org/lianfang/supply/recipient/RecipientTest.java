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
    @CsvSource({
        "王小芳家 15401000001,王*芳家 ****",
        "南门岗亭（154-0100-0001）,南门岗亭（****）",
        "南门 １５４０１００００01,南门 ****",
        "南门 154 01 00 00 01,南门 ****",
        "桥下 0750-6612345,桥下 ****",
        "桥下 身份证44070519500101123X,桥下 身份证****",
        "试验苑1期12-3-1203,试验苑1期12-3-1203",
        "中山路128号3栋2单元1001室,中山路128号3栋2单元1001室"
    })
    void anAddressLeadsToADoorAndNotToItsPerson(String address, String shown) {
        Recipient recipient = new Recipient(address, "王小芳", null);

        assertThat(recipient.masked().address()).isEqualTo(shown);
        assertThat(recipient.forHandOver().address()).isEqualTo(shown);
    }
}
