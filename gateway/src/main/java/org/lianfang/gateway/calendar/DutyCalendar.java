package org.lianfang.gateway.calendar;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The viewer's calendar. */
@Description(
        "The viewer's duties as a calendar (iCalendar) that other programs follow by a secret address, until it is revoked.")
public record DutyCalendar(@NonNull Instant madeAt, @Ignore String key) {}
