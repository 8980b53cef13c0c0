package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as started by schedulers and containers: in the locale C. */
@EnabledOnOs(OS.LINUX)
class Utf8RestartTest {

    @TempDir
    Path folder;

    @Test
    void namesWithUmlautsWorkInTheLocaleC() throws IOException, InterruptedException {
        ProgramFixture program = new ProgramFixture(folder, folder, Map.of("LC_ALL", "C"));
        CliFixture.Result result = program.run("--register", folder + "/Größe 🗝", "init");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo(folder + "/Größe 🗝.mv.db\n");
        CliFixture.Result missing = program.run("--register", folder + "/nöd", "measure", "export",
                folder + "/Übung.xlsx");
        assertThat(missing.err()).contains(folder + "/nöd.mv.db").hasLineCount(1);
        assertThat(missing.exitCode()).isEqualTo(5);
    }

    @Test
    void unsupportedLocaleIsReportedInOneSentence() throws IOException, InterruptedException {
        ProgramFixture program = new ProgramFixture(folder, folder, Map.of("LC_ALL", "C")).withoutNativeAccess();
        for (String[] arguments : new String[][]{{"--register", folder + "/nöd"}, {folder + "/nöd.mv.db"},
            {"--register", folder + "/nöd", "measure", "list"}, {"nsg", "check", folder + "/ä.json"}}) {
            CliFixture.Result refused = program.run(arguments);
            assertThat(refused.err()).as(String.join(" ", arguments)).contains("LC_ALL=C.UTF-8").hasLineCount(1);
            assertThat(refused.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
        }
    }

    @Test
    void rejectsImpossibleFileNameInOneSentence() {
        CliFixture.Result refused = new CliFixture(folder).run("measure", "export", "a\0b.csv");
        assertThat(refused.err()).contains("is not a valid file name").hasLineCount(1);
        assertThat(refused.exitCode()).isEqualTo(2);
    }
}
