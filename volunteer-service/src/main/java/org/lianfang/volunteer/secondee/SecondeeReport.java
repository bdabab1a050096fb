package org.lianfang.volunteer.secondee;

import java.util.List;

/**
 * What a roster does.
 *
 * @param stored whether it has been done; a file with a wrong row does nothing
 * @param rows those that do something, are wrong or come with a warning; what else is unchanged is only counted
 */
public record SecondeeReport(boolean stored, int fresh, int changed, int unchanged, int wrong, List<SecondeeRow> rows) {

    static SecondeeReport of(List<SecondeeRow> all, boolean store) {
        int wrong = count(all, SecondeeRow.Verdict.WRONG);
        return new SecondeeReport(
                store && wrong == 0,
                count(all, SecondeeRow.Verdict.FRESH),
                count(all, SecondeeRow.Verdict.CHANGED),
                count(all, SecondeeRow.Verdict.UNCHANGED),
                wrong,
                all.stream()
                        .filter(row -> row.verdict() != SecondeeRow.Verdict.UNCHANGED
                                || !row.warnings().isEmpty())
                        .toList());
    }

    private static int count(List<SecondeeRow> all, SecondeeRow.Verdict verdict) {
        return (int) all.stream().filter(row -> row.verdict() == verdict).count();
    }
}
