package org.lianfang.supply;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.platformtest.Persona;

/** A shift at the real volunteer-service that begins in a few minutes, so that people may check in to it now. */
public final class DutyShift {

    private static final AtomicInteger VOLUNTEERS = new AtomicInteger();

    public final UUID id = UUID.randomUUID();
    private String booking;

    private DutyShift() {}

    public static DutyShift in(String community) {
        return in(community, "DELIVERY");
    }

    public static DutyShift in(String community, String post) {
        Home.openCommunities();
        var shift = new DutyShift();
        var input = new HashMap<String, Object>();
        input.put("id", shift.id);
        input.put("communityCode", community);
        input.put("post", post);
        input.put("title", "送菜上门");
        input.put("place", "服务站");
        input.put("startsAt", Instant.now().plus(Duration.ofMinutes(10)).toString());
        input.put("endsAt", Instant.now().plus(Duration.ofHours(3)).toString());
        input.put("capacity", 5);
        manager(community)
                .asks()
                .baseUri(url())
                .body(input)
                .post("/shifts")
                .then()
                .statusCode(200);
        return shift;
    }

    /** A volunteer whom no other test uses. */
    public static Persona newVolunteer() {
        return Persona.VOLUNTEER.numbered(VOLUNTEERS.incrementAndGet());
    }

    public DutyShift checkIn(Persona volunteer) {
        booking = volunteer
                .asks()
                .baseUri(url())
                .body(Map.of())
                .post("/shifts/" + id + "/bookings")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        act(volunteer, "check-in");
        return this;
    }

    public void checkOut(Persona volunteer) {
        act(volunteer, "check-out");
    }

    public void cancel(String community) {
        manager(community)
                .asks()
                .baseUri(url())
                .body(Map.of("reason", "下雨"))
                .post("/shifts/" + id + "/cancel")
                .then()
                .statusCode(200);
    }

    /** Puts the orders into its hands. */
    public DutyShift holding(String community, UUID... orders) {
        manager(community)
                .asks()
                .body(Map.of("orderIds", List.of(orders), "shiftId", id))
                .post("/orders/assign")
                .then()
                .statusCode(200);
        return this;
    }

    private void act(Persona volunteer, String act) {
        volunteer
                .asks()
                .baseUri(url())
                .body(Map.of())
                .post("/bookings/" + booking + "/" + act)
                .then()
                .statusCode(200);
    }

    private static Persona manager(String community) {
        return Persona.of("community-manager", community);
    }

    private static String url() {
        return Home.url("volunteer");
    }
}
