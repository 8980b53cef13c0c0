package org.tomes.storage.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tomes.files.Sha256;
import org.tomes.register.AssignedLogin;
import org.tomes.register.ServerRole;

/**
 * The rights of a register on a server with Tomes' roles: the server grants the permissions of each role, and triggers
 * bind the audit trail, approvals and authors to the login.
 */
final class ServerRights {

    /** The owner of the tables; a role without login. */
    static final String OWNER = "tomes_owner";

    private static final String RECORDED = "recorded.sql";
    private static final String RIGHTS = "rights.sql";

    private static final String TRIGGERS = "pg_trigger t join pg_class c on c.oid = t.tgrelid "
            + "join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema and not t.tgisinternal "
            + "and left(t.tgname, 6) = 'tomes_'";
    private static final String FUNCTIONS = "pg_proc p join pg_namespace n on n.oid = p.pronamespace "
            + "where n.nspname = current_schema and left(p.proname, 6) = 'tomes_'";
    /** Version of the guards set by this program and number of triggers; stored as a comment. */
    private static final String MARK = "(select '%s ' || count(*) from " + TRIGGERS + " and t.tgenabled <> 'D')";
    private static final String MARKED = "(select obj_description(p.oid, 'pg_proc') from " + FUNCTIONS
            + " and p.proname = 'tomes_audit_entry')";
    private static final String SET_MARK = "do $$ begin execute format('comment on function tomes_audit_entry() is %%L', "
            + MARK + "); end $$";
    private static final String DROP_TRIGGERS = "do $$ declare found record; begin for found in select t.tgname, c.relname from "
            + TRIGGERS + " loop execute format('drop trigger %I on %I', found.tgname, found.relname); end loop; end $$";
    private static final String DROP_FUNCTIONS = "do $$ declare found record; begin for found in select p.oid::regprocedure "
            + "as name from " + FUNCTIONS
            + " loop execute 'drop function ' || found.name || ' cascade'; end loop; end $$";
    private static final String MEMBER = "exists (select 1 from pg_roles r where r.rolname = '" + OWNER
            + "' and pg_has_role(session_user, r.oid, 'member'))";
    private static final String STATE = "select exists (select 1 from pg_roles where rolname = '" + OWNER + "'), "
            + MEMBER + ", coalesce(" + MARKED + " = " + MARK + ", false), exists (select 1 from " + TRIGGERS + ")";
    private static final String ROLE = "case when pg_has_role(l.oid, 'tomes_owner', 'member') then 'OWNER' "
            + "when pg_has_role(l.oid, 'tomes_admin', 'member') then 'ADMIN' "
            + "when pg_has_role(l.oid, 'tomes_approver', 'member') then 'APPROVER' "
            + "when pg_has_role(l.oid, 'tomes_editor', 'member') then 'EDITOR' "
            + "when pg_has_role(l.oid, 'tomes_reader', 'member') then 'READER' else 'NONE' end";
    private static final String LOGINS = "select l.rolname, " + ROLE + ", p.person from pg_roles l "
            + "left join person_login p on p.login = l.rolname where ";
    private static final String ADOPT = "do $$ declare t record; begin for t in select tablename from pg_tables "
            + "where schemaname = current_schema and tableowner <> 'tomes_owner' loop "
            + "execute format('alter table %I owner to tomes_owner', t.tablename); end loop; end $$";

    private ServerRights() {
    }

    /**
     * The rights found with a connection.
     *
     * @param roles whether the server has Tomes' roles
     * @param owner whether the login may act as the owner of the tables
     * @param guarded whether the rights of this version of the program are in force in this register
     * @param initialised whether any rights are in force
     */
    record State(boolean roles, boolean owner, boolean guarded, boolean initialised) {

        /** Whether the rights are of another version, or incomplete. */
        boolean isOutdated() {
            return roles && initialised && !guarded;
        }
    }

    static State of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(String.format(Locale.ROOT, STATE, version()))) {
            row.next();
            return new State(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
        }
    }

    /** Returns the current login; empty if rights are not in force. */
    static Optional<AssignedLogin> currentLogin(Connection connection) throws SQLException {
        return of(connection).guarded() ? logins(connection, "l.rolname = session_user").stream().findFirst()
                : Optional.empty();
    }

    /** Returns all logins with a role or a person, by name. */
    static List<AssignedLogin> logins(Connection connection) throws SQLException {
        return of(connection).guarded() ? logins(connection, "l.rolcanlogin and (p.person is not null or "
                + "pg_has_role(l.oid, 'tomes_reader', 'member') or pg_has_role(l.oid, 'tomes_owner', 'member')) "
                + "order by l.rolname") : List.of();
    }

    private static List<AssignedLogin> logins(Connection connection, String sql) throws SQLException {
        List<AssignedLogin> logins = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOGINS + sql)) {
            while (rows.next()) {
                logins.add(new AssignedLogin(rows.getString(1), ServerRole.valueOf(rows.getString(2)),
                        Optional.ofNullable(rows.getString(3))));
            }
        }
        return logins;
    }

    /** Transfers tables to the owner if they were created without rights; the login must own these tables. */
    static void adopt(Connection connection) throws SQLException {
        execute(connection, ADOPT);
    }

    /** Removes the guards within a transaction that writes the rows of another register. */
    static void removeGuards(Connection connection) throws SQLException {
        execute(connection, DROP_TRIGGERS);
    }

    /** Removes the functions, after the tables. */
    static void remove(Statement statement) throws SQLException {
        statement.execute(DROP_FUNCTIONS);
    }

    /** Brings rights and guards into force; acts as the owner of the tables. */
    static void apply(Connection connection, String schema) throws SQLException {
        removeGuards(connection);
        enforceTrailEntries(connection, schema);
        execute(connection, insertSchema(script(RIGHTS), schema));
        execute(connection, String.format(Locale.ROOT, SET_MARK, version()));
    }

    /** Makes the server refuse transactions that change rows without an entry of the trail. */
    static void enforceTrailEntries(Connection connection, String schema) throws SQLException {
        execute(connection, insertSchema(script(RECORDED), schema));
    }

    private static String insertSchema(String statements, String schema) {
        return statements.replace("{schema}", '"' + schema + '"');
    }

    private static String version() {
        return Sha256.of((script(RECORDED) + script(RIGHTS)).getBytes(StandardCharsets.UTF_8));
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(statements);
        }
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(ServerRights.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
