package org.lianfang.gateway.plan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A part of the day. */
@Description("start: in Asia/Shanghai, e.g. 08:00.")
public record Band(@NonNull String start, int minutes) {}
