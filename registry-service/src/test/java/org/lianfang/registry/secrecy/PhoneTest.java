package org.lianfang.registry.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platform.problem.Problem;
import org.lianfang.registry.access.RegistryProblem;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "15401000001, 15401000001",
        "154 0100 0001, 15401000001",
        "+86 154-0100-0001, 15401000001",
        "１５４０１０００００１, 15401000001",
        "0750-6612345, 0750-6612345",
        "07506612345, 0750-6612345",
        "(0750)6612345转803, 0750-6612345-803",
        "0750-6612345-803, 0750-6612345-803",
        "010-12345678, 010-12345678",
        "02012345678, 020-12345678",
        "+86-0750-6612345, 0750-6612345",
        "008615401000001, 15401000001",
        "0086-154 0100 0001, 15401000001",
        "0086-0750-6612345, 0750-6612345",
        "+852 5123 4567, +852-51234567",
        "00853-61234567, +853-61234567",
        "400-123-4567, 400-1234567",
        "8001234567, 800-1234567",
    })
    void numbersAreKeptInOneWrittenForm(String typed, String kept) {
        assertThat(Phone.parse(typed, "phone").text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7712345",
                "1540100000",
                "154010000012",
                "0755",
                "abc",
                "0755-661234",
                "25401000001",
                "+852 5123 456",
                "51234567",
                "+85412345678",
                "4001234"
            })
    void anythingElseIsRefusedAtItsField(String typed) {
        assertThatThrownBy(() -> Phone.parse(typed, "phone")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(RegistryProblem.PHONE_INVALID);
            assertThat(problem.field()).isEqualTo("phone");
            assertThat(problem.body().toString()).doesNotContain(typed);
        });
    }
}
