package org.lianfang.supply.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianfang.supply.text.Phrasings.Phrasing;

class PhrasingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 3, 14);

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.lianfang.supply.text.Phrasings#all")
    void aNoteIsReadAsTheTableSays(Phrasing phrasing) {
        assertThat(OrderText.read(phrasing.note(), MONDAY))
                .extracting(Phrasings::say)
                .containsExactlyElementsOf(phrasing.lines());
    }

    @Test
    void theTableHoldsEachNoteOnceAndAtLeast200() {
        assertThat(Phrasings.all().map(Phrasing::note)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(200);
    }
}
