package org.lianfang.gateway.plan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The duty of one person, post or community. */
@Description("key: the volunteer's id, the post, or the community's code. name: of the person.")
public record HoursRow(@NonNull String key, String name, int shifts, int minutes) {}
