package org.lianfang.supply;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platformtest.Persona;

/** An order as a test asks for it: {@code anOrder().of(home).saying("面粉5斤")}; only the values that matter appear. */
public final class Request {

    private final Map<String, Object> input = new HashMap<>();
    private Persona persona = Persona.GRID_WORKER;

    public static Request anOrder() {
        var request = new Request();
        request.with("id", UUID.randomUUID()).with("communityCode", Persona.CHENGDONG);
        return request.with("kind", "GROCERIES").with("channel", "PHONE").with("text", "面粉5斤、白糖2斤");
    }

    public Request of(Home home) {
        persona = Persona.of("grid-worker", home.community);
        return with("householdId", home.id).with("communityCode", home.community);
    }

    public Request to(String address) {
        return with("address", address);
    }

    public Request saying(String text) {
        return with("text", text);
    }

    public Request kind(String kind) {
        return with("kind", kind);
    }

    public Request by(Persona other) {
        persona = other;
        return this;
    }

    public Request neededBy(Instant instant) {
        return with("neededBy", instant.toString());
    }

    public Request with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    public Request without(String field) {
        input.remove(field);
        return this;
    }

    public UUID id() {
        return (UUID) input.get("id");
    }

    public ValidatableResponse send() {
        return persona.asks().body(input).post("/orders").then();
    }

    /** @return the id of the order placed */
    public UUID placed() {
        return UUID.fromString(send().statusCode(200).extract().path("id"));
    }

    /** The order as this person sees it; the list is empty where there is none for them. */
    public static ValidatableResponse see(Persona persona, UUID... ids) {
        return persona.asks()
                .body(Map.of("ids", List.of(ids)))
                .post("/orders/by-ids")
                .then()
                .statusCode(200);
    }
}
