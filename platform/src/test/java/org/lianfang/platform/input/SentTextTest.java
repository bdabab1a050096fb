package org.lianfang.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "x\udc00", "\udc00\ud800", "面粉\ud83d"})
    void nulAndHalfCharactersAreBroken(String text) {
        assertThat(SentText.isBroken(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "面粉5斤", "👵🏽", "\ud840\udc0b", "a\tb\nc"})
    void whatPeopleWriteIsNot(String text) {
        assertThat(SentText.isBroken(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b\u200d", "\u3000\ufeff", "\u3164", "\u00a0\ufe0f", "\t\n"})
    void whatShowsNothingIsInvisible(String text) {
        assertThat(SentText.isInvisible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b王", ".", "👵"})
    void oneVisibleCharacterIsEnough(String text) {
        assertThat(SentText.isInvisible(text)).isFalse();
    }
}
