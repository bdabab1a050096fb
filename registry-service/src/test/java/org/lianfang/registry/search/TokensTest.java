package org.lianfang.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void aDoorIsFoundTheWayPeopleJotItDown() {
        assertThat(DoorTokens.of("城东花园1栋2单元301", "1栋", "2单元", "301"))
                .containsExactlyInAnyOrder("城东花园1栋2单元301", "1栋2单元301", "1栋301", "301", "1-2-301", "1-301");
    }

    @Test
    void oneWordStandsForABuilding() {
        assertThat(Words.typed("3号楼 ３幢 302室")).containsExactly("3栋", "3栋", "302");
    }

    @Test
    void initialsCoverEveryReadingOfACharacter() {
        assertThat(NameInitials.of("单小芳")).contains("sxf", "dxf");
        assertThat(NameInitials.of("王小芳")).containsExactly("wxf");
    }

    @Test
    void aNameOfManyVoicesDoesNotMultiply() {
        assertThat(NameInitials.of("单单单单单单单单")).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void noMoreThanFourWordsAreLookedFor() {
        assertThat(Words.typed("一 二 三 四 五 六")).hasSize(4);
    }
}
