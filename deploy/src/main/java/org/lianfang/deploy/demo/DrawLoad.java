package org.lianfang.deploy.demo;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lianfang.deploy.wire.Wire;

/** Two shifts by draw: one that collects requests for some days, and one that is drawn by itself shortly after the demo is loaded. */
final class DrawLoad {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> REQUESTERS = List.of(
            "volunteer-041", "volunteer-042", "volunteer-043", "volunteer-044", "volunteer-045", "volunteer-046");

    private final Services services;
    private final Consumer<String> progress;

    DrawLoad(Services services, Consumer<String> progress) {
        this.services = services;
        this.progress = progress;
    }

    void load(LocalDate today, Instant now) {
        LocalDate collecting = today.plusDays(12);
        offer("新春送菜（抽签）", collecting, morning(collecting).minus(2, ChronoUnit.DAYS));
        offer("周末送菜（抽签）", today.plusDays(11), now.plus(SOON).truncatedTo(ChronoUnit.SECONDS));
        progress.accept("抽签班次 2 个 · shifts by draw");
    }

    /** A load that is run again meets the shift of the first one, and leaves it and its draw alone. */
    private void offer(String title, LocalDate day, Instant release) {
        UUID id = DemoIds.named("draw", Division.CHENGDONG, title, day);
        Map<String, Object> shift = new HashMap<>();
        shift.put("id", id);
        shift.put("communityCode", Division.CHENGDONG);
        shift.put("post", "DELIVERY");
        shift.put("title", title);
        shift.put("place", "城东社区工作站");
        shift.put("startsAt", morning(day).toString());
        shift.put("endsAt", morning(day).plus(3, ChronoUnit.HOURS).toString());
        shift.put("capacity", 2);
        shift.put("access", "DRAW");
        shift.put("releaseAt", release.toString());
        HttpResponse<String> answer = services.send("POST", "community-manager", volunteer(), "/shifts", shift);
        if (answer.statusCode() >= 300) {
            if (!List.of("ID_TAKEN", "SHIFT_ALREADY_OVER", "DRAW_NEEDS_RELEASE")
                    .contains(Wire.parsed(answer.body()).path("problem").asText()))
                Services.accepted("POST", "/shifts", answer);
            return;
        }
        REQUESTERS.forEach(login -> services.act(login, volunteer(), "/shifts/" + id + "/draw-requests", Map.of()));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(DoorVisits.ZONE).toInstant();
    }

    private URI volunteer() {
        return services.target().volunteer();
    }
}
