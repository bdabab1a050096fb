package org.lianfang.gateway.plan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The duty of one person, post, community or organisation. */
@Description(
        "key: the volunteer's id, the post, the community's code, or the organisation's id. name: of the person or the organisation. organisations: those that sent the person.")
public record HoursRow(@NonNull String key, String name, int shifts, int minutes, String organisations) {}
