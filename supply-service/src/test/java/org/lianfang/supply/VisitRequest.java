package org.lianfang.supply;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platformtest.Persona;

/** The needs of a visit as a test sends them. */
public final class VisitRequest {

    public final UUID visitId;
    private final Map<String, Object> input = new HashMap<>();
    private final List<Map<String, Object>> needs = new ArrayList<>();
    private Persona persona = Persona.GRID_WORKER;

    private VisitRequest(UUID visitId) {
        this.visitId = visitId;
    }

    public static VisitRequest aVisit() {
        return aVisit(UUID.randomUUID());
    }

    public static VisitRequest aVisit(UUID id) {
        var visit = new VisitRequest(id);
        return visit.with("visitId", id)
                .with("channel", "VISIT")
                .with("on", "2026-01-24")
                .with("needs", visit.needs);
    }

    public VisitRequest at(Home home) {
        persona = Persona.of("grid-worker", home.community);
        return with("householdId", home.id);
    }

    public VisitRequest by(Persona other) {
        persona = other;
        return this;
    }

    public VisitRequest need(String kind, String text) {
        needs.add(Map.of("kind", kind, "text", text));
        return this;
    }

    /** Takes the last need away again. */
    public VisitRequest less() {
        needs.remove(needs.size() - 1);
        return this;
    }

    public VisitRequest with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    public UUID orderId(int position) {
        return Ids.derived(visitId, "order", position);
    }

    public ValidatableResponse send() {
        return persona.asks().body(input).post("/orders/of-visit").then();
    }
}
