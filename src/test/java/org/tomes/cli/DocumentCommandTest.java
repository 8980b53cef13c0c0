package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.tomes.document.DocumentKind;

class DocumentCommandTest {

    private static final String KEY = "cloud-security-policy";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegister() {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna Berg");
        cli.run("measure", "add", "--title", "Vaults are purge-protected", "--control", "A.8.24", "--owner",
                "Anna Berg");
    }

    @Test
    void listNamesTheKindsThatExist() {
        JsonNode documents = cli.run("document", "list", "--json").json().get("documents");

        assertThat(documents.findValuesAsText("key")).contains(KEY, "statement-of-applicability");
        assertThat(documents.get(0).get("key").asText()).isEqualTo(KEY);
        assertThat(documents.get(0).get("title").asText()).isEqualTo("Cloud security policy");
    }

    /** Without a release, there is no date of the next review. */
    @Test
    void draftAndListHaveTheSameNextReview() throws IOException {
        assertThat(cli.run("document", "list", "--json").json().at("/documents/0/nextReview").isNull()).isTrue();
        cli.run("document", "export", KEY, "--format", "docx", "--lang", "en", "--out", "out");
        assertThat(word(folder.resolve("out/" + KEY + "-en.docx"))).contains("set on release");

        cli.run("document", "draft", KEY, "--summary", "First", "--next-review", "2099-05-31", "--as", "Anna Berg");
        assertThat(cli.run("document", "list", "--json").json().at("/documents/0/nextReview").asText())
                .isEqualTo("2099-05-31");
        cli.run("document", "export", KEY, "--format", "docx", "--lang", "en", "--out", "out");
        assertThat(word(folder.resolve("out/" + KEY + "-en.docx"))).contains("31 May 2099");
    }

    @ParameterizedTest
    @CsvSource({"de, Richtlinie zur Cloud-Sicherheit, Der Bereinigungsschutz muss in jedem Schlüsseltresor",
        "en, Cloud security policy, Purge protection must be enabled for every"})
    void exportedFilesContainTheRulesInTheRequestedLanguage(String language, String title, String sentence)
            throws IOException {
        CliFixture.Result result = cli.run("document", "export", KEY, "--format", "docx,pdf", "--lang", language,
                "--out", "new/out");

        assertThat(result.exitCode()).as(result.err()).isZero();
        Path out = folder.resolve("new/out");
        assertThat(result.out().lines()).containsExactly(out.resolve(KEY + "-" + language + ".docx").toString(),
                out.resolve(KEY + "-" + language + ".pdf").toString());
        assertThat(word(out.resolve(KEY + "-" + language + ".docx"))).contains(title, "SEC-05", sentence);
        assertThat(pdf(out.resolve(KEY + "-" + language + ".pdf"))).contains(title, "SEC-05", sentence);
    }

    @Test
    void annexesAreAppendedOnRequestToTheDocumentThatHasThem() throws IOException {
        assertThat(cli.run("document", "export", KEY, "--with-annexes", "--format", "docx", "--out", "all").exitCode())
                .isZero();
        cli.run("document", "export", KEY, "--format", "docx", "--out", "alone");
        CliFixture.Result none = cli.run("document", "export", "tom-annex", "--with-annexes", "--out", "none");

        assertThat(word(folder.resolve("all/" + KEY + "-en.docx"))).contains("Annex A: Responsibilities",
                "Annex B: Values of the rules", "Annex C: Exceptions", "Annex D: Network documentation");
        assertThat(word(folder.resolve("alone/" + KEY + "-en.docx"))).doesNotContain("Annex D");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("has no annexes");
    }

    @Test
    void sectionsForAnotherDocumentHaveLowerHeadingsAndTheirOwnNumbers() throws IOException {
        CliFixture.Result result = cli.run("document", "export", KEY, "--sections", "purpose,13", "--heading-offset",
                "1", "--out", "part");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines()).containsExactly(folder.resolve("part/" + KEY + "-en.docx").toString());
        try (InputStream in = Files.newInputStream(folder.resolve("part/" + KEY + "-en.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            List<String> headings = document.getParagraphs()
                    .stream()
                    .filter(paragraph -> paragraph.getStyle() != null && paragraph.getStyle().startsWith("Heading"))
                    .map(paragraph -> paragraph.getStyle() + " " + paragraph.getText().replace('\t', ' '))
                    .toList();
            String text = new XWPFWordExtractor(document).getText().replace('\u00A0', ' ');

            assertThat(headings).startsWith("Heading2 3 Purpose and scope", "Heading3 3.1 Purpose and objectives")
                    .contains("Heading2 13 Exceptions and violations", "Heading3 13.1 Exceptions")
                    .noneMatch(heading -> heading.startsWith("Heading1") || heading.contains("Network"));
            assertThat(text).contains("in accordance with section 13", "Table 5: ").doesNotContain("Contents");
            assertThat(document.getDocument().toString()).contains(" REF ");
        }
    }

    @Test
    void excerptAsPdfKeepsItsLevels() throws IOException {
        cli.run("document", "export", KEY, "--sections", "5", "--format", "pdf", "--out", "part");

        assertThat(pdf(folder.resolve("part/" + KEY + "-en.pdf"))).contains("NET-05").doesNotContain("ACC-01");
    }

    static Stream<String> kinds() {
        return DocumentKind.fixed().stream().map(DocumentKind::key);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void headingsOfEveryKindCanBeLowered(String kind) {
        CliFixture.Result result = cli.run("document", "export", kind, "--heading-offset", "3", "--out", "lowered");

        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--sections, nowhere, Valid values", "--heading-offset, 4, must be 0 to 3"})
    void rejectsExcerptsThatAreImpossible(String option, String value, String reason) {
        CliFixture.Result result = cli.run("document", "export", KEY, option, value, "--out", "out");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(reason);
    }

    @Test
    void lowerHeadingsAreForWordOnly() {
        CliFixture.Result result = cli.run("document", "export", KEY, "--heading-offset", "1", "--format", "pdf",
                "--out", "out");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("docx");
    }

    @ParameterizedTest
    @CsvSource({"no-such-document, pdf", "cloud-security-policy, odt"})
    void rejectsUnknownKeyOrFormat(String key, String format) {
        CliFixture.Result result = cli.run("document", "export", key, "--format", format, "--out", "out");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void changeReportCoversTheRequestedPeriodOnly() throws IOException {
        cli.run("change", "add", "--kind", "nsg", "--title", "Deny RDP", "--reason", "R", "--risk", "X", "--rollback",
                "Y");

        assertThat(cli.run("document", "export", "change-report", "--format", "docx", "--out", "now").exitCode())
                .isZero();
        assertThat(cli.run("document", "export", "change-report", "--format", "docx", "--from", "2001-01-01", "--to",
                "2001-12-31", "--out", "then").exitCode()).isZero();

        assertThat(word(folder.resolve("now/change-report-en.docx"))).contains("Deny RDP");
        assertThat(word(folder.resolve("then/change-report-en.docx"))).contains("1 Jan 2001", "31 Dec 2001")
                .doesNotContain("Deny RDP");
    }

    @ParameterizedTest
    @CsvSource({"change-report, 2002-01-01", "tom-annex, 2000-01-01", "change-report, yesterday"})
    void rejectsInvalidPeriod(String key, String from) {
        CliFixture.Result result = cli.run("document", "export", key, "--from", from, "--to", "2001-01-01", "--out",
                "out");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void unwritableTargetGivesOneSentenceAndExitCodeThree() throws IOException {
        Files.createDirectories(folder.resolve("out").resolve(KEY + "-en.pdf").resolve("in-the-way"));

        CliFixture.Result result = cli.run("document", "export", KEY, "--format", "pdf", "--out", "out");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void uncollectedNetworksAreNotReportedAsAbsent() throws IOException {
        Files.writeString(folder.resolve("vaults.json"), """
                [{"id": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/g/providers/\
                Microsoft.KeyVault/vaults/kv", "name": "kv", "type": "Microsoft.KeyVault/vaults", "properties": {}}]
                """);
        cli.run("azure", "import", "vaults.json");

        cli.run("document", "export", "network-documentation", "--format", "docx", "--out", "out");

        assertThat(word(folder.resolve("out/network-documentation-en.docx")))
                .contains("The snapshot contains no data on this.")
                .doesNotContain("contains no virtual network");
    }

    private static String word(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
            return words.getText().replace('\u00a0', ' ');
        }
    }

    private static String pdf(Path file) throws IOException {
        try (PdfReader reader = new PdfReader(file.toString())) {
            PdfTextExtractor words = new PdfTextExtractor(reader);
            return IntStream.rangeClosed(1, reader.getNumberOfPages())
                    .mapToObj(page -> page(words, page))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String page(PdfTextExtractor words, int page) {
        try {
            return words.getTextFromPage(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
