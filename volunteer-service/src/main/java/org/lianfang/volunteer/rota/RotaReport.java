package org.lianfang.volunteer.rota;

import java.util.List;

/**
 * What a file does.
 *
 * @param stored whether it has been done; a file with a wrong row does nothing
 * @param rows those that do something or are wrong; what is unchanged is only counted
 */
public record RotaReport(boolean stored, int fresh, int changed, int unchanged, int wrong, List<RotaRow> rows) {

    static RotaReport of(List<RotaRow> all) {
        return new RotaReport(
                false,
                count(all, RotaVerdict.FRESH),
                count(all, RotaVerdict.CHANGED),
                count(all, RotaVerdict.UNCHANGED),
                count(all, RotaVerdict.WRONG),
                all.stream()
                        .filter(row -> row.verdict() != RotaVerdict.UNCHANGED)
                        .toList());
    }

    RotaReport done() {
        return new RotaReport(true, fresh, changed, unchanged, wrong, rows);
    }

    private static int count(List<RotaRow> all, RotaVerdict verdict) {
        return (int) all.stream().filter(row -> row.verdict() == verdict).count();
    }
}
