package org.lianfang.gateway.secondee;

import java.util.List;

/** What a roster does; one with a wrong row does nothing. */
public record SecondeeReport(
        boolean stored, int fresh, int changed, int unchanged, int wrong, List<SecondeeRow> rows) {}
