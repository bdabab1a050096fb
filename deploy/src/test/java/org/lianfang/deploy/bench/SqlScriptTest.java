package org.lianfang.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.bench.SqlScript.Draw;
import org.lianfang.deploy.bench.SqlScript.Statement;
import org.lianfang.deploy.stack.StackOptions;

class SqlScriptTest {

    @TempDir
    private Path folder;

    @Test
    void aScriptOfPgbenchIsReadForJdbc() throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.sql"),
                """
                -- what it is for
                \\set c random(1, 20)
                SELECT array_agg(id)::text AS hh FROM household WHERE community_id = :c \\gset
                SELECT id FROM household
                WHERE id = ANY(:hh::int[]) AND community_id = :c;
                """);

        assertThat(SqlScript.read(file).steps())
                .containsExactly(
                        new Draw("c", 1, 20),
                        new Statement(
                                "SELECT array_agg(id)::text AS hh FROM household WHERE community_id = ? ",
                                List.of("c"),
                                true),
                        new Statement(
                                "SELECT id FROM household\nWHERE id = ANY(?::int[]) AND community_id = ?",
                                List.of("hh", "c"),
                                false));
    }

    @Test
    void everyCommittedScriptHasSomethingToAsk() {
        Path scripts = StackOptions.repositoryAround(Path.of("")).resolve("deploy/yardsticks");

        for (String name : List.of(
                "agg_all",
                "counter_all",
                "page_keyset",
                "nested_batched",
                "select_one",
                "guard_hot",
                "full_refusal",
                "full_waitlist")) {
            assertThat(SqlScript.read(scripts.resolve(name + ".sql")).steps())
                    .describedAs(name)
                    .hasAtLeastOneElementOfType(Statement.class);
        }
    }
}
