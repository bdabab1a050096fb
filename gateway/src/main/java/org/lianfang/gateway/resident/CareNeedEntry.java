package org.lianfang.gateway.resident;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.NonNull;

/** A care need with its reason and source. */
public record CareNeedEntry(@NonNull CareNeed need, String reason, String source, LocalDate since, LocalDate until) {}
