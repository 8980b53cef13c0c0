package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names from elsewhere cannot affect a terminal. */
class TerminalTest {

    /** Clears the screen, sets the title, returns to the line's start, is C1, reverses words, and is invisible. */
    private static final String HOSTILE = "a\u001b[2Jb\u001b]0;c\u0007d\re\u009b31mf\u007fg\u202eh\u2066i\u200bj\ufeffk\u00adl\u2028m";
    private static final String HARMLESS = "a�[2Jb�]0;c�d�e�31mf�g�h�i�j�k�l�m";

    @TempDir
    Path folder;

    @Test
    void namesInNsgAndPostureCheckAreShownAndNotObeyed() throws IOException {
        String name = HOSTILE.replace("\u001b", "\\u001b").replace("\u0007", "\\u0007").replace("\r", "\\r");
        Path file = Files.writeString(folder.resolve("nsg.json"),
                """
                        [{"id": "/subscriptions/1/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/x",
                          "name": "%s", "type": "Microsoft.Network/networkSecurityGroups", "properties": {"securityRules": [
                          {"name": "%s", "properties": {"priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp",
                           "sourceAddressPrefix": "*", "sourcePortRange": "*", "destinationAddressPrefix": "*", "destinationPortRange": "3389"}}]}}]
                        """
                        .replace("%s", name));
        CliFixture cli = new CliFixture(folder);
        assertHarmless(cli.run("nsg", "check", file.toString()));
        assertHarmless(cli.run("posture", "check", file.toString()));
        assertThat(cli.run("nsg", "check", file.toString(), "--json").json().at("/groups/0/name").asText())
                .as("programs read what is there")
                .isEqualTo(HOSTILE);
    }

    @Test
    void controlCharactersInNamesAreShownEscaped() throws SQLException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "--name", "Anna");
        cli.run("measure", "add", "--title", "Locks", "--owner", "Anna");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("r"), "sa", "")) {
            for (String update : List.of("update person set name = ?", "update measure set title = ?")) {
                try (PreparedStatement statement = connection.prepareStatement(update)) {
                    statement.setString(1, HOSTILE);
                    statement.executeUpdate();
                }
            }
            connection.createStatement().execute("shutdown");
        }
        assertHarmless(cli.run("person", "list"));
        assertHarmless(cli.run("measure", "list"));
        assertHarmless(cli.run("measure", "show", "TOM-001"));
    }

    @Test
    void namesInArgumentsAndFilesAreShownAndNotObeyed() {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        assertHarmless(cli.run("measure", "show", HOSTILE));
        assertHarmless(cli.run("measure", "export", folder.resolve(HOSTILE + ".csv").toString()));
        assertHarmless(cli.run("nsg", "check", folder.resolve(HOSTILE + ".json").toString()));
        assertHarmless(cli.run(HOSTILE));
        // What follows white space may be a value, and values of unknown options are not repeated.
        assertHarmless(cli.run("--" + HOSTILE), "--a�[2Jb�]0;c�d.");
    }

    @Test
    void splitSurrogatePairsArePrintedTogether() {
        StringWriter shown = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(shown, true));
        terminal.print("\r");
        terminal.print("\na\ud83d");
        terminal.print("\udd11b\ud83dc\r");
        terminal.close();
        assertThat(shown).hasToString("\na🔑b�c�");
    }

    @Test
    void textOfAllScriptsAndEmojiIsUnchanged() {
        StringWriter shown = new StringWriter();
        new Terminal(new PrintWriter(shown, true)).print("Größe\t“x”\u00a0– 密钥 مفتاح نمی‌خواهم 👨‍👩‍👧 \n");
        assertThat(shown).hasToString("Größe\t“x”\u00a0– 密钥 مفتاح نمی‌خواهم 👨‍👩‍👧 \n");
    }

    private static void assertHarmless(CliFixture.Result result) {
        assertHarmless(result, HARMLESS);
    }

    private static void assertHarmless(CliFixture.Result result, String shown) {
        assertThat(result.out() + result.err()).contains(shown)
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202e\\u2066\\u200b\\ufeff\\u00ad\\u2028]");
    }
}
