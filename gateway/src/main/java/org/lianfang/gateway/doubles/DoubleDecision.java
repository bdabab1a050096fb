package org.lianfang.gateway.doubles;

/** What a person decided. */
public enum DoubleDecision {
    MERGED,
    APART
}
