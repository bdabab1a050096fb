package org.lianfang.registry.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianfang.registry.household.DoorPlate;
import org.lianfang.registry.resident.NewResident;
import org.lianfang.registry.resident.Person;
import org.lianfang.registry.resident.SealedPerson;

/**
 * Keeps checked rows, some thousand at a time. They are copied to where rows of rosters arrive. Their doors, of which an earlier row may
 * have named some, go by a stage of this transaction that is empty again at once.
 */
final class RosterStage {

    private static final List<String> ROW = List.of(
            "import_id",
            "community_code",
            "number",
            "verdict",
            "resident_id",
            "base",
            "household_id",
            "door_token",
            "name",
            "phone",
            "phone_hash",
            "id_number",
            "id_number_hash",
            "gender",
            "birth_year",
            "relation",
            "domicile",
            "note",
            "needs",
            "tokens",
            "phone_end",
            "row_key",
            "fingerprint",
            "doubles",
            "reasons");
    private static final List<String> DOOR = List.of(
            "door_token",
            "estate",
            "building",
            "unit",
            "floor",
            "room",
            "written_address",
            "address",
            "door_order",
            "tokens");
    private static final String CREATE =
            """
            create temp table roster_door_stage (door_token text, estate text, building text, unit text, floor integer, room text,
                written_address text, address text, door_order text, tokens text[]) on commit drop""";
    private static final String KEEP_DOORS =
            """
            insert into roster_door (import_id, community_code, door_token, estate, building, unit, floor, room, written_address, address,
                door_order, tokens)
            select ?, ?, s.* from roster_door_stage s on conflict do nothing""";
    private static final String EMPTY = "truncate roster_door_stage";

    private final Connection connection;
    private final UUID id;
    private final String code;
    private final ObjectMapper json;

    RosterStage(Connection connection, UUID id, String code, ObjectMapper json) throws SQLException {
        this.connection = connection;
        this.id = id;
        this.code = code;
        this.json = json;
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** Rows as they are sent. */
    record Written(BinaryRows people, BinaryRows doors) {}

    /** Needs no connection: one batch may be written while another is kept. */
    Written write(List<StagedRow> rows) {
        var people = new BinaryRows("roster_row_arrived", ROW);
        var doors = new BinaryRows("roster_door_stage", DOOR);
        // Those who live together name one door.
        Set<String> named = new HashSet<>();
        for (StagedRow row : rows) {
            write(people, row);
            if (row.household() == null && named.add(row.doorToken())) write(doors, row.doorToken(), row.plate());
        }
        return new Written(people, doors);
    }

    void keep(Written rows) throws SQLException {
        rows.people().copy(connection);
        if (rows.doors().isEmpty()) return;
        rows.doors().copy(connection);
        keepDoors();
        try (Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
        }
    }

    private void keepDoors() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP_DOORS)) {
            statement.setObject(1, id);
            statement.setString(2, code);
            statement.executeUpdate();
        }
    }

    private void write(BinaryRows people, StagedRow row) {
        SealedPerson sealed = row.person();
        Person person = sealed.person();
        people.row()
                .id(id)
                .text(code)
                .number(row.number())
                .name(row.verdict())
                .id(sealed.id())
                .text(row.base())
                .id(row.household())
                .text(row.doorToken())
                .text(person.name())
                .bytes(sealed.phone())
                .bytes(sealed.phoneHash())
                .bytes(sealed.idNumber())
                .bytes(sealed.idNumberHash())
                .name(person.gender())
                .number(person.birthYear())
                .text(person.relation())
                .text(person.domicile())
                .bytes(sealed.note())
                .json(written(sealed.needs()))
                .texts(sealed.tokens())
                .bytes(sealed.phoneEnd())
                .id(row.rowKey())
                .id(row.fingerprint())
                .ids(row.doubles().stream().map(StagedRow.Double::resident).toList())
                .texts(row.doubles().stream().map(each -> each.reason().name()).toList());
    }

    private static void write(BinaryRows doors, String token, DoorPlate plate) {
        doors.row()
                .text(token)
                .text(plate.estate())
                .text(plate.building())
                .text(plate.unit())
                .number(plate.floor())
                .text(plate.room())
                .text(plate.written())
                .text(plate.address())
                .text(plate.order())
                .texts(plate.tokens());
    }

    private byte[] written(List<NewResident.Need> needs) {
        if (needs.isEmpty()) return null;
        try {
            return json.writeValueAsBytes(needs);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("needs are words and days only", impossible);
        }
    }
}
