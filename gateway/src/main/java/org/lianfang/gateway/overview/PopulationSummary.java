package org.lianfang.gateway.overview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Who lives in the area. */
public record PopulationSummary(
        @NonNull Instant asOf, int households, int residents, int present, int needingCare, @Ignore String area) {}
