package org.lianfang.gateway.organisation;

/** What kind of organisation sends people. */
public enum OrganisationKind {
    YOUTH_LEAGUE,
    VETERANS,
    FIRM,
    SCHOOL,
    HOSPITAL,
    PARTY_BRANCH
}
