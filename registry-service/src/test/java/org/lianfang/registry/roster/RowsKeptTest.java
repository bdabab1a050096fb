package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.registry.OldRegister;
import org.lianfang.registry.OnRegistry;

/** What was remembered of rosters when their rows were told apart by whole hashes. */
@OnRegistry
class RowsKeptTest {

    private static final String BEFORE = "registry_of_whole_hashes";

    @Test
    void aRowThatWasRememberedIsKnownAgainByTheHalfOfItsHash() {
        byte[] key = new byte[32];
        byte[] said = new byte[32];
        var random = new SecureRandom();
        random.nextBytes(key);
        random.nextBytes(said);
        try (OldRegister register = OldRegister.create(BEFORE)) {
            register.migrate("202611231101");
            Database.execute(
                    BEFORE,
                    "insert into opened_community values ('440705001012', '甲', '甲社区', '440705001', '街道');"
                            + " insert into roster_source values ('440705001012', decode('%s', 'hex'), decode('%s', 'hex'), gen_random_uuid())"
                                    .formatted(
                                            HexFormat.of().formatHex(key),
                                            HexFormat.of().formatHex(said)));
            register.migrate("latest");

            assertThat(Database.column(BEFORE, "select row_key || ' ' || fingerprint from roster_source"))
                    .containsExactly(RowHashes.half(key) + " " + RowHashes.half(said));
            assertThat(Database.column(
                            BEFORE,
                            "select relname from pg_class where relname = 'roster_source' and relforcerowsecurity"))
                    .hasSize(1);
        }
    }
}
