package org.lianfang.deploy.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The shifts as they are published, and the places that the demo logins take. */
final class ShiftLoad {

    private final Services services;
    private final Crew crew;
    private final Consumer<String> progress;
    private final Map<String, UUID> deliveries = new HashMap<>();

    ShiftLoad(Services services, Crew crew, Consumer<String> progress) {
        this.services = services;
        this.crew = crew;
        this.progress = progress;
    }

    void publish(List<Duty> duties) {
        crew.each(duties, duty -> services.post(duty.login(), volunteer(), "/shifts", duty.input()));
        for (Duty duty : duties) {
            if (duty.input().post().equals("DELIVERY")) {
                deliveries.putIfAbsent(
                        duty.input().communityCode(), duty.input().id());
            }
        }
        progress.accept("班次 " + duties.size() + " 个 · shifts published");
    }

    void book(List<Duty> duties) {
        List<Runnable> bookings = new ArrayList<>();
        for (Duty duty : duties) {
            for (String login : duty.bookers()) {
                bookings.add(() -> services.act(
                        login, volunteer(), "/shifts/" + duty.input().id() + "/bookings", Map.of()));
            }
        }
        crew.each(bookings, Runnable::run);
        progress.accept("预约 " + bookings.size() + " 个 · places booked");
    }

    /** For each community the first delivery shift that has not ended. */
    Map<String, UUID> deliveries() {
        return deliveries;
    }

    private URI volunteer() {
        return services.target().volunteer();
    }
}
