package org.lianfang.gateway.volunteer;

/** What a person can do that a post may need. */
public enum Skill {
    MEDICAL,
    SAMPLING,
    COUNSELLING,
    DRIVING,
    REPAIR,
    COMPUTER,
    DISINFECTION,
    DIALECT,
    SIGN_LANGUAGE
}
