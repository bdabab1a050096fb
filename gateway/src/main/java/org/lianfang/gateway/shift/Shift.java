package org.lianfang.gateway.shift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.platform.caller.Role;

/** A span of duty with places for volunteers. */
public record Shift(
        @Id @NonNull UUID id,
        @NonNull Post post,
        @NonNull String title,
        @Description("The meeting point; never the door of an observed household.") @NonNull String place,
        @NonNull Instant startsAt,
        @NonNull Instant endsAt,
        int capacity,
        @Description("Places held: BOOKED, OFFERED or ATTENDED.") int booked,
        int waiting,
        boolean cancelled,
        @Description("Not bookable before; null: at once.") Instant releaseAt,
        @Description("Until when a place may be given back; null: until the end.") Instant cancelBy,
        String note,
        @Description("The roles that may book.") @NonNull List<@NonNull Role> openTo,
        @Description("Whether check-in asks for a code that is shown at the place.") boolean codeAtPlace,
        @Description("Whether a place changes hands only when those who run the shift agree.") boolean approveHandOver,
        @Description("DRAW: the order is drawn at releaseAt among those who asked until then.") @NonNull
                ShiftAccess access,
        @Description("Null before the draw, and where there is none.") Instant drawnAt,
        @Description("When its places or state last changed; where an act has just changed them, not later than that.")
                @NonNull
                Instant changedAt,
        @Ignore String communityCode) {}
