package org.lianfang.volunteer.secondee;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.lianfang.platform.sheet.SheetFile;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.sheet.SheetLine;
import org.lianfang.volunteer.sheet.SheetTable;

/** Reads an Excel or CSV file as a roster of secondees: a person a row. */
final class SecondeeFile {

    private static final int MOST_ROWS = 1000;

    private SecondeeFile() {}

    static List<SheetLine<SecondeeColumn>> read(byte[] file) {
        return SheetTable.read(
                SecondeeColumn.class,
                MOST_ROWS,
                VolunteerProblem.SECONDEES_WITHOUT_HEADINGS,
                rows -> SheetFile.read(new ByteArrayInputStream(file), "姓名", rows));
    }
}
