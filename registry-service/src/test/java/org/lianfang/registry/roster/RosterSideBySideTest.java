package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.registry.roster.RosterFiles.HEADINGS;
import static org.lianfang.registry.roster.RosterFiles.send;
import static org.lianfang.registry.roster.RosterFiles.store;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.platformtest.Database;
import org.lianfang.registry.OnRegistry;

/** Two files that are looked through before either is stored: what the first adds, the second could not know. */
@OnRegistry
class RosterSideBySideTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String estate = "并行苑" + NUMBER.incrementAndGet() + "期";

    @ParameterizedTest
    @CsvSource({
        "110101199003072519, , 101, 110101199003072519, , 301, SAME_ID_NUMBER",
        ", 15404990002, 102, 110101199003074610, 15404990002, 302, SAME_NAME_AND_PHONE",
        ", 15404990003, 103, 110101199003079913, 15404990004, 103, SAME_NAME_AND_DOOR",
        "110101199003070513, 15404990005, 104, 110101199003070513, 15404990005, 304, SAME_ID_NUMBER"
    })
    void whoMayBeSomeoneOfTheFirstIsLeftToReview(
            String idNumber,
            String phone,
            String room,
            String otherId,
            String otherPhone,
            String otherRoom,
            String reason) {
        UUID first = checked(row("方七", idNumber, phone, "1栋", room));
        UUID second = checked(row("方七", otherId, otherPhone, "1栋", otherRoom));

        store(first).statusCode(200).body("fresh", equalTo(1));
        store(second).statusCode(200).body("fresh", equalTo(0)).body("inDoubt", equalTo(1));

        assertThat(people()).hasSize(2);
        assertThat(Database.column(
                        "registry",
                        "select array_to_string(d.reasons, ' ') from possible_double d join resident r on r.id = d.resident_id"
                                + " join household h on h.id = r.household_id where d.decision is null and h.address like '"
                                + estate + "%'"))
                .containsExactly(reason);
    }

    @Test
    void whoMayBeTwoOfTheFirstIsHeldAgainstBoth() {
        UUID first = checked(
                row("方八", "110101199003076667", null, "1栋", "105") + row("方九", null, "15404990006", "1栋", "106"));
        UUID second = checked(row("方九", "110101199003076667", "15404990006", "1栋", "107"));

        store(first).statusCode(200);
        store(second).statusCode(200).body("inDoubt", equalTo(1));

        assertThat(Database.column(
                        "registry",
                        "select unnest(d.reasons) from possible_double d join resident r on r.id = d.resident_id"
                                + " join household h on h.id = r.household_id where h.address like '" + estate
                                + "%' order by 1"))
                .containsExactly("SAME_ID_NUMBER", "SAME_NAME_AND_PHONE");
    }

    @Test
    void aDoorWrittenInAnotherWayIsTheSameDoor() {
        UUID first = checked(row("方十", null, "15404990007", "1号楼", "108"));
        UUID second = checked(row("方小十", null, "15404990008", "1栋", "108室"));

        store(first).statusCode(200);
        store(second).statusCode(200).body("fresh", equalTo(1));

        assertThat(Database.column("registry", "select id::text from household where address like '" + estate + "%'"))
                .hasSize(1);
        checked(row("方幼十", null, null, "1号楼", "108"));
    }

    private UUID checked(String rows) {
        UUID id = UUID.randomUUID();
        send(id, HEADINGS + rows).statusCode(200).body("wrong", equalTo(0)).body("inDoubt", equalTo(0));
        return id;
    }

    private String row(String name, String idNumber, String phone, String building, String room) {
        return String.join(",", name, given(idNumber), given(phone), estate, building, "", room, "", "", "", "") + "\n";
    }

    private static String given(String value) {
        return value == null ? "" : value;
    }

    private List<String> people() {
        return Database.column(
                "registry",
                "select r.id::text from resident r join household h on h.id = r.household_id where h.address like '"
                        + estate + "%'");
    }
}
