package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register as a script: nothing is lost in the conversion, and no code of a forged script is executed. */
class ScriptCommandTest {

    @TempDir
    private Path folder;

    private CliFixture.Result run(CliFixture cli, String... arguments) {
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    @Test
    void exampleCompanySurvivesScriptBackupAndRestore() throws IOException {
        CliFixture cli = new CliFixture(folder);
        run(cli, "init", "--demo");

        run(cli, "backup", "--script", "s");
        run(cli, "restore", "s.sql", "--register", "again");

        assertThat(run(cli, "check", "--register", "again").err()).isEmpty();
        run(cli, "backup", "--script", "t", "--register", "again");
        List<String> before = rows("s.sql");
        // The restored register has one additional entry, about the restore.
        assertThat(rows("t.sql")).hasSize(before.size() + 1).containsAll(before);
        assertThat(run(cli, "measure", "list", "--json", "--register", "again").out())
                .isEqualTo(run(cli, "measure", "list", "--json").out());
    }

    private List<String> rows(String script) throws IOException {
        return Files.readAllLines(folder.resolve(script))
                .stream()
                .filter(line -> line.startsWith("("))
                .map(line -> line.replaceAll("[,;]$", ""))
                .toList();
    }

    @Test
    void rejectsScriptThatIsNotText() throws IOException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        run(cli, "backup", "--script", "s.sql");
        byte[] script = Files.readAllBytes(folder.resolve("s.sql"));
        // At this point, H2's reader has read part of the text.
        script[script.length - 10] = (byte) 0xff;
        Files.write(folder.resolve("s.sql"), script);

        CliFixture.Result refused = cli.run("restore", "s.sql");

        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err()).contains("s.sql is not intact").hasLineCount(1);
    }

    @Test
    void rejectsScriptWhoseEndIsMissing() throws IOException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        run(cli, "measure", "add", "--title", "Backups");
        run(cli, "backup", "--script", "s.sql");
        String script = Files.readString(folder.resolve("s.sql"));

        Files.writeString(folder.resolve("cut.sql"), script.substring(0, script.indexOf("Backups")));
        assertThat(cli.run("restore", "cut.sql").err()).contains("cut.sql is incomplete").hasLineCount(1);

        // The statement that inserts the entries of the audit trail is missing as a whole.
        String trail = "INSERT INTO \"PUBLIC\".\"AUDIT_ENTRY\"";
        Files.writeString(folder.resolve("cut.sql"), script.substring(0, script.indexOf(trail)));
        assertThat(cli.run("restore", "cut.sql").err()).contains("cut.sql is incomplete").hasLineCount(1);

        Files.writeString(folder.resolve("cut.sql"), script.substring(0, script.indexOf(" FOREIGN KEY(")));
        assertThat(cli.run("restore", "cut.sql").err()).contains("cut.sql is incomplete").hasLineCount(1);
    }

    @Test
    void rejectsForgedScriptWithoutExecutingIt() throws IOException {
        CliFixture cli = new CliFixture(folder);
        run(cli, "init");
        run(cli, "measure", "add", "--title", "Größe “zählt” – it's “so”; -- no remark");
        run(cli, "backup", "--script", "s.sql");
        run(cli, "restore", "s.sql", "--register", "again");
        assertThat(run(cli, "measure", "list", "--register", "again").out())
                .contains("Größe “zählt” – it's “so”; -- no remark");
        String script = Files.readString(folder.resolve("s.sql"));
        Path proof = folder.resolve("ran");
        byte[] register = Files.readAllBytes(folder.resolve("r.mv.db"));
        for (String hostile : List.of("CREATE ALIAS EXEC AS 'int one() { return 1; }';",
                "INSERT INTO \"PUBLIC\".\"PERSON\" VALUES (RANDOM_UUID(), FILE_READ('/etc/passwd'), '', '', NULL, TRUE, 1);",
                "CALL CSVWRITE('" + proof + "', 'select 1');", "SELECT FILE_WRITE('x', '" + proof + "');",
                "RUNSCRIPT FROM '/etc/passwd';", "INSERT INTO \"INFORMATION_SCHEMA\".\"SETTINGS\" VALUES ('a', 'b');",
                "DROP ALL OBJECTS DELETE FILES;",
                "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER DEFAULT \"FILE_READ\"('/etc/passwd'));")) {
            Files.writeString(folder.resolve("forged.sql"), script + hostile + "\n");
            CliFixture.Result refused = cli.run("restore", "forged.sql");
            assertThat(refused.exitCode()).as(hostile).isEqualTo(5);
            assertThat(refused.err()).as(hostile).contains("forged.sql").hasLineCount(1);
        }
        Files.writeString(folder.resolve("words.sql"), "hello");
        assertThat(cli.run("restore", "words.sql").err()).contains("not a script written by Tomes");
        assertThat(proof).doesNotExist();
        assertThat(folder.resolve("r.mv.db")).hasBinaryContent(register);
    }
}
