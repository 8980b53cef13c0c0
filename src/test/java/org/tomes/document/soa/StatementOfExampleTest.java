package org.tomes.document.soa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.document.ComposedOnce;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.auditsession.AuditedRegister;
import org.tomes.document.auditsession.ControlPage.Entry;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.StatementKey;
import org.tomes.finding.FindingState;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureStatus;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Content of the Statement of Applicability of the example company. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class StatementOfExampleTest {

    @AutoClose
    private OpenRegister register;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
    }

    @Test
    void columnsOfEachThemeAddUpToItsTotalAndAllThemesToTheControlsOfAnnexA() {
        List<List<Integer>> themes = rows("Controls nach Themen und Status")
                .map(cells -> cells.stream().skip(1).map(Integer::parseInt).toList())
                .toList();

        assertThat(themes).hasSize(5)
                .allSatisfy(counts -> assertThat(counts.subList(0, counts.size() - 1).stream().mapToInt(n -> n).sum())
                        .isEqualTo(counts.getLast()));
        assertThat(themes.getLast().getLast()).isEqualTo(93);
    }

    /** Nonconformities of rules were shown only at controls whose text names them. */
    @Test
    void controlsNameTheNonconformitiesOfTheirRules() {
        assertThat(row("A.5.24 ")).anyMatch(cell -> cell.contains("NK-10 (D-"));
        assertThat(row("A.8.32 ")).anyMatch(cell -> cell.contains("NK-2, NK-6 (D-"));
        assertThat(row("A.5.3 ")).noneMatch(cell -> cell.contains("NK-9 (D-"));
        assertThat(rows("Dokumentierte Information").filter(cells -> cells.getFirst().startsWith("9.2")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.getLast()).containsPattern("Beschluss D-\\d+"));
    }

    /** A.5.34 was partly implemented, and nothing in its row said why. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartlyImplementedControlStatesWhatIsMissing(Language language) {
        Texts texts = Texts.in(language);
        String partly = texts.get("soa.overview.PARTLY");
        Pattern missing = Pattern
                .compile(
                        Stream.of("soa.controls.noEvidence", "soa.controls.unassessed", "soa.controls.support",
                                "soa.controls.pending")
                                .map(key -> Pattern
                                        .quote(texts
                                                .get(key,
                                                        key.endsWith("unassessed") ? 1
                                                                : key.endsWith("pending") ? "" : "#",
                                                        "#")
                                                .split("[:#]")[0].strip()))
                                .collect(Collectors.joining("|", "\\b(nur|nicht|fehlt|only|not|missing)\\b|", "")));
        String supporting = texts.get("document.soaControls.supporting", "");

        List<List<String>> rows = decisions(language).toList();
        assertThat(rows).hasSize(93);
        assertThat(rows).filteredOn(cells -> cells.get(2).matches(partly + "\\*?( \\[.])?"))
                .hasSizeGreaterThan(10)
                .allSatisfy(cells -> assertThat(cells.get(4)).as(cells.getFirst())
                        .satisfiesAnyOf(text -> assertThat(text).containsPattern(missing),
                                text -> assertThat(text).startsWith(supporting)));
        assertThat(rows).filteredOn(cells -> cells.getFirst().startsWith("A.5.34 "))
                .singleElement()
                .satisfies(cells -> assertThat(cells.get(4)).contains(texts.get("soa.controls.pending", "TOM-032"),
                        "MON-20"));
    }

    @Test
    void releasedPolicyImplementsTheControlOnPoliciesAsFarAsItsRulesAreMet() {
        assertThat(row("A.5.1 ")).as("the rule on measures of every control is not met")
                .anyMatch(cell -> cell.matches("teilweise \\(\\d+\\)"))
                .anyMatch(cell -> cell.contains("Richtlinie zur Cloud-Sicherheit 1.0"));
        assertThat(row("A.5.2 ")).anyMatch(cell -> cell.contains("Aufgaben mit Gesamtverantwortung"));
    }

    @Test
    void controlWithOpenDeviationsIsOnlyPartlyImplementedAndNamesTheirNumber() {
        assertThat(register.records().measures().all())
                .filteredOn(measure -> measure.status() != MeasureStatus.RETIRED
                        && measure.controls().stream().anyMatch(link -> link.control().toString().equals("A.8.21")))
                .allMatch(measure -> measure.status().isInForce());

        assertThat(row("A.8.21 ")).anyMatch(cell -> cell.matches("teilweise \\([1-9]\\d*\\)"));
        assertThat(row("A.8.9 ")).as("measures in progress")
                .anyMatch(cell -> cell.matches("teilweise \\([1-9]\\d*\\)"));
        assertThat(decisions().flatMap(List::stream).filter(cell -> cell.matches("umgesetzt \\(.*"))).isEmpty();
    }

    @Test
    void checksThatCouldNotAllBeRunDoNotImplementAControl() {
        assertThat(row("A.8.7 ")).contains("teilweise")
                .anyMatch(cell -> cell.matches(".*Nachweise: .*; Regeln ohne Bewertung: MON-22.*"));
    }

    @Test
    void expiredEvidenceIsMarked() {
        assertThat(row("A.8.13 ")).anyMatch(cell -> cell.contains("E-001 (abgelaufen), E-004"));
    }

    /** A running ISMS has evidence outside Azure: contracts, training, premises, staff. */
    @Test
    void aboutAFifthOfTheControlsIsImplementedWithEvidenceAndWithoutDeviations() {
        List<List<String>> implemented = decisions().filter(StatementOfExampleTest::isImplemented).toList();

        assertThat(implemented).hasSizeBetween(16, 24)
                .allSatisfy(cells -> assertThat(cells.toString())
                        .containsPattern("Nachweise: E-|Richtlinie zur Cloud-Sicherheit 1\\.0"));
        assertThat(implemented.stream().map(cells -> cells.getFirst().substring(0, 3))).contains("A.5", "A.6", "A.7");
    }

    @Test
    void evidenceForAControlOrForAMeasureInProgressIsNamed() {
        assertThat(row("A.8.22 ")).anyMatch(cell -> cell.contains("E-019"));
        assertThat(row("A.6.3 ")).anyMatch(cell -> cell.contains("E-003"));
    }

    /** A declaration by the company alone does not make a control implemented. */
    @Test
    void controlWithoutEvidenceIsAtMostPartlyImplemented() {
        assertThat(decisions().filter(cells -> cells.toString().contains("ohne Nachweis"))).isNotEmpty()
                .allSatisfy(cells -> assertThat(cells).contains("teilweise"));
        assertThat(row("A.8.11 ")).contains("teilweise").anyMatch(cell -> cell.endsWith("ohne Nachweis"));
    }

    @Test
    void controlWithARuleThatIsNotAssessedIsAtMostPartlyImplemented() {
        assertThat(decisions().filter(cells -> cells.toString().contains("Regeln ohne Bewertung")))
                .hasSizeGreaterThan(2)
                .allSatisfy(cells -> assertThat(cells).contains("teilweise"));
    }

    @Test
    void policyImplementsOnlyControlsOfItsRules() {
        Set<String> ruled = PolicyRules.all()
                .stream()
                .flatMap(rule -> rule.controls().stream())
                .map(ControlId::toString)
                .collect(Collectors.toSet());

        assertThat(decisions().filter(cells -> cells.toString().contains("Richtlinie zur Cloud-Sicherheit 1.0")))
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(ruled).contains(cells.getFirst().split(" ")[0]));
    }

    @Test
    void documentsInForceAreCitedWhereTheyLayDownTheRulesOfAControl() {
        assertThat(row("A.5.1 ")).doesNotContain("nicht umgesetzt")
                .anyMatch(cell -> cell.contains("Richtlinie zur Cloud-Sicherheit 1.0"));
    }

    /** A sentence in a policy, or a planned measure with another purpose, protects nothing. */
    @Test
    void ruleOrPlannedSupportAloneImplementsNoControl() {
        for (String control : List.of("A.5.10 ", "A.5.12 ", "A.8.14 ")) {
            assertThat(row(control)).as(control)
                    .anyMatch(cell -> cell.startsWith("nicht umgesetzt"))
                    .anyMatch(cell -> cell.contains("nur geregelt: Richtlinie zur Cloud-Sicherheit 1.0"));
        }
        assertThat(row("A.8.28 ")).contains("nicht umgesetzt", "unterstützend: TOM-014");
    }

    @Test
    void everyRiskJustifiesAControlAndOneRowOfTheLegendNamesThem() {
        assertThat(rows("Gründe").filter(cells -> cells.getFirst().equals("Risiken"))).singleElement()
                .satisfies(cells -> assertThat(cells.getLast().split("; ")).hasSize(11).isSorted());
    }

    @Test
    void referencesToValuesAreFilledInReasons() {
        register.records()
                .soa()
                .set(officer(), entry("A.8.17")
                        .withTexts(text -> text.isEmpty() ? text : "Wechsel nach {param:secret-rotation}"));

        assertThat(rows("Gründe").map(List::getLast)).contains("Wechsel nach 180 Tage")
                .noneMatch(reason -> reason.contains("{param"));
    }

    /** The status is in the ninth column of the workbook. */
    @Test
    void workbookAndAuditSessionSayTheSameOfAControlAsTheDocument(@TempDir Path folder) throws IOException {
        Path workbook = register.documents()
                .composition()
                .export(DocumentKind.STATEMENT_OF_APPLICABILITY, Language.DE, List.of(DocumentFormat.XLSX), folder)
                .getFirst()
                .path();
        Map<String, String> states = new HashMap<>();
        try (Workbook opened = WorkbookFactory.create(workbook.toFile(), null, true)) {
            opened.getSheetAt(0)
                    .forEach(row -> states.put(row.getCell(0).getStringCellValue(),
                            new DataFormatter().formatCellValue(row.getCell(8))));
        }
        assertThat(states).containsEntry("A.6.6", "umgesetzt")
                .containsEntry("A.8.7", "teilweise umgesetzt")
                .containsEntry("A.7.11", "nicht umgesetzt");

        AuditedRegister session = register.documents().composition().auditSessions().read(Language.DE);
        assertThat(session.page(session.controls().getFirst()).sections().getFirst().entries())
                .extracting(Entry::detail)
                .anyMatch(detail -> detail.matches("teilweise umgesetzt, \\d+ offene Abweichungen"))
                .anyMatch(detail -> detail.contains("Richtlinie zur Cloud-Sicherheit 1.0"));
    }

    /** The rule on measures of controls and the open points use the same criterion. */
    @Test
    void controlsWithoutAMeasureAreOpenPointsAsTheyDeviateFromTheRule() {
        List<String> withoutMeasure = register.documents()
                .statements()
                .evaluate(DocumentKind.CLOUD_SECURITY_POLICY)
                .find(new StatementKey("control.measures"))
                .orElseThrow()
                .deviations()
                .stream()
                .map(one -> one.name().arguments().getFirst().toString())
                .toList();

        assertThat(rows("Offene Punkte").filter(cells -> cells.getFirst().endsWith(": keine Maßnahme"))
                .flatMap(cells -> Stream.of(cells.getLast().split(", ")))).contains("A.5.7", "A.8.14", "A.8.28")
                .containsExactlyInAnyOrderElementsOf(withoutMeasure);
        assertThat(withoutMeasure).as("stated and proven, or documented").doesNotContain("A.5.5", "A.7.14", "A.5.1");
    }

    @Test
    void implementedControlIsNotAnOpenPoint() {
        List<String> open = rows("Offene Punkte").flatMap(cells -> Stream.of(cells.getLast().split(", "))).toList();

        assertThat(open).isNotEmpty()
                .allSatisfy(control -> assertThat(row(control + " ")).as(control)
                        .noneMatch(cell -> cell.matches("umgesetzt\\*?")));
    }

    /** A certifier wants to see until when a control is implemented. */
    @Test
    void controlWithoutMeasureHasTheDateOfTheDecisionOnIt() {
        LocalDate due = register.records()
                .reviews()
                .decisions()
                .all()
                .stream()
                .filter(decision -> decision.text().contains("Nicht umgesetzte Controls"))
                .flatMap(decision -> decision.due().stream())
                .findFirst()
                .orElseThrow();
        String day = new Formats(Texts.in(Language.DE), ZoneOffset.UTC).date(due);

        assertThat(decisions().filter(cells -> cells.get(2).equals("nicht umgesetzt"))).isNotEmpty()
                .allSatisfy(cells -> assertThat(cells.get(3)).as(cells.getFirst()).isEqualTo(day));
    }

    /** The date of a decision on many controls alone looks like a plan for each of them. */
    @Test
    void controlWithoutMeasureStatesThatNoneIsPlannedAndWhichDecisionRequiresOne() {
        assertThat(row("A.5.7 ")).contains("noch keine Maßnahme geplant (D-5)");
        assertThat(row("A.8.14 ")).anyMatch(cell -> cell.contains("noch keine Maßnahme geplant (D-5)"));
        assertThat(row("A.5.4 ")).as("its entry names the decision")
                .noneMatch(cell -> cell.contains("noch keine Maßnahme"));
        assertThat(decisions().filter(cells -> !cells.get(2).startsWith("nicht umgesetzt")).flatMap(List::stream))
                .noneMatch(cell -> cell.contains("noch keine Maßnahme"));
    }

    @Test
    void controlWithPlannedMeasuresHasTheirLatestDateOrALaterOne() {
        Map<String, LocalDate> due = new HashMap<>();
        register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> !measure.status().isInForce() && measure.due().isPresent())
                .forEach(measure -> measure.controls()
                        .forEach(link -> due.merge(link.control().toString(), measure.due().orElseThrow(),
                                (one, other) -> one.isAfter(other) ? one : other)));

        due.keySet().removeIf(control -> row(control + " ").get(2).matches("umgesetzt\\*?|nicht anwendbar"));
        assertThat(due).isNotEmpty()
                .allSatisfy((control, day) -> assertThat(date(control)).as(control).isAfterOrEqualTo(day));
    }

    /** The decisions name the rule of A.5.1 and the measure of A.8.32. */
    @ParameterizedTest
    @CsvSource({"A.5.1,GOV-19", "A.5.2,GOV-02", "A.8.32,TOM-039", "A.8.13,GOV-21", "A.5.29,E-001",
        "A.8.11,„Fehlende Nachweise“", "A.5.3,„Teilweise umgesetzte Controls“"})
    void controlHasTheDateOfTheDecisionOnItsRuleOrMeasureOrALaterOne(String control, String code) {
        LocalDate due = register.records()
                .reviews()
                .decisions()
                .all()
                .stream()
                .filter(decision -> decision.names(code) || decision.text().contains(code))
                .flatMap(decision -> decision.due().stream())
                .findFirst()
                .orElseThrow();

        assertThat(date(control)).isAfterOrEqualTo(due);
    }

    /** Otherwise the statement would announce completion before a deviation that everybody knows of is remediated. */
    @Test
    void deviationWithoutPlannedDateHasItsDeadline() {
        assertThat(row("A.8.21 ").get(3)).matches("\\(\\d\\d\\.\\d\\d\\.\\d{4}\\)");
        assertThat(row("A.8.10 ").get(3)).as("deviation of a supporting measure").startsWith("(");
    }

    @Test
    void controlNotFullyImplementedHasADateOrSaysNone() {
        assertThat(decisions().filter(cells -> cells.get(2).matches("(teilweise|geplant|nicht umgesetzt).*")))
                .isNotEmpty()
                .noneMatch(cells -> cells.get(3).equals("–"));
    }

    @Test
    void openPointsHaveTheStatusOfTheirControls() {
        assertThat(rows("Offene Punkte").filter(cells -> cells.getFirst().contains(": "))).isNotEmpty()
                .allSatisfy(cells -> {
                    String status = cells.getFirst().split(":")[0];
                    assertThat(cells.getLast().split(", ")).allSatisfy(
                            control -> assertThat(row(control + " ").get(2)).as(control).startsWith(status));
                });
    }

    @Test
    void controlOnLegalDutiesNamesAllLawsThatTheStatementRefersTo() {
        List<String> laws = rows("Gründe").map(List::getFirst).filter(code -> code.matches("L\\d")).toList();

        assertThat(laws).hasSizeGreaterThan(2);
        assertThat(row("A.5.31 ").get(1)).contains(String.join(", ", laws));
    }

    /** The duties to report incidents to the BSI and the supervisory authority belonged to no control. */
    @Test
    void controlsOnIncidentsAndAuthoritiesNameTheDutiesToReport() {
        List<List<String>> laws = rows("Gründe").filter(cells -> cells.getFirst().matches("L\\d"))
                .filter(cells -> cells.getLast().contains("A.5.5, A.5.24, A.5.26"))
                .toList();

        assertThat(laws).extracting(List::getLast)
                .anyMatch(text -> text.contains("§ 32: A.5.5,"))
                .anyMatch(text -> text.contains("Art. 33, 34: A.5.5,"));
        assertThat(List.of("A.5.5 ", "A.5.24 ", "A.5.26 ", "A.5.31 "))
                .allSatisfy(control -> assertThat(List.of(row(control).get(1).split(", ")))
                        .containsAll(laws.stream().map(List::getFirst).toList()));
        assertThat(row("A.5.26 ")).anyMatch(cell -> cell.contains("NK-10 (D-"));
    }

    /** Both versions are one controlled document, quoted by its codes. */
    @Test
    void codesOfReasonsAreTheSameInBothLanguages() {
        assertThat(codes(Language.EN)).isEqualTo(codes(Language.DE)).isNotEmpty();
    }

    /** Two findings of one resource about one rule counted once, but the evidence report lists both. */
    @Test
    void everyFindingOfARuleCountsAsADeviationOfItsControls() {
        Set<String> deviations = register.documents()
                .proofs()
                .read()
                .deviations(register.records()
                        .soa()
                        .rows(Language.DE)
                        .stream()
                        .filter(row -> row.control().equals("A.8.24"))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toSet());

        assertThat(register.azure().findings().all()).filteredOn(
                finding -> finding.resource().id().toLowerCase(Locale.ROOT).endsWith("/func-portal-import-weu")
                        && finding.check().value().startsWith("service.") && finding.state() == FindingState.OPEN)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(deviations).contains(finding.ref().id()));
    }

    private List<String> codes(Language language) {
        Texts texts = Texts.in(language);
        return new ArrayList<>(new ReasonCodes(register.records().soa().rows(language), texts).legend().keySet());
    }

    private LocalDate date(String control) {
        return LocalDate.parse(row(control + " ").get(3).replaceAll("[()]", ""),
                DateTimeFormatter.ofPattern("dd.MM.uuuu"));
    }

    @Test
    void implementedControlHasNoDate() {
        assertThat(decisions().filter(StatementOfExampleTest::isImplemented)).isNotEmpty()
                .allMatch(cells -> cells.get(3).equals("–"));
    }

    @Test
    void internalAuditProvesTheIndependentReviewInPart() {
        assertThat(row("A.5.35 ")).contains("teilweise*").anyMatch(cell -> cell.contains("E-010"));
    }

    @Test
    void statusSetByTheCompanyIsMarkedAndCounted() {
        long set = decisions().filter(cells -> cells.get(2).endsWith("*")).count();

        assertThat(set).isGreaterThan(10);
        assertThat(legend()).contains("Diesen Status hat die verantwortliche Person festgelegt; "
                + "er folgt nicht aus Maßnahmen und Prüfungen (" + set + " Controls).");
    }

    /** Not in the example: the rule of the document holds there for every control. */
    @Test
    void statusAboveWhatDeviationsAllowIsMarkedInItsRowAndCounted() {
        SoaEntry partly = entry("A.6.8");
        register.records()
                .soa()
                .set(officer(), new SoaEntry(partly.control(), "", partly.decision(), partly.law(), partly.contract(),
                        partly.risk(), partly.goodPractice(), partly.justification(),
                        Optional.of(ImplementationState.IMPLEMENTED), partly.implementation(), partly.evidence(),
                        partly.owner(), partly.reviewIntervalMonths(), partly.nextReview(), partly.revision()));

        assertThat(row("A.6.8 ")).contains("umgesetzt*")
                .anyMatch(cell -> cell.contains("Status trotz Abweichungen oder fehlender Nachweise vom Unternehmen "
                        + "festgelegt; Abweichungen bei TOM-023"));
        assertThat(legend()).anyMatch(
                text -> text.endsWith("bei 1 davon trotz offener Abweichungen oder fehlender Nachweise: A.6.8)."));
        SoaEntry changed = entry("A.6.8");
        register.records().soa().set(officer(), partly.withRevision(changed.revision()));
    }

    @Test
    void statusOfNoControlIsAboveWhatItsDeviationsAllow() {
        assertThat(decisions().flatMap(List::stream)).noneMatch(cell -> cell.contains("Status trotz Abweichungen"));
        assertThat(row("A.5.27 ")).contains("teilweise*");
    }

    @Test
    void undecidedControlHasNoStatus() {
        SoaEntry decided = entry("A.7.12");
        register.records().soa().set(officer(), SoaEntry.open("A.7.12").withRevision(decided.revision()));

        assertThat(row("A.7.12 ")).contains("offen", "–").doesNotContain("nicht umgesetzt");
    }

    @Test
    void reasonThatManyControlsShareIsWrittenOutOnce() {
        String reason = "Bewährte Praxis, die mehrere Risiken mindert; von Kunden und Cyberversicherung vorausgesetzt";

        assertThat(rows("Gründe").filter(cells -> cells.getLast().equals(reason))).hasSize(1);
        assertThat(decisions().flatMap(List::stream).filter(cell -> cell.contains(reason))).isEmpty();
        assertThat(row("A.5.32 ")).contains("P1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void statementHasAtMostNinePages(Language language, @TempDir Path unchanged) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (OpenRegister example = MadeRegisters.openExample(unchanged, Language.DE, MadeRegisters.MARCH)) {
            DocumentService documents = example.documents().composition();
            documents.write(documents.compose(DocumentKind.STATEMENT_OF_APPLICABILITY, language), DocumentFormat.PDF,
                    pdf);
        }

        try (PdfReader reader = new PdfReader(pdf.toByteArray())) {
            assertThat(reader.getNumberOfPages()).isLessThanOrEqualTo(9);
        }
    }

    @Test
    void pagesAreInLandscapeFormat() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        register.documents()
                .composition()
                .write(register.documents().composition().compose(DocumentKind.STATEMENT_OF_APPLICABILITY, Language.EN),
                        DocumentFormat.PDF, pdf);

        try (PdfReader reader = new PdfReader(pdf.toByteArray())) {
            assertThat(reader.getPageSize(1).getWidth()).isGreaterThan(reader.getPageSize(1).getHeight());
        }
    }

    @Test
    void resultsOfDefenderForCloudAreMarkedBesideTheStatus() {
        assertThat(legend()).filteredOn(text -> text.startsWith("Defender for Cloud am "))
                .singleElement()
                .asString()
                .contains("[+]\u00A0bestanden, [−]\u00A0nicht bestanden");
        assertThat(row("A.8.2 ").get(2)).endsWith(" [−]");
        assertThat(row("A.8.24 ").get(2)).endsWith(" [+]");
        assertThat(row("A.8.1 ").get(2)).doesNotContain("[");
    }

    @Test
    void everyControlNamesItsOwnerIfThereAreSeveral() {
        assertThat(row("A.7.2 ")).endsWith("Philipp Arnecke");
        assertThat(row("A.8.20 ")).endsWith("Jens Obermeier");
        assertThat(row("A.5.24 ")).endsWith("Aylin Demirci");
    }

    @Test
    void deviationOfASupportingMeasurePreventsImplemented() {
        assertThat(row("A.8.10 ")).contains("teilweise").anyMatch(cell -> cell.contains("Abweichungen bei TOM-035"));
    }

    @Test
    void openPointsAreCountedAndListedCompletely() {
        List<List<String>> open = rows("Offene Punkte").toList();
        long listed = open.stream().flatMap(cells -> Stream.of(cells.getLast().split(", "))).count();
        long implemented = decisions().filter(StatementOfExampleTest::isImplemented).count();

        assertThat(paragraphs()).anyMatch(text -> text.contains("; jedes anwendbare ist begründet. ")
                && text.endsWith(" nicht oder nicht vollständig umgesetzt."));
        assertThat(open.stream().mapToInt(cells -> Integer.parseInt(cells.get(1))).sum()).isEqualTo(listed);
        assertThat(listed).as("all applicable controls but the implemented ones").isEqualTo(92 - implemented);
    }

    @Test
    void clausesThatRequireDocumentsAreListedEvenIfNoneIsReleased() {
        List<List<String>> clauses = rows("Abschnitten der Norm").toList();

        assertThat(clauses).extracting(cells -> cells.getFirst().split(" ")[0])
                .containsExactly("4.3", "5.2", "5.3", "6.1.2", "6.1.3", "6.1.3", "7.2", "8.1", "9.1", "9.2", "9.3");
        assertThat(clauses.stream()
                .filter(cells -> cells.getLast().startsWith("im Register nicht dokumentiert; Beschluss D-16, ")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.getFirst()).contains("Risikobehandlungsplan"));
        assertThat(clauses).anySatisfy(
                cells -> assertThat(cells).last().asString().startsWith("Nachweise zu A.5.35: E-010; Beschluss D-15, "))
                .anySatisfy(
                        cells -> assertThat(cells).last().isEqualTo("Managementbewertung 1.0, noch nicht freigegeben"))
                .anySatisfy(cells -> assertThat(cells).last()
                        .asString()
                        .startsWith("Managementbewertung 1.0, noch nicht freigegeben; Beschluss D-16, "));
    }

    @Test
    void clauseOnPolicyIsDocumentedByTheReleasedPolicy() {
        assertThat(rows("Abschnitten der Norm").filter(cells -> cells.getFirst().startsWith("5.2 "))).singleElement()
                .satisfies(cells -> assertThat(cells.getLast()).contains("Richtlinie zur Cloud-Sicherheit 1.0"));
    }

    private static boolean isImplemented(List<String> cells) {
        return cells.get(2).matches("umgesetzt\\*?");
    }

    private Actor officer() {
        return new Actor(register.records().people().get("Aylin Demirci").id().toString(), "test", "host");
    }

    private SoaEntry entry(String control) {
        return register.records()
                .soa()
                .rows(Language.DE)
                .stream()
                .map(SoaRow::entry)
                .filter(known -> known.control().equals(control))
                .findFirst()
                .orElseThrow();
    }

    private List<String> row(String control) {
        return decisions().filter(cells -> cells.getFirst().startsWith(control)).findFirst().orElseThrow();
    }

    private List<String> paragraphs() {
        return ComposedOnce.of(register, DocumentKind.STATEMENT_OF_APPLICABILITY, Language.DE)
                .blocks()
                .stream()
                .flatMap(block -> block instanceof Block.Paragraph paragraph ? Stream.of(paragraph) : Stream.empty())
                .map(paragraph -> paragraph.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .toList();
    }

    /** Returns the meanings of reasons and marks. */
    private List<String> legend() {
        return rows("Gründe").map(List::getLast).toList();
    }

    private Stream<List<String>> decisions() {
        return decisions(Language.DE);
    }

    private Stream<List<String>> decisions(Language language) {
        String head = Texts.in(language).get("soa.controls.reasons");
        return rows(table -> table.columns().stream().anyMatch(column -> column.head().equals(head)), language);
    }

    private Stream<List<String>> rows(String caption) {
        return rows(table -> table.caption().contains(caption), Language.DE);
    }

    private Stream<List<String>> rows(Predicate<Table> wanted, Language language) {
        return ComposedOnce.of(register, DocumentKind.STATEMENT_OF_APPLICABILITY, language)
                .blocks()
                .stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(wanted)
                .flatMap(table -> table.rows().stream())
                .map(row -> row.cells()
                        .stream()
                        .map(cell -> cell.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                        .toList());
    }
}
