package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.tomes.register.ServerInspectionResult;
import org.tomes.register.ServerInspectionResult.Content;
import org.tomes.storage.Migrations;

/** Inspects a server without changing anything, and returns its state and the possible next step. */
final class ServerInspector {

    private static final String SESSION = """
            select session_user, current_setting('server_version'),
            (select version from pg_stat_ssl where ssl and pid = pg_backend_pid())""";
    /** Queries whether the login may change the tables, which is reserved for their owner, or create them. */
    private static final String RIGHTS = """
            select coalesce(
            (select pg_has_role(c.relowner, 'usage') from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = current_schema and c.relname = 'register_info'),
            has_schema_privilege(current_schema, 'create'),
            has_database_privilege(current_database(), 'create'))""";

    private ServerInspector() {
    }

    static ServerInspectionResult inspect(Connection connection) throws SQLException {
        ServerState state = ServerState.in(connection);
        try (Statement statement = connection.createStatement()) {
            boolean mayChangeTables;
            try (ResultSet row = statement.executeQuery(RIGHTS)) {
                row.next();
                mayChangeTables = row.getBoolean(1);
            }
            try (ResultSet row = statement.executeQuery(SESSION)) {
                row.next();
                return new ServerInspectionResult(Optional.ofNullable(row.getString(3)), row.getString(1),
                        version(row.getString(2)), state.sorted(), state.schema(), Migrations.newest(), content(state),
                        mayChangeTables);
            }
        }
    }

    /** Returns the version number without additions of a distribution. */
    private static String version(String reported) {
        return reported.split(" ", 2)[0];
    }

    private static Content content(ServerState state) {
        if (state.isServerTooOld()) {
            return Content.OLD_SERVER;
        }
        if (!state.sorted()) {
            return Content.WRONG_ORDER;
        }
        if (!state.hasRegister()) {
            return state.otherTables() > 0 ? Content.FOREIGN_TABLES : Content.EMPTY;
        }
        return state.needsUpdate() ? Content.OLDER_REGISTER
                : state.schema() > Migrations.newest() ? Content.NEWER_REGISTER : Content.REGISTER;
    }
}
