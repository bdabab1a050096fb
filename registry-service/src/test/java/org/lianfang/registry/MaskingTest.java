package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
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
class MaskingTest {

    private static final String ID_NUMBER = "11010519491231002X";

    private final UUID resident = UUID.randomUUID();
    private final Sample sample = Sample.in(Persona.CHENGDONG);
    private final UUID door = sample.door("101", person(resident));

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void anOfficerSeesPeopleMasked() {
        see(Persona.STREET_OFFICER, resident)
                .body("[0].name", equalTo("王*芳"))
                .body("[0].phone", equalTo("154****0004"))
                .body("[0].idNumber", equalTo("**************002X"))
                .body("[0].note", nullValue())
                .body("[0].careNeeds[0].need", equalTo("ELDERLY"))
                .body("[0].careNeeds[1].reason", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"community-manager", "grid-worker", "health-worker"})
    void whoWorksAtTheDoorsSeesNameAndPhoneInClearAndTheIdNumberMasked(String role) {
        see(Persona.of(role, Persona.CHENGDONG), resident)
                .body("[0].name", equalTo("王小芳"))
                .body("[0].phone", equalTo("15401000004"))
                .body("[0].idNumber", equalTo("**************002X"))
                .body("[0].note", equalTo("住三楼"));
    }

    @Test
    void aResidentSeesTheOwnHouseholdInClearAndNobodyElse() {
        UUID neighbour = UUID.randomUUID();
        Sample next = Sample.in(Persona.CHENGDONG);
        next.door("102", person(neighbour));
        next.load();

        see(Persona.resident(door), resident)
                .body("[0].name", equalTo("王小芳"))
                .body("[0].idNumber", equalTo("**************002X"));
        see(Persona.resident(door), neighbour).body("", hasSize(0));
    }

    @Test
    void oneLoginSeesEachRowByTheGrantThatCoversIt() {
        UUID elsewhere = UUID.randomUUID();
        Sample foreign = Sample.in(Persona.XIANZHOU);
        foreign.door("101", person(elsewhere));
        foreign.load();
        Persona both = Persona.STREET_OFFICER.and(Persona.MANAGER);

        see(both, resident).body("[0].name", equalTo("王小芳"));
        see(both, elsewhere).body("[0].name", equalTo("王*芳"));
    }

    @Test
    void propertyStaffSeeAddressesAndNoPeople() {
        Persona.PROPERTY_STAFF
                .asks()
                .body(Map.of("ids", List.of(door)))
                .post("/households/by-ids")
                .then()
                .statusCode(200)
                .body("[0].address", equalTo(sample.name + "1栋1单元101"));
        Persona.PROPERTY_STAFF.asks().get("/residents").then().statusCode(403);
        Persona.PROPERTY_STAFF
                .asks()
                .body(Map.of("ids", List.of(door)))
                .post("/residents/by-households")
                .then()
                .statusCode(403);
    }

    @Test
    void propertyStaffOfOneEstateSeeThatEstateOnly() {
        Sample other = Sample.in(Persona.CHENGDONG);
        UUID otherDoor = other.door("101");
        other.load();
        Persona staff = Persona.of("property-staff", Persona.CHENGDONG + ";estate=" + sample.estate);

        List<String> seen = staff.asks()
                .body(Map.of("ids", List.of(door, otherDoor)))
                .post("/households/by-ids")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        assertThat(seen).containsExactly(door.toString());
        staff.asks()
                .body(Map.of("codes", List.of(Persona.CHENGDONG)))
                .post("/estates/by-communities")
                .then()
                .body("id", equalTo(List.of(sample.estate.toString())));
    }

    @Test
    void anEstateOpensNothingInAnotherCommunityThanTheGrants() {
        Persona staff = Persona.of("property-staff", Persona.XIANZHOU + ";estate=" + sample.estate);

        staff.asks()
                .body(Map.of("ids", List.of(door)))
                .post("/households/by-ids")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void aRevealShowsThePersonInClearAndIsAudited() {
        Persona.STREET_OFFICER
                .asks()
                .body(Map.of("reason", "核对密接名单"))
                .post("/residents/" + resident + "/reveal")
                .then()
                .statusCode(200)
                .body("name", equalTo("王小芳"))
                .body("phone", equalTo("15401000004"))
                .body("idNumber", equalTo(ID_NUMBER));

        assertThat(Database.column(
                        "registry",
                        "select operation || ' ' || username || ' ' || reason || ' ' || community_code || ' ' || outcome from audit_entry where '"
                                + resident + "' = any(ids)"))
                .containsExactly("REVEAL_RESIDENT street-officer@440705001 核对密接名单 440705001012 DONE");
    }

    @Test
    void aRevealOwesAReasonAndARefusedOneIsAudited() {
        Persona.MANAGER
                .asks()
                .body(Map.of("reason", "  "))
                .post("/residents/" + resident + "/reveal")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
        Persona.MANAGER
                .asks()
                .body(Map.of("reason", "核对154 0100 0004"))
                .post("/residents/" + resident + "/reveal")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));

        Persona other = Persona.resident(door).numbered(9);
        other.asks()
                .body(Map.of("reason", "好奇"))
                .post("/residents/" + resident + "/reveal")
                .then()
                .statusCode(403);
        assertThat(Database.column("registry", "select outcome from audit_entry where person = '" + other.id() + "'"))
                .containsExactly("REFUSED");
    }

    @Test
    void aRecipientIsNamedOnlyToThoseWhoSeeThePerson() {
        recipients(Persona.MANAGER).body("[0].name", equalTo("王小芳")).body("[0].phone", equalTo("15401000004"));
        recipients(Persona.PROPERTY_STAFF)
                .body("[0].address", equalTo(sample.name + "1栋1单元101"))
                .body("[0].name", nullValue())
                .body("[0].phone", nullValue());
    }

    private ValidatableResponse recipients(Persona persona) {
        return persona.asks()
                .body(Map.of("householdIds", List.of(door)))
                .post("/references/recipients")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse see(Persona persona, UUID resident) {
        return persona.asks()
                .body(Map.of("ids", List.of(resident)))
                .post("/residents/by-ids")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> person(UUID id) {
        Map<String, Object> person = Sample.person(id, "王小芳", "15401000004", ID_NUMBER);
        person.put("relation", "户主");
        person.put("note", "住三楼");
        person.put("careNeeds", List.of(Map.of("need", "CHRONIC_ILLNESS", "reason", "高血压")));
        return person;
    }
}
