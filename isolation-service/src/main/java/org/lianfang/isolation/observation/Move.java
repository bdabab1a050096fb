package org.lianfang.isolation.observation;

import java.util.UUID;
import org.lianfang.isolation.scoped.Place;

/** Somebody moved house: to which door, as registry-service tells it, and why. */
record Move(UUID residentId, Place home, String reason) {}
