package org.lianfang.volunteer;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.platformtest.Persona;

/** Organisations and lists of people for tests. */
public final class Groups {

    private static final AtomicInteger LAST = new AtomicInteger(1000);

    private Groups() {}

    public static Map<String, Object> anOrganisation(String communityCode, Persona contact) {
        var organisation = new HashMap<String, Object>();
        organisation.put("id", UUID.randomUUID().toString());
        organisation.put("communityCode", communityCode);
        organisation.put("kind", "FIRM");
        organisation.put("name", "新会陈皮厂" + LAST.incrementAndGet());
        if (contact != null) organisation.put("contact", contact(contact));
        return organisation;
    }

    public static Map<String, Object> contact(Persona who) {
        return Map.of("volunteerId", who.id().toString(), "name", "陈联络", "phone", "13900001234");
    }

    /** @return the id of the organisation */
    public static String organisation(String communityCode, Persona contact) {
        return Persona.of("community-manager", communityCode)
                .asks()
                .body(anOrganisation(communityCode, contact))
                .post("/organisations")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** Somebody whom no other list names. */
    public static Map<String, String> somebody() {
        int number = LAST.incrementAndGet();
        return Map.of("name", "组员" + number, "phone", "1380000" + number);
    }

    @SafeVarargs
    public static Map<String, Object> list(String shift, Map<String, String>... people) {
        return Map.of("id", UUID.randomUUID().toString(), "shiftId", shift, "people", Arrays.asList(people));
    }

    public static Map<String, Object> listOf(String shift, int many) {
        List<Map<String, String>> people =
                java.util.stream.Stream.generate(Groups::somebody).limit(many).toList();
        return Map.of("id", UUID.randomUUID().toString(), "shiftId", shift, "people", people);
    }

    public static ValidatableResponse book(Persona contact, String organisation, Map<String, Object> list) {
        return contact.asks()
                .body(list)
                .post("/organisations/" + organisation + "/bookings")
                .then();
    }

    public static ValidatableResponse cancel(Persona contact, String group, Object body) {
        return contact.asks()
                .body(body)
                .post("/group-bookings/" + group + "/cancel")
                .then();
    }
}
