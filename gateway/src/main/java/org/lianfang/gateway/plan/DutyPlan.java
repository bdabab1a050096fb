package org.lianfang.gateway.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.shift.Post;
import org.lianfang.gateway.shift.ShiftAccess;
import org.lianfang.platform.caller.Role;

/** A duty that returns. */
public record DutyPlan(
        @Id @NonNull UUID id,
        @NonNull Post post,
        @NonNull String title,
        @NonNull String place,
        int capacity,
        @NonNull List<@NonNull Band> bands,
        @Description("1 is Monday.") @NonNull List<@NonNull Integer> weekdays,
        String note,
        @NonNull List<@NonNull Role> openTo,
        boolean codeAtPlace,
        @Description("How many minutes before its start a shift can be booked, or is drawn; null: at once.")
                Integer releaseBefore,
        @Description("Until how many minutes before its start a place may be given back; null: until the end.")
                Integer cancelBefore,
        boolean approveHandOver,
        @NonNull ShiftAccess access,
        @Ignore UUID caseId,
        @Description("Since when no more shifts are made from it; null while it goes on.") Instant endedAt,
        @Ignore String communityCode) {}
