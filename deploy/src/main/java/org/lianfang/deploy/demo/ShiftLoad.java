package org.lianfang.deploy.demo;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lianfang.deploy.wire.Wire;

/** The shifts as they are published, and the places that the demo logins take. */
final class ShiftLoad {

    private static final String OVER = "SHIFT_ALREADY_OVER";
    private static final Map<String, String> SKILLS =
            Map.of("health-worker", "SAMPLING", "property-staff", "DISINFECTION", "volunteer", "COUNSELLING");

    private final Services services;
    private final Crew crew;
    private final Consumer<String> progress;
    private final List<Duty> published = Collections.synchronizedList(new ArrayList<>());

    ShiftLoad(Services services, Crew crew, Consumer<String> progress) {
        this.services = services;
        this.crew = crew;
        this.progress = progress;
    }

    /**
     * A shift of today that is over by now cannot be published any more: it is left out.
     *
     * @return how many stand
     */
    int publish(List<Duty> duties) {
        Progress told = new Progress(progress, "班次", "shifts", duties.size(), duties.size() / 400);
        crew.each(duties, duty -> {
            HttpResponse<String> answer = services.send("POST", duty.login(), volunteer(), "/shifts", duty.input());
            if (!Wire.parsed(answer.body()).path("problem").asText().equals(OVER)) {
                Services.accepted("POST", "/shifts", answer);
                published.add(duty);
            }
            told.add(1);
        });
        progress.accept("班次 " + published.size() + " 个 · shifts published");
        return published.size();
    }

    /** Somebody is at her post. A load that is run again meets the shift of the first one and leaves it alone. */
    void man(Duty underWay) {
        if (services.act(underWay.login(), volunteer(), "/shifts", underWay.input())) {
            underWay.bookers().forEach(login -> {
                String booking = book(underWay, login);
                if (!booking.isEmpty()) come(underWay.login(), login, booking);
            });
        }
    }

    private void come(String manager, String login, String booking) {
        String path = "/bookings/" + booking;
        if (!login.equals(Duty.ABSENT)) services.act(login, volunteer(), path + "/check-in", Map.of());
        else services.act(manager, volunteer(), path + "/attendance", Map.of("absent", true, "reason", "没有到岗，也没有请假"));
    }

    /** What some of the demo logins can do; without it a post that needs it takes none of them. */
    void describe() {
        SKILLS.forEach(
                (login, skill) -> services.act(login, volunteer(), "/profiles/mine", Map.of("skills", List.of(skill))));
    }

    void book() {
        crew.each(published, duty -> duty.bookers().forEach(login -> book(duty, login)));
        crew.each(published, duty -> duty.withdrawn().forEach(login -> withdraw(duty, login)));
        int asked = published.stream().mapToInt(duty -> duty.bookers().size()).sum();
        progress.accept("预约 " + asked + " 个 · places asked for");
    }

    /** A load that is run again finds the booking that was cancelled, and books no other. */
    private void withdraw(Duty duty, String login) {
        Map<String, Object> shift = Map.of("ids", List.of(duty.input().id()));
        if (services.post(login, volunteer(), "/bookings/mine/by-shifts", shift).isEmpty()) {
            String booking = book(duty, login);
            if (!booking.isEmpty()) {
                services.act(login, volunteer(), "/bookings/" + booking + "/cancel", Map.of());
            }
        }
    }

    void callOff() {
        published.stream().filter(duty -> !duty.cancelled().isEmpty()).forEach(duty -> {
            String path = "/shifts/" + duty.input().id() + "/cancel";
            services.act(duty.login(), volunteer(), path, Map.of("reason", duty.cancelled()));
        });
    }

    /** For each community the first shift of this post. */
    Map<String, UUID> first(String post) {
        Map<String, UUID> first = new HashMap<>();
        published.stream()
                .filter(duty -> duty.input().post().equals(post))
                .sorted(Comparator.comparing(Duty::startsAt))
                .forEach(duty -> first.putIfAbsent(
                        duty.input().communityCode(), duty.input().id()));
        return first;
    }

    /** The booking's id; empty where the shift is over, or the login holds another one by now. */
    private String book(Duty duty, String login) {
        String path = "/shifts/" + duty.input().id() + "/bookings";
        HttpResponse<String> answer = services.send("POST", login, volunteer(), path, Map.of());
        return answer.statusCode() == 409
                ? ""
                : Services.accepted("POST", path, answer).path("id").asText();
    }

    private URI volunteer() {
        return services.target().volunteer();
    }
}
