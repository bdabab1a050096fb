package org.lianfang.gateway.plan;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.shift.Post;
import org.lianfang.gateway.shift.ShiftAccess;
import org.lianfang.platform.caller.Role;

/** A plan as kept. */
@Description(
        "weekdays: 1 is Monday; left out, all seven. releaseBefore, cancelBefore: minutes before the start of each shift; a DRAW needs releaseBefore of 30 or more. caseId: the case that its HOUSEHOLD_WATCH is for.")
@Input("DutyPlanInput")
public record DutyPlanInput(
        @Id UUID id,
        @NonNull String communityCode,
        @NonNull Post post,
        @NonNull String title,
        @NonNull String place,
        int capacity,
        @NonNull List<@NonNull BandInput> bands,
        @Nullable List<@NonNull Integer> weekdays,
        String note,
        @Nullable List<@NonNull Role> openTo,
        Boolean codeAtPlace,
        Integer releaseBefore,
        Integer cancelBefore,
        Boolean approveHandOver,
        ShiftAccess access,
        @Id UUID caseId) {}
