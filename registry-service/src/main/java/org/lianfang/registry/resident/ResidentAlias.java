package org.lianfang.registry.resident;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that was merged into another: records elsewhere still stand under its id, and under the door it had. */
@Schema(name = "ResidentAlias")
public record ResidentAlias(UUID id, UUID householdId) {}
