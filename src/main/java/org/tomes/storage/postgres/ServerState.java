package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.ServerAddress;
import org.tomes.storage.Migrations;
import org.tomes.storage.TableNames;
import org.tomes.text.Message;

/**
 * The state of a server before it is used as a register.
 *
 * @param version main version of the server
 * @param sorted whether texts are compared by their characters' codes, as in a file: lists, documents and their hashes
 * depend on this order
 * @param schema version of the register's tables; empty (0) if there are none
 * @param hasRegister whether the tables contain the identity of a register
 * @param otherTables other tables in a schema without a register
 */
record ServerState(int version, boolean sorted, int schema, boolean hasRegister, int otherTables,
        ServerRights.State rights) {

    /** The name of Flyway's own table, in upper case as in {@link org.tomes.storage.TableNames}. */
    static final String HISTORY = "FLYWAY_SCHEMA_HISTORY";
    static final String SCHEMA = "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history where success";

    private static final int OLDEST = 15;
    private static final int PER_MAIN_VERSION = 10_000;
    private static final String SERVER = "select cast(current_setting('server_version_num') as integer), 'B' < 'a' and 'A-B' < 'A_B', "
            + "(select count(*) from information_schema.tables where table_schema = current_schema), "
            + "(select count(*) from information_schema.tables where table_schema = current_schema and table_name = 'flyway_schema_history'), "
            + "(select count(*) from information_schema.tables where table_schema = current_schema and table_name = 'register_info')";

    /** Finds objects that the login cannot read; the other queries do not see them. */
    private static final String HIDDEN = """
            select 1 from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relname = 'register_info'
            where n.nspname = trim('"' from current_setting('search_path')) and (not has_schema_privilege(n.oid, 'usage')
            or c.oid is not null and not has_table_privilege(c.oid, 'select'))""";
    private static final String NO_RIGHT = "42501";

    /** @throws SQLException also if there is a register or a schema that the login has no right to read */
    static ServerState in(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version;
            boolean sorted;
            int tables;
            boolean migrated;
            boolean hasHistory;
            // A single request for both queries.
            statement.execute(HIDDEN + ";" + SERVER);
            try (ResultSet hidden = statement.getResultSet()) {
                if (hidden.next()) {
                    throw new SQLException("no right to read what is in the schema", NO_RIGHT);
                }
            }
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                version = row.getInt(1) / PER_MAIN_VERSION;
                sorted = row.getBoolean(2);
                tables = row.getInt(3);
                migrated = row.getInt(4) > 0;
                hasHistory = row.getInt(5) > 0;
            }
            int schema = 0;
            boolean hasRegister = false;
            if (hasHistory) {
                try (ResultSet row = statement.executeQuery(
                        "select (" + (migrated ? SCHEMA : "select 0") + "), exists (select 1 from register_info)")) {
                    row.next();
                    schema = row.getInt(1);
                    hasRegister = row.getBoolean(2);
                }
            }
            return new ServerState(version, sorted, schema, hasRegister, schema > 0 ? 0 : tables,
                    ServerRights.of(connection));
        }
    }

    /** Removes a register's tables if they contain no register, even if another process may be creating one there. */
    static void removeEmpty(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table register_info in access exclusive mode");
            if (number(statement, "select count(*) from register_info") == 0) {
                String tables = Stream.concat(TableNames.ofProgram().columns().keySet().stream(), Stream.of(HISTORY))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
                statement.execute("drop table if exists " + tables + " cascade");
                ServerRights.remove(statement);
                statement.execute("drop domain if exists blob");
            }
        }
        connection.commit();
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    /**
     * @return the role that owns the tables; empty if the server has no Tomes roles
     * @throws Problem if the server has Tomes' roles, but the login may not act as the owner of the tables
     */
    Optional<String> owner(ServerAddress address) {
        if (rights.roles() && !rights.owner()) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.server.notOwner", address.label()));
        }
        return rights.roles() ? Optional.of(ServerRights.OWNER) : Optional.empty();
    }

    /** Whether tables or rights are of an earlier version of the program. */
    boolean needsUpdate() {
        return schema < Migrations.newest() || rights.isOutdated();
    }

    boolean isServerTooOld() {
        return version < OLDEST;
    }
}
