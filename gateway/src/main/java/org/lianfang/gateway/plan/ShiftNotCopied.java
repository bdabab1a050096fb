package org.lianfang.gateway.plan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.shift.Shift;

/** A shift that was not copied. */
@Description("there: what stands in its place; null unless why is THERE_ALREADY.")
public record ShiftNotCopied(@NonNull Shift shift, Shift there, @NonNull NotCopiedWhy why) {}
