package org.lianfang.volunteer.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Groups;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;

@ServiceTest
class OrganisationTest extends InOpenCommunities {

    private static int last = 52000;

    private final Persona chen = VOLUNTEER.numbered(last++);
    private final Persona he = VOLUNTEER.numbered(last++);

    @Test
    void whoRunsShiftsListsAnOrganisationWithItsContact() {
        Map<String, Object> input = Groups.anOrganisation(CHENGDONG, chen);

        String id = MANAGER.asks()
                .body(input)
                .post("/organisations")
                .then()
                .statusCode(200)
                .body("kind", equalTo("FIRM"))
                .body("contact.volunteerId", equalTo(chen.id().toString()))
                .body("contact.phone", equalTo("13900001234"))
                .extract()
                .path("id");

        STREET_OFFICER
                .asks()
                .get("/organisations?first=200")
                .then()
                .statusCode(200)
                .body("nodes.id", hasItem(id));
        MANAGER_XIANZHOU.asks().get("/organisations?first=200").then().body("nodes.id", not(hasItem(id)));
        chen.asks().get("/organisations").then().statusCode(403);
        chen.asks().get("/organisations/mine").then().statusCode(200).body("id", contains(id));
        he.asks().get("/organisations/mine").then().statusCode(200).body("", empty());
    }

    @Test
    void sentTwiceItIsListedOnceAndOtherContentIsAConflict() {
        Map<String, Object> input = Groups.anOrganisation(CHENGDONG, chen);
        MANAGER.asks().body(input).post("/organisations").then().statusCode(200);

        MANAGER.asks().body(input).post("/organisations").then().statusCode(200);
        var other = new HashMap<>(input);
        other.put("kind", "SCHOOL");
        MANAGER.asks().body(other).post("/organisations").then().statusCode(409);
        other.put("communityCode", Persona.XIANZHOU);
        MANAGER_XIANZHOU.asks().body(other).post("/organisations").then().statusCode(409);

        assertThat(Database.column("volunteer", "select kind from organisation where id = '" + input.get("id") + "'"))
                .containsExactly("FIRM");
    }

    @Test
    void aNewContactTakesTheRightFromTheOneBefore() {
        String id = Groups.organisation(CHENGDONG, chen);

        named(MANAGER_XIANZHOU, id, he, 404);
        named(MANAGER, id, he, 200);

        chen.asks().get("/organisations/mine").then().body("", empty());
        chen.asks().get("/organisations/" + id + "/bookings").then().statusCode(404);
        he.asks().get("/organisations/mine").then().body("id", contains(id));
        MANAGER.asks()
                .body(Map.of())
                .post("/organisations/" + id + "/contact")
                .then()
                .statusCode(200)
                .body("contact", nullValue());
        he.asks().get("/organisations/mine").then().body("", empty());
    }

    @Test
    void theListIsPagedByNameAndId() {
        Groups.organisation(CHENGDONG, null);
        Groups.organisation(CHENGDONG, null);

        var first = MANAGER.asks()
                .get("/organisations?first=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String second = MANAGER.asks()
                .queryParam("after", first.getString("pageInfo.endCursor"))
                .get("/organisations?first=1")
                .then()
                .statusCode(200)
                .extract()
                .path("nodes[0].id");

        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(second).isNotEqualTo(first.getString("nodes[0].id"));
    }

    @Test
    void theContactsPhoneIsKeptSealed() {
        String id = Groups.organisation(CHENGDONG, chen);

        assertThat(Database.column(
                        "volunteer",
                        "select encode(contact_phone, 'escape') from organisation where id = '" + id + "'"))
                .noneMatch(kept -> kept.contains("13900001234"));
    }

    private static void named(Persona by, String id, Persona contact, int status) {
        by.asks()
                .body(Map.of("contact", Groups.contact(contact)))
                .post("/organisations/" + id + "/contact")
                .then()
                .statusCode(status);
    }
}
