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
import java.util.Objects;
import java.util.Optional;
import org.tomes.register.ServerRole;
import org.tomes.register.SignedIn;

/**
 * The rights of a register whose server has Tomes' roles: what each role may do is granted by the server, and triggers
 * hold the audit trail, approvals and whoever writes to the login.
 */
final class ServerRights {

    /** The role that the tables belong to; nobody signs in as it. */
    static final String OWNER = "tomes_owner";

    private static final List<String> TRIGGERS = List.of("tomes_audit_entry on audit_entry",
            "tomes_audit_rows on audit_entry", "tomes_audit_table on audit_entry",
            "tomes_change_record on change_record", "tomes_document_version on document_version",
            "tomes_version_content on version_content");
    private static final String FUNCTIONS = "tomes_audit_entry(), tomes_append_only(), tomes_change_record(), "
            + "tomes_document_version(), tomes_version_content(), tomes_approval(uuid, text, uuid, boolean), "
            + "tomes_bytes(bytea), tomes_bytes(text), tomes_person()";
    private static final String GUARDED = "(select count(*) from pg_trigger t join pg_class c on c.oid = t.tgrelid "
            + "join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema and not t.tgisinternal "
            + "and t.tgenabled <> 'D' and t.tgname like 'tomes\\_%') = " + TRIGGERS.size();
    private static final String MEMBER = "exists (select 1 from pg_roles r where r.rolname = '" + OWNER
            + "' and pg_has_role(session_user, r.oid, 'member'))";
    private static final String STATE = "select exists (select 1 from pg_roles where rolname = '" + OWNER + "'), "
            + MEMBER + ", " + GUARDED;
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
     * What a connection finds.
     *
     * @param roles whether the server has Tomes' roles
     * @param owner whether the login may act as the owner of the tables
     * @param guarded whether rights are in force in this register
     */
    record State(boolean roles, boolean owner, boolean guarded) {
    }

    static State of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return new State(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3));
        }
    }

    /** Returns who is signed in; empty if rights are not in force. */
    static Optional<SignedIn> signedIn(Connection connection) throws SQLException {
        return of(connection).guarded() ? logins(connection, "l.rolname = session_user").stream().findFirst()
                : Optional.empty();
    }

    /** Returns everybody who can sign in and has a role or a person, by name. */
    static List<SignedIn> logins(Connection connection) throws SQLException {
        return of(connection).guarded() ? logins(connection, "l.rolcanlogin and (p.person is not null or "
                + "pg_has_role(l.oid, 'tomes_reader', 'member') or pg_has_role(l.oid, 'tomes_owner', 'member')) "
                + "order by l.rolname") : List.of();
    }

    private static List<SignedIn> logins(Connection connection, String which) throws SQLException {
        List<SignedIn> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOGINS + which)) {
            while (rows.next()) {
                found.add(new SignedIn(rows.getString(1), ServerRole.valueOf(rows.getString(2)),
                        Optional.ofNullable(rows.getString(3))));
            }
        }
        return found;
    }

    /** Makes tables that were created without rights the owner's; the login must own them. */
    static void adopt(Connection connection) throws SQLException {
        execute(connection, ADOPT);
    }

    /** Removes the guards within a transaction that writes the rows of another register. */
    static void suspend(Connection connection) throws SQLException {
        for (String trigger : TRIGGERS) {
            execute(connection, "drop trigger if exists " + trigger);
        }
    }

    /** Removes the functions, after the tables. */
    static void remove(Statement statement) throws SQLException {
        statement.execute("drop function if exists " + FUNCTIONS);
    }

    /** Brings rights and guards into force, as the owner. */
    static void apply(Connection connection, String schema) throws SQLException {
        execute(connection, script().replace("{schema}", '"' + schema + '"'));
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(statements);
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(ServerRights.class.getResourceAsStream("rights.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
