package org.lianfang.registry.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.registry.OldRegister;
import org.lianfang.registry.OnRegistry;

/** A register that was filled when keys of two columns held what is kept about a person. */
@OnRegistry
class EntriesKeptTest {

    private static final String BEFORE = "registry_of_two_keys";
    private static final String FILLED =
            """
            insert into opened_community values ('440705001012', '甲', '甲社区', '440705001', '街道'), ('440705001006', '乙', '乙社区', '440705001', '街道');
            insert into household (id, community_code, kind, room, address, door_order) values
                ('00000000-0000-7000-8000-000000000001', '440705001012', 'HOME', '101', '101', '1'),
                ('00000000-0000-7000-8000-000000000002', '440705001006', 'HOME', '102', '102', '2');
            insert into resident (id, community_code, household_id, door_order, name, presence, needs_care) values
                ('00000000-0000-7000-8000-000000000011', '440705001012', '00000000-0000-7000-8000-000000000001', '1', '甲', 'PRESENT', true),
                ('00000000-0000-7000-8000-000000000012', '440705001012', '00000000-0000-7000-8000-000000000001', '1', '乙', 'PRESENT', false);
            insert into care_need (community_code, resident_id, household_id, need) values
                ('440705001012', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', 'FRAIL');
            insert into possible_double (id, community_code, resident_id, other_id, reasons, found_at) values
                ('00000000-0000-7000-8000-000000000021', '440705001012', '00000000-0000-7000-8000-000000000011',
                 '00000000-0000-7000-8000-000000000012', '{SAME_NAME_AND_DOOR}', now())""";
    private static final String KEPT =
            "select n.community_code || ' ' || d.community_code from care_need n join possible_double d using (resident_id)";

    @Test
    void whatIsKeptAboutAPersonStaysAndGoesAlongToAnotherCommunity() {
        try (OldRegister register = OldRegister.create(BEFORE)) {
            register.migrate("202611231200");
            Database.execute(BEFORE, FILLED);
            register.migrate("latest");
            assertThat(Database.column(BEFORE, KEPT)).containsExactly("440705001012 440705001012");

            Database.execute(
                    BEFORE,
                    "update resident set community_code = '440705001006', household_id = '00000000-0000-7000-8000-000000000002'"
                            + " where id = '00000000-0000-7000-8000-000000000011'");

            assertThat(Database.column(BEFORE, KEPT)).containsExactly("440705001006 440705001006");
        }
    }
}
