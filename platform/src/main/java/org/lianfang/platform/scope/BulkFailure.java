package org.lianfang.platform.scope;

import java.sql.SQLException;

/** What the database refused in the middle of bulk work; nothing of that work stands. */
public final class BulkFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BulkFailure(SQLException cause) {
        // The database's own words may repeat a value of the row.
        super("bulk work failed", cause);
    }

    /** The class and the condition of the SQL standard, e.g. 22P04 for a line that COPY cannot read. */
    public String sqlState() {
        return String.valueOf(((SQLException) getCause()).getSQLState());
    }
}
