package org.lianfang.gateway.overview;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The overview of an area as it was when a day had ended. */
@Description(
        "The numbers as they were when the day ended (Asia/Shanghai); a part is null where nothing was kept of that day.")
public record TrendDay(@NonNull LocalDate day, @Ignore String area) {}
