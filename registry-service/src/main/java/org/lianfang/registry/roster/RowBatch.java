package org.lianfang.registry.roster;

import java.util.List;

/**
 * Some rows of a file in their order, checked by themselves.
 *
 * @param lines of the file that these rows and faults came from
 * @param rowsAbout how many the whole file may have; 0 where nobody can tell
 */
record RowBatch(List<HashedRow> rows, List<RowFault> faults, int lines, int rowsAbout) {

    @Override
    public String toString() {
        return "RowBatch[" + lines + "]";
    }
}
