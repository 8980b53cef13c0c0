package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.soa.ControlStatuses;
import org.tomes.document.statement.StatementKey;
import org.tomes.soa.Applicability;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** All documents, the rule on controls and the window count the coverage of controls in one way. */
@SlowTest
class DocumentsAgreeOnControlsTest extends ComposedExample {

    private List<SoaRow> rows(Language language, ControlCoverage coverage) {
        return register.records().soa().rows(language).stream().filter(row -> row.coverage() == coverage).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void controlsWithoutAnyImplementation(Language language) {
        Texts texts = Texts.in(language);
        List<String> without = rows(language, ControlCoverage.NO_MEASURE).stream().map(SoaRow::control).toList();
        long applicable = register.records()
                .soa()
                .rows(language)
                .stream()
                .filter(row -> row.entry().decision() == Applicability.APPLICABLE)
                .count();
        assertThat(without).contains("A.5.4", "A.5.7", "A.8.14", "A.8.28", "A.8.34").doesNotContain("A.5.1", "A.5.5");

        assertThat(statements().find(new StatementKey("control.measures")).orElseThrow().deviations())
                .extracting(one -> one.name().arguments().getFirst().toString())
                .containsExactlyInAnyOrderElementsOf(without);
        assertThat(rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language).map(List::getFirst))
                .filteredOn(cell -> cell.startsWith("GOV-19 "))
                .singleElement()
                .asString()
                .contains(without.size() + " ", " " + applicable + " ");
        assertThat(openPoints(language, ControlCoverage.NO_MEASURE)).containsExactlyElementsOf(without);
        assertThat(
                row(DocumentKind.MANAGEMENT_REVIEW, language, texts.get("managementreview.figures.controls")).getLast())
                .contains(without.size() + " " + texts.get("soa.overview." + ImplementationState.NOT_IMPLEMENTED));
        assertThat(figure(language)).contains(
                texts.get("figure.bars.each", texts.get("figure.coverage.NO_MEASURE"), (long) without.size()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void controlsWithOnlyDocumentsOrEvidenceAreNotCountedAsMissing(Language language) {
        Texts texts = Texts.in(language);
        List<SoaRow> documented = rows(language, ControlCoverage.ONLY_DOCUMENTED);

        assertThat(documented).extracting(SoaRow::control).contains("A.5.1", "A.5.5", "A.7.14", "A.5.35");
        assertThat(documented).allMatch(row -> register.documents()
                .proofs()
                .read()
                .state(row)
                .filter(state -> state.compareTo(ImplementationState.PLANNED) > 0)
                .isPresent());
        assertThat(figure(language)).contains(
                texts.get("figure.bars.each", texts.get("figure.coverage.ONLY_DOCUMENTED"), (long) documented.size()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void figureAndStatementOfApplicabilityCountTheSamePlannedControls(Language language) {
        Texts texts = Texts.in(language);

        assertThat(figure(language)).contains(texts.get("figure.bars.each", texts.get("figure.coverage.ONLY_PLANNED"),
                (long) openPoints(language, ControlCoverage.ONLY_PLANNED).size()));
    }

    /** Returns the controls that the Statement of Applicability lists with a coverage, whatever their status. */
    private List<String> openPoints(Language language, ControlCoverage coverage) {
        return rows(DocumentKind.STATEMENT_OF_APPLICABILITY, language)
                .filter(cells -> cells.getFirst().endsWith(": " + Texts.in(language).name("soa", coverage)))
                .flatMap(cells -> Stream.of(cells.getLast().split(", ")))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void controlsAreCountedAsInTheFigureAndTheRegister(Language language) {
        Texts texts = Texts.in(language);
        List<SoaRow> applicable = register.records()
                .soa()
                .rows(language)
                .stream()
                .filter(row -> row.entry().decision() == Applicability.APPLICABLE)
                .toList();
        long covered = applicable.stream().filter(row -> row.coverage() == ControlCoverage.COVERED).count();
        long onlyDocumented = applicable.stream()
                .filter(row -> row.coverage() == ControlCoverage.ONLY_DOCUMENTED)
                .count();
        ControlStatuses proofs = register.documents().proofs().read();
        long implemented = applicable.stream()
                .filter(row -> proofs.state(row).filter(ImplementationState.IMPLEMENTED::equals).isPresent())
                .count();

        assertThat(figure(language))
                .contains(texts.get("figure.bars.each", texts.get("figure.coverage.COVERED"), covered))
                .contains(texts.get("figure.bars.each", texts.get("figure.coverage.ONLY_DOCUMENTED"), onlyDocumented));
        assertThat(paragraphs(DocumentKind.STATEMENT_OF_APPLICABILITY, language))
                .contains(texts.get("document.soaGaps.text", 0, 0, applicable.size() - implemented, applicable.size()));
    }

    /** Returns the description of the figure on the coverage of the controls. */
    private String figure(Language language) {
        return blocks(DocumentKind.MANAGEMENT_REVIEW, language).stream()
                .flatMap(block -> block instanceof Figure figure ? Stream.of(figure) : Stream.empty())
                .filter(figure -> figure.caption().contains(Texts.in(language).get("figure.coverage.caption")))
                .findFirst()
                .orElseThrow()
                .alternative();
    }
}
