package org.lianfang.volunteer.leave;

import java.util.UUID;

/** The leave that a person has left in a community. */
public record LeaveAccount(String communityCode, UUID volunteerId, String name, int minutes) {}
