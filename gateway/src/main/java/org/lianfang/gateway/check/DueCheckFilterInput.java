package org.lianfang.gateway.check;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Narrows a list of due checks. */
@Input("DueCheckFilterInput")
public record DueCheckFilterInput(String area, @NonNull LocalDate on, CheckSlot slot, DueState state) {}
