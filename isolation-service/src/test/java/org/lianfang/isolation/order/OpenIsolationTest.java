package org.lianfang.isolation.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_SONGYUAN;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.SONGYUAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.AnOrder;
import org.lianfang.isolation.Neighbourhood;
import org.lianfang.isolation.OnIsolation;
import org.lianfang.platformtest.Database;

@OnIsolation
class OpenIsolationTest {

    private final LocalDate today = AnOrder.today();

    @Test
    void anOrderOpensACaseWithThePersonsWhoAreThere() {
        Neighbourhood street = Neighbourhood.in(CHENGDONG);
        Neighbourhood.Flat flat = street.flat(2, 1);
        street.load();

        AnOrder order = AnOrder.forFlat(CHENGDONG, flat);
        order.previewedBy(MANAGER)
                .statusCode(200)
                .body("households", equalTo(1))
                .body("persons", equalTo(2))
                .body("alreadyObserved", equalTo(0))
                .body("wouldExtend", equalTo(0))
                .body("awayPersons", equalTo(1));
        order.by(MANAGER)
                .statusCode(200)
                .body("id", equalTo(order.id().toString()))
                .body("casesOpened", equalTo(1))
                .body("casesExtended", equalTo(0))
                .body("alreadyObserved", equalTo(0))
                .body("personsObserved", equalTo(2));

        GRID_WORKER
                .asks()
                .body(Map.of("ids", List.of(flat.id())))
                .post("/cases/by-households")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].householdId", equalTo(flat.id().toString()))
                .body("[0].communityCode", equalTo(CHENGDONG))
                .body("[0].status", equalTo("OBSERVING"))
                .body("[0].reason", equalTo("CLOSE_CONTACT"))
                .body("[0].exposedOn", equalTo(today.minusDays(1).toString()))
                .body("[0].startsOn", equalTo(today.toString()))
                .body("[0].endsOn", equalTo(today.plusDays(13).toString()))
                .body("[0].periodDays", equalTo(14))
                .body("[0].dayNumber", equalTo(1))
                .body("[0].persons", hasSize(2))
                .body("[0].persons[0].status", equalTo("OBSERVING"))
                .body("[0].persons[0].endedOn", nullValue());
        MANAGER.asks()
                .get("/isolation-orders/" + order.id() + "/cases?count=true")
                .then()
                .statusCode(200)
                .body("totalCount", equalTo(1))
                .body("nodes.householdId", contains(flat.id().toString()));
    }

    @Test
    void buildingsUnitsAndHouseholdsMixLessTheExceptions() {
        Neighbourhood whole = Neighbourhood.in(CHENGDONG);
        Neighbourhood.Flat observed = whole.flat(2, 0);
        Neighbourhood.Flat spared = whole.flat(3, 0);
        whole.load();
        Neighbourhood unit = Neighbourhood.in(CHENGDONG);
        unit.flat(1, 0);
        unit.load();
        Neighbourhood.Flat single = Neighbourhood.aFlat(CHENGDONG, 1);

        AnOrder order = AnOrder.forFlat(CHENGDONG, single)
                .with("buildingIds", List.of(whole.building))
                .with("unitIds", List.of(unit.unit))
                .with("exceptHouseholdIds", List.of(spared.id()))
                .with("exceptResidentIds", List.of(observed.resident()));

        order.by(MANAGER).statusCode(200).body("casesOpened", equalTo(3)).body("personsObserved", equalTo(3));
        assertThat(Database.column(
                        "isolation",
                        "select count(*) from observed_person where household_id = '" + spared.id()
                                + "' or resident_id = '" + observed.resident() + "'"))
                .containsExactly("0");
    }

    @Test
    void anExceptionThatHitsNobodyIsRefused() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat other = Neighbourhood.aFlat(CHENGDONG, 1);

        AnOrder.forFlat(CHENGDONG, flat)
                .with("exceptResidentIds", List.of(other.resident()))
                .by(MANAGER)
                .statusCode(404)
                .body("field", equalTo("exceptResidentIds[0]"));
    }

    @Test
    void aDoorBehindWhichNobodyIsThereGetsNoCase() {
        Neighbourhood street = Neighbourhood.in(CHENGDONG);
        Neighbourhood.Flat empty = street.flat(0, 2);
        street.load();

        AnOrder.forFlat(CHENGDONG, empty)
                .by(MANAGER)
                .statusCode(200)
                .body("casesOpened", equalTo(0))
                .body("personsObserved", equalTo(0));
    }

    @Test
    void anOrderSentTwiceHappensOnceAndAnswersTheSame() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 2);
        AnOrder order = AnOrder.forFlat(CHENGDONG, flat);
        order.by(MANAGER).statusCode(200);

        order.by(MANAGER)
                .statusCode(200)
                .body("casesOpened", equalTo(1))
                .body("alreadyObserved", equalTo(0))
                .body("personsObserved", equalTo(2));
        order.with("note", "别的内容").by(MANAGER).statusCode(409).body("problem", equalTo("ID_TAKEN"));
        assertThat(Database.column(
                        "isolation",
                        "select outcome from audit_entry where '" + order.id() + "' = any (ids) order by at"))
                .containsExactly("DONE", "REPEATED");
    }

    @Test
    void anOrderIdOfAnotherCommunityIsAConflict() {
        AnOrder theirs = AnOrder.forFlat(SONGYUAN, Neighbourhood.aFlat(SONGYUAN, 1));
        theirs.by(MANAGER_SONGYUAN).statusCode(200);

        AnOrder.forFlat(CHENGDONG, Neighbourhood.aFlat(CHENGDONG, 1))
                .with("id", theirs.id())
                .by(MANAGER)
                .statusCode(409)
                .body("problem", equalTo("ID_TAKEN"));
    }

    @Test
    void foreignDoorsAndCommunitiesAreNotFound() {
        Neighbourhood.Flat own = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat foreign = Neighbourhood.aFlat(SONGYUAN, 1);

        AnOrder.forFlat(CHENGDONG, own, foreign).by(MANAGER).statusCode(404);
        AnOrder.forFlat(SONGYUAN, foreign).by(MANAGER).statusCode(404).body("field", equalTo("communityCode"));
        AnOrder.forFlat("440705001099", own).by(MANAGER).statusCode(400).body("problem", equalTo("COMMUNITY_NOT_OPEN"));
        AnOrder.in(CHENGDONG).by(MANAGER).statusCode(400).body("problem", equalTo("NOTHING_NAMED"));
        assertThat(Database.column(
                        "isolation", "select count(*) from isolation_case where household_id = '" + own.id() + "'"))
                .containsExactly("0");
    }

    @Test
    void aLaterExposureLengthensAndKeepsTheOldDate() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat)
                .exposedOn(today.minusDays(5))
                .startsOn(today.minusDays(4))
                .caseOf(flat, MANAGER);

        AnOrder later = AnOrder.forFlat(CHENGDONG, flat)
                .with("reason", "BUILDING_CLOSURE")
                .exposedOn(today);
        later.previewedBy(MANAGER)
                .statusCode(200)
                .body("alreadyObserved", equalTo(1))
                .body("wouldExtend", equalTo(1));
        later.by(MANAGER)
                .statusCode(200)
                .body("casesOpened", equalTo(0))
                .body("casesExtended", equalTo(1))
                .body("alreadyObserved", equalTo(1));

        MANAGER.asks()
                .body(Map.of("ids", List.of(caseId)))
                .post("/cases/by-ids")
                .then()
                .body("[0].status", equalTo("OBSERVING"))
                .body("[0].exposedOn", equalTo(today.toString()))
                .body("[0].startsOn", equalTo(today.minusDays(4).toString()))
                .body("[0].endsOn", equalTo(today.plusDays(14).toString()))
                .body("[0].reason", equalTo("BUILDING_CLOSURE"))
                .body("[0].periodDays", equalTo(14));
        MANAGER.asks()
                .body(Map.of("ids", List.of(caseId)))
                .post("/events/by-cases")
                .then()
                .body("what", contains("OPENED", "EXTENDED"))
                .body("[1].before", equalTo(today.plusDays(9).toString()))
                .body("[1].after", equalTo(today.plusDays(14).toString()))
                .body("[1].reason", equalTo("BUILDING_CLOSURE"));
    }

    @Test
    void anOldExposureReleasesNobodyEarly() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);
        UUID caseId = AnOrder.forFlat(CHENGDONG, flat).with("days", 21).caseOf(flat, MANAGER);

        AnOrder.forFlat(CHENGDONG, flat)
                .exposedOn(today.minusDays(6))
                .by(MANAGER)
                .body("casesExtended", equalTo(0))
                .body("alreadyObserved", equalTo(1));
        AnOrder.forFlat(CHENGDONG, flat).exposedOn(today).by(MANAGER).body("casesExtended", equalTo(1));

        MANAGER.asks()
                .body(Map.of("ids", List.of(caseId)))
                .post("/cases/by-ids")
                .then()
                .body("[0].endsOn", equalTo(today.plusDays(20).toString()))
                .body("[0].persons[0].endsOn", equalTo(today.plusDays(20).toString()));
    }

    @Test
    void daysLengthenTheRuleAndNeverShortenIt() {
        Neighbourhood.Flat one = Neighbourhood.aFlat(CHENGDONG, 1);
        Neighbourhood.Flat other = Neighbourhood.aFlat(CHENGDONG, 1);

        AnOrder.forFlat(CHENGDONG, one).with("days", 7).by(MANAGER).statusCode(200);
        AnOrder.forFlat(CHENGDONG, other).with("days", 21).by(MANAGER).statusCode(200);

        MANAGER.asks()
                .body(Map.of("ids", List.of(one.id())))
                .post("/cases/by-households")
                .then()
                .body("[0].periodDays", equalTo(14));
        MANAGER.asks()
                .body(Map.of("ids", List.of(other.id())))
                .post("/cases/by-households")
                .then()
                .body("[0].periodDays", equalTo(21));
    }

    @Test
    void aStartAfterTheLastDayIsBadInput() {
        AnOrder.forFlat(CHENGDONG, Neighbourhood.aFlat(CHENGDONG, 1))
                .exposedOn(today.minusDays(15))
                .by(MANAGER)
                .statusCode(400)
                .body("field", equalTo("startsOn"))
                .body("problem", equalTo("STARTS_AFTER_END"));
    }

    @Test
    void anOrderForALaterDayIsPlanned() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);

        UUID caseId =
                AnOrder.forFlat(CHENGDONG, flat).startsOn(today.plusDays(1)).caseOf(flat, MANAGER);

        MANAGER.asks()
                .body(Map.of("ids", List.of(caseId)))
                .post("/cases/by-ids")
                .then()
                .body("[0].status", equalTo("PLANNED"))
                .body("[0].dayNumber", nullValue())
                .body("[0].persons[0].status", equalTo("PLANNED"));
        MANAGER.asks()
                .body(Map.of("ids", List.of(flat.id())))
                .post("/observed/by-households")
                .then()
                .body("", hasSize(0));
    }

    @Test
    void aManagerElsewhereMayNotOrderHere() {
        Neighbourhood.Flat flat = Neighbourhood.aFlat(CHENGDONG, 1);

        AnOrder.forFlat(CHENGDONG, flat).by(MANAGER_XIANZHOU).statusCode(404);
        AnOrder.forFlat(CHENGDONG, flat).by(GRID_WORKER).statusCode(403);
    }
}
