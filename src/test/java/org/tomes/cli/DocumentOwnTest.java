package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.document.DocumentKind;

/** Custom documents have the same workflow as those of every register. */
class DocumentOwnTest {

    private static final String KEY = "backup-manual";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeDocument() {
        cli = new CliFixture(folder);
        cli.register();
        run("person", "add", "Anna Berg");
        run("person", "add", "Ben Ott");
        run("document", "new", KEY, "--title", "How we restore", "--from", "backup-concept");
    }

    @Test
    void newDocumentIsListedWithItsTitleInBothLanguages() {
        assertThat(listed("en").get("title").asText()).isEqualTo("How we restore");
        assertThat(listed("de").get("title").asText()).isEqualTo("Konzept für Sicherung und Wiederherstellung");
        assertThat(listed("en").get("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void textIsTheTemplateWithValuesOfTheRegisterAndTheCompanysOwnWords() throws IOException {
        run("measure", "add", "--title", "Restores are tested", "--control", "A.8.13");
        Files.writeString(folder.resolve("own.md"), "# Contacts\n\nCall 112.\n");
        run("document", "text", "add", KEY, "--file", "own.md");
        run("document", "export", KEY, "--format", "docx", "--out", "out");

        assertThat(text(folder.resolve("out").resolve(KEY + "-en.docx")))
                .contains("How we restore", "Maximum data loss (RPO): 24 hours", "Restores are tested", "Call 112.")
                .doesNotContain("{param", "Unknown placeholder");
    }

    /** A treatment plan is worked on as a list. */
    @Test
    void workbookHoldsEachTableOfTheDocument() throws IOException {
        run("measure", "add", "--title", "Restores are tested", "--status", "planned");
        run("document", "new", "plan", "--title", "Treatment plan", "--from", "treatment-plan");
        run("document", "export", "plan", "--format", "xlsx", "--out", "out");

        try (XSSFWorkbook book = new XSSFWorkbook(folder.resolve("out").resolve("plan-en.xlsx").toFile())) {
            List<String> cells = IntStream.range(0, book.getNumberOfSheets())
                    .mapToObj(book::getSheetAt)
                    .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(Cell::toString)
                    .toList();
            assertThat(book.getSheetName(0)).startsWith("1 ");
            assertThat(cells).anyMatch(cell -> cell.contains("Restores are tested")).contains("Treatment plan");
        } catch (InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void releasedCustomDocumentVerifiesAndIsInTheAuditPack() throws IOException {
        run("document", "submit", KEY, "--as", "Anna Berg");
        run("document", "approve", KEY, "--as", "Ben Ott");
        run("document", "release", KEY, "--out", "out");
        Path pdf = folder.resolve("out").resolve(KEY + "-1.0-en.pdf");

        assertThat(run("document", "verify", pdf.toString()).out()).contains("How we restore");
        Files.write(folder.resolve("altered.pdf"), changed(Files.readAllBytes(pdf)));
        CliFixture.Result altered = cli.run("document", "verify", "altered.pdf");
        assertThat(altered.exitCode()).isEqualTo(1);
        assertThat(altered.out()).contains("How we restore");
        assertThat(listed("en").get("state").asText()).isEqualTo("RELEASED");
        run("document", "draft", KEY, "--summary", "New phone number", "--as", "Anna Berg");
        run("document", "redline", KEY, "1.0", "1.1", "--out", "redline.docx");
        run("document", "pack", "--out", "pack.zip");
        try (ZipFile pack = new ZipFile(folder.resolve("pack.zip").toFile())) {
            assertThat(pack.getEntry("documents/" + KEY + "-1.0-en.pdf")).isNotNull();
        }
        run("audit", "verify");
        assertThat(run("review", "list", "--json").json().toString()).contains(KEY);
    }

    @Test
    void rejectsDuplicateAndUnsafeDocumentKeys() {
        for (List<String> wrong : List.of(List.of(KEY, "backup-concept"),
                List.of("cloud-security-policy", "key-concept"), List.of("../etc", "key-concept"),
                List.of("Großes", "key-concept"), List.of("k".repeat(41), "key-concept"),
                List.of("other", "no-such-template"))) {
            CliFixture.Result result = cli.run("document", "new", wrong.get(0), "--title", "T", "--from", wrong.get(1));
            assertThat(result.exitCode()).as(wrong.toString()).isEqualTo(2);
        }
        assertThat(cli.run("document", "new", "other", "--title", " ", "--from", "key-concept").exitCode())
                .isEqualTo(2);
        assertThat(run("document", "list", "--json").json().get("documents")).hasSize(DocumentKind.fixed().size() + 1);
        assertThat(cli.run("document", "new", "other", "--title", "T", "--from", "x").err()).contains("access-concept",
                "staff-leaflet");
    }

    private static byte[] changed(byte[] file) {
        byte[] other = file.clone();
        other[other.length - 10] ^= 1;
        return other;
    }

    private JsonNode listed(String language) {
        return StreamSupport
                .stream(run("document", "list", "--json", "--lang", language).json().get("documents").spliterator(),
                        false)
                .filter(document -> document.get("key").asText().equals(KEY))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Path file) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(file)))) {
            return words.getText().replace('\u00a0', ' ');
        }
    }

    private CliFixture.Result run(String... arguments) {
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as("%s: %s", List.of(arguments), result.err()).isZero();
        return result;
    }
}
