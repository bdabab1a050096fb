package org.lianfang.gateway.plan;

import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A part of the day as sent. */
@Input("BandInput")
public record BandInput(@NonNull String start, int minutes) {}
