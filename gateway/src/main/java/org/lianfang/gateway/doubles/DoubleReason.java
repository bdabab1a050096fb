package org.lianfang.gateway.doubles;

/** Why two people may be one. */
public enum DoubleReason {
    SAME_ID_NUMBER,
    SAME_NAME_AND_PHONE,
    SAME_NAME_AND_DOOR
}
