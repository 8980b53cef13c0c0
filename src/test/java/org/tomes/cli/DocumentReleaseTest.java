package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReleaseTest {

    /** A short document, so that tests do not wait for pages. */
    private static final String KEY = "tom-annex";

    /** Created once: a register with two people and a measure, and the same with the first version released. */
    @TempDir
    private static Path made;
    @TempDir
    private static Path madeReleased;
    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeAll
    static void makeRegister() throws IOException {
        CliFixture maker = new CliFixture(made);
        maker.register();
        maker.run("person", "add", "Anna Berg");
        maker.run("person", "add", "Ben Ott");
        maker.run("measure", "add", "--title", "Vaults are purge-protected", "--control", "A.8.24", "--status",
                "implemented");
        Files.copy(made.resolve("r.mv.db"), madeReleased.resolve("r.mv.db"));
        CliFixture releaser = new CliFixture(madeReleased);
        releaser.run("document", "submit", KEY, "--as", "Anna Berg");
        Files.copy(madeReleased.resolve("r.mv.db"), madeReleased.resolve("submitted.mv.db"));
        releaser.run("document", "approve", KEY, "--as", "Ben Ott");
        releaser.run("document", "release", KEY, "--out", "out");
    }

    private void releasedBefore() throws IOException {
        Files.copy(madeReleased.resolve("r.mv.db"), folder.resolve("r.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(folder.resolve("out"));
        for (String name : List.of("1.0-en.docx", "1.0-en.pdf")) {
            Files.copy(madeReleased.resolve("out").resolve(KEY + "-" + name), released(name));
        }
    }

    @BeforeEach
    void copyRegister() throws IOException {
        Files.copy(made.resolve("r.mv.db"), folder.resolve("r.mv.db"));
        cli = new CliFixture(folder);
    }

    private void approve(String... facts) {
        run(Stream.concat(Stream.of("document", "submit", KEY, "--as", "Anna Berg"), Stream.of(facts))
                .toArray(String[]::new));
        run("document", "approve", KEY, "--as", "Ben Ott");
    }

    private CliFixture.Result run(String... arguments) {
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as("%s: %s", List.of(arguments), result.err()).isZero();
        return result;
    }

    private CliFixture.Result release() {
        return run("document", "release", KEY, "--format", "docx,pdf", "--out", "out");
    }

    private Path released(String name) {
        return folder.resolve("out").resolve(KEY + "-" + name);
    }

    private int verify(Path file) {
        return cli.run("document", "verify", file.toString()).exitCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "6.0"})
    void approvedVersionIsNotReleasedUnderAnotherNumber(String number) throws IOException {
        releasedBefore();
        approve("--number", "5.0", "--summary", "Fünfte");
        CliFixture.Result result = cli.run("document", "release", KEY, "--number", number, "--out", "out");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("5.0", number);
        assertThat(newest().get("state").asText()).isEqualTo("APPROVED");
        assertThat(newest().get("version").asText()).isEqualTo("5.0");
    }

    @Test
    void versionUnderReviewIsNotReleasedUnderAnotherNumber() throws IOException {
        releasedBefore();
        run("document", "submit", KEY, "--as", "Anna Berg", "--number", "5.0", "--summary", "Fünfte");
        CliFixture.Result result = cli.run("document", "release", KEY, "--number", "6.0", "--approved-by", "Ben Ott",
                "--out", "out");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("5.0", "6.0");
        assertThat(newest().get("state").asText()).isEqualTo("IN_REVIEW");
    }

    @Test
    void releaseRejectsNumberOrSummaryOtherThanApproved() throws IOException {
        releasedBefore();
        approve("--number", "5.0", "--summary", "Fünfte");
        assertThat(cli.run("document", "release", KEY, "--number", "5.0", "--summary", "Sechste", "--out", "out")
                .exitCode()).isEqualTo(2);
        assertThat(newest().get("state").asText()).isEqualTo("APPROVED");
        run("document", "release", KEY, "--number", "5.0", "--summary", "Fünfte", "--out", "out");
        assertThat(newest().get("state").asText()).isEqualTo("RELEASED");
    }

    @Test
    void rejectsNumberNotHigherThanTheLast() throws IOException {
        releasedBefore();
        CliFixture.Result result = cli.run("document", "release", KEY, "--number", "1.0", "--summary", "Noch eine",
                "--approved-by", "Ben Ott", "--as", "Anna Berg", "--out", "out");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("1.0");
    }

    private JsonNode newest() {
        return run("document", "versions", KEY, "--json").json().get("versions").get(0);
    }

    /** The acceptance test of the issue. */
    @ParameterizedTest
    @ValueSource(strings = {"1.0-en.pdf", "1.0-en.docx"})
    void verifyDetectsASingleAlteredByte(String name) throws IOException {
        releasedBefore();
        byte[] bytes = Files.readAllBytes(released(name));
        assertThat(verify(released(name))).isZero();

        Random random = new Random(7);
        for (int i = 0; i < 3; i++) {
            byte[] altered = bytes.clone();
            altered[random.nextInt(altered.length)] ^= 1;
            assertThat(verify(Files.write(folder.resolve("altered"), altered))).isEqualTo(1);
        }
        byte[] altered = bytes.clone();
        altered[altered.length / 2] ^= 1;
        CliFixture.Result verdict = cli.run("document", "verify",
                Files.write(folder.resolve("altered"), altered).toString(), "--json");
        assertThat(verdict.exitCode()).isEqualTo(1);
        assertThat(verdict.json().get("outcome").asText()).isEqualTo("ALTERED");
        assertThat(verdict.json().get("key").asText()).isEqualTo(KEY);
        assertThat(verdict.json().get("version").asText()).isEqualTo("1.0");
    }

    @Test
    void verifyDistinguishesDraftFromUnreadableFile() throws IOException {
        approve();
        run("document", "export", KEY, "--format", "pdf", "--out", "drafts");

        assertThat(verify(folder.resolve("drafts/" + KEY + "-en.pdf"))).isEqualTo(1);
        assertThat(verify(Files.write(folder.resolve("empty"), new byte[0]))).isEqualTo(1);
        assertThat(verify(folder.resolve("nowhere.pdf"))).isEqualTo(3);
        assertThat(verify(Files.createDirectory(folder.resolve("folder.pdf")))).isEqualTo(3);
    }

    @Test
    void verifyReportsReleaseOfAnotherRegister() throws IOException {
        releasedBefore();
        CliFixture other = new CliFixture(folder.resolve("other"));
        other.run("init");

        CliFixture.Result verdict = other.run("document", "verify", released("1.0-en.pdf").toString(), "--json");
        assertThat(verdict.exitCode()).isEqualTo(1);
        assertThat(verdict.json().get("outcome").asText()).isEqualTo("FOREIGN");
    }

    @Test
    void releaseIsUnknownToABackupFromBeforeIt() throws IOException {
        releasedBefore();
        Files.copy(madeReleased.resolve("submitted.mv.db"), folder.resolve("r.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);

        CliFixture.Result verdict = cli.run("document", "verify", released("1.0-en.pdf").toString());
        assertThat(verdict.exitCode()).isEqualTo(1);
        assertThat(verdict.out()).contains("version 1.0, which was not released here", "restored from a backup");
    }

    @Test
    void lockedVersionNamesTheCommandsThatUnlockIt() throws IOException {
        Files.copy(madeReleased.resolve("submitted.mv.db"), folder.resolve("r.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(cli.run("document", "discard", KEY, "--as", "Anna Berg").err()).contains("document revise " + KEY,
                "document discard " + KEY);
        assertThat(cli.run("document", "draft", KEY, "--number", "1.7", "--as", "Anna Berg").err())
                .contains("version 1.0", "document revise " + KEY);
    }

    @Test
    void releaseOfADraftIsRejectedWithTheNextSteps() {
        CliFixture.Result result = cli.run("document", "release", KEY, "--format", "pdf", "--out", "out");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("document submit", "document approve", "--approved-by");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** The author named in the version is another person. */
    @Test
    void whoWroteTextOfTheVersionCannotApproveIt() throws IOException {
        Files.writeString(folder.resolve("text.md"), "Every measure is reviewed.");
        run("document", "text", "set", KEY, "--section", "measures", "--file", "text.md", "--as", "Ben Ott");
        run("document", "submit", KEY, "--as", "Anna Berg");

        CliFixture.Result refused = cli.run("document", "approve", KEY, "--as", "Ben Ott");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("changed sections of this document");
        run("change", "policy", "--self-approval", "true", "--as", "Anna Berg");
        assertThat(run("document", "approve", KEY, "--as", "Ben Ott", "--json").out())
                .contains("\"selfApproved\" : true");
    }

    @Test
    void textOfAnEarlierVersionDoesNotMatterForTheApprovalOfTheNext() throws IOException {
        Files.writeString(folder.resolve("text.md"), "Every measure is reviewed.");
        run("document", "text", "set", KEY, "--section", "measures", "--file", "text.md", "--as", "Ben Ott");
        run("person", "add", "Cara Lund");
        run("document", "submit", KEY, "--as", "Anna Berg");
        run("document", "approve", KEY, "--as", "Cara Lund");
        run("document", "release", KEY, "--out", "out");
        run("document", "draft", KEY, "--summary", "Yearly review", "--as", "Anna Berg");
        run("document", "submit", KEY, "--as", "Anna Berg");

        assertThat(run("document", "approve", KEY, "--as", "Ben Ott").exitCode()).isZero();
    }

    @Test
    void externalApprovalIsRecordedWithTheRelease() {
        CliFixture.Result result = run("document", "release", KEY, "--as", "Anna Berg", "--approved-by", "Ben Ott",
                "--summary", "Signed on paper", "--out", "out", "--json");

        JsonNode version = result.json().get("version");
        assertThat(version.get("state").asText()).isEqualTo("RELEASED");
        assertThat(version.get("author").asText()).isEqualTo("Anna Berg");
        assertThat(version.get("approver").asText()).isEqualTo("Ben Ott");
        assertThat(run("audit", "list", "--type", "version", "--json").json().get("entries")).hasSize(4);
        assertThat(cli.run("document", "release", "statement-of-applicability", "--as", "Anna Berg", "--approved-by",
                "Anna Berg", "--out", "out").exitCode()).isEqualTo(2);
    }

    @Test
    void companyMayAllowSelfApprovalOfDocumentsWhichIsRecorded() {
        run("change", "policy", "--self-approval", "true");
        run("document", "submit", KEY, "--as", "Anna Berg");
        run("document", "approve", KEY, "--as", "Anna Berg");

        assertThat(run("document", "versions", KEY, "--json").json().at("/versions/0/selfApproved").asBoolean())
                .isTrue();
    }

    @Test
    void contentIsFixedFromSubmissionAndNextDraftIsSeparate() throws IOException {
        run("document", "submit", KEY, "--as", "Anna Berg");
        run("measure", "add", "--title", "Added while under review", "--control", "A.8.13", "--status", "implemented");
        run("document", "approve", KEY, "--as", "Ben Ott");
        release();
        run("document", "draft", KEY, "--summary", "With the new measure", "--as", "Anna Berg");

        JsonNode listed = StreamSupport
                .stream(run("document", "list", "--json").json().get("documents").spliterator(), false)
                .filter(one -> one.get("key").asText().equals(KEY))
                .findFirst()
                .orElseThrow();
        assertThat(listed.get("state").asText()).isEqualTo("RELEASED");
        assertThat(listed.get("version").asText()).isEqualTo("1.0");
        assertThat(listed.get("nextReview").asText()).isEqualTo("2027-11-24");
        assertThat(listed.at("/draft/version").asText()).isEqualTo("1.1");
        String differences = run("document", "diff", KEY, "1.0", "1.1").out();
        assertThat(differences).contains("Added while under review");
        run("document", "redline", KEY, "1.0", "1.1", "--out", "redline.docx");
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(folder.resolve("redline.docx")))) {
            assertThat(word.getDocument().xmlText()).contains("w:ins", "Added while under review");
        }
        // Without an approval, a release writes the version in force again.
        byte[] first = Files.readAllBytes(released("1.0-en.pdf"));
        Files.delete(released("1.0-en.pdf"));
        assertThat(release().err()).contains("1.0", "1.1");
        assertThat(released("1.0-en.pdf")).hasBinaryContent(first);
    }

    @Test
    void laterVersionSupersedesAndBothAreRecognised() throws IOException {
        releasedBefore();
        approve("--number", "2.0", "--summary", "All new");
        release();

        assertThat(run("document", "versions", KEY, "--json").json().get("versions").findValuesAsText("state"))
                .containsExactly("RELEASED", "SUPERSEDED");
        assertThat(run("document", "verify", released("1.0-en.pdf").toString()).out()).contains("superseded");
        assertThat(run("document", "verify", released("2.0-en.pdf").toString()).out()).contains("in force");
        assertThat(cli.run("document", "draft", KEY, "--number", "1.5", "--as", "Anna Berg").exitCode()).isEqualTo(2);
    }

    @Test
    void otherLanguageIsAddedToTheSameVersionFromTheSameContent() throws IOException {
        releasedBefore();
        run("document", "release", KEY, "--lang", "de", "--out", "out");

        JsonNode version = run("document", "versions", KEY, "--json").json().at("/versions/0");
        assertThat(version.get("files").findValuesAsText("language")).containsExactly("en", "en", "de", "de");
        assertThat(verify(released("1.0-de.pdf"))).isZero();
        assertThat(verify(released("1.0-en.pdf"))).isZero();
    }

    @Test
    void storedFilesCanBeSavedUnchangedAlsoFromABackup() throws IOException {
        releasedBefore();
        run("backup", "copy");
        run("document", "save", KEY, "--number", "1.0", "--out", "again");
        assertThat(folder.resolve("again").resolve(KEY + "-1.0-en.docx"))
                .hasSameBinaryContentAs(released("1.0-en.docx"));

        CliFixture.Result fromCopy = cli.run("--register", "copy", "document", "verify",
                released("1.0-en.pdf").toString());
        assertThat(fromCopy.exitCode()).as(fromCopy.err()).isZero();
    }

    @Test
    void targetThatCannotBeWrittenStopsBeforeAnythingIsReleased() throws IOException {
        approve();
        Files.writeString(folder.resolve("out"), "a file, not a folder");

        CliFixture.Result result = cli.run("document", "release", KEY, "--out", "out");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(run("document", "versions", KEY, "--json").json().at("/versions/0/state").asText())
                .isEqualTo("APPROVED");
    }

    @Test
    void releaseIsStoredIfItsFileCannotBeReplaced() throws IOException {
        approve();
        Files.createDirectories(released("1.0-en.pdf").resolve("in-the-way"));

        CliFixture.Result result = cli.run("document", "release", KEY, "--format", "pdf", "--out", "out");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("document save");
        assertThat(folder.resolve("out")).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
        run("document", "save", KEY, "--format", "pdf", "--out", "elsewhere");
    }

    @Test
    void anonymisingTheApproverDoesNotChangeTheRelease() throws IOException {
        releasedBefore();
        run("person", "anonymise", "Ben Ott");

        assertThat(verify(released("1.0-en.pdf"))).isZero();
        assertThat(run("document", "versions", KEY).out()).doesNotContain("Ben Ott");
        assertThat(run("audit", "verify").exitCode()).isZero();
        assertThat(run("check").exitCode()).isZero();
    }

    @Test
    void rejectsIllegalStepsWithReason() {
        for (String step : List.of("approve", "reject", "revise")) {
            assertThat(cli.run("document", step, KEY, "--as", "Ben Ott").exitCode()).as(step).isEqualTo(2);
        }
        run("document", "submit", KEY, "--as", "Anna Berg");
        assertThat(cli.run("document", "submit", KEY, "--as", "Anna Berg").exitCode()).isEqualTo(2);
        assertThat(cli.run("document", "draft", KEY, "--summary", "other", "--as", "Anna Berg").exitCode())
                .isEqualTo(2);
        assertThat(cli.run("document", "reject", KEY, "--as", "Ben Ott").exitCode()).isEqualTo(2);
        run("document", "reject", KEY, "--as", "Ben Ott", "--reason", "The vaults are missing");
        assertThat(run("document", "versions", KEY, "--json").json().at("/versions/0/remark").asText())
                .isEqualTo("The vaults are missing");
    }

    @Test
    void draftIsMarkedAsDraft() throws IOException {
        run("document", "export", KEY, "--format", "pdf", "--out", "out");
        byte[] bytes = Files.readAllBytes(folder.resolve("out").resolve(KEY + "-en.pdf"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("tomes-release:");
    }

    @Test
    void releaseSchedulesTheNextReviewInsteadOfADatePlannedBefore() {
        run("review", "plan", KEY, "--months", "12", "--next", "2026-12-20");
        approve();
        release();
        assertThat(run("review", "show", KEY, "--json").json().at("/review/nextReview").asText())
                .isEqualTo("2027-11-24");
    }
}
