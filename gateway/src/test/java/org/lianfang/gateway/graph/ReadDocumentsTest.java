package org.lianfang.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.Document;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.problem.Problem;

class ReadDocumentsTest {

    private static final String WHO = "{ me { username } }";

    private final ReadDocuments documents = new ReadDocuments();

    @Test
    void aTextThatIsSentAgainIsReadOnce() {
        Document first = documents.read(WHO);

        assertThat(documents.read(WHO)).isSameAs(first);
    }

    @Test
    void whatWasAskedLongestAgoIsForgottenFirst() {
        Document often = documents.read(WHO);
        Document once = documents.read(WHO + " # once");
        for (int i = 0; i < 1_000; i++) {
            documents.read(WHO + " # " + i + "x".repeat(1_000));
            assertThat(documents.read(WHO)).isSameAs(often);
        }

        assertThat(documents.read(WHO + " # once")).isNotSameAs(once);
    }

    @Test
    void aLongTextLeavesTheShortOnesInPlace() {
        Document kept = documents.read(WHO);
        String longOne = WHO + " # " + "x".repeat(200_000);
        Document read = documents.read(longOne);

        assertThat(documents.read(longOne)).isNotSameAs(read);
        assertThat(documents.read(WHO)).isSameAs(kept);
    }

    @Test
    void whatCannotBeReadIsRefusedEachTimeWithItsPlace() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> documents.read("{ me {"))
                    .isInstanceOfSatisfying(Problem.class, refused -> assertThat(
                                    GraphErrors.told(refused).getMessage())
                            .contains("(1:7)"));
        }
    }
}
