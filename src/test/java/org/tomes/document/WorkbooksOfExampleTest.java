package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.document.content.Block.Table;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.office.OpenXml;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The workbook of a document conforms to the schemas, and contains as much as the document itself. */
@SlowTest
class WorkbooksOfExampleTest extends ComposedExample {

    private static final Pattern CODE = Pattern.compile("\\b(F-\\d+|TOM-\\d{3}|E-\\d{3}|D-\\d+|A\\.\\d\\.\\d+)\\b");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void workbookContainsTheCodesListedInTheDocument(Language language) throws IOException {
        List<DocumentKind> kinds = DocumentKind.fixed()
                .stream()
                .filter(kind -> register.documents().composition().formats(kind).contains(DocumentFormat.XLSX))
                .toList();
        assertThat(kinds).hasSizeGreaterThan(4);

        for (DocumentKind kind : kinds) {
            List<Set<String>> sheets = workbook(kind, language).stream()
                    .map(cells -> codes(String.join("\n", cells)))
                    .toList();
            rowsOf(kind, language).filter(cells -> !codes(cells.getFirst()).isEmpty()).forEach(cells -> {
                Set<String> about = codes(cells.getFirst());
                assertThat(sheets.stream()
                        .filter(row -> row.stream().anyMatch(about::contains))
                        .flatMap(Set::stream)
                        .toList()).as("%s %s", kind, cells).containsAll(codes(String.join("\n", cells)));
            });
        }
    }

    private Stream<List<String>> rowsOf(DocumentKind kind, Language language) {
        return ComposedOnce.of(register, kind, language)
                .blocks()
                .stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> cells((Table) table));
    }

    private static Set<String> codes(String text) {
        return CODE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<List<String>> workbook(DocumentKind kind, Language language) throws IOException {
        Path file = register.documents()
                .composition()
                .export(kind, language, List.of(DocumentFormat.XLSX), folder.resolve(kind.key() + language))
                .getFirst()
                .path();
        assertThat(OpenXml.violations(Files.readAllBytes(file))).isEmpty();
        List<List<String>> rows = new ArrayList<>();
        try (Workbook opened = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : opened) {
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void acceptedDeviationIsNotOpenAndItsPersonIsTheOneWhoDecided(Language language) throws IOException {
        Texts texts = Texts.in(language);
        List<List<String>> rows = workbook(DocumentKind.CLOUD_SECURITY_EVIDENCE, language);
        List<Finding> decided = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == FindingState.RISK_ACCEPTED
                        || finding.state() == FindingState.EXEMPT)
                .toList();
        assertThat(decided).isNotEmpty();

        decided.forEach(finding -> assertThat(rows).filteredOn(cells -> cells.contains(finding.id().toString()))
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(cells.get(cells.size() - 2)).contains(person(finding))
                        .doesNotContain(texts.get("cloudevidence.untreated", "").strip())));
    }

    private String person(Finding finding) {
        return register.records()
                .people()
                .all()
                .stream()
                .filter(person -> finding.decision().orElseThrow().by().filter(person.id()::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void everyOpenFindingIsInTheWorkbookOfTheEvidenceReport() throws IOException {
        Set<String> listed = workbook(DocumentKind.CLOUD_SECURITY_EVIDENCE, Language.EN).stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());

        assertThat(open()).isNotEmpty().allSatisfy(finding -> assertThat(listed).contains(finding.id().toString()));
    }

    /** A rule that only a nonconformity violates had neither a reason nor a row with its deviation. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleThatIsNotMetHasAReasonAndADeviation(Language language) throws IOException {
        String notMet = Texts.in(language).name("statement", ComplianceStatus.NOT_MET);
        List<List<String>> rows = workbook(DocumentKind.CLOUD_SECURITY_EVIDENCE, language);

        assertThat(rows).filteredOn(cells -> cells.size() > 2 && cells.get(2).equals(notMet))
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> {
                    assertThat(rule.get(3)).as(rule.getFirst()).isNotBlank();
                    assertThat(rows).as(rule.getFirst())
                            .filteredOn(cells -> cells.getFirst().equals(rule.getFirst()))
                            .hasSizeGreaterThan(1);
                });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void evidenceIndexAndStatementOfApplicabilityAssignEvidenceToTheSameControls(Language language) throws IOException {
        Set<String> index = workbook(DocumentKind.EVIDENCE_INDEX, language).stream()
                .filter(cells -> cells.getFirst().startsWith("E-"))
                .flatMap(cells -> codes(String.join("\n", cells)).stream()
                        .filter(code -> code.startsWith("A."))
                        .map(control -> cells.getFirst() + " " + control))
                .collect(Collectors.toSet());

        assertThat(index).isNotEmpty();
        assertThat(workbook(DocumentKind.STATEMENT_OF_APPLICABILITY, language).stream()
                .filter(cells -> cells.getFirst().startsWith("A."))
                .flatMap(cells -> codes(String.join("\n", cells)).stream()
                        .filter(code -> code.startsWith("E-"))
                        .map(evidence -> evidence + " " + cells.getFirst()))
                .collect(Collectors.toSet())).isEqualTo(index);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void annexWorkbookContainsEveryDeviation(Language language) throws IOException {
        Texts texts = Texts.in(language);
        // The document lists in one row what the workbook calls not assessed in several.
        String notAssessed = texts.get("annex.unassigned.undecided", "").replaceAll("[„“”]", "");
        List<String> cells = workbook(DocumentKind.TOM_ANNEX, language).stream()
                .flatMap(List::stream)
                .map(cell -> cell.startsWith(notAssessed) ? cell.substring(notAssessed.length()) : cell)
                .toList();
        List<List<String>> status = table(DocumentKind.TOM_ANNEX, language, texts.get("annex.status.status"));
        List<String> withoutMeasure = status.stream()
                .dropWhile(row -> !row.getFirst().equals(texts.get("annex.unassigned")))
                .skip(1)
                .map(List::getLast)
                .toList();
        assertThat(withoutMeasure).isNotEmpty()
                .allSatisfy(text -> assertThat(
                        cells.stream().distinct().filter(cell -> cell.length() > 1 && text.contains(cell)))
                        .hasSizeGreaterThanOrEqualTo(Math.max(1, text.split(" – ").length - 1)));
        List<String> developing = status.stream()
                .dropWhile(row -> !row.getFirst().equals(texts.get("annex.status.development")))
                .takeWhile(row -> !row.getFirst().equals(texts.get("annex.unassigned")))
                .skip(1)
                .map(List::getLast)
                .filter(text -> text.contains(". "))
                .toList();
        assertThat(developing).isNotEmpty()
                .allSatisfy(text -> assertThat(cells).anyMatch(cell -> cell.length() > 1 && text.endsWith(cell)));
    }

    /** Tables of the annex have no caption; their headings identify them. */
    @Override
    List<List<String>> table(DocumentKind kind, Language language, String heading) {
        return tables(kind, language)
                .filter(table -> table.columns().stream().anyMatch(column -> column.head().equals(heading)))
                .flatMap(ComposedExample::cells)
                .toList();
    }
}
