package org.lianfang.isolation.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.HEALTH_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_SONGYUAN;
import static org.lianfang.platformtest.Persona.PROPERTY_STAFF;
import static org.lianfang.platformtest.Persona.SONGYUAN;
import static org.lianfang.platformtest.Persona.VOLUNTEER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AVisit;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

@OnIsolation
class RecordVisitTest {

    @Test
    void oneFormGivesChecksAndTheOrdersItsNeedsStandFor() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).caseOf(flat, MANAGER);
        AVisit visit = AVisit.to(flat)
                .reading(flat.present().get(0), 36.5)
                .reading(flat.present().get(1), 37.6)
                .need("BABY", "指定牌子的尿不湿两提，不要换别的")
                .need("GROCERIES", "面粉5斤");

        visit.by(GRID_WORKER)
                .statusCode(200)
                .body("id", equalTo(visit.id().toString()))
                .body("communityCode", equalTo(CHENGDONG))
                .body("channel", equalTo("VISIT"))
                .body("outcome", equalTo("DONE"))
                .body("recordedBy", equalTo(GRID_WORKER.username()))
                .body("checks.abnormal", contains(false, true))
                .body("checks.caseId", contains(caseId.toString(), caseId.toString()))
                .body("checks[1].temperature", equalTo(37.6f))
                .body(
                        "checks[0].id",
                        equalTo(Ids.derived(visit.id(), "check", 0).toString()))
                .body("needs.kind", contains("BABY", "GROCERIES"))
                .body(
                        "needs[1].orderId",
                        equalTo(Ids.derived(visit.id(), "order", 1).toString()));

        assertThat(Database.column(
                        "isolation", "select v::text from visit v union all select n::text from visit_need n"))
                .noneMatch(row -> row.contains("尿不湿") || row.contains("面粉"));
    }

    @Test
    void aVisitSentTwiceHappensOnceAndOtherContentIsAConflict() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        AVisit visit = AVisit.to(flat).reading(flat.resident(), 36.5).need("GROCERIES", "面粉5斤");
        visit.by(GRID_WORKER).statusCode(200);

        visit.with("channel", "VISIT").by(GRID_WORKER).statusCode(200).body("checks", hasSize(1));
        AVisit.to(flat)
                .with("id", visit.id())
                .reading(flat.resident(), 36.5)
                .need("GROCERIES", "面粉6斤")
                .by(GRID_WORKER)
                .statusCode(409)
                .body("problem", equalTo("ID_TAKEN"));
        assertThat(Database.column(
                        "isolation", "select count(*) from health_check where visit_id = '" + visit.id() + "'"))
                .containsExactly("1");
    }

    @Test
    void twoTapsAtOnceAreOneVisit() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        AVisit visit = AVisit.to(flat)
                .reading(flat.present().get(0), 36.5)
                .reading(flat.present().get(1), 36.6)
                .need("MEAL", "三份盒饭");

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(tap -> visit.by(GRID_WORKER).extract().statusCode())
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(Database.column(
                        "isolation", "select count(*) from health_check where visit_id = '" + visit.id() + "'"))
                .containsExactly("2");
        assertThat(Database.column(
                        "isolation", "select count(*) from visit_need where visit_id = '" + visit.id() + "'"))
                .containsExactly("1");
    }

    @Test
    void aCheckCanBeRecordedWithoutACase() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);

        AVisit.to(flat)
                .with("slot", null)
                .with("channel", "PHONE")
                .reading(flat.resident(), null, "COUGH")
                .by(HEALTH_WORKER)
                .statusCode(200)
                .body("checks[0].caseId", nullValue())
                .body("checks[0].slot", nullValue())
                .body("checks[0].temperature", nullValue())
                .body("checks[0].symptoms", contains("COUGH"))
                .body("checks[0].abnormal", equalTo(true));
    }

    @Test
    void temperaturesOutsideTheRangeAreNamedByTheirReading() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        for (double wrong : new double[] {33.9, 43.1, 36.55, -1, 376}) {
            AVisit.to(flat)
                    .reading(flat.present().get(0), 36.5)
                    .reading(flat.present().get(1), wrong)
                    .by(GRID_WORKER)
                    .statusCode(400)
                    .body("code", equalTo("BAD_INPUT"))
                    .body("field", equalTo("readings[1].temperature"));
        }
        for (double right : new double[] {34.0, 43.0}) {
            AVisit.to(flat).reading(flat.resident(), right).by(GRID_WORKER).statusCode(200);
        }
    }

    @Test
    void aVisitOfTomorrowIsBadInputAndOneOfLastMonthIsNot() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);

        AVisit.to(flat)
                .with("on", AnOrder.today().plusDays(1).toString())
                .by(GRID_WORKER)
                .statusCode(400)
                .body("field", equalTo("on"));
        AVisit.to(flat)
                .with("on", AnOrder.today().minusDays(30).toString())
                .with("channel", "PAPER")
                .by(GRID_WORKER)
                .statusCode(200);
    }

    @Test
    void foreignDoorsAndPersonsAreNotFound() {
        Neighbourhood.Flat own = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat neighbour = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat foreign = Neighbourhood.aFlat(SONGYUAN, 1);

        AVisit.to(foreign).by(GRID_WORKER).statusCode(404).body("field", equalTo("householdId"));
        AVisit.to(own)
                .reading(foreign.resident(), 36.5)
                .by(GRID_WORKER)
                .statusCode(404)
                .body("field", equalTo("readings[0].residentId"));
        AVisit.to(own)
                .reading(neighbour.resident(), 36.5)
                .by(GRID_WORKER)
                .statusCode(400)
                .body("problem", equalTo("NOT_OF_HOUSEHOLD"));
        AVisit theirs = AVisit.to(foreign);
        theirs.by(MANAGER_SONGYUAN).statusCode(200);
        AVisit.to(own).with("id", theirs.id()).by(GRID_WORKER).statusCode(409).body("problem", equalTo("ID_TAKEN"));
    }

    @Test
    void aResidentReportsForTheOwnHouseholdOnly() {
        Neighbourhood.Flat own = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat neighbour = Neighbourhood.aFlat(CHENGDONG, 1);
        Persona resident = Persona.resident(own.id());

        AVisit.to(own)
                .with("channel", "SELF")
                .reading(own.resident(), 36.4)
                .by(resident)
                .statusCode(200)
                .body("recordedBy", equalTo("resident"));
        AVisit.to(own)
                .reading(own.resident(), 36.4)
                .by(resident)
                .statusCode(403)
                .body("field", equalTo("channel"));
        AVisit.to(neighbour).with("channel", "SELF").by(resident).statusCode(404);
    }

    @Test
    void propertyStaffAndVolunteersRecordNothingAndTheRefusalIsAudited() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);

        for (Persona persona : List.of(PROPERTY_STAFF, VOLUNTEER)) {
            AVisit visit = AVisit.to(flat);
            visit.by(persona).statusCode(403);
            assertThat(Database.column(
                            "isolation",
                            "select operation || ' ' || outcome from audit_entry where '" + visit.id()
                                    + "' = any (ids)"))
                    .containsExactly("RECORD_VISIT REFUSED");
        }
    }

    @Test
    void theVisitsOfAHouseholdComeNewestFirst() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        AVisit first = AVisit.to(flat);
        AVisit second = AVisit.to(flat).with("outcome", "NOBODY_HOME");
        first.by(GRID_WORKER).statusCode(200);
        second.by(GRID_WORKER).statusCode(200);

        GRID_WORKER
                .asks()
                .body(Map.of("ids", List.of(flat.id()), "first", 1))
                .post("/visits/by-households")
                .then()
                .statusCode(200)
                .body("id", contains(second.id().toString()))
                .body("outcome", contains("NOBODY_HOME"));
        GRID_WORKER
                .asks()
                .body(Map.of("ids", List.of(first.id(), UUID.randomUUID())))
                .post("/visits/by-ids")
                .then()
                .body("id", contains(first.id().toString()));
        Persona.resident(UUID.randomUUID())
                .asks()
                .body(Map.of("ids", List.of(first.id())))
                .post("/visits/by-ids")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }
}
