package org.lianfang.gateway.secondee;

import java.util.List;

/** What became, or would become, of one row: FRESH, CHANGED or WRONG. */
public record SecondeeRow(int number, String verdict, List<SecondeeFault> faults) {}
