package org.lianfang.gateway.shift;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.platform.caller.Role;

/** A shift as published. */
@Description(
        "releaseAt: not bookable before. cancelBy: until when a place may be given back. openTo: the roles that may book; left out, all that book at all (HOUSEHOLD_WATCH: staff). access: FIRST_COME if left out; DRAW: drawn at releaseAt, which is needed then. caseId: of a HOUSEHOLD_WATCH, the open case of this community that it is for; a household has one team at a time.")
@Input("ShiftInput")
public record ShiftInput(
        @Id UUID id,
        @NonNull String communityCode,
        @NonNull Post post,
        @NonNull String title,
        @NonNull String place,
        @NonNull Instant startsAt,
        @NonNull Instant endsAt,
        int capacity,
        Instant releaseAt,
        Instant cancelBy,
        String note,
        @Nullable List<@NonNull Role> openTo,
        Boolean codeAtPlace,
        Boolean approveHandOver,
        ShiftAccess access,
        @Id UUID caseId) {}
