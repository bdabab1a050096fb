package org.lianfang.gateway.check;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Input;

/** Narrows a list of checks. */
@Input("HealthCheckFilterInput")
public record HealthCheckFilterInput(String area, LocalDate on, CheckSlot slot, Boolean abnormal, Boolean handled) {}
