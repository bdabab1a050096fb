package org.lianfang.volunteer.organisation;

/** What kind of organisation sends people: 共青团, 退役军人志愿队, 企业, 学校, 医院, 党支部. */
public enum OrganisationKind {
    YOUTH_LEAGUE,
    VETERANS,
    FIRM,
    SCHOOL,
    HOSPITAL,
    PARTY_BRANCH
}
