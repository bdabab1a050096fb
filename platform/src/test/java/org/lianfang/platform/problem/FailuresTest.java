package org.lianfang.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57014", "55P03", "40P01"})
    void aDatabaseThatIsGoneFullOrTooSlowIsAway(String state) {
        assertThat(Failures.isDatabaseAway(new RuntimeException(new SQLException("x", state))))
                .isTrue();
    }

    @Test
    void aRefusedConnectionIsAwayAndABrokenRuleIsNot() {
        assertThat(Failures.isDatabaseAway(new ConnectException())).isTrue();
        assertThat(Failures.isDatabaseAway(new SQLException("x", "23505"))).isFalse();
    }

    @Test
    void aViolationIsToldByItsConstraint() {
        var violation = new RuntimeException(new SQLException("duplicate key violates \"booking_live\"", "23505"));

        assertThat(Failures.violates(violation, "booking_live")).isTrue();
        assertThat(Failures.violates(violation, "booking_overlap")).isFalse();
        assertThat(Failures.violates(new SQLException("booking_live", "42601"), "booking_live"))
                .isFalse();
    }

    @Test
    void aDeadlockIsToldByItsState() {
        assertThat(Failures.isDeadlock(new RuntimeException(new SQLException("x", "40P01"))))
                .isTrue();
        assertThat(Failures.isDeadlock(new SQLException("deadlock detected", "23505")))
                .isFalse();
    }

    @Test
    void whatIsLoggedNamesTypesAndStatesAndRepeatsNoMessage() {
        var failure = new IllegalStateException("张三", new SQLException("Key (phone)=(10012345678)", "23505"));

        assertThat(Failures.names(failure)).isEqualTo("java.lang.IllegalStateException < java.sql.SQLException[23505]");
    }
}
