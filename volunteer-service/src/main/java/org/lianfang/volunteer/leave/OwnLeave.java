package org.lianfang.volunteer.leave;

import java.util.List;

/** A person's own leave: what is left, community by community, and the newest entries. */
public record OwnLeave(List<LeaveAccount> accounts, List<LeaveEntry> entries) {}
