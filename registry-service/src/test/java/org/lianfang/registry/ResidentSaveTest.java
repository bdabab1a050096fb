package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnRegistry
class ResidentSaveTest {

    private final Sample sample = Sample.in(Persona.CHENGDONG);
    private final UUID door = sample.door("101");
    private final UUID otherDoor = sample.door("102");
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void aNewPersonIsPresentAndNeedsNothing() {
        save(Map.of("id", id, "householdId", door, "name", "李小明"))
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("presence", equalTo("PRESENT"))
                .body("careNeeds", hasSize(0));
    }

    @Test
    void whatTheIdNumberSaysIsTakenFromIt() {
        save(Map.of("id", id, "householdId", door, "name", "李小明", "idNumber", "11010519491231002X"))
                .statusCode(200)
                .body("idNumber", equalTo("**************002X"))
                .body("birthYear", equalTo(1949))
                .body("gender", equalTo("FEMALE"))
                .body("careNeeds.need", contains("ELDERLY"));
    }

    @Test
    void aCorrectionKeepsWhatIsLeftOut() {
        var first = new HashMap<String, Object>(
                Map.of("id", id, "householdId", door, "name", "李小明", "phone", "15401000002"));
        first.putAll(Map.of(
                "relation", "户主", "presence", "AWAY", "note", "行动不便", "careNeeds", List.of("FRAIL", "DISABLED")));
        save(first).statusCode(200);

        save(Map.of("id", id, "householdId", door, "name", "李晓明"))
                .statusCode(200)
                .body("name", equalTo("李晓明"))
                .body("phone", equalTo("15401000002"))
                .body("relation", equalTo("户主"))
                .body("presence", equalTo("AWAY"))
                .body("note", equalTo("行动不便"))
                .body("careNeeds.need", contains("DISABLED", "FRAIL"));
    }

    @Test
    void anEmptyTextOrListErases() {
        save(Map.of(
                        "id",
                        id,
                        "householdId",
                        door,
                        "name",
                        "李小明",
                        "phone",
                        "15401000002",
                        "note",
                        "n",
                        "careNeeds",
                        List.of("FRAIL")))
                .statusCode(200);

        save(Map.of("id", id, "householdId", door, "name", "李小明", "phone", "", "note", "", "careNeeds", List.of()))
                .statusCode(200)
                .body("phone", nullValue())
                .body("note", nullValue())
                .body("careNeeds", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "name, 李*明, MASKED_VALUE",
        "name, ' ', NAME_MISSING",
        "phone, 154****0002, MASKED_VALUE",
        "phone, 77123, PHONE_INVALID",
        "idNumber, **************002X, MASKED_VALUE",
        "idNumber, 110105194912310021, ID_NUMBER_INVALID",
        "birthYear, 1850, BIRTH_YEAR_IMPLAUSIBLE",
        "birthYear, 2099, BIRTH_YEAR_IMPLAUSIBLE",
    })
    void whatCannotBeIsRefusedAtItsFieldInBothLanguagesWithoutRepeatingIt(String field, String value, String problem) {
        var input = new HashMap<String, Object>(Map.of("id", id, "householdId", door, "name", "李小明"));
        input.put(field, field.equals("birthYear") ? Integer.valueOf(value) : value);

        String body = save(input)
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"))
                .body("problem", equalTo(problem))
                .body("field", equalTo(field))
                .extract()
                .asString();

        if (!value.isBlank()) assertThat(body).doesNotContain(value);
        assertThat(body).containsPattern("[\\u4e00-\\u9fff]").containsPattern("[a-z]{3}");
    }

    @Test
    void aPersonSentTwiceIsMadeOnce() {
        Map<String, Object> input = Map.of(
                "id", id, "householdId", door, "name", "李小明", "phone", "15401000002", "idNumber", "11010519491231002X");

        save(input).statusCode(200);
        save(input).statusCode(200);

        assertThat(Database.column(
                        "registry", "select outcome from audit_entry where ids[1] = '" + id + "' order by at"))
                .containsExactly("DONE", "REPEATED");
    }

    @Test
    void beingElderlyFollowsTheBirthYearAlone() {
        save(Map.of("id", id, "householdId", door, "name", "李小明", "birthYear", 1950, "careNeeds", List.of("ELDERLY")))
                .body("careNeeds.need", contains("ELDERLY"));

        save(Map.of("id", id, "householdId", door, "name", "李小明", "birthYear", 1990))
                .body("careNeeds", hasSize(0));
    }

    @Test
    void aCorrectionIsNoMove() {
        save(Map.of("id", id, "householdId", door, "name", "李小明")).statusCode(200);

        save(Map.of("id", id, "householdId", otherDoor, "name", "李小明"))
                .statusCode(400)
                .body("problem", equalTo("MOVE_INSTEAD"))
                .body("title", containsString("迁移"));
    }

    @Test
    void anIdInUseOutsideTheAreaIsAConflict() {
        Sample foreign = Sample.in(Persona.SONGYUAN);
        foreign.door("101", Sample.person(id, "外人"));
        foreign.load();

        save(Map.of("id", id, "householdId", door, "name", "李小明"))
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("field", equalTo("id"));
    }

    @Test
    void aForeignHouseholdIsNotFound() {
        Sample foreign = Sample.in(Persona.XIANZHOU);
        UUID foreignDoor = foreign.door("101");
        foreign.load();

        save(Map.of("id", id, "householdId", foreignDoor, "name", "李小明"))
                .statusCode(404)
                .body("field", equalTo("householdId"));
    }

    private static ValidatableResponse save(Map<String, Object> resident) {
        return Persona.MANAGER.asks().body(resident).post("/residents").then();
    }
}
