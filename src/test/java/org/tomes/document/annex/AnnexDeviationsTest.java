package org.tomes.document.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.check.criteria.CheckRules;
import org.tomes.document.ComposedOnce;
import org.tomes.document.DocumentKind;
import org.tomes.document.annex.DeviationDueDates.Basis;
import org.tomes.document.annex.DeviationDueDates.Due;
import org.tomes.document.compose.FindingTitles;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.release.ReleaseRemark;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementState;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.review.ReviewResult;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The annex of the example company agrees with other documents on deviations, dates and gaps. */
@SlowTest
class AnnexDeviationsTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String WITHOUT_MEASURE = "Abweichungen ohne Maßnahme dieser Anlage";

    @AutoClose
    private OpenRegister register;
    private Remediations remedies;

    @BeforeEach
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
        remedies = register.documents().statements().remedies();
    }

    @Test
    void measureShowsDueDatesOfAllItsFindings() {
        int overdue = 0;
        for (ContradictedMeasure found : register.documents().annex().contradictions()) {
            List<Finding> findings = open().filter(finding -> remedies.of(finding).measures().contains(found.measure()))
                    .toList();
            List<LocalDate> days = findings.stream()
                    .flatMap(finding -> remedies.of(finding).due().stream())
                    .sorted()
                    .toList();
            if (days.isEmpty()) {
                continue;
            }
            String row = row(found.measure().code());
            if (findings.stream()
                    .anyMatch(finding -> remedies.of(finding).overdueSince(register.today()).isPresent())) {
                assertThat(row).contains("überfällig");
                overdue++;
            }
            if (!days.getLast().isBefore(register.today())) {
                assertThat(row).containsPattern("bis \\d\\d\\.\\d\\d\\.\\d{4}");
                assertThat(latest(row)).isAfterOrEqualTo(days.getLast());
            }
        }
        assertThat(overdue).isPositive();
    }

    @Test
    void termsThatCiteARetiredMeasureAreReportedBeforeTheRelease() {
        assertThat(remarks("annex.citedRetired")).isEmpty();
        List.of("TOM-019", "TOM-028")
                .forEach(code -> register.records()
                        .measures()
                        .retire(actor(), register.records().measures().get(code), "Replaced"));
        assertThat(remarks("annex.citedRetired")).singleElement()
                .extracting(Message::arguments)
                .isEqualTo(List.of(2, "TOM-019, TOM-028"));
    }

    /**
     * Neither a status sheet on a possible incident nor an annex with its deviations must reach customers before the
     * decision whether to notify them.
     */
    @Test
    void findingsTreatedAsExploitedAreReportedBeforeTheReleaseAndInTheStatusSheet() {
        List<String> exploited = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.activeExploitation().isPresent())
                .sorted(Comparator.comparing(finding -> finding.id().number()))
                .map(finding -> finding.id().toString())
                .toList();
        assertThat(remarks("annex.exploited")).singleElement()
                .extracting(Message::arguments)
                .isEqualTo(List.of(exploited.size(), String.join(", ", exploited)));
        assertThat(text(DocumentKind.TOM_ANNEX)).contains(
                "Anlage und Blatt dürfen erst nach der Entscheidung über eine Meldung (Art.",
                "weitergegeben werden und ersetzen sie nicht.");
    }

    @Test
    void passedDateOfAPlannedMeasureIsNotShownAsAPlan() {
        Measure planned = register.records().measures().get("TOM-005");
        register.records()
                .measures()
                .change(actor(), planned.change().due(Optional.of(register.today().minusDays(10))).build());
        assertThat(row("TOM-005")).contains("überfällig seit " + DAY.format(register.today().minusDays(10)));
    }

    /** A known overdue review is a deviation, not missing data. */
    @Test
    void reviewWithoutAssessmentIsNotCalledOverdue() {
        CheckRules rules = register.azure().rules().current();
        ParameterValues values = rules.criteria()
                .values()
                .with(Parameter.REVIEW_NSG, 12)
                .with(Parameter.REVIEW_RECOMMENDATIONS, 30);
        register.azure().rules().save(actor(), rules.with(rules.criteria().withValues(values)));
        assertThat(text(DocumentKind.TOM_ANNEX))
                .containsIgnoringCase("nicht bewertet, weil Daten fehlen: eine Überprüfung")
                .doesNotContainIgnoringCase("nicht bewertet, weil Daten fehlen: eine überfällige");
    }

    @Test
    void promiseWithoutAMeasureInForceIsReportedBeforeTheRelease() {
        assertThat(remarks("annex.promiseWithoutMeasure")).isEmpty();
        Measure confidentiality = register.records().measures().get("TOM-047");
        register.records().measures().change(actor(), confidentiality.change().status(MeasureStatus.PLANNED).build());
        assertThat(remarks("annex.promiseWithoutMeasure")).singleElement()
                .extracting(Message::arguments)
                .isEqualTo(List.of(Message.of("annex.terms.confidentiality"), "A.6.6"));
    }

    private List<Message> remarks(String key) {
        return register.documents()
                .releaseChecks()
                .of(register.documents().versions().working(DocumentKind.TOM_ANNEX))
                .stream()
                .map(ReleaseRemark::sentence)
                .filter(sentence -> sentence.key().equals(key))
                .toList();
    }

    @Test
    void overdueDatesAreCountedSeparately() {
        DeviationDueDates dates = DeviationDueDates.of(
                Stream.of(day(2), day(-3), Optional.<LocalDate>empty(), day(-9), day(7)).map(this::due).toList(),
                register.today());

        assertThat(dates.overdue()).containsExactly(day(-9).orElseThrow(), day(-3).orElseThrow());
        assertThat(dates.coming()).containsExactly(day(2).orElseThrow(), day(7).orElseThrow());
        assertThat(dates.undated()).isOne();
        assertThat(dates.isUniform()).isFalse();
        assertThat(DeviationDueDates.of(List.of(due(day(0))), register.today()).overdue()).as("the last day is in time")
                .isEmpty();
    }

    @Test
    void deadlineIsNotAPlannedDate() {
        Texts texts = Texts.in(Language.EN);
        Formats formats = new Formats(texts, ZoneOffset.UTC);
        DeviationDueDates dates = DeviationDueDates.of(List.of(new Due(Optional.empty(), day(5), Basis.PLANNED),
                new Due(Optional.empty(), day(60), Basis.DEADLINE)), register.today());

        assertThat(dates.coming()).containsExactly(day(5).orElseThrow());
        assertThat(dates.limits()).containsExactly(day(60).orElseThrow());
        assertThat(dates.text(texts, formats)).contains("planned for " + formats.date(day(5).orElseThrow()),
                "deadline " + formats.date(day(60).orElseThrow()));
    }

    @Test
    void measureWithValidEvidenceIsNotCalledSelfDeclared() {
        RecordsWithEvidence evidenced = register.documents().statements().basis(DocumentKind.TOM_ANNEX).evidenced();
        List<String> rows = register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> evidenced.has(measure.ref()))
                .map(measure -> row(measure.code()))
                .toList();

        assertThat(rows).noneMatch(row -> row.contains("Eigenangabe")).anyMatch(row -> row.contains("Mit Nachweis"));
        assertThat(row("TOM-046")).contains("Mit Nachweis");
    }

    @Test
    void commitmentWithDeviationsRemainsOwed() {
        assertThat(row("TOM-004")).contains("Ausnahme für ").doesNotContain("Ziel: ");
    }

    @Test
    void overdueItemRemainsOverdueWithANewDate() {
        DeviationDueDates dates = DeviationDueDates.of(
                List.of(new Due(day(-5), day(30), Basis.PLANNED), new Due(day(-8), day(-8), Basis.DEADLINE)),
                register.today());

        assertThat(dates.overdue()).containsExactly(day(-8).orElseThrow(), day(-5).orElseThrow());
        assertThat(dates.replanned()).containsExactly(day(30).orElseThrow());
        assertThat(dates.coming()).isEmpty();
    }

    private Due due(Optional<LocalDate> day) {
        return Due.of(day, register.today());
    }

    @Test
    void unassignedDeviationsAreCompleteWithoutResourceNames() {
        List<Finding> unassigned = open().filter(finding -> remedies.of(finding).measures().isEmpty()).toList();
        List<String> rows = withoutMeasure();
        Texts texts = Texts.in(Language.DE);

        assertThat(unassigned).isNotEmpty()
                .allSatisfy(finding -> assertThat(rows).as(finding.id().toString())
                        .anyMatch(row -> row.contains(headline(finding, texts)) || row.contains(" weitere")));
        assertThat(rows).allSatisfy(
                row -> assertThat(row).containsPattern("(Termin|Frist|seit) \\d|ohne Termin|weil Daten fehlen")
                        .doesNotContain(unassigned.stream().map(one -> one.resource().name()).toArray(String[]::new)));
    }

    /** Two of the three subscriptions without the plan are deviations from a measure of the annex. */
    @Test
    void unassignedDeviationsAreCountedWithoutThoseOfAMeasure() {
        assertThat(withoutMeasure()).anyMatch(row -> row.contains("Defender") && row.contains(": 1 von 3 Abonnements"))
                .noneMatch(row -> row.matches("(?s).*\\b[A-Z]{3}-\\d\\d\\b.*"));
    }

    /** Customers must not take for met what missing data leaves open, such as the public access of a database. */
    @Test
    void requirementsWithoutDataAreListedUnlessCoveredByAMeasure() {
        assertThat(withoutMeasure().getLast()).startsWith("Nicht bewertet, weil Daten fehlen, sind diese Vorgaben: ")
                .contains("„Auf jedem Abonnement sind privilegierte Rollen nur befristet vergeben“")
                .doesNotContain("Netzwerkzugriff auf Datenbanken");
        assertThat(row("TOM-008")).contains("Teilweise geprüft");
    }

    /** The dates count each cause, so that a kind that is not named would remain unknown to customers. */
    @Test
    void eachKindOfDeviationThatIsCountedIsNamed() {
        Texts texts = Texts.in(Language.DE);

        for (ContradictedMeasure found : register.documents().annex().contradictions()) {
            String row = row(found.measure().code());
            assertThat(remedies.causes()
                    .onePerCause(open().filter(finding -> remedies.of(finding).measures().contains(found.measure()))
                            .toList()))
                    .allSatisfy(finding -> assertThat(row).contains(
                            new FindingTitles(register.azure().findings().explanations()).headline(finding, texts)));
        }
    }

    @Test
    void reviewThatWasNeverCarriedOutIsNotMerelyOverdue() {
        assertThat(row("TOM-038")).contains("eine noch nie durchgeführte Überprüfung")
                .doesNotContain("eine überfällige Überprüfung");
        assertThat(row("TOM-012")).contains("eine überfällige Überprüfung").doesNotContain("noch nie durchgeführt");
    }

    @Test
    void costDeviationsAreNotDisclosedToCustomers() {
        assertThat(withoutMeasure()).isNotEmpty()
                .noneMatch(row -> row.contains("Budget") || row.contains("wird nicht genutzt"));
    }

    /** The decision of the management review refers to the measure in its text. */
    @Test
    void decisionNamingTheMeasureGivesItsDeviationsADate() {
        assertThat(row("TOM-039")).containsPattern("Ausnahme für ERP-System bis [\\d.]+: „Die Konfiguration vor");
    }

    private String headline(Finding finding, Texts texts) {
        return AnnexMeasureText.requiresSystemNames(finding) ? finding.check().areaName(texts)
                : new FindingTitles(register.azure().findings().explanations()).headline(finding, texts);
    }

    @Test
    void earlierDueDateIsShownWithTheLater() {
        Texts texts = Texts.in(Language.EN);
        String told = DeviationDueDates.of(List.of(due(day(7)), due(day(90))), register.today())
                .text(texts, new Formats(texts, ZoneOffset.UTC));
        Formats formats = new Formats(texts, ZoneOffset.UTC);

        assertThat(told).contains(formats.date(day(7).orElseThrow())).contains(formats.date(day(90).orElseThrow()));
    }

    @Test
    void measureWithUnassessedRulesIsCalledPartlyChecked() {
        List<StatementResult> statements = register.documents().statements().evaluate(DocumentKind.TOM_ANNEX).all();
        List<Measure> gaps = register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> measure.status().isInForce())
                .filter(measure -> statements.stream()
                        .filter(result -> result.measures().contains(measure))
                        .map(result -> result.of(measure))
                        .anyMatch(result -> result.state() == StatementState.NOT_ASSESSED))
                .filter(measure -> !row(measure.code()).contains("Eigenangabe")
                        && !row(measure.code()).contains("Mit Nachweis"))
                .filter(measure -> !row(measure.code()).isEmpty())
                .toList();

        assertThat(gaps).isNotEmpty()
                .allSatisfy(measure -> assertThat(row(measure.code())).doesNotContain("\nGeprüft"))
                .filteredOn(measure -> statements.stream()
                        .filter(result -> result.measures().contains(measure))
                        .anyMatch(result -> result.of(measure).state() != StatementState.NOT_ASSESSED))
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(row(measure.code())).contains("Teilweise geprüft"));
    }

    @Test
    void effectivenessIsConfirmedOnlyByASignedReviewAndNeverByTheCompanysWord() {
        String confirmed = "Wirksamkeit bestätigt";
        assertThat(register.records().measures().all()).filteredOn(measure -> row(measure.code()).contains(confirmed))
                .isNotEmpty()
                .allSatisfy(measure -> {
                    assertThat(row(measure.code())).doesNotContain("Eigenangabe");
                    assertThat(register.records().reviews().get(measure.code()).isOverdue()).isFalse();
                    assertThat(register.records().reviews().get(measure.code()).last().orElseThrow().result())
                            .isEqualTo(ReviewResult.EFFECTIVE);
                });
        assertThat(text(DocumentKind.CLOUD_SECURITY_EVIDENCE)).doesNotContain("(" + confirmed + ")");
    }

    @Test
    void onlyWordsThatTheAnnexUsesAreExplained() {
        assertThat(legend()).contains("Teilweise geprüft", "Nicht bewertet", "Eigenangabe");

        register.records().measures().retire(actor(), register.records().measures().get("TOM-041"), "entfällt");
        register.records().measures().retire(actor(), register.records().measures().get("TOM-052"), "entfällt");
        register.records().measures().retire(actor(), register.records().measures().get("TOM-045"), "entfällt");

        assertThat(legend()).contains("Teilweise geprüft").doesNotContain("Eigenangabe");
    }

    private Stream<Finding> open() {
        return register.azure().findings().all().stream().filter(finding -> finding.state() == FindingState.OPEN);
    }

    private Optional<LocalDate> day(int fromToday) {
        return Optional.of(register.today().plusDays(fromToday));
    }

    private static LocalDate latest(String row) {
        return Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}")
                .matcher(row)
                .results()
                .map(found -> LocalDate.parse(found.group(), DAY))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private Actor actor() {
        return new Actor(register.records().people().get("Aylin Demirci").id().toString(), "test", "host");
    }

    private List<Block> blocks() {
        return ComposedOnce.of(register, DocumentKind.TOM_ANNEX, Language.DE).blocks();
    }

    private String legend() {
        return rows(DocumentKind.TOM_ANNEX).dropWhile(row -> !row.getFirst().equals("Begriffe"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .getLast();
    }

    private List<String> withoutMeasure() {
        return rows(DocumentKind.TOM_ANNEX).dropWhile(row -> !row.getFirst().startsWith(WITHOUT_MEASURE))
                .skip(1)
                .map(List::getLast)
                .toList();
    }

    private String row(String code) {
        return rows(DocumentKind.TOM_ANNEX)
                .flatMap(cells -> cells.getFirst().equals(code) || cells.getFirst().startsWith(code + " ")
                        ? Stream.of(String.join("\n", cells))
                        : kept(cells, code))
                .collect(Collectors.joining("\n"));
    }

    private String text(DocumentKind kind) {
        return rows(kind).flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    private Stream<List<String>> rows(DocumentKind kind) {
        return ComposedOnce.of(register, kind, Language.DE)
                .blocks()
                .stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).rows().stream())
                .map(AnnexDeviationsTest::cells);
    }

    /** Returns the status of a measure without known deviations, which shares its row with others. */
    private static Stream<String> kept(List<String> cells, String code) {
        return Pattern.compile("((?:TOM-\\d{3}(?:, )?)+): (.*?)(?= TOM-\\d{3}|$)")
                .matcher(cells.getLast())
                .results()
                .filter(status -> cells.size() == 1 && status.group(1).contains(code))
                .map(status -> status.group(2));
    }

    private static List<String> cells(Row row) {
        return row.cells()
                .stream()
                .map(cell -> cell.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .toList();
    }
}
