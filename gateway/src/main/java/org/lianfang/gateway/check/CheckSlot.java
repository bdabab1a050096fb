package org.lianfang.gateway.check;

import org.eclipse.microprofile.graphql.Description;

/** The two slots of a day. */
@Description("Slots close at 12:00 and 21:00, kept as data.")
public enum CheckSlot {
    MORNING,
    EVENING
}
