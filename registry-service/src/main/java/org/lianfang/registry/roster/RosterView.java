package org.lianfang.registry.roster;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roster as its importer sees it: how far it is, and what it does to the register. */
@Schema(name = "RosterImport")
public record RosterView(
        UUID id,
        String communityCode,
        RosterState state,
        @Schema(description = "Why it failed, Chinese and English.") String problem,
        @Schema(description = "Null until the file is read to its end.") Integer rows,
        @Schema(
                        description =
                                "About how many rows the file has, while it is looked through: more than are done. Null where nobody can tell.")
                Integer rowsAbout,
        int rowsDone,
        int fresh,
        int changed,
        int inDoubt,
        int unchanged,
        int wrong,
        @Schema(description = "Changes left out because the person was changed by someone else since the check.")
                int overtaken,
        Instant beganAt,
        Instant storedAt) {}
