package org.lianfang.registry.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platform.problem.Problem;
import org.lianfang.registry.access.RegistryProblem;

class IdNumberTest {

    @Test
    void aNumberWithItsCheckDigitTellsBirthYearAndGender() {
        var number = IdNumber.parse("11010519491231002X", "idNumber");

        assertThat(number.birthYear()).isEqualTo(1949);
        assertThat(number.male()).isFalse();
    }

    @Test
    void typingIsForgiven() {
        assertThat(IdNumber.parse(" １1010519491231002x ", "idNumber").text()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // check digit
                "11010519491231002", // too short
                "11010519490231002X", // no such day
                "A1010519491231002X",
                "",
            })
    void anythingElseIsRefusedAtItsField(String typed) {
        assertThatThrownBy(() -> IdNumber.parse(typed, "idNumber")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(RegistryProblem.ID_NUMBER_INVALID);
            assertThat(problem.field()).isEqualTo("idNumber");
            assertThat(problem.body().title()).contains("身份证号").contains("ID number");
            if (!typed.isEmpty()) assertThat(problem.body().toString()).doesNotContain(typed);
        });
    }

    @Test
    void aMaskedNumberIsRefusedAsSuch() {
        assertThatThrownBy(() -> IdNumber.parse("**************002X", "idNumber"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(RegistryProblem.MASKED_VALUE));
    }

    @Test
    void printingItShowsTheLastFourOnly() {
        assertThat(IdNumber.parse("11010519491231002X", "idNumber").toString()).doesNotContain("19491231");
    }
}
