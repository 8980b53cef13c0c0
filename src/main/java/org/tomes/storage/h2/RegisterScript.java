package org.tomes.storage.h2;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.message.DbException;
import org.h2.util.ScriptReader;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.storage.Migrations;
import org.tomes.text.Message;

/**
 * Writes a register as text, in the format of H2 scripts, and creates a register from such a script. A script allows
 * the migration to a version of H2 that no longer reads the old files, and it is a last resort that people can read. A
 * script may come from anywhere, so only values are taken from it. Our migrations create the tables, and only the
 * statements that {@link ScriptAllowList} accepts are executed to insert values.
 */
final class RegisterScript {

    static final String ENDING = ".sql";
    private static final Pattern HEADER = Pattern.compile("-- Tomes register, schema (\\d{1,6})");
    /**
     * Maximum size of a content. H2 splits larger content into parts that only functions can join; files in a register
     * are smaller.
     */
    private static final int LARGEST_CONTENT = 1 << 26;

    private RegisterScript() {
    }

    static boolean isScript(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    /**
     * @throws SQLException if the register cannot be read
     */
    static void write(Connection connection, Path target) throws IOException, SQLException {
        Path draft = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID());
        OwnerOnlyPermissions.create(draft);
        try {
            try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement
                            .executeQuery("script columns nopasswords nosettings blocksize " + LARGEST_CONTENT)) {
                out.write("-- Tomes register, schema " + Migrations.newest() + "\n");
                while (rows.next()) {
                    out.write(rows.getString(1));
                    out.write('\n');
                }
            }
            AtomicMove.move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Returns the schema version of the register in a script.
     *
     * @throws Problem if the file is not a register's script or is too new
     */
    static int schema(Path script) {
        try (BufferedReader in = Files.newBufferedReader(script, StandardCharsets.UTF_8)) {
            Matcher header = HEADER.matcher(Optional.ofNullable(in.readLine()).orElse(""));
            if (!header.matches()) {
                throw problem("storage.noScript", script, null);
            }
            int schema = Integer.parseInt(header.group(1));
            if (schema > Migrations.newest()) {
                throw problem("storage.tooNew", script, null);
            }
            return schema;
        } catch (IOException e) {
            throw problem("storage.noScript", script, e);
        }
    }

    /**
     * Inserts the content of a script into an empty register with the script's schema version.
     *
     * @throws Problem if the script contains anything but values for its tables
     */
    static void read(Connection connection, Path script) throws SQLException {
        try (BufferedReader in = Files.newBufferedReader(script, StandardCharsets.UTF_8);
                Statement work = connection.createStatement()) {
            work.execute("set referential_integrity false");
            for (String table : tables(work)) {
                work.execute("delete from \"" + table + "\"");
            }
            ScriptReader statements = new ScriptReader(in);
            statements.setSkipRemarks(true);
            String last = "";
            for (String next = statements.readStatement(); next != null; next = statements.readStatement()) {
                if (!next.isBlank()) {
                    last = next.strip();
                    take(last, work, script);
                }
            }
            if (!isForeignKey(last)) {
                throw problem("storage.scriptIncomplete", script, null);
            }
            work.execute("set referential_integrity true");
            for (String table : tables(work)) {
                work.execute("alter table \"" + table + "\" set referential_integrity true check");
            }
        } catch (IOException e) {
            throw problem("storage.noScript", script, e);
        } catch (DbException e) {
            // H2's script reader throws this exception if the bytes are not valid text.
            throw problem("storage.copyNotWhole", script, e);
        }
    }

    private static void take(String statement, Statement work, Path script) throws SQLException, IOException {
        if (ScriptAllowList.table(statement).isPresent()) {
            work.execute(statement);
        } else if (!statement.startsWith("CREATE USER IF NOT EXISTS \"SA\"") && !SchemaAllowList.harmless(statement)) {
            throw problem(endsWithStatement(script) ? "storage.foreignStatement" : "storage.scriptIncomplete", script,
                    null);
        }
    }

    /** H2 writes the foreign keys after the rows of all tables, so a script that ends otherwise may lack rows. */
    private static boolean isForeignKey(String statement) {
        return statement.startsWith("ALTER TABLE ") && statement.contains(" FOREIGN KEY(");
    }

    /** Returns whether the last statement is complete. A script whose end is missing must not look like an attack. */
    private static boolean endsWithStatement(Path script) throws IOException {
        try (FileChannel file = FileChannel.open(script)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(file.size(), 8));
            file.read(end, file.size() - end.capacity());
            return new String(end.array(), StandardCharsets.US_ASCII).stripTrailing().endsWith(";");
        }
    }

    private static List<String> tables(Statement work) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = work
                .executeQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Problem problem(String key, Path script, Throwable cause) {
        return new Problem(ProblemKind.REGISTER, Message.of(key, script.toString()), cause);
    }
}
