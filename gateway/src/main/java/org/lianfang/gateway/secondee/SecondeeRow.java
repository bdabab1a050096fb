package org.lianfang.gateway.secondee;

import java.util.List;

/** What became, or would become, of one row: FRESH, CHANGED, WRONG, or UNCHANGED with warnings. */
public record SecondeeRow(int number, String verdict, List<SecondeeFault> faults, List<SecondeeFault> warnings) {}
