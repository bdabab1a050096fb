package org.lianfang.gateway.viewer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The login behind a request. */
@Description(
        "grants: which role in which area (a prefix of a division code); none means no right. household: residents only. creditedMinutes: duty done so far.")
public record Viewer(@NonNull String username, @NonNull String displayName, @NonNull List<@NonNull Grant> grants) {}
