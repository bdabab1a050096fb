package org.lianfang.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void valuesAreNumberedByTheirFirstMention() {
        var numbered = new Question("select a from t where b = :b and c = :c and d > :b")
                .with("c", 2)
                .with("b", 1)
                .numbered();

        assertThat(numbered.sql()).isEqualTo("select a from t where b = $1 and c = $2 and d > $1");
        assertThat(numbered.values()).isEqualTo(List.of(1, 2));
    }

    @Test
    void castsAndQuotedTextAreNoValues() {
        var numbered = new Question("select x::text, ':no', 'it''s :no' from t where y = :yes::uuid")
                .with("yes", 1)
                .numbered();

        assertThat(numbered.sql()).isEqualTo("select x::text, ':no', 'it''s :no' from t where y = $1::uuid");
    }

    @Test
    void aValueThatNobodyGaveIsRefused() {
        var question = new Question("select :missing");

        assertThatThrownBy(question::numbered).hasMessage("no value for :missing");
    }

    @Test
    void nullIsAValue() {
        assertThat(new Question("select :none").with("none", null).numbered().values())
                .containsExactly((Object) null);
    }

    @Test
    void itPrintsNoValue() {
        assertThat(new Question("select :name").with("name", "张三")).hasToString("Question[name]");
    }
}
