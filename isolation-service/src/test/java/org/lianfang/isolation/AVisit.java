package org.lianfang.isolation;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platformtest.Persona;

/** A visit as a client sends it: today, in the morning, unless a test says otherwise. */
public final class AVisit {

    private final Map<String, Object> fields = new HashMap<>();
    private final List<Map<String, Object>> readings = new ArrayList<>();
    private final List<Map<String, Object>> needs = new ArrayList<>();

    private AVisit(UUID household) {
        fields.put("id", UUID.randomUUID());
        fields.put("householdId", household);
        fields.put("on", AnOrder.today().toString());
        fields.put("slot", "MORNING");
        fields.put("readings", readings);
        fields.put("needs", needs);
    }

    public static AVisit to(Neighbourhood.Flat flat) {
        return new AVisit(flat.id());
    }

    public AVisit reading(UUID resident, Object temperature, String... symptoms) {
        var reading = new HashMap<String, Object>();
        reading.put("residentId", resident);
        reading.put("temperature", temperature);
        reading.put("symptoms", List.of(symptoms));
        readings.add(reading);
        return this;
    }

    public AVisit need(String kind, String text) {
        needs.add(new HashMap<>(Map.of("kind", kind, "text", text)));
        return this;
    }

    public AVisit with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public UUID id() {
        return (UUID) fields.get("id");
    }

    public ValidatableResponse by(Persona persona) {
        return persona.asks().body(fields).post("/visits").then();
    }

    /** Records it and answers the id of the check at this position. */
    public UUID checkBy(Persona persona, int position) {
        return UUID.fromString(by(persona).statusCode(200).extract().path("checks[" + position + "].id"));
    }
}
