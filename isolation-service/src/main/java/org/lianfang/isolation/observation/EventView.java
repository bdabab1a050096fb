package org.lianfang.isolation.observation;

import java.time.Instant;
import java.util.UUID;

/** One entry of a case's history. */
public record EventView(
        UUID caseId, Instant at, String by, CaseEventKind what, String reason, String before, String after) {}
