package org.lianfang.supply.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.supply.Request.anOrder;
import static org.lianfang.supply.Request.see;
import static org.lianfang.supply.VisitRequest.aVisit;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.DutyShift;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;
import org.lianfang.supply.VisitRequest;

/** Design, section 4, the rows of orders. */
@OnSupply
class WhoSeesWhatTest {

    @Test
    void theStreetSeesNeitherNameNorPhoneInClearNorFreeWords() {
        UUID id = anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .saying("给王小芳15401000001送面粉5斤，奶奶发烧")
                .placed();

        see(Persona.STREET_OFFICER, id)
                .body("[0].recipient.name", equalTo("王*芳"))
                .body("[0].recipient.phone", equalTo("154****0001"))
                .body("[0].text", nullValue())
                .body("[0].note", nullValue())
                .body("[0].lines.note", everyItem(nullValue()))
                .body(not(containsString("15401000001")))
                .body(not(containsString("王小芳")));
    }

    @Test
    void whoHandsOverReadsNoTitleOnlyWhereNobodyKnowsIt() {
        Home unknown = Home.ofUnknownGenderIn(Persona.CHENGDONG);
        UUID ofTheHead = anOrder().of(Home.in(Persona.CHENGDONG)).placed();
        UUID ofSomeoneElse = anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .with("contactName", "李小明")
                .placed();
        UUID ofTheHeadByName = anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .with("contactName", "王小芳")
                .placed();

        see(Persona.PROPERTY_STAFF, ofTheHead).body("[0].recipient.name", equalTo("王女士"));
        see(Persona.PROPERTY_STAFF, ofTheHeadByName).body("[0].recipient.name", equalTo("王女士"));
        see(Persona.PROPERTY_STAFF, ofSomeoneElse).body("[0].recipient.name", equalTo("李住户"));
        see(Persona.PROPERTY_STAFF, anOrder().of(unknown).placed()).body("[0].recipient.name", equalTo("王住户"));
    }

    @Test
    void propertyStaffSeeWhatTheyNeedToHandOver() {
        Home home = Home.in(Persona.CHENGDONG);
        UUID id = anOrder()
                .of(home)
                .kind("MEDICINE")
                .saying("降压药硝苯地平2盒，还剩3天，老人一个人住")
                .placed();

        see(Persona.PROPERTY_STAFF, id)
                .body("[0].recipient.address", equalTo(home.address()))
                .body("[0].recipient.name", equalTo("王女士"))
                .body("[0].recipient.phone", equalTo("15401000001"))
                .body("[0].text", nullValue())
                .body("[0].lines[0].item", equalTo("药品"))
                .body("[0].lines[0].text", equalTo("药品"))
                .body("[0].lines[0].daysLeft", nullValue())
                .body(not(containsString("硝苯地平")))
                .body(not(containsString("小芳")));
    }

    @Test
    void aMedicineAmongTheGroceriesHasNoNameForThoseWhoHandOver() {
        UUID id = anOrder()
                .of(Home.in(Persona.CHENGDONG))
                .with("lines", List.of(Map.of("item", "大米", "quantity", 1), Map.of("item", "布洛芬胶囊", "quantity", 1)))
                .placed();

        see(Persona.PROPERTY_STAFF, id).body("[0].lines.item", contains("大米", "药品"));
    }

    @Test
    void aNarrowedGrantSeesItsEstateOrGridOnly() {
        Home mine = Home.in(Persona.CHENGDONG);
        Home other = Home.in(Persona.CHENGDONG);
        UUID inMine = anOrder().of(mine).placed();
        UUID inOther = anOrder().of(other).placed();
        UUID anywhere = anOrder().to("南门岗亭").placed();

        for (Persona narrowed : List.of(
                Persona.of("property-staff", Persona.CHENGDONG + ";estate=" + mine.estate),
                Persona.of("grid-worker", Persona.CHENGDONG + ";grid=" + mine.grid))) {
            see(narrowed, inMine, inOther, anywhere).body("id", contains(inMine.toString()));
            narrowed.asks()
                    .get("/orders?count=true")
                    .then()
                    .body("nodes.id", contains(inMine.toString()))
                    .body("totalCount", equalTo(1));
        }
        Persona ofAnotherCommunity = Persona.of("property-staff", Persona.XIANZHOU + ";estate=" + mine.estate);
        see(ofAnotherCommunity, inMine).body("", hasSize(0));
    }

    @Test
    void aResidentSeesTheOwnHouseholdInClear() {
        Home home = Home.in(Persona.CHENGDONG);
        UUID own = anOrder().of(home).placed();
        UUID other = anOrder().of(Home.in(Persona.CHENGDONG)).placed();
        Persona resident = Persona.resident(home.id);

        see(resident, own, other)
                .body("id", contains(own.toString()))
                .body("[0].recipient.name", equalTo("王小芳"))
                .body("[0].text", equalTo("面粉5斤、白糖2斤"));
        resident.asks().get("/orders").then().body("nodes.id", contains(own.toString()));
        resident.asks().get("/orders?area=" + Persona.XIANZHOU).then().body("nodes", hasSize(0));
    }

    @Test
    void anotherCommunityAndAnotherStreetSeeNothing() {
        UUID id = anOrder().of(Home.in(Persona.CHENGDONG)).placed();

        for (Persona stranger : List.of(
                Persona.MANAGER_XIANZHOU,
                Persona.MANAGER_SONGYUAN,
                Persona.STREET_OFFICER_GUIYUAN,
                Persona.of("property-staff", Persona.XIANZHOU),
                Persona.of("health-worker", Persona.XIANZHOU))) {
            see(stranger, id).body("", hasSize(0));
        }
    }

    @Test
    void aHealthWorkerSeesMedicineAndNoOtherOrder() {
        Home home = Home.in(Persona.CHENGDONG);
        VisitRequest visit = aVisit().at(home).need("MEDICINE", "硝苯地平2盒").need("GROCERIES", "面粉5斤");
        visit.send().statusCode(200);

        see(Persona.HEALTH_WORKER, visit.orderId(0), visit.orderId(1))
                .body("id", contains(visit.orderId(0).toString()))
                .body("[0].recipient.name", equalTo("王小芳"))
                .body("[0].lines[0].item", containsString("硝苯地平"));
        see(Persona.of("health-worker", Persona.CHENGDONG + ";grid=" + home.grid), visit.orderId(0), visit.orderId(1))
                .body("id", contains(visit.orderId(0).toString()));
        see(Persona.of("health-worker", Persona.CHENGDONG + ";grid=" + UUID.randomUUID()), visit.orderId(0))
                .body("", hasSize(0));
    }

    @Test
    void aHealthWorkersListHoldsMedicineOnly() {
        Home home = Home.in(Persona.SONGYUAN);
        VisitRequest visit = aVisit().at(home).need("MEDICINE", "硝苯地平2盒").need("GROCERIES", "面粉5斤");
        visit.send().statusCode(200);
        Persona narrowed = Persona.of("health-worker", Persona.SONGYUAN + ";estate=" + home.estate);

        narrowed.asks()
                .get("/orders?count=true")
                .then()
                .body("nodes.id", contains(visit.orderId(0).toString()))
                .body("totalCount", equalTo(1));
        narrowed.asks()
                .body(Map.of("codes", List.of(Persona.SONGYUAN), "first", 200))
                .post("/orders/pages")
                .then()
                .body("[0].page.nodes.id", contains(visit.orderId(0).toString()));
    }

    @Test
    void aVolunteerSeesTheOrdersOfTheShiftInHandFromCheckInToCheckOut() {
        Home home = Home.in(Persona.CHENGDONG);
        UUID handed = anOrder().of(home).kind("MEDICINE").saying("硝苯地平2盒").placed();
        UUID notHanded = anOrder().of(home).placed();
        Persona volunteer = DutyShift.newVolunteer();
        DutyShift shift = DutyShift.in(Persona.CHENGDONG).holding(Persona.CHENGDONG, handed);

        see(volunteer, handed, notHanded).body("", hasSize(0));
        shift.checkIn(volunteer);

        see(volunteer, handed, notHanded)
                .body("id", contains(handed.toString()))
                .body("[0].recipient.name", equalTo("王女士"))
                .body("[0].recipient.phone", equalTo("15401000001"))
                .body("[0].lines.item", contains("药品"))
                .body("[0].text", nullValue());
        volunteer.asks().get("/orders?count=true").then().body("totalCount", equalTo(1));
        volunteer
                .asks()
                .body(Map.of("ids", List.of(shift.id)))
                .post("/orders/by-shifts")
                .then()
                .body("id", contains(handed.toString()));
        see(DutyShift.newVolunteer(), handed).body("", hasSize(0));

        shift.checkOut(volunteer);
        see(volunteer, handed).body("", hasSize(0));
    }

    @Test
    void theDoorsInHandAreThoseOfTheShiftFromCheckInToCheckOut() {
        Home handed = Home.in(Persona.CHENGDONG);
        Home other = Home.in(Persona.CHENGDONG);
        UUID order = anOrder().of(handed).placed();
        anOrder().of(other).placed();
        Persona volunteer = DutyShift.newVolunteer();
        DutyShift shift = DutyShift.in(Persona.CHENGDONG).holding(Persona.CHENGDONG, order);

        inHand(volunteer, handed, other).body("", hasSize(0));
        shift.checkIn(volunteer);
        inHand(volunteer, handed, other).body("", contains(handed.id.toString()));
        inHand(volunteer, other).body("", hasSize(0));
        inHand(DutyShift.newVolunteer(), handed).body("", hasSize(0));
        shift.checkOut(volunteer);
        inHand(volunteer, handed, other).body("", hasSize(0));
    }

    private static ValidatableResponse inHand(Persona persona, Home... homes) {
        return persona.asks()
                .body(Map.of("ids", Stream.of(homes).map(home -> home.id).toList()))
                .post("/orders/in-hand")
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsManagerAndVolunteerSeesTheOwnCommunityInClearAndElsewhereTheShiftOnly() {
        UUID own = anOrder().of(Home.in(Persona.CHENGDONG)).placed();
        UUID elsewhere = anOrder().of(Home.in(Persona.XIANZHOU)).placed();
        UUID handed = anOrder().of(Home.in(Persona.XIANZHOU)).placed();
        Persona both = DutyShift.newVolunteer().and(Persona.MANAGER);
        DutyShift.in(Persona.XIANZHOU).holding(Persona.XIANZHOU, handed).checkIn(both);

        see(both, own).body("[0].recipient.name", equalTo("王小芳"));
        see(both, handed).body("[0].recipient.name", equalTo("王女士"));
        see(both, elsewhere).body("", hasSize(0));
    }

    @Test
    void anOfficerWhoHandsOverReadsThePhoneOfThatOrderOnly() {
        UUID handed = anOrder().of(Home.in(Persona.CHENGDONG)).placed();
        UUID other = anOrder().of(Home.in(Persona.CHENGDONG)).placed();
        Persona both = DutyShift.newVolunteer().and(Persona.STREET_OFFICER);
        DutyShift.in(Persona.CHENGDONG).holding(Persona.CHENGDONG, handed).checkIn(both);

        see(both, handed).body("[0].recipient.phone", equalTo("15401000001")).body("[0].text", nullValue());
        see(both, other).body("[0].recipient.phone", equalTo("154****0001"));
    }
}
