package org.lianfang.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platform.problem.Problem;

class PageTest {

    @Test
    void oneRowMoreThanAskedForTellsThatAnotherPageFollows() {
        Page<String> page = Page.of(List.of("a", "b", "c"), new PageRequest(2, null, false), List::of, null);

        assertThat(page.nodes()).containsExactly("a", "b");
        assertThat(page.pageInfo().hasNextPage()).isTrue();
    }

    @Test
    void theCursorHoldsTheKeyOfTheLastRowSeen() {
        Page<String> page =
                Page.of(List.of("a", "b", "c"), new PageRequest(2, null, false), row -> Arrays.asList(row, null), null);

        var next = new PageRequest(2, page.pageInfo().endCursor(), false).start(2, key -> key);

        assertThat(next).contains(Arrays.asList("b", null));
    }

    @Test
    void theLastPageSaysSo() {
        assertThat(Page.of(List.of("a"), new PageRequest(2, null, false), List::of, null)
                        .pageInfo()
                        .hasNextPage())
                .isFalse();
        assertThat(Page.of(List.<String>of(), new PageRequest(2, null, false), List::of, null)
                        .pageInfo()
                        .endCursor())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
    void aPageHoldsOneToTwoHundred(int first) {
        assertThatThrownBy(() -> new PageRequest(first, null, false))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64 %%", "AAAA", "YQ", "/w=="})
    void aCursorThatWasNotMadeHereIsBadInput(String cursor) {
        assertThatThrownBy(() -> new PageRequest(2, cursor, false).start(2, key -> UUID.fromString(key.get(0))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("after"));
    }
}
