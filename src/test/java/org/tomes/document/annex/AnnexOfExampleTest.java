package org.tomes.document.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckCriteria;
import org.tomes.check.criteria.CheckRules;
import org.tomes.document.ComposedOnce;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.FindingTitles;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionStep;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementState;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingState;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.parameter.Parameter;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.review.ReviewResult;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionService;
import org.tomes.settings.ProcessingContract;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Content of the annex of the example company, whose measures in force are not all kept. */
@SlowTest
class AnnexOfExampleTest {

    private static final String SOFT_DELETE = "TOM-012";
    /** The code of a measure at the beginning of its row, without or with its title. */
    private static final Pattern MEASURE = Pattern.compile("TOM-\\d{3}( |$)");

    @AutoClose
    private OpenRegister register;

    @BeforeEach
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
    }

    @Test
    void effectivenessIsNotConfirmedWhileASnapshotContradictsTheMeasure() {
        assertThat(register.records().measures().get(SOFT_DELETE).status()).isEqualTo(MeasureStatus.VERIFIED_EFFECTIVE);

        assertThat(row(SOFT_DELETE)).contains("2 von 4 Schlüsseltresoren", "überfällig")
                .doesNotContain("Wirksamkeit bestätigt");
    }

    @Test
    void everyMeasureInForceWithAnUnmetStatementShowsItsDeviations() {
        assertThat(register.documents().annex().contradictions()).extracting(found -> found.measure().code())
                .contains("TOM-002", "TOM-012", "TOM-013", "TOM-016", "TOM-017", "TOM-019", "TOM-021", "TOM-027",
                        "TOM-033", "TOM-035", "TOM-037", "TOM-038")
                .allSatisfy(code -> assertThat(row(code)).contains("Ausnahme ", "Abweichungen: "));
    }

    /** Only a part of the commitment is not kept; all of it remains owed. */
    @Test
    void partlyFulfilledCommitmentRemainsAndShowsItsDeviations() {
        for (ContradictedMeasure found : register.documents().annex().contradictions()) {
            assertThat(row(found.measure().code())).as(found.measure().code())
                    .contains("Abweichungen: ")
                    .doesNotContain("Ziel: ");
        }
        assertThat(row("TOM-020")).doesNotContain("Ziel: ", "Abweichungen");
    }

    @Test
    void productionWithoutBackupIsNamed() {
        assertThat(commitment("TOM-026"))
                .contains("Ausnahme für Serviceportal bis 14.04.2026 (hoch): Virtuelle Maschine ohne zuverlässige");
        assertThat(row("TOM-026")).contains("1 von 6 virtuellen Maschinen");
    }

    @Test
    void publiclyReachableProductionIsNamed() {
        assertThat(commitment("TOM-031")).contains("Ausnahme für Serviceportal bis 03.04.2026 (hoch): ",
                "Speicherkonto erlaubt anonymen Zugriff auf Blobs");
        assertThat(row("TOM-031")).contains("2 von 4 Speicherkonten");
    }

    /** A contract that refers to dates of a sheet makes them part of it. */
    @Test
    void contractRefersToDeadlinesOfACommitmentAndToNoDatesOfTheStatusSheet() {
        assertThat(rows().flatMap(List::stream)).anyMatch(
                cell -> cell.contains("nach Vertragsschluss festgestellt werden, gelten die Fristen von TOM-019"))
                .noneMatch(cell -> cell.contains("des Statusblatts"));
        assertThat(row("TOM-019")).contains("30 Tage", "90 Tage", "180 Tage");
    }

    @Test
    void overdueReviewHasTheDateOfTheDecisionOnReviews() {
        assertThat(row("TOM-028"))
                .contains("Ausnahme bis 28.04.2026: „Die Wiederherstellung wird halbjährlich getestet“ ist nicht")
                .containsPattern("1\u00A0überfällig seit [\\d.]+");
    }

    @Test
    void deviationOfLowerSeverityIsNamed() {
        assertThat(row("TOM-021"))
                .contains("Ausnahme für Zentrale Dienste bis 25.05.2026 (mittel): „Defender for Storage“");
        assertThat(row("TOM-023")).contains("Ausnahme für ERP-Entwicklung bis 25.05.2026 (mittel): ");
        assertThat(row("TOM-025")).contains("Defender for Cloud bewertet das Abonnement nicht nach ISO 27001: ERP-");
    }

    /** A count alone does not tell what is wrong with a difference; unread vaults may contain deviating secrets. */
    @Test
    void countsOfRecordsSayWhatIsWrongAndWhatWasNotRead() {
        assertThat(row("TOM-039"))
                .contains("vor der Umsetzung und Ablauf nicht belegt: 4 von 5 Änderungen (ERP-System; Serviceportal)");
    }

    /** Who remediates it within the company is no matter of the customer. */
    @Test
    void everyDeviationHasADateAndNeitherPersonNorFunction() {
        List<String> people = register.records().people().all().stream().map(Person::name).toList();
        assertThat(register.documents().annex().contradictions()).isNotEmpty()
                .allSatisfy(found -> assertThat(row(found.measure().code()))
                        .containsPattern(
                                "Ausnahme (für [^:]+ )?bis \\d\\d\\.\\d\\d\\.\\d{4}( \\((hoch|mittel|niedrig)\\))?: ")
                        .doesNotContain(people.toArray(String[]::new)));
        assertThat(row("TOM-038")).doesNotContain("Leiter IT");
    }

    @Test
    void processingAndTermsAreThoseOfTheContractDetailsWithTheValuesOfTheRules() {
        assertThat(row("Drittländer")).contains("(EU) 2023/1795");
        assertThat(row("Sicherung und Wiederherstellung")).as("what, how often, how long, where, last restore")
                .contains("Serviceportal: Webserver täglich", "14 Tage", "West Europe", "30 Tage", "TOM-028",
                        "noch nicht erprobt");
        assertThat(row("Art der personenbezogenen Daten")).contains("dienstliche Kontaktdaten");
        assertThat(row("Löschfristen")).contains("Protokolle: 90 Tage, ", "Benutzerkonten: ").doesNotContain("{param");
        assertThat(row("Orte der Verarbeitung")).contains("Rinteln", "Germany West Central (Frankfurt am Main)",
                "West Europe (Niederlande)", "Kopien georedundanter Sicherungen und Speicher: Germany North (Berlin)");
        assertThat(rows().flatMap(List::stream)).noneMatch(cell -> cell.contains("……"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOM-020", "TOM-029"})
    void resourceOutsideTheMeasuresScopeIsNotADeviation(String code) {
        assertThat(row(code)).contains(": ").doesNotContain("Abweichung");
        assertThat(register.documents().statements().evaluate(DocumentKind.TOM_ANNEX).in(StatementState.NOT_MET))
                .filteredOn(result -> result.measures().stream().anyMatch(measure -> measure.code().equals(code)))
                .as("the statement is not met elsewhere")
                .isNotEmpty();
    }

    @Test
    void retiredAndInternalMeasuresAreNoMatterOfTheCustomer() {
        assertThat(register.records().measures().all()).filteredOn(measure -> row(measure.code()).isEmpty())
                .extracting(Measure::code)
                .containsExactlyInAnyOrder("TOM-009", "TOM-024", "TOM-036");
        assertThat(annex().blocks().toString()).doesNotContain("TOM-009", "TOM-024", "TOM-036");
    }

    /** Customers must see which protection of their data they cannot demand. */
    @Test
    void measuresThatAreNotCommittedAreNamedInTheContract() {
        assertThat(agreement().toString()).contains("Nicht vereinbart",
                "Löschsperren auf wichtigen Ressourcen (TOM-030)");
    }

    /** A contract must not promise what is known to be untrue on the day of its signature. */
    @Test
    void commitmentThatIsNotMetNamesItsDeviationInTheContractWithTheDayOfItsEnd() {
        String contract = agreement().toString();

        assertThat(register.documents().annex().contradictions()).isNotEmpty()
                .allSatisfy(found -> assertThat(commitment(found.measure().code()))
                        .containsPattern("Ausnahme (für [^:]+ )?bis \\d\\d\\.\\d\\d\\.\\d{4}[^:]*: .+\\."));
        assertThat(commitment("TOM-037")).as("the only system of the subscription")
                .contains("Ausnahme für ERP-Entwicklung bis 07.04.2026 (hoch): Konto mit Besitzerrechten ohne ");
        assertThat(commitment("TOM-020")).doesNotContain("Ausnahme");
        assertThat(contract).doesNotContain("hoher Schweregrad", "nsg-", "kv-");
    }

    private String commitment(String code) {
        return rows().map(List::getFirst).filter(cell -> cell.startsWith(code + " ")).collect(Collectors.joining());
    }

    /** The status changes while the contract remains, so that the sheet can be replaced without it. */
    @Test
    void statusSheetHasPagesOfItsOwnAndTheContractContainsNoStatus() throws IOException {
        assertThat(agreement().toString()).doesNotContain("Abweichung bekannt", "eprüft.", "Eigenangabe",
                "mit Nachweis", "in Kraft seit");

        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        register.documents().composition().write(annex(), DocumentFormat.PDF, pdf);

        try (PDDocument file = Loader.loadPDF(pdf.toByteArray())) {
            List<String> sheet = new ArrayList<>();
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                String read = text.getText(file);
                if (read.contains("(kein Vertragsbestandteil) · ")) {
                    sheet.add(read);
                }
            }
            assertThat(sheet).hasSizeBetween(1, 3);
            assertThat(sheet.getFirst()).contains("Seite 1 von " + sheet.size()).doesNotContain("Unterschriften");
            assertThat(sheet.getLast()).contains("Seite " + sheet.size() + " von " + sheet.size());
        }
    }

    /** The status sheet discloses what a measure leaves open besides its deviations. */
    @Test
    void itemsNotAssessedAreNamedWithTheirSystem() {
        assertThat(row("TOM-008")).contains("Nicht bewertet, weil Daten fehlen: 1 von 2 Datendiensten (Serviceportal)");
    }

    /** Changes recorded late do not prove that they were approved first. */
    @Test
    void requirementsThatTheRegisterDoesNotProveAreNamedWithTheSystems() {
        assertThat(row("TOM-039"))
                .contains("Genehmigung vor der Umsetzung und Ablauf nicht belegt: 4 von 5 Änderungen (ERP-System; ");
    }

    @Test
    void deviationOfANetworkInterfaceBelongsToItsMeasureAndFlowLogsToNoCommitment() {
        assertThat(row("TOM-005")).contains("NSG an einer Netzwerkschnittstelle ohne erfasste Ausnahme");
        assertThat(rows().map(List::getFirst).filter(text -> text.startsWith("TOM-035 "))).first()
                .asString()
                .contains("Datenflussprotokolle sind nicht umfasst.");
    }

    /** An exception for unidentified servers cannot be approved; customers need the systems, but not the servers. */
    @Test
    void exceptionFromUpdatesNamesSystemsToCustomersAndServersInTheRegister() {
        assertThat(rows().map(List::getFirst).filter(text -> text.startsWith("TOM-052 "))).first()
                .asString()
                .contains("je eines Servers von ERP-Entwicklung und ERP-System")
                .doesNotContain("MON-", "vm-");
        assertThat(register.records().measures().get("TOM-052").details().exemptions()).singleElement()
                .satisfies(one -> assertThat(one.toString()).contains("vm-erp-rpt01 und vm-build01"));
    }

    @Test
    void remediationPlannedAfterItsDeadlineIsMarked() {
        assertThat(rows()).anyMatch(cells -> String.join("\n", cells).contains(" endet die Frist schon am "));
    }

    /** A contract must not contain a day that nobody decided; its release asks for the decision. */
    @Test
    void missedDeadlineWithoutADayInEffectIsNoException() {
        assertThat(register.documents().annex().withoutDates()).isEmpty();
        DecisionService decisions = register.records().reviews().decisions();
        Decision reviews = decisions.get("D-3");
        decisions.save(actor("Aylin Demirci"),
                reviews.withOwner(reviews.owner(), Optional.of(register.today().plusDays(60))));

        assertThat(commitment("TOM-028")).doesNotContain("Ausnahme");
        assertThat(row("TOM-028")).contains("Frist versäumt, keine Ausnahme vereinbart: „Die Wiederherstellung wird");
        assertThat(register.documents().annex().withoutDates()).contains("TOM-028").doesNotContain("TOM-031");
    }

    /** One day for each system, not the latest of all systems. */
    @Test
    void systemsWithDifferentDaysAreListedSeparately() {
        assertThat(commitment("TOM-004")).contains("Ausnahme für Serviceportal bis 01.04.2026 (hoch): ",
                "Ausnahme für ERP-Entwicklung bis 02.04.2026 (hoch): ");
    }

    /** The same kind of deviation in one system can end on several days. */
    @Test
    void noDeviationHasALaterDayThanItsDecision() {
        DecisionService decisions = register.records().reviews().decisions();
        Decision first = decisions.get("D-18");
        Finding secret = register.azure()
                .findings()
                .list(FindingQuery.ALL.of("key-vault.secret-expiry"))
                .stream()
                .filter(finding -> finding.resource().name().equals("portal-db-kennwort"))
                .findFirst()
                .orElseThrow();
        decisions.save(actor("Aylin Demirci"), first.withFindings(List.of(secret.id())));

        assertThat(commitment("TOM-013")).contains("Ausnahme für Serviceportal bis 14.04.2026 (mittel): ",
                "bis 25.05.2026 (mittel): Geheimnis ohne Ablaufdatum (ein Fall)");
    }

    /** A rule about deadlines is met only when the last finding is remediated; each has its day in its commitment. */
    @Test
    void ruleOnDeadlinesHasOneDayForEachSystem() {
        assertThat(Pattern.compile("Die Frist bei hohem Schweregrad ist nicht eingehalten, soweit ")
                .matcher(commitment("TOM-019"))
                .results()).hasSizeLessThanOrEqualTo(3);
        assertThat(commitment("TOM-019")).contains("Ausnahme für ERP-Entwicklung und ERP-System bis ");
    }

    /** The commitment on deadlines must not promise what the plan of a finding already breaks. */
    @Test
    void deadlineThatThePlanWillMissIsNotMet() {
        assertThat(commitment("TOM-019"))
                .contains("bis 16.06.2026: Die Frist bei mittlerem Schweregrad wird nicht eingehalten bei: NSGs");
    }

    /** An expired secret is overdue although it was open for a shorter time than the deadline of its severity. */
    @Test
    void exceptionFromADeadlineIsLimitedToFewKindsAndTheCommitmentStatesTheExpiry() {
        assertThat(commitment("TOM-019")).contains(
                "beim Ablauf von Geheimnissen und Zertifikaten endet sie spätestens mit diesem",
                "Die Frist bei mittlerem Schweregrad wird nicht eingehalten bei: Geheimnis ist abgelaufen.");
    }

    /** A flow log is in a resource group of Azure; customers ask for the system whose traffic it records. */
    @Test
    void flowLogBelongsToTheSystemWhoseTrafficItRecords() {
        assertThat(row("TOM-006")).contains("ERP-System; Serviceportal").doesNotContain("Produktion");
    }

    /** A change states names of resources; the systems of both must be named. */
    @Test
    void changesNameTheSystemsThatTheyConcern() {
        assertThat(commitment("TOM-039")).contains("ür Serviceportal bis ", "ür ERP-System bis ");
    }

    /** Customers must not read that RDP may stay open until the last of all causes is remediated. */
    @Test
    void graveDeviationsHaveTheirEarlierDateInTheCommitment() {
        assertThat(commitment("TOM-004")).contains("bis 02.04.2026 (hoch)", "bis 25.05.2026 (mittel)");
    }

    /** A secret belongs to the system of its key vault, and a subscription to all systems in it. */
    @Test
    void deviationsOfSecretsVaultsAndSubscriptionsNameTheirSystems() {
        assertThat(row("TOM-013")).contains("ERP-System", "Serviceportal");
        assertThat(row("TOM-027")).contains("Serviceportal");
        assertThat(row("TOM-038")).contains("ERP-System", "Website");
        assertThat(agreement().toString()).doesNotContain("weitere Ressourcen");
    }

    private List<Block> agreement() {
        return annex().blocks()
                .stream()
                .takeWhile(block -> !(block instanceof PageBreak(Optional<String> part) && part.isPresent()))
                .toList();
    }

    @Test
    void approvedExemptionOfAMeasureInForceIsShownWithItsEnd() {
        assertThat(row("TOM-004")).contains("Genehmigte Ausnahme bis 14.06.2026: Fernzugriff des ERP-Partners");
    }

    /** Like “Ausnahme für … bis …:”, so that all exceptions of a commitment are found at a glance. */
    @Test
    void introductionOfAnApprovedExemptionIsEmphasised() {
        assertThat(agreement().stream()
                .flatMap(block -> block instanceof Table table ? table.rows().stream() : Stream.empty())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.inlines().stream())
                .filter(inline -> inline.text().contains("enehmigte Ausnahme bis"))).isNotEmpty()
                .allMatch(inline -> inline instanceof Inline.Text text && text.look() == Inline.Look.STRONG);
    }

    /** Customers who learn about an exemption elsewhere look for it here, independent of the measure's status. */
    @Test
    void everyValidExemptionIsShown() {
        List<Measure> exempted = register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> measure.details()
                        .exemptions()
                        .stream()
                        .anyMatch(exemption -> exemption.holds(register.today())))
                .toList();

        assertThat(exempted).extracting(Measure::code).contains("TOM-003", "TOM-004", "TOM-011", "TOM-026");
        assertThat(exempted).allSatisfy(measure -> {
            String end = "bis " + DateTimeFormatter.ofPattern("dd.MM.yyyy")
                    .format(measure.details().exemptions().getFirst().until());
            assertThat(row(measure.code()) + paragraphs(measure.code())).contains("Genehmigte Ausnahme", end);
        });
    }

    private String paragraphs(String code) {
        return annex().blocks()
                .stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .filter(text -> text.contains(code + " bis "))
                .collect(Collectors.joining("\n"));
    }

    /** A customer must see whether a deviation concerns the system that processes the customer's data. */
    @Test
    void deviationsNameTheSystemsOfTheirResources() {
        assertThat(row("TOM-004")).contains(
                "Ausnahme für Serviceportal bis 01.04.2026 (hoch): Verwaltungsports sind zum Internet hin offen");
        assertThat(row("TOM-022")).contains("SQL-Datenbanken (hoher Schweregrad): ERP-System; Serviceportal");
        assertThat(row("TOM-037")).as("a subscription belongs to no system").doesNotContain("Betroffen");
        assertThat(row("Gegenstand")).contains("Serviceportal", "ERP-System", "Zentrale Dienste");
    }

    /** The sheet goes to all customers while the deviations exist. */
    @Test
    void whatAnAttackerCouldUseIsNamedOnlyByItsArea() {
        FindingTitles titles = new FindingTitles(register.azure().findings().explanations());
        Map<Boolean, Set<String>> headlines = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .collect(Collectors.partitioningBy(AnnexMeasureText::requiresSystemNames, Collectors
                        .mapping(finding -> titles.headline(finding, Texts.in(Language.DE)), Collectors.toSet())));
        Set<String> grave = headlines.get(true);

        assertThat(grave).hasSizeGreaterThan(8);
        assertThat(rows().filter(cells -> cells.size() > 1).flatMap(List::stream))
                .as("except what deviates in development too, at a lower severity, and the exceptions of the contract")
                .noneMatch(cell -> grave.stream()
                        .filter(headline -> !headlines.get(false).contains(headline))
                        .anyMatch(cell::contains));
    }

    @Test
    void requirementsNotAssessedAreNamed() {
        assertThat(rows().map(List::getLast)
                .filter(text -> text.startsWith("Nicht bewertet, weil Daten fehlen, sind diese Vorgaben: ")))
                .singleElement()
                .asString()
                .contains("privilegierte Rollen nur befristet")
                .containsPattern("(„[^“]+“(, )?){3}\\.$");
    }

    @Test
    void deviationWithoutMeasureShowsItsSeverityInProduction() {
        assertThat(rows().map(List::getLast).filter(text -> text.contains("Key Vault (hoher Schweregrad): 1 von 4")))
                .singleElement()
                .asString()
                .contains("1 von 4 Schlüsseltresoren, ERP-Entwicklung", "neuer Termin");
        assertThat(row("TOM-008")).contains("1 von 2 Schlüsseltresoren.",
                "Ausnahme für Serviceportal bis 03.04.2026 (hoch): Der Netzwerkzugriff auf den Schlüsseltresor ist");
    }

    /** The snapshot of the example company contains a private endpoint of the vault only. */
    @Test
    void annexPromisesNoPrivateEndpointOfTheDatabase() {
        assertThat(row("TOM-008")).contains("Kein öffentlicher Zugriff", "Der öffentliche Zugriff ist deaktiviert")
                .doesNotContain("Private Endpunkte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOM-004", "TOM-037", "TOM-038", "TOM-044"})
    void partlyCheckedRuleIsMarkedAsPartlyChecked(String code) {
        assertThat(row(code)).contains("Teilweise geprüft");
    }

    @Test
    void confidentialityIsPromisedOnlyWhereAMeasureInForceFulfilsTheControl() {
        register.records()
                .company()
                .contracts()
                .save(actor("Aylin Demirci"), new ProcessingContract(Map.of(), List.of(), 0,
                        register.records().company().contracts().contract().revision()));
        assertThat(row("Vertraulichkeit (Abs.")).contains("zur Vertraulichkeit verpflichtet", "TOM-047");

        register.records()
                .measures()
                .retire(actor("Aylin Demirci"), register.records().measures().get("TOM-047"), "entfällt");

        assertThat(row("Vertraulichkeit (Abs.")).contains("………").doesNotContain("verpflichtet");
    }

    @Test
    void everyCategoryThatCustomersAskForHasAMeasure() {
        assertThat(rows().map(List::getFirst)).contains("Vertraulichkeit · Zutrittskontrolle",
                "Vertraulichkeit · Verschlüsselung", "Regelmäßige Überprüfung · Auftragskontrolle");
        assertThat(row("Verschlüsselung (a)")).contains("TOM-044", "TOM-045");
    }

    @Test
    void changedRuleValueIsInTheTargetOfTheMeasureThatRefersToIt() {
        assertThat(row("TOM-013")).contains("höchstens 180 Tage").doesNotContain("{param");

        CheckRules checkRules = register.azure().rules().current();
        CheckCriteria rules = checkRules.criteria();
        register.azure()
                .rules()
                .save(actor("Susanne Feldkötter"),
                        checkRules.with(rules.withValues(rules.values().with(Parameter.SECRET_ROTATION, 45))));

        assertThat(row("TOM-013")).contains("höchstens 45 Tage");
    }

    /** The example company enters its texts in German. */
    @Test
    void valuesHaveTheLanguageOfTheirText() {
        List<String> english = ComposedOnce.of(register, DocumentKind.TOM_ANNEX, Language.EN)
                .blocks()
                .stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).rows().stream())
                .map(AnnexOfExampleTest::cells)
                .flatMap(List::stream)
                .toList();

        assertThat(english).anyMatch(text -> text.contains("180 days"))
                .anyMatch(text -> text.contains("Protokolle: 90 Tage"))
                .noneMatch(text -> text.matches("(?s).*(Protokolle|höchstens|mindestens)[^.]* \\d+ (days|months).*"))
                .noneMatch(text -> text.matches("(?s).*(at most|at least)[^.]* \\d+ (Tage|Monate).*"));
    }

    /** The status sheet lists commitments with deviations once more, and the measures that are not committed yet. */
    @Test
    void eachMeasureIsListedOnce() {
        List<String> committed = codes(true);
        List<String> onStatusSheet = codes(false);

        assertThat(committed).doesNotHaveDuplicates();
        assertThat(onStatusSheet).doesNotHaveDuplicates();
        assertThat(Stream.of(committed, onStatusSheet).flatMap(List::stream).distinct())
                .containsExactlyInAnyOrderElementsOf(AnnexData.shownMeasures(register.records().measures().all())
                        .stream()
                        .map(Measure::code)
                        .toList());
    }

    private List<String> codes(boolean committed) {
        return rows().filter(cells -> MEASURE.matcher(cells.getFirst()).lookingAt() && isCommitment(cells) == committed)
                .map(cells -> cells.getFirst().substring(0, 7))
                .toList();
    }

    /** Whether the row contains what is promised, and not only the code of a measure. */
    private static boolean isCommitment(List<String> cells) {
        return cells.size() == 1 && cells.getFirst().startsWith("TOM-");
    }

    @Test
    void deviationsFollowTheSignaturesOnASeparateDatedSheet() {
        List<Block> blocks = annex().blocks();
        int signatures = IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i) instanceof Heading heading && heading.text().equals("Unterschriften"))
                .findFirst()
                .orElseThrow();

        assertThat(blocks.subList(0, signatures).toString()).doesNotContain("Behebung: ", "überfällig");
        assertThat(blocks.subList(signatures, blocks.size()).toString()).contains("nicht Bestandteil des Vertrags",
                "Stand: " + DateTimeFormatter.ofPattern("dd.MM.yyyy").format(register.today()), "überfällig seit ",
                "ohne Termin, Frist ");
    }

    @Test
    void commitmentsWithoutCheckAndEvidenceAreNotAmongThoseWithoutDeviation() {
        List<List<String>> rows = rows().toList();
        int kept = rows.indexOf(List.of("Keine Abweichung bekannt"));

        assertThat(rows.get(kept + 1).getLast()).doesNotContain("Eigenangabe", "Nicht bewertet.");
        assertThat(rows.get(kept + 2)).containsExactly("Weder geprüft noch nachgewiesen");
        assertThat(rows.get(kept + 3).getLast()).contains("TOM-041").contains("Eigenangabe");
    }

    @Test
    void measureInDevelopmentIsNotPartOfTheAgreedLevel() {
        decide(SOFT_DELETE, AnnexPresentation.DEVELOPMENT);

        assertThat(chapterOf(SOFT_DELETE)).isEqualTo("Statusblatt (kein Vertragsbestandteil)");
        assertThat(row(SOFT_DELETE)).contains("In Umsetzung. Abweichungen: ").doesNotContain("in Kraft");
    }

    @Test
    void measureShownAsATargetIsWordedAsOne() {
        decide("TOM-016", AnnexPresentation.TARGET);

        assertThat(row("TOM-016")).contains("Ziel: Zertifikate von Anwendungen");
    }

    @Test
    void decisionHasNoEffectWithoutDeviationsAndWithSignedReview() {
        decide(SOFT_DELETE, AnnexPresentation.DEVELOPMENT);
        for (String statement : List.of("key-vault.soft-delete", "key-vault.purge-protection")) {
            register.documents()
                    .statements()
                    .setMeasures(actor("Aylin Demirci"), new StatementKey(statement), List.of());
        }
        register.azure()
                .findings()
                .unlink(actor("Aylin Demirci"),
                        register.azure()
                                .findings()
                                .all()
                                .stream()
                                .filter(finding -> finding.measures().contains(measure(SOFT_DELETE)))
                                .toList(),
                        register.records().measures().get(SOFT_DELETE));

        assertThat(row(SOFT_DELETE)).contains("Abweichungen: eine überfällige Überprüfung");

        register.records()
                .reviews()
                .sign(actor("Aylin Demirci"), register.records().reviews().get(SOFT_DELETE), register.today(),
                        "Abfrage", ReviewResult.EFFECTIVE, "", Optional.empty());

        assertThat(row(SOFT_DELETE)).contains("Wirksamkeit bestätigt").doesNotContain("Abweichungen");
    }

    @Test
    void submissionIsRejectedNamingUndecidedMeasures() {
        decideAllBut(SOFT_DELETE);

        assertThatThrownBy(this::approved).isInstanceOfSatisfying(Problem.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(ProblemKind.CHECK_FAILED);
            assertThat(Texts.in(Language.DE).get(refusal.sentence())).contains(SOFT_DELETE).doesNotContain("TOM-013");
        });
        assertThat(register.documents().versions().working(DocumentKind.TOM_ANNEX).state().isFrozen()).isFalse();
    }

    @Test
    void approvedVersionIsNotReleasedOnceSomethingElseContradictsIt() {
        decideAllBut();
        DocumentVersion approved = approved();
        register.documents()
                .statements()
                .setMeasures(actor("Aylin Demirci"), new StatementKey("key-vault.soft-delete"),
                        List.of(measure("TOM-010")));
        register.documents()
                .annex()
                .treat(actor("Aylin Demirci"), List.of(register.records().measures().get("TOM-010")),
                        Optional.of(AnnexPresentation.DEVIATION));

        assertThatThrownBy(() -> register.documents()
                .releases()
                .release(actor("Aylin Demirci"), approved, List.of(Language.DE), () -> {
                })).isInstanceOfSatisfying(Problem.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ProblemKind.CHECK_FAILED);
                    assertThat(Texts.in(Language.DE).get(refusal.sentence())).contains("TOM-010");
                });
    }

    /** The commitment itself reads as before: only the status sheet shows the second vault. */
    @Test
    void approvedVersionIsNotReleasedOnceADeviationOfItsSheetChanged() {
        decideAllBut();
        DocumentVersion approved = approved();
        String before = row(SOFT_DELETE);
        register.documents()
                .statements()
                .setMeasures(actor("Aylin Demirci"), new StatementKey("key-vault.rbac"), List.of(measure(SOFT_DELETE)));

        assertThat(row(SOFT_DELETE)).isNotEqualTo(before);
        assertThatThrownBy(() -> register.documents()
                .releases()
                .release(actor("Aylin Demirci"), approved, List.of(Language.DE), () -> {
                })).isInstanceOfSatisfying(Problem.class,
                        refusal -> assertThat(Texts.in(Language.DE).get(refusal.sentence())).contains(SOFT_DELETE));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void releasedAnnexHasAtMostEightPages(Language language) throws IOException {
        decideAllBut();
        DocumentVersion released = register.documents()
                .releases()
                .release(actor("Aylin Demirci"), approved(), List.of(language), () -> {
                })
                .version();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        register.documents().releases().write(released.file(language, DocumentFormat.PDF).orElseThrow(), pdf);

        try (PdfReader reader = new PdfReader(pdf.toByteArray())) {
            assertThat(reader.getNumberOfPages()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void textBeginsOnTheFirstPageBelowTheHead() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        register.documents().composition().write(annex(), DocumentFormat.PDF, pdf);

        try (PdfReader reader = new PdfReader(pdf.toByteArray())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("Version", "Zweck und Vertragsangaben",
                    "Auftragsverarbeiter");
        }
    }

    private DocumentVersion approved() {
        DocumentVersion submitted = register.documents()
                .versions()
                .applyStep(actor("Aylin Demirci"), register.documents().versions().working(DocumentKind.TOM_ANNEX),
                        VersionStep.SUBMIT, "");
        return register.documents()
                .versions()
                .applyStep(actor("Susanne Feldkötter"), submitted, VersionStep.APPROVE, "");
    }

    private void decide(String code, AnnexPresentation presentation) {
        register.documents()
                .annex()
                .treat(actor("Aylin Demirci"), List.of(register.records().measures().get(code)),
                        Optional.of(presentation));
    }

    private void decideAllBut(String... codes) {
        register.documents()
                .annex()
                .contradictions()
                .stream()
                .map(found -> found.measure().code())
                .filter(code -> !List.of(codes).contains(code))
                .forEach(code -> decide(code, AnnexPresentation.DEVIATION));
    }

    private MeasureId measure(String code) {
        return register.records().measures().get(code).id();
    }

    private Actor actor(String name) {
        Person person = register.records().people().get(name);
        return new Actor(person.id().toString(), "test", "host");
    }

    private DocumentContent annex() {
        return ComposedOnce.of(register, DocumentKind.TOM_ANNEX, Language.DE);
    }

    private Stream<List<String>> rows() {
        return annex().blocks()
                .stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).rows().stream())
                .map(AnnexOfExampleTest::cells);
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

    private String row(String code) {
        return rows().flatMap(
                cells -> cells.getFirst().startsWith(code) && !cells.getFirst().matches(Pattern.quote(code) + "[:,].*")
                        ? Stream.of(String.join("\n", cells))
                        : kept(cells, code))
                .collect(Collectors.joining("\n\n"));
    }

    private String chapterOf(String code) {
        String chapter = "";
        for (var block : annex().blocks()) {
            if (block instanceof Heading heading && heading.level() == 1) {
                chapter = heading.text();
            } else if (block instanceof Table table
                    && table.rows().stream().anyMatch(row -> cells(row).getFirst().startsWith(code))) {
                return chapter;
            }
        }
        return "";
    }
}
