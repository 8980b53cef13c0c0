package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.JavaProcess;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.PostgresServer;

/** Commands on a register on a server. */
class RegisterCommandTest {

    private static final String SCHEMA = "?schema=tomes";

    @TempDir
    private Path folder;

    private CliFixture.Result run(String address, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--register", address));
        all.addAll(List.of(arguments));
        return new CliFixture(folder).run(all.toArray(String[]::new));
    }

    private static String address(ServerAddress database) {
        return database.label().replace("postgresql://", "postgresql://postgres@") + SCHEMA;
    }

    @Test
    void registerIsCreatedWrittenAndVerified() {
        String address = address(PostgresServer.empty());
        assertThat(run(address, "measure", "list").exitCode()).isEqualTo(5);
        CliFixture.Result created = run(address, "register", "create", "--json");
        assertThat(created.exitCode()).as(created.err()).isZero();
        assertThat(created.json().get("register").asText()).endsWith(SCHEMA).doesNotContain("postgres@");
        assertThat(run(address, "person", "add", "Ärger, Anna").exitCode()).isZero();
        CliFixture.Result added = run(address, "measure", "add", "--title", "Backups", "--as", "Ärger, Anna");
        assertThat(added.exitCode()).as(added.err()).isZero();
        JsonNode measures = run(address, "measure", "list", "--json").json().get("measures");
        assertThat(measures).hasSize(1);
        assertThat(measures.get(0).get("title").asText()).isEqualTo("Backups");
        CliFixture.Result verified = run(address, "audit", "verify");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(run(address, "check").exitCode()).isZero();
        assertThat(run(address, "register", "create").exitCode()).isEqualTo(5);
        assertThat(run(address, "register", "update").exitCode()).isZero();
    }

    @Test
    void exampleCompanyIsTheSameAsInAFile() {
        String address = address(PostgresServer.empty());
        assertThat(run(address, "init", "--demo").exitCode()).isZero();
        new CliFixture(folder).exampleCompany();
        for (String list : List.of("measure", "person", "change", "evidence", "finding")) {
            assertThat(titles(run(address, list, "list"))).as(list).isEqualTo(titles(run("r", list, "list")));
        }
        CliFixture.Result checked = run(address, "check");
        assertThat(checked.exitCode()).as(checked.err()).isZero();
    }

    private static List<String> titles(CliFixture.Result result) {
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isNotBlank();
        return result.out().lines().toList();
    }

    @Test
    void alteredRowIsFound() {
        ServerAddress database = PostgresServer.empty();
        String address = address(database);
        run(address, "register", "create");
        run(address, "person", "add", "Anna");
        PostgresServer.sql(database, "update tomes.audit_entry set person = 'somebody else' where number = 1");
        assertThat(run(address, "audit", "verify").exitCode()).isEqualTo(1);
        assertThat(run(address, "check").exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup copy --script", "backup --list", "restore copy",
        "passphrase set --new-passphrase-file secret", "passphrase recovery-key --out sheet --passphrase-file secret"})
    void fileOnlyCommandsAreRejectedForServers(String command) throws IOException {
        String address = address(PostgresServer.empty());
        run(address, "register", "create");
        Files.writeString(folder.resolve("secret"), "correct horse battery staple");
        CliFixture.Result refused = run(address, command.split(" "));
        assertThat(refused.err().lines().toList()).singleElement()
                .asString()
                .contains("This command requires a register in a file");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("copy.mv.db")).doesNotExist();
    }

    @Test
    void serverClassesAreNotLoadedForAFileRegister() throws Exception {
        new CliFixture(folder).register();
        Path loaded = folder.resolve("loaded");
        Process listing = new ProcessBuilder(JavaProcess.command(List.of("-Xlog:class+load:file=" + loaded),
                ListingProcess.class, folder.toString())).inheritIO().start();
        assertThat(listing.waitFor()).isZero();
        assertThat(Files.readString(loaded)).contains(" org.h2.")
                .doesNotContain(" org.postgresql.")
                .doesNotContain(" org.tomes.storage.postgres.");
    }

    @Test
    void filesAreCreatedWithInit() {
        CliFixture.Result refused = run("r", "register", "create");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("tomes-cli init");
        assertThat(folder.resolve("r.mv.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://localhost/tomes", "postgresql://anna:s3cret@localhost/tomes",
        "postgresql://localhost/tomes?socketFactory=org.example.Run"})
    void rejectsInvalidAddressWithoutCreatingAFile(String address) throws IOException {
        CliFixture.Result refused = run(address, "measure", "list");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).doesNotContain("s3cret");
        assertThat(run(address, "init").exitCode()).isEqualTo(2);
    }
}
