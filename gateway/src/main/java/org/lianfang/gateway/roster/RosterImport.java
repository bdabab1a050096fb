package org.lianfang.gateway.roster;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One uploaded roster. */
@Description(
        "A roster as it was looked through, and what storing it does. A file is sent with PUT /rosters/{id}?communityCode=…")
public record RosterImport(
        @Id @NonNull UUID id,
        @NonNull RosterState state,
        @Description("Why it failed.") String problem,
        @Description("Null until the file is read to its end.") @Nullable Integer rows,
        @Description(
                        "About how many rows the file has, while CHECKING: more than are done. Null where nobody can tell.")
                @Nullable
                Integer rowsAbout,
        @Description("Rows looked through while CHECKING, rows stored while STORING.") int rowsDone,
        int fresh,
        int changed,
        int inDoubt,
        int unchanged,
        int wrong,
        @Description("Changes left out, because the person was changed by someone else since the check.") int overtaken,
        @NonNull Instant beganAt,
        Instant storedAt,
        @Ignore String communityCode) {}
