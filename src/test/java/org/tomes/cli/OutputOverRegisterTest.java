package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.files.Sha256;
import org.tomes.storage.Engine;

/** Output that would replace a register is refused; no byte of any register changes. */
class OutputOverRegisterTest {

    @TempDir
    private static Path prepared;
    @TempDir
    Path folder;

    private CliFixture program;

    /** Once: deriving the key of a passphrase takes most of a second. */
    @BeforeAll
    static void encryptRegister() throws IOException {
        Files.writeString(prepared.resolve("secret"), "correct horse battery staple");
        assertThat(new CliFixture(Engine.FILE, prepared)
                .run("init", "--register", "encrypted", "--passphrase-file", "secret")
                .exitCode()).isZero();
    }

    @BeforeEach
    void makeRegisters() throws IOException {
        program = new CliFixture(Engine.FILE, folder);
        program.exampleCompany();
        Files.copy(prepared.resolve("encrypted.mv.db"), folder.resolve("encrypted.mv.db"));
        Files.copy(folder.resolve("r.mv.db"), folder.resolve("other.mv.db"));
        Files.copy(folder.resolve("r.mv.db"), folder.resolve("renamed.xlsx"));
        Files.createSymbolicLink(folder.resolve("link.xlsx"), Path.of("r.mv.db"));
        Files.createLink(folder.resolve("second.xlsx"), folder.resolve("r.mv.db"));
        Files.copy(folder.resolve("encrypted.mv.db"), folder.resolve("encrypted.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score export", "audit export", "review list --ics", "azure map --out",
        "document pack --out", "document redline cloud-security-policy 1.0 1.0 --out", "measure export",
        "evidence save N-001", "audit anchor --out", "company template save"})
    void noOutputReplacesARegister(String command) throws IOException {
        Map<String, String> before = hashes();
        for (String target : List.of("r.mv.db", "./r.mv.db", "other.mv.db", "renamed.xlsx", "link.xlsx", "second.xlsx",
                "encrypted.mv.db", "encrypted.png", "NEW.MV.DB")) {
            CliFixture.Result result = run(
                    Stream.concat(Stream.of(command.split(" ")), Stream.of(target)).toArray(String[]::new));

            assertThat(result.exitCode()).as(target + ": " + result.err()).isIn(2, 3);
        }
        assertNothingIsLost(before);
    }

    @Test
    void refusalNamesTheFile() {
        CliFixture.Result result = run("audit", "export", "second.xlsx");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("second.xlsx is a register");
    }

    @Test
    void documentsDoNotReplaceARegisterOfTheirName() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("out/cloud-security-policy-en.pdf"), Path.of("../r.mv.db"));
        Map<String, String> before = hashes();

        assertThat(run("document", "export", "cloud-security-policy", "--format", "pdf", "--out", "out").exitCode())
                .isEqualTo(3);

        assertNothingIsLost(before);
    }

    @Test
    void replacedDocumentsAreListed() {
        run("document", "export", "statement-of-applicability", "--format", "pdf", "--out", "out");

        assertThat(run("document", "export", "statement-of-applicability", "--format", "pdf", "--out", "out").err())
                .contains("Replaced an existing file: ", "statement-of-applicability-en.pdf");
    }

    @Test
    void evidenceExportDoesNotOverwriteForeignFiles() throws IOException {
        assertThat(run("evidence", "export", "out").exitCode()).isZero();
        Path first = files("out").filter(file -> !file.toString().endsWith(".xlsx")).findFirst().orElseThrow();
        assertThat(run("evidence", "export", "out").exitCode()).isZero();

        Files.writeString(first, "notes of a person");
        Path workbook = files("out").filter(file -> file.toString().endsWith(".xlsx")).findFirst().orElseThrow();
        Files.delete(workbook);
        CliFixture.Result result = run("evidence", "export", "out");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains(first.getFileName().toString());
        assertThat(first).hasContent("notes of a person");
        assertThat(workbook).doesNotExist();
    }

    private CliFixture.Result run(String... arguments) {
        return program.run(arguments);
    }

    /** Opening a register may write to its file; the bytes of the other files are unchanged. */
    private void assertNothingIsLost(Map<String, String> before) throws IOException {
        assertThat(hashes()).isEqualTo(before);
        assertThat(folder.resolve("link.xlsx")).isSymbolicLink();
        assertThat(Files.isSameFile(folder.resolve("second.xlsx"), folder.resolve("r.mv.db"))).isTrue();
        assertThat(run("check").exitCode()).isZero();
        assertThat(run("measure", "list", "--json").json().path("measures")).isNotEmpty();
    }

    private Map<String, String> hashes() throws IOException {
        try (Stream<Path> files = files("")) {
            return files.filter(file -> !List.of("r.mv.db", "link.xlsx", "second.xlsx").contains(name(file)))
                    .collect(Collectors.toMap(OutputOverRegisterTest::name, OutputOverRegisterTest::hash));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> files(String inner) throws IOException {
        return Files.list(folder.resolve(inner)).filter(Files::isRegularFile).toList().stream();
    }
}
