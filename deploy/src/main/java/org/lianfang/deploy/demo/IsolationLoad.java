package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The observations as the managers order them, and the visits as the workers record them. */
final class IsolationLoad {

    private static final int VISITS_A_LINE = 400;

    private final Services services;
    private final Crew crew;
    private final Consumer<String> progress;

    IsolationLoad(Services services, Crew crew, Consumer<String> progress) {
        this.services = services;
        this.crew = crew;
        this.progress = progress;
    }

    void open(List<Observation> observations) {
        AtomicInteger cases = new AtomicInteger();
        crew.each(observations, observation -> {
            JsonNode opened = services.post(observation.login(), isolation(), "/isolation-orders", observation.order());
            cases.addAndGet(opened.path("casesOpened").asInt());
        });
        progress.accept("居家观察 " + cases + " 户 · households under observation");
    }

    void visit(List<DoorVisit> visits) {
        AtomicInteger recorded = new AtomicInteger();
        crew.each(visits, visit -> {
            services.post(visit.login(), isolation(), "/visits", visit.input());
            int done = recorded.incrementAndGet();
            if (done % VISITS_A_LINE == 0) {
                progress.accept("上门与测温 " + done + "/" + visits.size() + " · visits");
            }
        });
        crew.each(visits.stream().filter(visit -> !visit.handled().isEmpty()).toList(), visit -> visit.handled()
                .forEach(handled -> handle(visit, handled)));
        crew.each(visits.stream().filter(visit -> visit.corrected() != null).toList(), this::correct);
        progress.accept("上门与测温 " + visits.size() + " 次 · visits recorded");
    }

    /** What became of single cases; one that a person has ended since is left as it is. */
    void end(List<Observation> observations) {
        crew.each(observations.stream().filter(each -> each.ending() != null).toList(), this::end);
    }

    private void handle(DoorVisit visit, DoorVisit.Handled handled) {
        services.act(
                treating(visit),
                isolation(),
                "/checks/" + visit.check(handled.position()) + "/handle",
                Map.of("action", handled.action(), "note", handled.note()));
    }

    private void correct(DoorVisit visit) {
        DoorVisit.Corrected right = visit.corrected();
        services.act(
                treating(visit),
                isolation(),
                "/checks/" + visit.check(right.position()) + "/correct",
                Map.of("temperature", right.temperature(), "symptoms", right.symptoms(), "reason", right.reason()));
    }

    private static String treating(DoorVisit visit) {
        return visit.login().startsWith("community-manager") ? visit.login() : "health-worker";
    }

    private void end(Observation observation) {
        JsonNode open = services.post(
                observation.login(),
                isolation(),
                "/cases/by-households",
                Map.of("ids", List.of(observation.homes().get(0).id())));
        if (open.isEmpty()) {
            return;
        }
        String path = "/cases/" + open.path(0).path("id").asText() + "/"
                + observation.ending().act();
        services.act(
                observation.login(),
                isolation(),
                path,
                new HashMap<>(observation.ending().body()));
    }

    private URI isolation() {
        return services.target().isolation();
    }
}
