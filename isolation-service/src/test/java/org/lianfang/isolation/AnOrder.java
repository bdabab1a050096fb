package org.lianfang.isolation;

import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Persona;

/** An isolation order as a client sends it: yesterday's close contact, observed from today, unless a test says otherwise. */
public final class AnOrder {

    private final Map<String, Object> fields = new HashMap<>();

    private AnOrder(String community) {
        fields.put("id", UUID.randomUUID());
        fields.put("communityCode", community);
        fields.put("reason", "CLOSE_CONTACT");
        exposedOn(today().minusDays(1));
        startsOn(today());
    }

    public static AnOrder in(String community) {
        return new AnOrder(community);
    }

    public static AnOrder forFlat(String community, Neighbourhood.Flat... flats) {
        return in(community)
                .with(
                        "householdIds",
                        Arrays.stream(flats).map(Neighbourhood.Flat::id).toList());
    }

    /** Today where doors are, by the clock of the service. */
    public static LocalDate today() {
        return ChinaTime.today(clock());
    }

    private static Clock clock() {
        return new SettableClock();
    }

    public AnOrder exposedOn(LocalDate day) {
        return with("exposedOn", day.toString());
    }

    public AnOrder startsOn(LocalDate day) {
        return with("startsOn", day.toString());
    }

    public AnOrder with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public AnOrder again() {
        var copy = new AnOrder((String) fields.get("communityCode"));
        copy.fields.putAll(fields);
        return copy.with("id", UUID.randomUUID());
    }

    public UUID id() {
        return (UUID) fields.get("id");
    }

    public ValidatableResponse by(Persona persona) {
        return persona.asks().body(fields).post("/isolation-orders").then();
    }

    public ValidatableResponse previewedBy(Persona persona) {
        return persona.asks().body(fields).post("/isolation-orders/preview").then();
    }

    /** Opens it and answers the case of this flat. */
    public UUID caseOf(Neighbourhood.Flat flat, Persona persona) {
        by(persona).statusCode(200);
        return UUID.fromString(persona.asks()
                .body(Map.of("ids", List.of(flat.id())))
                .post("/cases/by-households")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id"));
    }
}
