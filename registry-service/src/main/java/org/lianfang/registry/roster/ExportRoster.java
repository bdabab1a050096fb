package org.lianfang.registry.roster;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.platform.scope.BulkDoor.Entrant;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.resident.CareNeed;
import org.lianfang.registry.rosterfile.Heading;
import org.lianfang.registry.rosterfile.RosterSheet;
import org.lianfang.registry.secrecy.Masks;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Writes the register of a community as a roster, masked as the caller sees it; imported again it changes only what was changed. */
@Singleton
class ExportRoster {

    private static final int ROWS_A_FETCH = 1000;
    private static final String PEOPLE =
            """
            select r.id, r.household_id, r.estate_id, r.grid_id, r.name, r.phone, r.id_number, r.relation, r.domicile, r.note,
                   e.name as estate, b.name as building, u.name as unit, h.room, h.floor, h.written_address,
                   (select array_agg(n.need order by n.need) from care_need n where n.resident_id = r.id) as needs
            from resident r join household h on h.community_code = r.community_code and h.id = r.household_id
            left join estate e on e.id = h.estate_id left join building b on b.id = h.building_id left join unit u on u.id = h.unit_id
            where r.community_code = ? and r.presence <> 'MOVED_OUT' order by r.door_order, r.id""";

    private final BulkDoor door;
    private final RosterImports imports;
    private final SealedNumbers numbers;

    ExportRoster(BulkDoor door, RosterImports imports, SealedNumbers numbers) {
        this.door = door;
        this.imports = imports;
        this.numbers = numbers;
    }

    void mustReach(Entrant entrant, String code) {
        door.transaction(entrant, bulk -> {
            imports.mustReach(bulk, code);
            return null;
        });
    }

    void write(Entrant entrant, Clearance clearance, String code, OutputStream out) {
        door.write(entrant, bulk -> {
            bulk.note().in(code);
            try (RosterSheet sheet = RosterSheet.export(out)) {
                people(bulk.connection(), code, clearance, sheet);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return null;
        });
    }

    private void people(Connection connection, String code, Clearance clearance, RosterSheet sheet)
            throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(PEOPLE)) {
            statement.setFetchSize(ROWS_A_FETCH);
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) sheet.row(cells(row, code, clearance));
            }
        }
    }

    private Map<Heading, String> cells(ResultSet row, String code, Clearance clearance) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID household = row.getObject("household_id", UUID.class);
        boolean clear = clearance.covers(new Clearance.Whereabouts(
                code, row.getObject("estate_id", UUID.class), row.getObject("grid_id", UUID.class), household));
        String phone = numbers.openPhone(id, row.getBytes("phone"));
        var cells = new EnumMap<Heading, String>(Heading.class);
        cells.put(Heading.ID, id.toString());
        cells.put(Heading.NAME, clear ? row.getString("name") : Masks.name(row.getString("name")));
        cells.put(Heading.PHONE, clear ? phone : Masks.phone(phone));
        cells.put(Heading.ID_NUMBER, Masks.idNumber(numbers.openIdNumber(id, row.getBytes("id_number"))));
        cells.put(Heading.ESTATE, row.getString("estate"));
        cells.put(Heading.BUILDING, row.getString("building"));
        cells.put(Heading.UNIT, row.getString("unit"));
        cells.put(Heading.ROOM, row.getString("room"));
        cells.put(Heading.FLOOR, row.getString("floor"));
        cells.put(Heading.ADDRESS, row.getString("written_address"));
        cells.put(Heading.HOUSEHOLD, household.toString());
        cells.put(Heading.RELATION, row.getString("relation"));
        cells.put(Heading.DOMICILE, row.getString("domicile"));
        byte[] note = row.getBytes("note");
        cells.put(Heading.NOTE, clear || note == null ? numbers.openNote(id, note) : Masks.WORDS);
        cells.put(Heading.CARE_NEEDS, row.getArray("needs") == null ? null : RosterSheet.careNeeds(needs(row)));
        return cells;
    }

    private static List<CareNeed> needs(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("needs").getArray())
                .map(CareNeed::valueOf)
                .toList();
    }
}
