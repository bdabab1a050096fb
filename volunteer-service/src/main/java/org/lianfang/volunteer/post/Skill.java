package org.lianfang.volunteer.post;

/** What a person can do that a post may need; the list is closed, so that a need can be matched. */
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
