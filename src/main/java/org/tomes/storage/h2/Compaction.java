package org.tomes.storage.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * Compacts a database's file if much of it is unused. H2 rewrites pages and retains the old pages for a while. After
 * one large import, a file can be ten times as large as its content; after many individual writes to an open file, it
 * can be a hundred times as large.
 *
 * @param smallest minimum size in bytes; a smaller file is not checked or compacted
 */
record Compaction(long smallest) {

    static final Compaction DEFAULT = new Compaction(32L << 20);

    /** For new files, which are written once and then used for years. */
    static final Compaction ANY = new Compaction(0);

    static final Compaction NONE = new Compaction(Long.MAX_VALUE);

    /** Used share of the file in percent. */
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
     * Returns the size in bytes at which a file with the current size is checked next: the space to reclaim is then at
     * least the cost of the check.
     */
    long next(long size) {
        return 2 * Math.max(size, smallest);
    }

    /**
     * Checks whether the used share of the file is low enough. Until H2 frees sparse chunks, the file counts them as
     * full, and H2 frees none in the minute after a large import.
     */
    boolean isWorthwhile(FileStore<?> file) {
        return isWorthwhile(file.size(), (long) file.getFillRate() * file.getChunksFillRate() / 100);
    }

    /** @param filled used share of the file in percent */
    boolean isWorthwhile(long size, long filled) {
        return size >= smallest && filled < WELL_FILLED;
    }
}
