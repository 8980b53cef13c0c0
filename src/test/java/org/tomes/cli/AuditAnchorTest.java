package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.storage.ForgedTrail;
import org.tomes.storage.NeedsFile;

/** The keys among the test's resources were created for these tests only; their password is changeit. */
class AuditAnchorTest {

    private static final String ALTER = "update audit_entry set account = 'mallory' where number = 1";
    private static final String FORGED = "recomputes the hashes in it";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() throws IOException {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna");
        cli.run("measure", "add", "--title", "Netze trennen", "--as", "Anna");
        Files.writeString(folder.resolve("password"), "changeit\n");
    }

    private String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            Files.write(folder.resolve(name), in.readAllBytes());
        }
        return name;
    }

    private void anchor() {
        assertThat(cli.run("audit", "anchor", "--out", "anchor.json").exitCode()).isZero();
    }

    private void signedAnchor(String kind) throws IOException {
        CliFixture.Result result = cli.run("audit", "anchor", "--out", "anchor.json", "--key", resource(kind + ".p12"),
                "--key-password-file", "password");
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private CliFixture.Result verify(String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[]{"audit", "verify", "--anchor", "anchor.json"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return cli.run(all);
    }

    private void deleteWhatThisComputerSaw() throws IOException {
        Files.delete(folder.resolve("settings").resolve("seen-registers.json"));
    }

    @Test
    void untouchedRegisterFitsItsAnchorAlsoAfterMoreWasWritten() {
        anchor();
        assertThat(verify().exitCode()).isZero();
        cli.run("person", "add", "Ben");
        CliFixture.Result later = verify("--json");
        assertThat(later.exitCode()).isZero();
        assertThat(later.json().at("/verification/anchor/fits").asBoolean()).isTrue();
        assertThat(later.json().at("/verification/anchor/number").asInt()).isEqualTo(2);
        assertThat(later.json().at("/verification/anchor/signature").asText()).isEqualTo("NONE");
    }

    @Test
    @NeedsFile(FORGED)
    void rewrittenTrailDoesNotMatchTheAnchor() throws SQLException, IOException {
        anchor();
        ForgedTrail.rewrite(folder, ALTER);
        deleteWhatThisComputerSaw();
        CliFixture.Result result = verify();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("The hash of entry 2 differs from the anchor.");
        assertThat(result.out()).as("hashes match, but not the anchor")
                .doesNotContain("unaltered", "All records match");
    }

    @Test
    void shortenedTrailDoesNotFit() throws SQLException, IOException {
        anchor();
        cli.sql("delete from audit_entry where number = 2");
        deleteWhatThisComputerSaw();
        CliFixture.Result result = verify("--json");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.json().at("/verification/anchor/reason").asText()).contains("truncated", "entry 2",
                "entry 1");
    }

    @Test
    @NeedsFile(FORGED)
    void anotherRegisterDoesNotFit() throws SQLException, IOException {
        anchor();
        ForgedTrail.rewriteAsAnother(folder, ALTER);
        deleteWhatThisComputerSaw();
        CliFixture.Result result = verify();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("another register");
    }

    /**
     * Neither hashes nor anchors distinguish an entry added with plain SQL from one written by Tomes: only earlier
     * entries are protected.
     */
    @Test
    @NeedsFile(FORGED)
    void appendedEntryWithValidHashIsNotDetected() throws SQLException {
        anchor();
        ForgedTrail.rewrite(folder,
                "insert into audit_entry select 3, at, person, 'mallory', host, 'CHANGED', record_type, record_id, "
                        + "record_label, stringtoutf8('{\"title\":\"Netze trennen\"}'), "
                        + "stringtoutf8('{\"title\":\"Forged\"}'), hash from audit_entry where number = 2",
                "update measure set title = 'Forged'");
        assertThat(verify().exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void signatureOfTheCompanysKeyIsVerified(String kind) throws IOException {
        signedAnchor(kind);
        CliFixture.Result result = verify("--signed-by", resource(kind + ".pem"), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.json().at("/verification/anchor/signature").asText()).isEqualTo("VALID");
        assertThat(verify().err()).contains("was not checked");
    }

    @Test
    void alteredAnchorHasABadSignature() throws IOException {
        signedAnchor("RSA");
        Path file = folder.resolve("anchor.json");
        Files.writeString(file, Files.readString(file) + " ");
        CliFixture.Result result = verify("--signed-by", resource("RSA.pem"));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("is invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC.pem", "Ed25519.pem"})
    void signatureByAnotherKeyIsRejected(String other) throws IOException {
        signedAnchor("RSA");
        assertThat(verify("--signed-by", resource(other)).exitCode()).isEqualTo(1);
    }

    @Test
    void missingSignatureFailsIfRequired() throws IOException {
        anchor();
        CliFixture.Result result = verify("--signed-by", resource("RSA.pem"));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("anchor.json.sig is missing");
    }

    /** As written by {@code openssl x509 -pubkey}, and signed by {@code openssl dgst -sha256 -sign}. */
    @Test
    void publicKeyAloneVerifiesToo() throws IOException {
        signedAnchor("RSA");
        assertThat(verify("--signed-by", resource("RSA-public.pem")).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"format\":\"tomes-anchor-1\"}",
        "{\"format\":\"tomes-anchor-1\",\"register\":\"x\",\"createdAt\":\"y\",\"number\":1,\"hash\":\"z\",\"at\":\"w\"}"})
    void rejectsFileThatIsNotAnAnchor(String content) throws IOException {
        Files.writeString(folder.resolve("anchor.json"), content);
        CliFixture.Result result = verify();
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("is not an anchor");
    }

    @Test
    void rejectsWrongPasswordAndExistingFileWithoutWriting() throws IOException {
        Files.writeString(folder.resolve("password"), "wrong");
        assertThat(cli.run("audit", "anchor", "--out", "anchor.json", "--key", resource("RSA.p12"),
                "--key-password-file", "password").exitCode()).isEqualTo(3);
        assertThat(folder.resolve("anchor.json")).doesNotExist();
        Files.writeString(folder.resolve("anchor.json"), "mine");
        assertThat(cli.run("audit", "anchor", "--out", "anchor.json").exitCode()).isEqualTo(3);
        assertThat(folder.resolve("anchor.json")).hasContent("mine");
        assertThat(cli.run("audit", "verify", "--signed-by", "RSA.p12").exitCode()).isEqualTo(2);
        assertThat(cli.run("audit", "anchor", "--out", "a.json", "--key", "RSA.p12").exitCode()).isEqualTo(2);
    }

    @Test
    void existingSignaturePreventsWritingTheAnchor() throws IOException {
        Files.writeString(folder.resolve("anchor.json.sig"), "of an earlier anchor");

        CliFixture.Result result = cli.run("audit", "anchor", "--out", "anchor.json", "--key", resource("RSA.p12"),
                "--key-password-file", "password");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(folder.resolve("anchor.json")).doesNotExist();
        assertThat(folder.resolve("anchor.json.sig")).hasContent("of an earlier anchor");
    }
}
