package org.lianfang.registry.resident;

/** As the register has it. */
public enum Gender {
    FEMALE,
    MALE
}
