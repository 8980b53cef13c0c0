package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.storage.ForgedTrail;
import org.tomes.storage.RegisterFixture;

/** Detection of forgeries with correct hashes, and the place where each is detected. */
class TrailForgeryTest {

    private static final String ALTER = "update audit_entry set account = 'mallory' where number = 1";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna");
        cli.run("measure", "add", "--title", "Netze trennen", "--as", "Anna");
    }

    private CliFixture.Result verify(String... more) {
        return cli.run(Stream.concat(Stream.of("audit", "verify"), Stream.of(more)).toArray(String[]::new));
    }

    private void deleteWhatThisComputerSaw() throws IOException {
        Files.delete(folder.resolve("settings").resolve("seen-registers.json"));
    }

    @Test
    void rewrittenTrailIsDetectedByTheRememberedHead() throws SQLException {
        ForgedTrail.rewrite(folder, ALTER);
        assertThat(verify().exitCode()).isEqualTo(1);
        for (String command : new String[]{"measure list", "posture check", "backup copy"}) {
            assertThat(cli.run(command.split(" ")).err()).as(command)
                    .contains("does not match the last state recorded on this computer");
        }
    }

    @Test
    void alteredCopyThatWasVerifiedFirstDoesNotAccuseTheGenuineRegister() throws SQLException, IOException {
        Path register = folder.resolve("r.mv.db");
        Path genuine = Files.copy(register, folder.resolve("genuine.mv.db"));
        deleteWhatThisComputerSaw();
        RegisterFixture.sql(folder,
                "update audit_entry set hash = repeat('a', 64) where number = (select max(number) from audit_entry)");
        assertThat(verify().exitCode()).isEqualTo(1);
        Files.copy(genuine, register, StandardCopyOption.REPLACE_EXISTING);
        assertThat(verify().exitCode()).isZero();
        assertThat(cli.run("measure", "list").err()).isEmpty();
    }

    @Test
    void registerIdAloneCannotBeExchanged() throws SQLException, IOException {
        ForgedTrail.rewrite(folder, ALTER, "update register_info set register_id = random_uuid()");
        assertThat(verify().exitCode()).isEqualTo(1);
        assertThat(verify().err()).contains("ID or creation time");
        deleteWhatThisComputerSaw();
        assertThat(cli.run("check").exitCode()).isEqualTo(1);
        assertThat(cli.run("check").err()).contains("ID or creation time");
    }

    @Test
    void creationTimeCannotBeExchanged() throws SQLException {
        RegisterFixture.sql(folder, "update register_info set created_at = timestamp '2020-01-01 00:00:00'");
        assertThat(verify().exitCode()).isEqualTo(1);
    }

    @Test
    void trailOfAnotherRegisterIsDetectedAtTheSameLocation() throws SQLException {
        ForgedTrail.rewriteAsAnother(folder, ALTER);
        assertThat(cli.run("measure", "list").err())
                .contains("differs from the register last opened from this location");
        assertThat(cli.run("measure", "list").err()).as("told once").isEmpty();
        CliFixture.Result verified = verify("--json");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.json().at("/verification/remarks").toString()).contains("was previously at this location");
        assertThat(cli.run("check", "--json").json().at("/checks/2/remarks").toString())
                .contains("was previously at this location");
    }

    @Test
    void verifyReportsDeletedRegisterMemory() throws SQLException, IOException {
        ForgedTrail.rewrite(folder, ALTER);
        deleteWhatThisComputerSaw();
        assertThat(verify().err()).contains("is new on this computer");
        assertThat(verify().err()).contains("from entry 2 on");
    }

    @Test
    void brokenRegisterMemoryIsReportedOnceAndBackedUp() throws SQLException, IOException {
        ForgedTrail.rewrite(folder, ALTER);
        Files.writeString(folder.resolve("settings").resolve("seen-registers.json"), "{");
        assertThat(cli.run("measure", "list").err()).contains("seen-registers.json cannot be read");
        assertThat(folder.resolve("settings").resolve("seen-registers-broken.json")).hasContent("{");
        assertThat(verify().err()).contains("from entry 2 on");
    }

    @Test
    void brokenSettingsAreReportedAndVerifyStillDetectsForgery() throws SQLException, IOException {
        Files.writeString(folder.resolve("settings").resolve("settings.json"), "{");
        assertThat(cli.run("measure", "list").err()).contains("settings.json cannot be read");
        ForgedTrail.rewrite(folder, ALTER);
        assertThat(verify().exitCode()).isEqualTo(1);
    }

    @Test
    void headStoredByAnEarlierVersionIsStillCompared() throws SQLException, IOException {
        var head = cli.run("audit", "verify", "--json").json().at("/verification/head");
        String id = cli.run("audit", "export", "t.json").exitCode() == 0
                ? new com.fasterxml.jackson.databind.ObjectMapper().readTree(folder.resolve("t.json").toFile())
                        .get("registerId")
                        .asText()
                : "";
        deleteWhatThisComputerSaw();
        Files.writeString(folder.resolve("settings").resolve("settings.json"),
                "{\"chainHeads\":{\"" + id + "\":" + head + "}}");
        ForgedTrail.rewrite(folder, ALTER);
        assertThat(verify().exitCode()).isEqualTo(1);
    }

    @Test
    void unchangedRegisterGivesNoWarning() {
        assertThat(verify().err()).isEmpty();
        assertThat(cli.run("measure", "list").err()).isEmpty();
    }

    @Test
    void olderCopyInPlaceOfTheRegisterFailsTheCheck() throws IOException {
        Path file = folder.resolve("r.mv.db");
        Path copy = Files.copy(file, folder.resolve("copy"));
        cli.run("measure", "add", "--title", "Zweite");
        Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(cli.run("check").exitCode()).isEqualTo(1);
    }
}
