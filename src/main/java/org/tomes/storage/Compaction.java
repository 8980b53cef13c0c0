package org.tomes.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * Gives back the room that a database's file no longer needs where that is much: H2 writes pages anew and keeps the old
 * ones for a while, so that one large import leaves a file ten times the size of what it holds, and single writes to an
 * open one a hundred times.
 *
 * @param smallest bytes; a smaller file is left as it is, which takes no time
 */
record Compaction(long smallest) {

    static final Compaction USUAL = new Compaction(32L << 20);

    /** Percent of the file that holds something. */
    private static final int WELL_FILLED = 50;

    static MVStore store(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase()
                .getStore()
                .getMvStore();
    }

    void close(Connection connection) throws SQLException {
        boolean compact = isWorthwhile(store(connection).getFileStore());
        try (Statement statement = connection.createStatement()) {
            statement.execute(compact ? "shutdown compact" : "shutdown");
        }
    }

    /**
     * The size at which a file is worth the next look that has this size now, in bytes: what is given back is then at
     * least what it costs.
     */
    long next(long size) {
        return 2 * Math.max(size, smallest);
    }

    /**
     * Chunks that hold little count as full in the file until H2 frees them, which it does not in the minute after a
     * large import.
     */
    boolean isWorthwhile(FileStore<?> file) {
        return isWorthwhile(file.size(), (long) file.getFillRate() * file.getChunksFillRate() / 100);
    }

    /** @param filled percent of the file that holds something */
    boolean isWorthwhile(long size, long filled) {
        return size >= smallest && filled < WELL_FILLED;
    }
}
