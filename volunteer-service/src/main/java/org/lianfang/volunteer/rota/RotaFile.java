package org.lianfang.volunteer.rota;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.lianfang.platform.sheet.SheetFile;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.sheet.SheetLine;
import org.lianfang.volunteer.sheet.SheetTable;

/** Reads the first sheet of an Excel file as a rota: a shift a row. */
final class RotaFile {

    static final int MOST_ROWS = 5000;

    private RotaFile() {}

    static List<SheetLine<RotaColumn>> read(byte[] file) {
        return SheetTable.read(
                RotaColumn.class,
                MOST_ROWS,
                VolunteerProblem.ROTA_WITHOUT_HEADINGS,
                rows -> SheetFile.readExcel(new ByteArrayInputStream(file), rows));
    }
}
