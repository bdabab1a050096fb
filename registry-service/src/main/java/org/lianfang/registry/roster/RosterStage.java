package org.lianfang.registry.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.registry.household.DoorPlate;
import org.lianfang.registry.resident.SealedPerson;
import org.lianfang.registry.resident.StagedPerson;
import org.postgresql.PGConnection;

/** The stage of one transaction, filled by COPY some hundred rows at a time, gone with the transaction. */
final class RosterStage {

    private static final String CREATE =
            """
            create temp table roster_stage (number integer primary key, verdict text not null, resident_id uuid not null, base text,
                household_id uuid, door_token text collate "C" not null, door jsonb, person jsonb not null, row_key bytea, fingerprint bytea,
                doubles uuid[] not null, reasons text[] not null, name text not null, id_number_hash text, phone_hash text) on commit drop""";
    private static final String COPY = "copy roster_stage from stdin with (format csv)";

    private final Connection connection;
    private final ObjectMapper json;

    RosterStage(Connection connection, ObjectMapper json) throws SQLException {
        this.connection = connection;
        this.json = json;
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** The columns of a new household that its row tells; named as the table's. */
    @RegisterForReflection
    record Door(
            String estate,
            String building,
            String unit,
            Integer floor,
            String room,
            String written_address,
            String address,
            String door_order,
            Collection<String> tokens) {

        static Door of(DoorPlate plate) {
            return new Door(
                    plate.estate(),
                    plate.building(),
                    plate.unit(),
                    plate.floor(),
                    plate.room(),
                    plate.written(),
                    plate.address(),
                    plate.order(),
                    plate.tokens());
        }
    }

    void add(List<StagedRow> rows) throws SQLException {
        if (rows.isEmpty()) return;
        // Those who live together name one door.
        var doors = new HashMap<DoorPlate, String>();
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            for (StagedRow row : rows) csv.writeRecord(fields(row, doors));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(text.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> fields(StagedRow row, Map<DoorPlate, String> doors) {
        SealedPerson person = row.person();
        return java.util.Arrays.asList(
                String.valueOf(row.number()),
                row.verdict().name(),
                person.id().toString(),
                row.base(),
                row.household() == null ? null : row.household().toString(),
                row.doorToken(),
                row.household() != null ? null : doors.computeIfAbsent(row.plate(), plate -> written(Door.of(plate))),
                written(StagedPerson.of(person)),
                hex(row.rowKey()),
                hex(row.fingerprint()),
                array(row.doubles().stream()
                        .map(StagedRow.Double::resident)
                        .map(UUID::toString)
                        .toList()),
                array(row.doubles().stream().map(each -> each.reason().name()).toList()),
                person.person().name(),
                text(person.idNumberHash()),
                text(person.phoneHash()));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows hold texts, numbers, days and bytes only", impossible);
        }
    }

    private static String array(List<String> plain) {
        return plain.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
