package org.lianfang.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.registry.OldRegister;
import org.lianfang.registry.OnRegistry;

/** A register that was filled when each token had a row of its own. */
@OnRegistry
class TokensKeptTest {

    private static final String BEFORE = "registry_of_before";
    private static final String HOUSEHOLD = "00000000-0000-7000-8000-000000000001";
    private static final String PERSON = "00000000-0000-7000-8000-000000000002";
    private static final String ADDRESS = "城东花园1幢2单元301";
    private static final Set<String> DOOR = DoorTokens.of(ADDRESS, "1幢", "2单元", "301");
    private static final String PHONE = "#00112233445566778899aabb";

    private static OldRegister register;

    @BeforeAll
    static void fillAndMigrate() throws SQLException {
        register = OldRegister.create(BEFORE);
        register.migrate("202611221955");
        try (Connection connection = Database.superuser(BEFORE);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into opened_community values ('440705001012', '甲', '甲社区', '440705001', '街道')");
            statement.execute(
                    "insert into household (id, community_code, kind, room, address, door_order) values ('%s', '440705001012', 'HOME', '301', '%s', '1')"
                            .formatted(HOUSEHOLD, ADDRESS));
            statement.execute(
                    "insert into resident (id, community_code, household_id, door_order, name, presence, needs_care) values ('%s', '440705001012', '%s', '1', '单 Li', 'PRESENT', false)"
                            .formatted(PERSON, HOUSEHOLD));
            for (String token : DOOR)
                statement.execute(
                        "insert into household_token values ('440705001012', '%s', '%s')".formatted(token, HOUSEHOLD));
            for (String token : List.of("ali", "cli", "单li", "dli", PHONE, "sli"))
                statement.execute("insert into resident_token values ('440705001012', '%s', '%s', '%s')"
                        .formatted(token, PERSON, HOUSEHOLD));
        }
        register.migrate("latest");
    }

    @AfterAll
    static void drop() {
        register.close();
    }

    @Test
    void aDoorKeepsItsWordsTheWholeAddressFirst() {
        List<String> kept = Database.column(BEFORE, "select unnest(tokens) from household");

        assertThat(kept.get(0)).isEqualTo(Words.token(ADDRESS));
        assertThat(new LinkedHashSet<>(kept)).isEqualTo(DOOR);
    }

    @Test
    void aPersonKeepsTheNameFirstAndTheEndOfThePhoneApart() {
        assertThat(Database.column(BEFORE, "select unnest(tokens) from resident"))
                .containsExactly("单li", "ali", "cli", "dli", "sli");
        assertThat(Database.column(BEFORE, "select '#' || encode(phone_end, 'hex') from resident"))
                .containsExactly(PHONE);
    }

    @Test
    void nothingIsCountedTwiceAndThePoliciesHoldAgain() {
        assertThat(Database.column(BEFORE, "select households || ' ' || residents from population_count"))
                .containsExactly("1 1");
        assertThat(
                        Database.column(
                                BEFORE,
                                "select relname from pg_class where relname in ('household', 'resident') and not relforcerowsecurity"))
                .isEmpty();
        assertThat(Database.column(BEFORE, "select tgname from pg_trigger where tgenabled <> 'O'"))
                .isEmpty();
    }
}
