package org.lianfang.gateway.roster;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Why a row cannot be stored. */
@Description("column: by its heading. reason: Chinese and English; the value is not repeated.")
public record RosterFault(@NonNull String column, @NonNull String problem, @NonNull String reason) {}
