package org.lianfang.supply.placing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.supply.Request.anOrder;
import static org.lianfang.supply.Request.see;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;
import org.lianfang.supply.Request;

@OnSupply
class PlaceOrderTest {

    @Test
    void whatWasSaidIsKeptWordForWordBesideWhatWasRead() {
        Home home = Home.in(Persona.CHENGDONG);

        UUID id = anOrder().of(home).saying("面粉5斤、白糖2斤、香醋1瓶 ").placed();

        see(Persona.MANAGER, id)
                .body("[0].text", equalTo("面粉5斤、白糖2斤、香醋1瓶 "))
                .body("[0].lines.item", contains("面粉", "白糖", "香醋"))
                .body("[0].lines.quantity", contains(5f, 2f, 1f))
                .body("[0].lines.unit", contains("斤", "斤", "瓶"))
                .body("[0].status", equalTo("RECEIVED"))
                .body("[0].doneAt", nullValue());
    }

    @Test
    void linesGivenStandForWhatWasUnderstood() {
        Home home = Home.in(Persona.CHENGDONG);

        anOrder()
                .of(home)
                .saying("老样子")
                .with("lines", List.of(Map.of("item", "大米", "quantity", 10, "unit", "斤", "brandLocked", true)))
                .send()
                .statusCode(200)
                .body("text", equalTo("老样子"))
                .body("lines.item", contains("大米"))
                .body("lines[0].brandLocked", equalTo(true));
    }

    @Test
    void wordsThatNobodyUnderstandsAreStillAnOrder() {
        anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .saying("谢谢")
                .send()
                .statusCode(200)
                .body("text", equalTo("谢谢"))
                .body("lines", hasSize(1))
                .body("lines[0].quantity", equalTo(1f));
    }

    @Test
    void neitherWordsNorLinesIsBadInput() {
        anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .saying("  ")
                .send()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo("text"));
    }

    @Test
    void aHouseholdsOrderStandsAtItsPlaceAndNamesItsHead() {
        Home home = Home.in(Persona.CHENGDONG);

        anOrder()
                .of(home)
                .send()
                .statusCode(200)
                .body("householdId", equalTo(home.id.toString()))
                .body("communityCode", equalTo(Persona.CHENGDONG))
                .body("recipient.address", equalTo(home.address()))
                .body("recipient.name", equalTo("王小芳"))
                .body("recipient.phone", equalTo("15401000001"));
    }

    @Test
    void theContactGivenWinsOverTheHead() {
        anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .with("contactName", "李阿姨")
                .with("contactPhone", "15401000002")
                .send()
                .statusCode(200)
                .body("recipient.name", equalTo("李阿姨"))
                .body("recipient.phone", equalTo("15401000002"));
    }

    @Test
    void anAddressServesAnyoneWithoutAHomeHere() {
        anOrder()
                .to("南门岗亭")
                .by(Persona.MANAGER)
                .send()
                .statusCode(200)
                .body("householdId", nullValue())
                .body("recipient.address", equalTo("南门岗亭"))
                .body("recipient.name", nullValue());
    }

    @Test
    void householdAndAddressAreOneOrTheOther() {
        Home home = Home.in(Persona.CHENGDONG);

        anOrder().by(Persona.MANAGER).send().statusCode(400).body("field", equalTo("householdId"));
        anOrder().of(home).to("南门岗亭").send().statusCode(400).body("field", equalTo("householdId"));
    }

    @Test
    void aHouseholdOfAnotherCommunityCannotBeAttachedToTheOwn() {
        Home foreign = Home.in(Persona.XIANZHOU);

        anOrder()
                .with("householdId", foreign.id)
                .by(Persona.GRID_WORKER)
                .send()
                .statusCode(404)
                .body("field", equalTo("householdId"));
        anOrder()
                .with("householdId", foreign.id)
                .by(Persona.of("grid-worker", Persona.CHENGDONG, Persona.XIANZHOU))
                .send()
                .statusCode(400)
                .body("problem", equalTo("OTHER_COMMUNITY"))
                .body("field", equalTo("communityCode"));
    }

    @Test
    void anAddressOutsideTheAreaIsNotFoundAndAnUnknownCommunityBadInput() {
        Home.openCommunities();

        anOrder()
                .to("南门岗亭")
                .with("communityCode", Persona.XIANZHOU)
                .by(Persona.GRID_WORKER)
                .send()
                .statusCode(404)
                .body("field", equalTo("communityCode"));
        anOrder()
                .to("南门岗亭")
                .with("communityCode", "440705001999")
                .by(Persona.of("grid-worker", Persona.HUICHENG))
                .send()
                .statusCode(400)
                .body("problem", equalTo("COMMUNITY_NOT_OPEN"));
    }

    @Test
    void theSameOrderSentTwiceHappensOnce() {
        Home home = Home.in(Persona.CHENGDONG);
        Request order = anOrder().of(home).with("urgent", false);
        String first = order.send().statusCode(200).extract().asString();

        order.without("urgent").with("lines", List.of()).send().statusCode(200).body(equalTo(first));

        Persona.MANAGER
                .asks()
                .body(Map.of("ids", List.of(home.id)))
                .post("/orders/by-households")
                .then()
                .body("", hasSize(1));
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        Home home = Home.in(Persona.CHENGDONG);
        Request order = anOrder().of(home);
        order.send().statusCode(200);

        order.saying("面粉6斤")
                .send()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("problem", equalTo("ID_TAKEN"));
    }

    @Test
    void anIdThatExistsOutsideTheAreaIsAConflict() {
        UUID taken = anOrder().of(Home.in(Persona.XIANZHOU)).placed();

        anOrder().of(Home.in(Persona.CHENGDONG)).with("id", taken).send().statusCode(409);
    }

    @Test
    void neededByWinsAndMayLieAWeekBackButNotLonger() {
        Home home = Home.in(Persona.CHENGDONG);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant sixDaysAgo = now.minus(Duration.ofDays(6));

        anOrder().of(home).neededBy(sixDaysAgo).send().statusCode(200).body("dueAt", equalTo(sixDaysAgo.toString()));
        anOrder()
                .of(home)
                .neededBy(now.minus(Duration.ofDays(8)))
                .send()
                .statusCode(400)
                .body("field", equalTo("neededBy"));
    }

    @Test
    void aMaskedPhoneIsNotAPhone() {
        anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .with("contactPhone", "154****0002")
                .send()
                .statusCode(400)
                .body("field", equalTo("contactPhone"));
    }

    @Test
    void aLineWithoutAQuantityAboveZeroIsBadInputAtItsPlace() {
        anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .with("lines", List.of(Map.of("item", "米", "quantity", 1), Map.of("item", "面", "quantity", 0)))
                .send()
                .statusCode(400)
                .body("field", equalTo("lines[1].quantity"));
    }
}
