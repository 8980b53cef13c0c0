package org.tomes.storage.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/**
 * The connection for writing. This connection caches prepared statements, since H2 takes as long to parse most
 * statements as to execute them. Used by one thread at a time.
 */
final class WritingConnection extends DefaultConnection {

    /**
     * Maximum number of cached statements. Bulk work creates statements of many lengths, which are seldom needed again.
     */
    private static final int MAX_STATEMENTS = 100;

    private final Map<String, ReusedStatement> statements = new HashMap<>();

    WritingConnection(Connection connection) throws SQLException {
        super(connection);
        connection.setAutoCommit(false);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        ReusedStatement statement = statements.get(sql);
        if (statement == null && statements.size() < MAX_STATEMENTS) {
            statement = new ReusedStatement(super.prepareStatement(sql));
            statements.put(sql, statement);
        }
        // Executing a statement again would end the result that is being read from it.
        return statement == null || statement.used ? super.prepareStatement(sql) : statement.use();
    }

    /**
     * Forces committed data to disk. H2 writes the data at commit (WRITE_DELAY=0), but leaves the flush to the
     * operating system.
     */
    void sync() throws SQLException {
        try (PreparedStatement sync = prepareStatement("checkpoint sync")) {
            sync.execute();
        }
    }

    private static final class ReusedStatement extends DefaultPreparedStatement {

        private boolean used;

        ReusedStatement(PreparedStatement statement) {
            super(statement);
        }

        ReusedStatement use() {
            used = true;
            return this;
        }

        /** Releases the parameter values, which may be large. */
        @Override
        public void close() throws SQLException {
            used = false;
            getDelegate().clearParameters();
            getDelegate().setFetchSize(0);
        }
    }
}
