package org.lianfang.gateway.check;

/** What was done about an abnormal check. */
public enum CheckAction {
    REMEASURED,
    ADVISED,
    FEVER_CLINIC,
    TRANSFERRED,
    FALSE_ALARM
}
