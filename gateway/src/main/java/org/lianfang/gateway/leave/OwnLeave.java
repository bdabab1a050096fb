package org.lianfang.gateway.leave;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The viewer's own leave. */
@Description("accounts: community by community. entries: newest first, the newest 200 unless asked for others.")
public record OwnLeave(@NonNull List<@NonNull LeaveAccount> accounts, @NonNull List<@NonNull LeaveEntry> entries) {}
