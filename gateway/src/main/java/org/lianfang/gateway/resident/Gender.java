package org.lianfang.gateway.resident;

/** As the register has it. */
public enum Gender {
    FEMALE,
    MALE
}
