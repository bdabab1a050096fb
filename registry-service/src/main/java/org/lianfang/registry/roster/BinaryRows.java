package org.lianfang.registry.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary form of {@code COPY}: bytes need no writing out as text and no reading back. */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int MISSING = -1;
    private static final int END = -1;
    private static final int TEXT = 25;
    private static final int ID = 2950;
    private static final int ID_BYTES = 2 * Long.BYTES;
    private static final byte JSON_VERSION = 1;

    private final String table;
    private final List<String> columns;
    private ByteBuffer out = ByteBuffer.allocate(1 << 18);
    private int rows;

    BinaryRows(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Begins the next row; its fields follow in the order of the columns. */
    BinaryRows row() {
        if (rows++ == 0)
            room(SIGNATURE.length + 2 * Integer.BYTES).put(SIGNATURE).putInt(0).putInt(0);
        room(Short.BYTES).putShort((short) columns.size());
        return this;
    }

    BinaryRows number(Integer value) {
        if (value == null) return bytes(null);
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    BinaryRows text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows name(Enum<?> value) {
        return text(value == null ? null : value.name());
    }

    BinaryRows bytes(byte[] value) {
        if (value == null) room(Integer.BYTES).putInt(MISSING);
        else room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    BinaryRows id(UUID value) {
        if (value == null) return bytes(null);
        room(Integer.BYTES + ID_BYTES)
                .putInt(ID_BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryRows json(byte[] value) {
        if (value == null) return bytes(null);
        room(Integer.BYTES + 1 + value.length)
                .putInt(1 + value.length)
                .put(JSON_VERSION)
                .put(value);
        return this;
    }

    BinaryRows texts(Collection<String> values) {
        int length = beginArray(TEXT, values.size());
        values.forEach(this::text);
        return endArray(length);
    }

    BinaryRows ids(Collection<UUID> values) {
        int length = beginArray(ID, values.size());
        values.forEach(this::id);
        return endArray(length);
    }

    /** Dimensions, whether something is missing in it, what it is of; then how many and from which on, where there is anything. */
    private int beginArray(int of, int count) {
        int start = room(6 * Integer.BYTES).position();
        out.putInt(0).putInt(count == 0 ? 0 : 1).putInt(0).putInt(of);
        if (count > 0) out.putInt(count).putInt(1);
        return start;
    }

    private BinaryRows endArray(int start) {
        out.putInt(start, out.position() - start - Integer.BYTES);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes)
            out = ByteBuffer.allocate(2 * out.capacity() + bytes).put(out.flip());
        return out;
    }

    /** Sends what was written. */
    void copy(Connection connection) throws SQLException {
        if (isEmpty()) return;
        room(Short.BYTES).putShort((short) END);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin with (format binary)".formatted(table, String.join(", ", columns)));
        try {
            copy.writeToCopy(out.array(), 0, out.position());
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
