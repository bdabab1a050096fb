package org.lianfang.volunteer.booking;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** Who asks for a shift, when, under which id the booking is kept, and as whom the audit knows her. */
record Request(
        UUID booking,
        UUID person,
        String name,
        boolean shortNotice,
        boolean staff,
        Instant at,
        String username,
        String roles) {

    /** As the database takes it. */
    JsonObject json() {
        return new JsonObject()
                .put("booking", booking.toString())
                .put("person", person.toString())
                .put("name", name)
                .put("shortNotice", shortNotice)
                .put("staff", staff)
                .put("at", at.toString())
                .put("username", username)
                .put("roles", roles);
    }

    BookingView view(UUID shiftId, Granted granted) {
        return new BookingView(
                booking,
                shiftId,
                new BookingView.VolunteerView(person, name),
                granted.status(),
                granted.position(),
                null,
                at,
                null,
                null,
                null,
                false,
                false,
                null,
                null);
    }
}
