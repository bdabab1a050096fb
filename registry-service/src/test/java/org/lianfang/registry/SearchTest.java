package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnRegistry
class SearchTest {

    // Only this test's people have these names and numbers.
    private static final String PHONE = "15499887766";
    private static final String ID_NUMBER = "999999197001010017";

    private final UUID resident = UUID.randomUUID();
    private final Sample sample = Sample.in(Persona.CHENGDONG);
    private final UUID door = sample.door("8876", Sample.person(resident, "单璇玑", PHONE, ID_NUMBER));

    @BeforeEach
    void load() {
        Database.execute(
                "registry",
                "update resident set tokens = '{}', phone_end = null, phone = null, phone_hash = null, id_number = null, id_number_hash = null where name = '单璇玑'");
        sample.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"单璇玑", "单", "单璇", "sxj", "SXJ", "dxj", "7766", "8876 单", "1栋8876", "1-1-8876", "1-8876"})
    void whoSeesThePersonInClearFindsThemByNameInitialsPhoneAndDoor(String text) {
        assertThat(residents(Persona.GRID_WORKER, text)).contains(resident.toString());
        assertThat(households(Persona.GRID_WORKER, text)).contains(door.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"单璇玑", "单璇", "sxj", "7766"})
    void whoSeesThemMaskedFindsNobodyByWhatIsHidden(String text) {
        assertThat(residents(Persona.STREET_OFFICER, text)).doesNotContain(resident.toString());
        assertThat(households(Persona.STREET_OFFICER, text)).doesNotContain(door.toString());
        assertThat(households(Persona.PROPERTY_STAFF, text)).doesNotContain(door.toString());
    }

    @Test
    void whoSeesThemMaskedFindsThemByTheDoor() {
        assertThat(residents(Persona.STREET_OFFICER, sample.name)).containsExactly(resident.toString());
        assertThat(households(Persona.PROPERTY_STAFF, sample.name)).containsExactly(door.toString());
    }

    @Test
    void everyWordMustBeFound() {
        assertThat(residents(Persona.GRID_WORKER, "单 9999")).doesNotContain(resident.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {PHONE, "154 9988 7766", ID_NUMBER})
    void whoMayRevealFindsByAFullNumberAndTheAuditKeepsIt(String number) {
        Persona officer = Persona.STREET_OFFICER.numbered(number.length());

        assertThat(residents(officer, number)).containsExactly(resident.toString());

        assertThat(Database.column(
                        "registry",
                        "select ids[1] from audit_entry where operation = 'SEARCH_BY_NUMBER' and person = '"
                                + officer.id() + "' order by at desc limit 1"))
                .containsExactly(resident.toString());
        assertThat(households(officer, number)).containsExactly(door.toString());
    }

    @Test
    void aNumberOutsideTheAreaIsNotFound() {
        assertThat(residents(Persona.STREET_OFFICER_GUIYUAN, PHONE)).isEmpty();
        assertThat(residents(Persona.MANAGER_XIANZHOU, ID_NUMBER)).isEmpty();
    }

    @Test
    void propertyStaffFindNoDoorByAPhone() {
        assertThat(households(Persona.PROPERTY_STAFF, PHONE)).isEmpty();
    }

    @Test
    void peopleAreFilteredByCareNeedAndPresence() {
        Sample other = Sample.in(Persona.CHENGDONG);
        UUID orphan = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        UUID old = UUID.randomUUID();
        other.door(
                "101",
                Sample.person(orphan, "甲", Map.of("careNeeds", List.of(Map.of("need", "ORPHAN")))),
                Sample.person(gone, "乙", Map.of("presence", "MOVED_OUT")),
                Sample.person(old, "丙", Map.of("birthYear", 1940)));
        other.load();

        assertThat(filtered(other, "careNeeds=ORPHAN")).containsExactly(orphan.toString());
        assertThat(filtered(other, "careNeeds=ELDERLY")).containsExactly(old.toString());
        assertThat(filtered(other, "careNeeds=ORPHAN&careNeeds=ELDERLY"))
                .containsExactlyInAnyOrder(orphan.toString(), old.toString());
        assertThat(filtered(other, "presence=MOVED_OUT")).containsExactly(gone.toString());
        assertThat(filtered(other, "count=true")).containsExactlyInAnyOrder(orphan.toString(), old.toString());
    }

    private static List<String> filtered(Sample sample, String query) {
        return Persona.MANAGER
                .asks()
                .queryParam("text", sample.name)
                .get("/residents?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("nodes.id");
    }

    private static List<String> residents(Persona persona, String text) {
        return found(persona, "/residents", text);
    }

    private static List<String> households(Persona persona, String text) {
        return found(persona, "/households", text);
    }

    private static List<String> found(Persona persona, String path, String text) {
        return persona.asks()
                .queryParam("text", text)
                .queryParam("first", 200)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("nodes.id");
    }
}
