package org.lianfang.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenShapeTest {

    @Test
    void noHeaderIsLeftToTheNextCheck() {
        assertThat(TokenShape.fits(List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJ0.eyJ1.c2ln", "bearer a.b.c", "Bearer  a-_.b-_.c-_"})
    void threePartsAreLeftToTheRealCheck(String header) {
        assertThat(TokenShape.fits(List.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer  ",
                "Bearer ..",
                "Bearer ....",
                "Bearer a..c",
                "Bearer a.b",
                "Bearer a.b.c.d",
                "Bearer a.b.c,Bearer a.b.c",
                "Bearer a.b.ü",
                "Basic YTpi",
                "a.b.c"
            })
    void nothingElseIsRead(String header) {
        assertThat(TokenShape.fits(List.of(header))).isFalse();
    }

    @Test
    void ofTwoHeadersNoneIsRead() {
        assertThat(TokenShape.fits(List.of("Bearer a.b.c", "Bearer a.b.c"))).isFalse();
    }
}
