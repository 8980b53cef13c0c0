package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.cli.Cli;
import org.tomes.settings.ManagedSettings;

/** Settings of an administrator for all users, as seen from the command line. */
class ManagedComputerTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path register;

    @BeforeEach
    void createRegister() {
        register = folder.toAbsolutePath().resolve("company");
        MadeRegisters.empty(register);
    }

    private int run(String managed, String... arguments) throws Exception {
        Path file = Files.writeString(folder.resolve("managed.json"), managed);
        AppContext context = new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder),
                ManagedSettings.read(file));
        return new Cli(context, folder, new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
    }

    @Test
    void registerAndLanguageAreThoseOfTheAdministrator() throws Exception {
        String path = register.toString().replace("\\", "\\\\");

        int code = run("{\"register\":\"" + path + "\",\"language\":\"de\"}", "check");

        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("Datei: unversehrt");
    }

    @Test
    void forbiddenPullSendsNothingAndNamesTheAdministrator() throws Exception {
        int code = run("{\"pulls\":false}", "--register", register.toString(), "--lang", "en", "score", "pull",
                "--arm-endpoint", "https://localhost:9/", "--authority", "https://localhost:9", "--sign-in",
                "azure-cli");

        assertThat(code).isEqualTo(4);
        assertThat(err.toString()).contains("Your administrator has switched off pulls");
    }

    @Test
    void brokenFileIsReportedOnceAndDoesNotBlockTheRegister() throws Exception {
        int code = run("{", "--register", register.toString(), "--lang", "en", "measure", "list");

        assertThat(code).isZero();
        assertThat(err.toString()).containsOnlyOnce("managed.json").contains("is not valid JSON");
    }

    @Test
    void managedSettingsAreInAFolderForAdministrators() {
        assertThat(AppPaths.managedSettings(Map.of(), "Linux")).isEqualTo(Path.of("/etc/tomes/managed.json"));
        assertThat(AppPaths.managedSettings(Map.of(), "Mac OS X"))
                .isEqualTo(Path.of("/Library/Application Support/Tomes/managed.json"));
        assertThat(AppPaths.managedSettings(Map.of("ProgramData", "/programs"), "Windows 11"))
                .isEqualTo(Path.of("/programs/Tomes/managed.json"));
    }
}
