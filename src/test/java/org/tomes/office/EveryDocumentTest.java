package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.ComposedOnce;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.PageEnds.PageEnd;
import org.tomes.office.design.BoldRowHeaders;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.design.PageKind;
import org.tomes.office.pdf.PdfDocumentWriter;
import org.tomes.text.Language;

/** The requirements for every kind of document, with a well-filled and with an empty register. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDocumentTest {

    /** A table of fewer rows than a dozen may leave a quarter of a page empty, and a heading moves with it. */
    private static final double MOST_EMPTY = 0.28;
    /** Headings are larger, in points. */
    private static final float LARGEST_TEXT = 10.9f;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final Map<Language, OpenRegister> registers = new EnumMap<>(Language.class);
    private OpenRegister empty;

    @BeforeAll
    void openRegisters(@TempDir Path folder) {
        AppContext context = new AppContext(MadeRegisters.MARCH, new AppPaths(folder, folder));
        for (Language language : Language.values()) {
            MadeRegisters.exampleCompany(folder.resolve(language.tag()), language, MadeRegisters.MARCH);
            registers.put(language, context.open(folder.resolve(language.tag())));
        }
        empty = context.create(folder.resolve("empty"));
    }

    @AfterAll
    void closeRegisters() {
        registers.values().forEach(OpenRegister::close);
        empty.close();
    }

    static Stream<DocumentKind> kinds() {
        return DocumentKind.fixed().stream();
    }

    static Stream<Arguments> everyKindInEachLanguage() {
        return DocumentKind.fixed()
                .stream()
                .flatMap(kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyKindInEachLanguage")
    void wordAndPdfHaveTheSameTextAndConformToBothStandards(DocumentKind kind, Language language) throws IOException {
        DocumentContent content = ComposedOnce.of(registers.get(language), kind, language);
        byte[] pdf = write(DocumentFormat.PDF, content);
        HeadingPages pages = new PdfDocumentWriter().pageNumbers(content);

        if (Documents.hasCellsOverRows(content)) {
            // A page break may cut a cell that spans rows; the rest of it then follows those rows.
            assertThat(sorted(Readers.pdf(pdf))).isEqualTo(sorted(PlainText.ofPdf(content, pages)));
        } else {
            assertThat(Readers.pdf(pdf)).isEqualTo(PlainText.ofPdf(content, pages));
        }
        HeadingPages inWord = new PdfDocumentWriter().pageNumbersInWord(content);
        byte[] word = write(DocumentFormat.DOCX, content);
        assertThat(Readers.docx(word)).isEqualTo(PlainText.ofDocx(content, inWord, true));
        assertThat(VeraPdf.violations(pdf)).isEmpty();
        assertThat(OpenXml.violations(word)).isEmpty();
    }

    /** Pages before a heading that always starts a page, and the last one, end wherever their content does. */
    @ParameterizedTest
    @MethodSource("everyKindInEachLanguage")
    void pagesEndNeitherHalfEmptyNorWithAHeading(DocumentKind kind, Language language) throws IOException {
        DocumentContent content = ComposedOnce.of(registers.get(language), kind, language);
        HeadingPages pages = new PdfDocumentWriter().pageNumbers(content);
        List<Block> blocks = content.blocks();
        Set<Integer> free = IntStream.range(1, blocks.size())
                .filter(i -> blocks.get(i) instanceof Heading && blocks.get(i - 1) instanceof PageBreak)
                .mapToObj(i -> pages.byAnchor().get(((Heading) blocks.get(i)).anchor()) - 1)
                .collect(Collectors.toSet());
        if (blocks.getFirst() instanceof Cover cover && !cover.compact()) {
            free.add(1);
        }
        List<PageEnd> ends = PageEnds.of(write(DocumentFormat.PDF, content), PageKind.of(content));

        assertThat(ends.subList(0, ends.size() - 1)).allSatisfy(end -> {
            assertThat(end.size()).isLessThan(LARGEST_TEXT);
            assertThat(end.empty()).isLessThan(free.contains(end.page()) ? 1 : MOST_EMPTY);
        });
    }

    @ParameterizedTest
    @MethodSource("everyKindInEachLanguage")
    void documentHasNoUnfilledPlaceholders(DocumentKind kind, Language language) {
        for (OpenRegister register : List.of(registers.get(language), empty)) {
            String text = Documents.text(ComposedOnce.of(register, kind, language));
            assertThat(text).doesNotContain("null", "Optional[", "{0", " :: ", "org.tomes")
                    .doesNotContainPattern("\\{\\d");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void firstColumnsAreBoldInBothLanguagesOrInNeither(DocumentKind kind) {
        List<Table> german = tables(Language.DE, kind);
        List<Table> english = tables(Language.EN, kind);

        assertThat(german).extracting(BoldRowHeaders::areBold)
                .isEqualTo(english.stream().map(BoldRowHeaders::areBold).toList());
    }

    private List<Table> tables(Language language, DocumentKind kind) {
        return ComposedOnce.of(registers.get(language), kind, language)
                .blocks()
                .stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /** A date that occurs twice in a document has the same format both times. */
    @ParameterizedTest
    @MethodSource("everyKindInEachLanguage")
    void writesDatesInOneForm(DocumentKind kind, Language language) {
        DocumentContent content = ComposedOnce.of(registers.get(language), kind, language);
        String months = Stream.of(DateFormatSymbols.getInstance(language.locale()).getMonths())
                .filter(month -> month.length() > "Sept".length())
                .collect(Collectors.joining("|"));

        assertThat(Documents.text(content) + content.info().date())
                .doesNotContainPattern("\\d\\.? (" + months + ") \\d{4}")
                .doesNotContainPattern("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    }

    @ParameterizedTest
    @EnumSource
    void resultOfTheEvidenceReportIsOnOnePageInBothFormats(Language language) throws IOException {
        DocumentContent content = ComposedOnce.of(registers.get(language), DocumentKind.CLOUD_SECURITY_EVIDENCE,
                language);
        PdfDocumentWriter writer = new PdfDocumentWriter();
        for (HeadingPages pages : List.of(writer.pageNumbers(content), writer.pageNumbersInWord(content))) {
            List<String> chapters = content.blocks()
                    .stream()
                    .filter(Heading.class::isInstance)
                    .map(Heading.class::cast)
                    .filter(heading -> heading.level() == 1)
                    .map(Heading::anchor)
                    .toList();
            int result = chapters.indexOf("summary");
            assertThat(pages.byAnchor().get(chapters.get(result + 1))).isEqualTo(pages.byAnchor().get("summary") + 1);
        }
        ItemList decisions = content.blocks()
                .stream()
                .filter(ItemList.class::isInstance)
                .map(ItemList.class::cast)
                .findFirst()
                .orElseThrow();
        String page = Readers.page(write(DocumentFormat.PDF, content),
                writer.pageNumbers(content).byAnchor().get("summary"));
        assertThat(decisions.items()).allSatisfy(
                item -> assertThat(page).contains(PlainText.withoutBlanks(item.inlines().getFirst().text())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void documentOfAnEmptyRegisterConformsToTheStandards(DocumentKind kind) throws IOException {
        DocumentContent german = ComposedOnce.of(empty, kind, Language.DE);
        byte[] pdf = write(DocumentFormat.PDF, german);

        assertThat(Readers.pdf(pdf)).isEqualTo(PlainText.ofPdf(german, new PdfDocumentWriter().pageNumbers(german)));
        assertThat(Documents.structure(german))
                .isEqualTo(Documents.structure(ComposedOnce.of(empty, kind, Language.EN)));
        assertThat(VeraPdf.violations(pdf)).isEmpty();
        assertThat(OpenXml.violations(write(DocumentFormat.DOCX, german))).isEmpty();
    }

    @Test
    void onlyTheEvidenceReportEnclosesWhatItRestsOn() throws IOException {
        OpenRegister register = registers.get(Language.DE);
        DocumentContent report = ComposedOnce.of(register, DocumentKind.CLOUD_SECURITY_EVIDENCE, Language.DE);
        JsonNode evidence = new ObjectMapper().readTree(report.attachments().getFirst().text().reader());
        var newest = register.azure().inventory().latest().orElseThrow();

        assertThat(evidence.at("/snapshot/sha256").asText()).isEqualTo(newest.snapshot().hash());
        assertThat(evidence.at("/register/newestHash").asText()).hasSize(64);
        assertThat(evidence.get("assessments")).hasSameSizeAs(register.azure().checks().assess(newest).assessments());
        // Independent of the process: a random order would give a different file for the same register.
        assertThat(evidence.at("/snapshot/notRead/0").fieldNames()).toIterable().containsExactly("what", "reason");
        assertThat(evidence.get("statements").findValuesAsText("state")).contains("MET", "NOT_MET");
        assertThat(Readers.attached(write(DocumentFormat.PDF, report))).containsOnlyKeys("evidence.json");
        for (DocumentKind other : DocumentKind.fixed()
                .stream()
                .filter(kind -> !kind.equals(DocumentKind.CLOUD_SECURITY_EVIDENCE))
                .toList()) {
            assertThat(ComposedOnce.of(register, other, Language.DE).attachments()).isEmpty();
        }
        assertThat(ComposedOnce.of(empty, DocumentKind.CLOUD_SECURITY_EVIDENCE, Language.DE)
                .attachments()
                .getFirst()
                .text()
                .toString()).contains("\"snapshot\" : null");
    }

    private static String sorted(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] write(DocumentFormat format, DocumentContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(OfficeFormats.all().get(format).write(content, out)).isEmpty();
        return out.toByteArray();
    }
}
