package org.lianfang.gateway.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.shift.Post;
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
        @Ignore String communityCode) {}
