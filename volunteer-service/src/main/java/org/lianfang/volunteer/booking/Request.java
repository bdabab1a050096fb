package org.lianfang.volunteer.booking;

import java.time.Instant;
import java.util.UUID;

/** Who asks for a shift, when, and under which id the booking is kept. */
record Request(UUID booking, UUID person, String name, boolean shortNotice, boolean staff, Instant at) {

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
