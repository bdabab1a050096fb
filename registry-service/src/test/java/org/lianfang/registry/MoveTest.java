package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnRegistry
class MoveTest {

    private static final String TODAY = LocalDate.now(ChinaTime.ZONE).toString();
    private static final Persona OF_BOTH = Persona.of("community-manager", Persona.CHENGDONG, Persona.XIANZHOU);

    private final UUID resident = UUID.randomUUID();

    @Test
    void aMoveAcrossCommunitiesTakesEverythingAlong() {
        Sample from = Sample.in(Persona.CHENGDONG);
        UUID old = from.door(
                "101",
                Sample.person(
                        resident, "钱二", Map.of("phone", "15401000003", "careNeeds", List.of(Map.of("need", "FRAIL")))));
        from.load();
        Sample to = Sample.in(Persona.XIANZHOU);
        UUID target = to.door("202");
        to.load();

        move(OF_BOTH, target, TODAY, "搬家")
                .statusCode(200)
                .body("householdId", equalTo(target.toString()))
                .body("communityCode", equalTo(Persona.XIANZHOU))
                .body("phone", equalTo("15401000003"));

        for (String table : List.of("resident where id", "care_need where resident_id")) {
            assertThat(Database.column(
                            "registry",
                            "select distinct community_code || household_id || estate_id from " + table + " = '"
                                    + resident + "'"))
                    .as(table)
                    .containsExactly(Persona.XIANZHOU + target + to.estate);
        }
        assertThat(Database.column(
                        "registry", "select from_household from resident_move where resident_id = '" + resident + "'"))
                .containsExactly(old.toString());
    }

    @Test
    void theSameMoveSentAgainAnswersAsTheFirstTimeAndAnotherIsAConflict() {
        UUID target = twoDoors();

        move(Persona.MANAGER, target, TODAY, "搬家").statusCode(200);
        move(Persona.MANAGER, target, TODAY, "搬家").statusCode(200);
        move(Persona.MANAGER, target, TODAY, "投亲").statusCode(409).body("code", equalTo("CONFLICT"));

        assertThat(Database.column(
                        "registry", "select count(*) from resident_move where resident_id = '" + resident + "'"))
                .containsExactly("1");
    }

    @Test
    void aMoveThatArrivesAgainLateDoesNotUndoALaterOne() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        sample.door("101", Sample.person(resident, "钱二"));
        UUID second = sample.door("202");
        UUID third = sample.door("303");
        sample.load();
        move(Persona.MANAGER, second, TODAY, "搬家").statusCode(200);
        move(Persona.MANAGER, third, TODAY, "投亲").statusCode(200);

        move(Persona.MANAGER, second, TODAY, "搬家").statusCode(409).body("problem", equalTo("MOVED_ON_SINCE"));

        move(Persona.MANAGER, third, TODAY, "投亲").statusCode(200).body("householdId", equalTo(third.toString()));
    }

    @Test
    void aMoveIsNotBeforeTheLastOne() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        sample.door("101", Sample.person(resident, "钱二"));
        UUID second = sample.door("202");
        UUID third = sample.door("303");
        sample.load();
        move(Persona.MANAGER, second, TODAY, "搬家").statusCode(200);

        move(Persona.MANAGER, third, "1900-01-01", "投亲")
                .statusCode(400)
                .body("problem", equalTo("DAY_BEFORE_LAST_MOVE"))
                .body("field", equalTo("on"));
    }

    @Test
    void aReasonIsOwedAndTheDayIsNotInTheFuture() {
        UUID target = twoDoors();

        move(Persona.MANAGER, target, TODAY, " ").statusCode(400).body("field", equalTo("reason"));
        move(Persona.MANAGER, target, LocalDate.now(ChinaTime.ZONE).plusDays(1).toString(), "搬家")
                .statusCode(400)
                .body("field", equalTo("on"));
    }

    @Test
    void aHouseholdOutsideTheAreaIsNotFound() {
        twoDoors();
        Sample foreign = Sample.in(Persona.XIANZHOU);
        UUID foreignDoor = foreign.door("101");
        foreign.load();

        move(Persona.MANAGER, foreignDoor, TODAY, "搬家").statusCode(404).body("field", equalTo("householdId"));
    }

    @Test
    void aPhoneInTheReasonIsRefusedAndNotRepeated() {
        UUID target = twoDoors();

        move(Persona.MANAGER, target, TODAY, "搬去儿子家15455443322")
                .statusCode(400)
                .body("field", equalTo("reason"))
                .body("code", equalTo("BAD_INPUT"))
                .body("detail", not(containsString("5443322")));
    }

    private UUID twoDoors() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        sample.door("101", Sample.person(resident, "钱二"));
        UUID target = sample.door("202");
        sample.load();
        return target;
    }

    private ValidatableResponse move(Persona persona, UUID target, String on, String reason) {
        return persona.asks()
                .body(Map.of("householdId", target, "on", on, "reason", reason))
                .post("/residents/" + resident + "/move")
                .then();
    }
}
