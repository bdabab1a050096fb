package org.lianfang.volunteer.rota;

import java.util.List;
import java.util.UUID;
import org.lianfang.volunteer.sheet.SheetLine;
import org.lianfang.volunteer.shift.ShiftInput;

/**
 * One row as understood.
 *
 * @param id the one that is written, else one that follows from the row: the same file again means the same shifts
 * @param isNamed whether the id is written in the file
 * @param shift what the row says; null for the fields of which the file says nothing
 * @param faults empty where the row can be read
 */
record RotaEntry(SheetLine<RotaColumn> line, UUID id, boolean isNamed, ShiftInput shift, List<RotaFault> faults) {}
