package org.lianfang.volunteer.watch;

import java.util.UUID;

/** The case that a shift watches. */
public record WatchedCase(UUID shiftId, UUID caseId) {}
