package org.lianfang.gateway.resident;

import java.util.UUID;

/** A person under the id by which it was asked for: the own one, or that of a file merged into it. */
public record AskedResident(UUID askedAs, Resident resident) {}
