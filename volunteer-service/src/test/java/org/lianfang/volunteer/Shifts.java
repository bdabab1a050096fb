package org.lianfang.volunteer;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platformtest.Persona;

/**
 * Publishes shifts for tests; each has days of its own, so that no test meets another's overlap. A thousand of them take more than three
 * years, and one test takes days nine years later: who lists all of a day chooses one early in 2035.
 */
public final class Shifts {

    // Eight in the morning in China, at whatever hour the tests run: no shift reaches into the next day by chance.
    private static Instant nextFree = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(20, ChronoUnit.DAYS);

    private static int published;

    private final Map<String, Object> input = new HashMap<>();
    private Persona publisher = Persona.MANAGER;

    private Shifts() {}

    public static synchronized Shifts aShift() {
        var shift = new Shifts();
        // After five days one of rest: no test meets the rule of six days in a row by chance.
        nextFree = nextFree.plus(++published % 5 == 0 ? 2 : 1, ChronoUnit.DAYS);
        shift.input.put("id", UUID.randomUUID().toString());
        shift.input.put("communityCode", Persona.CHENGDONG);
        shift.input.put("post", "DELIVERY");
        shift.input.put("title", "送菜上门");
        shift.input.put("place", "城东社区服务站");
        shift.input.put("capacity", 1);
        return shift.from(nextFree, Duration.ofHours(3));
    }

    public Shifts inCommunity(String code) {
        publisher = Persona.of("community-manager", code);
        return with("communityCode", code);
    }

    public Shifts withPlaces(int places) {
        return with("capacity", places);
    }

    public Shifts withPost(String post) {
        return with("post", post);
    }

    public Shifts from(Instant start, Duration length) {
        return with("startsAt", start.toString())
                .with("endsAt", start.plus(length).toString());
    }

    public Shifts with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    public Map<String, Object> input() {
        return input;
    }

    public Instant startsAt() {
        return Instant.parse((String) input.get("startsAt"));
    }

    public ValidatableResponse send() {
        return sendAs(publisher);
    }

    public ValidatableResponse sendAs(Persona persona) {
        return persona.asks().body(input).post("/shifts").then();
    }

    /** @return the id of the published shift */
    public String publish() {
        return send().statusCode(200).extract().path("id");
    }
}
