package org.lianfang.gateway.plan;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.shift.Shift;

/** What became of the shifts that were to be copied, each of them once. */
public record ShiftCopy(@NonNull List<@NonNull Shift> made, @NonNull List<@NonNull ShiftNotCopied> leftOut) {}
