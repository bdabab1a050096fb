package org.lianfang.supply.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lianfang.supply.Request.see;
import static org.lianfang.supply.VisitRequest.aVisit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;
import org.lianfang.supply.VisitRequest;
import org.lianfang.supply.sibling.Frozen;

@OnSupply
class VisitNeedsTest {

    @Test
    void theNeedsOfAVisitBecomeOrdersWithIdsDerivedFromIt() {
        Home home = Home.in(Persona.CHENGDONG);
        VisitRequest visit = aVisit().at(home).need("BABY", "指定牌子的尿不湿两提，不要换别的").need("MEDICINE", "降压药一盒，还剩1天");

        visit.send()
                .statusCode(200)
                .body(
                        "id",
                        contains(visit.orderId(0).toString(), visit.orderId(1).toString()))
                .body("visitId", contains(visit.visitId.toString(), visit.visitId.toString()))
                .body("kind", contains("BABY", "MEDICINE"))
                .body("channel", contains("VISIT", "VISIT"))
                .body("[0].lines[0].brandLocked", equalTo(true))
                .body("[0].recipient.address", equalTo(home.address()));
    }

    @Test
    void aVisitSentTwiceHappensOnce() {
        VisitRequest visit = aVisit().at(Home.in(Persona.CHENGDONG))
                .need("GROCERIES", "面粉5斤")
                .need("GROCERIES", "面粉5斤");
        String first = visit.send().statusCode(200).extract().asString();

        visit.send().statusCode(200).body(equalTo(first));

        assertThat(Database.column(
                        "supply", "select count(*) from supply_order where visit_id = '" + visit.visitId + "'"))
                .containsExactly("2");
    }

    @Test
    void twoTapsAtOnceHappenOnce() throws Exception {
        VisitRequest visit = aVisit().at(Home.in(Persona.CHENGDONG))
                .need("GROCERIES", "面粉5斤")
                .need("GROCERIES", "米");
        Callable<Integer> tap = () -> visit.send().extract().statusCode();

        var taps = Executors.newFixedThreadPool(4);
        try {
            for (var answer : taps.invokeAll(List.of(tap, tap, tap, tap))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            taps.shutdown();
        }

        assertThat(Database.column(
                        "supply", "select count(*) from supply_order where visit_id = '" + visit.visitId + "'"))
                .containsExactly("2");
    }

    @Test
    void aVisitThatIsHalfThereIsCompleted() {
        VisitRequest visit = aVisit().at(Home.in(Persona.CHENGDONG))
                .need("GROCERIES", "面粉5斤")
                .need("GROCERIES", "米");
        visit.less().send().statusCode(200).body("", hasSize(1));

        visit.need("GROCERIES", "米").send().statusCode(200).body("", hasSize(2));

        see(Persona.MANAGER, visit.orderId(0), visit.orderId(1)).body("", hasSize(2));
    }

    @Test
    void aNeedThatReadsOtherwiseThanBeforeIsAConflictAndNothingIsAdded() {
        Home home = Home.in(Persona.CHENGDONG);
        VisitRequest visit = aVisit().at(home).need("GROCERIES", "面粉5斤");
        visit.send().statusCode(200);

        visit.less()
                .need("GROCERIES", "面粉6斤")
                .need("MEAL", "午饭一份")
                .send()
                .statusCode(409)
                .body("field", equalTo("needs[0]"));

        see(Persona.MANAGER, visit.orderId(0), visit.orderId(1)).body("", hasSize(1));
    }

    @Test
    void withRegistryAwayAHouseholdThatIsKnownHereIsEnough() {
        Home home = Home.in(Persona.CHENGDONG);
        aVisit().at(home).need("GROCERIES", "米").send().statusCode(200);
        VisitRequest visit = aVisit().at(home).need("GROCERIES", "面粉5斤");

        Frozen.during("registry-service", () -> visit.send()
                .statusCode(200)
                .body("[0].recipient.address", equalTo(home.address()))
                .body("[0].communityCode", equalTo(Persona.CHENGDONG)));
    }

    @Test
    void withRegistryAwayAKnownHouseholdOutsideTheScopeIsNotEnough() {
        Home home = Home.in(Persona.CHENGDONG);
        aVisit().at(home).need("GROCERIES", "米").send().statusCode(200);
        Persona ofAnotherGrid =
                Persona.of("grid-worker", Persona.CHENGDONG + ";grid=" + Home.in(Persona.CHENGDONG).grid);

        Frozen.during("registry-service", () -> {
            aVisit().at(home).by(ofAnotherGrid).need("GROCERIES", "米").send().statusCode(404);
            aVisit().at(home)
                    .by(Persona.of("grid-worker", Persona.XIANZHOU))
                    .need("GROCERIES", "米")
                    .send()
                    .statusCode(503);
        });
    }

    @Test
    void withRegistryAwayAnUnknownHouseholdIsRefusedWithItsNameInTimeAndNothingIsWritten() {
        Home home = Home.in(Persona.CHENGDONG);
        VisitRequest visit = aVisit().at(home).need("GROCERIES", "面粉5斤");

        Frozen.during("registry-service", () -> {
            Instant asked = Instant.now();
            visit.send()
                    .statusCode(503)
                    .body("code", equalTo("SERVICE_UNAVAILABLE"))
                    .body("service", equalTo("registry-service"));
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
        });

        see(Persona.MANAGER, visit.orderId(0)).body("", hasSize(0));
    }

    @Test
    void aRetryNeedsNoRegistry() {
        VisitRequest visit = aVisit().at(Home.in(Persona.CHENGDONG)).need("GROCERIES", "面粉5斤");
        String first = visit.send().statusCode(200).extract().asString();

        Frozen.during("registry-service", () -> visit.send().statusCode(200).body(equalTo(first)));
    }

    @Test
    void aResidentRecordsForTheOwnHouseholdOnlyAndOnlyAsSelf() {
        Home home = Home.in(Persona.CHENGDONG);
        Persona resident = Persona.resident(home.id);

        aVisit().at(home)
                .by(resident)
                .with("channel", "SELF")
                .need("MEAL", "午饭")
                .send()
                .statusCode(200);
        aVisit().at(home).by(resident).need("MEAL", "午饭").send().statusCode(400).body("field", equalTo("channel"));
        aVisit().at(Home.in(Persona.CHENGDONG))
                .by(resident)
                .with("channel", "SELF")
                .need("MEAL", "午饭")
                .send()
                .statusCode(404);
    }

    @Test
    void aCommunityThatIsNotTheHouseholdsIsBadInput() {
        aVisit().at(Home.in(Persona.CHENGDONG))
                .with("communityCode", Persona.XIANZHOU)
                .need("MEAL", "午饭")
                .send()
                .statusCode(400)
                .body("field", equalTo("communityCode"));
    }
}
