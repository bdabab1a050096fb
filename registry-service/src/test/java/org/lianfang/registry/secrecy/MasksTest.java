package org.lianfang.registry.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"王小芳, 王*芳", "王芳, 王*", "欧阳小娜, 欧**娜", "王, *", "𠮷田, 𠮷*"})
    void aNameShowsItsEnds(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13800001234, 138****1234", "0750-6612345, 0750-****2345", "0750-6612345-803, 0750-****2345"})
    void aPhoneShowsItsEnds(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @Test
    void anIdNumberShowsItsLastFour() {
        assertThat(Masks.idNumber("11010519491231002X")).isEqualTo("**************002X");
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        assertThat(Masks.phone(null)).isNull();
        assertThat(Masks.idNumber(null)).isNull();
    }
}
