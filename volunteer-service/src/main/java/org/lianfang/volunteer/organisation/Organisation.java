package org.lianfang.volunteer.organisation;

import java.util.UUID;

/** An organisation as those who run shifts in its community and its contact see it; {@code contact} is null while there is none. */
public record Organisation(UUID id, String communityCode, OrganisationKind kind, String name, Contact contact) {}
