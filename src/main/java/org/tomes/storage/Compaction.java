package org.tomes.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Closes a database, and gives back the room that it no longer needs where that is much: one large import leaves a file ten
 * times the size of what it holds, since H2 writes pages anew and keeps the old ones for a while.
 *
 * @param smallest bytes; a smaller file is closed as it is, which takes no time
 */
record Compaction(long smallest) {

    static final Compaction USUAL = new Compaction(32L << 20);

    /** Percent of the file that holds something. */
    private static final int WELL_FILLED = 50;

    /** Chunks that hold little count as full in the file until H2 frees them, which it does not in the minute after a large import. */
    void close(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean compact = isWorthwhile(info(statement, "info.FILE_SIZE"),
                    info(statement, "info.FILL_RATE") * info(statement, "info.CHUNKS_FILL_RATE") / 100);
            statement.execute(compact ? "shutdown compact" : "shutdown");
        }
    }

    /** @param filled percent of the file that holds something */
    boolean isWorthwhile(long size, long filled) {
        return size >= smallest && filled < WELL_FILLED;
    }

    private static long info(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("select setting_value from information_schema.settings where setting_name = '"
                + name + "'")) {
            return row.next() ? Long.parseLong(row.getString(1)) : 0;
        }
    }
}
