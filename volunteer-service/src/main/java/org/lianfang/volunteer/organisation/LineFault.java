package org.lianfang.volunteer.organisation;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** What is wrong with a line of a list of people, in both languages and without what the line says. */
record LineFault(int line, String zh, String en) {

    /** All of them as one text: Chinese, then English. */
    static String told(List<LineFault> faults) {
        String zh = faults.stream()
                .map(each -> "第%d行：%s".formatted(each.line, each.zh))
                .collect(joining("；"));
        String en = faults.stream()
                .map(each -> "line %d: %s".formatted(each.line, each.en))
                .collect(joining("; "));
        return zh + "。 " + en + ".";
    }
}
