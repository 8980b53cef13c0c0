package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeSubject;
import org.tomes.check.Severity;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.ParseResult;
import org.tomes.document.text.PlaceholderName;
import org.tomes.document.text.PlaceholderUse;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.SuggestedTexts;
import org.tomes.document.text.TextParser;
import org.tomes.evidence.Evidence;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.Actor;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Documents of the example company contain the data of its register. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class KindsOfExampleTest {

    @AutoClose
    private OpenRegister register;

    @BeforeAll
    void fillRegister(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
    }

    /** An export names parts that a text of the company replaced. */
    @ParameterizedTest
    @MethodSource("org.tomes.document.DocumentKind#fixed")
    void textsOfTheExampleReplaceNoPart(DocumentKind kind) {
        for (Language language : Language.values()) {
            assertThat(register.documents().texts().missingParts(kind, language)).as(language.tag()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.tomes.document.DocumentKind#fixed")
    void everyDocumentSuggestsTheSameTextInBothLanguagesWithAllPlaceholders(DocumentKind kind) {
        List<String> sections = SuggestedTexts.keys(kind);
        Set<String> parts = new HashSet<>();
        for (String key : sections) {
            Map<Language, List<String>> uses = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                SectionText section = SuggestedTexts.find(kind, key, language).orElseThrow().section();
                ParseResult parsed = TextParser.parse(section.text());
                assertThat(parsed.faults()).as(key).isEmpty();
                assertThat(register.documents().composition().vocabulary(kind).check(parsed.uses(), sections)).as(key)
                        .isEmpty();
                uses.put(language, parsed.uses().stream().map(PlaceholderUse::written).toList());
                parsed.uses().stream().filter(PlaceholderUse::part).map(PlaceholderUse::name).forEach(parts::add);
            }
            assertThat(uses.get(Language.DE)).as(key).isEqualTo(uses.get(Language.EN));
        }
        assertThat(register.documents().composition().vocabulary(kind).entries(sections))
                .filteredOn(PlaceholderName::part)
                .extracting(PlaceholderName::name)
                .containsExactlyInAnyOrderElementsOf(parts);
        assertThat(register.documents().composition().vocabulary(kind).entries(List.of()))
                .allSatisfy(entry -> Stream.of(Language.values())
                        .forEach(language -> assertThat(Texts.in(language).get(entry.textKey())).isNotBlank()));
    }

    /** Mistakes described in the article on Azure for small companies, as the statements that they contradict. */
    private static final List<String> MISTAKES = List.of(
            // network security groups: open management ports, any to any, traffic without evaluation, two
            // levels that disagree, none at all
            "network.management-ports", "nsg.any-any", "nsg.effective", "network.flow-logs",
            "network.flow-log-retention", "network.inconsistent-levels", "network.zone-traffic", "network.subnet-nsg",
            "network.vnet-inbound",
            // secrets: passwords instead of identities, vaults without protection, logs and alerts, items that
            // expire
            "identity.managed-identity", "key-vault.soft-delete", "key-vault.purge-protection", "key-vault.rbac",
            "key-vault.public-network", "key-vault.audit-logs", "key-vault.metrics", "key-vault.access-alerts",
            "key-vault.expiry-alerts", "key-vault.secret-expiry", "key-vault.certificate-expiry",
            "key-vault.certificate-renewal", "key-vault.certificate-use",
            // Defender for Cloud: the recommendations quoted in the article, plans where they are needed
            "identity.mfa-owners", "defender.storage-network", "defender.sql-findings", "defender.recommendations",
            "defender.plans",
            // costs, and further measures
            "cost.budget", "cost.unused", "cost.workspace-retention", "network.bastion", "network.vm-public-ip",
            "backup.vm-protected", "backup.retention", "backup.soft-delete", "lock.production",
            "policy.allowed-locations", "policy.required-tags", "logging.one-workspace", "logging.protection");

    /** A separate page that a short table of contents leaves mostly empty looks like a mistake. */
    @ParameterizedTest
    @MethodSource("org.tomes.document.DocumentKind#fixed")
    void contentsHaveASeparatePageOnlyIfTheyFillIt(DocumentKind kind) {
        List<Block> blocks = ComposedOnce.of(register, kind, Language.DE).blocks();
        if (!(blocks.get(1) instanceof Block.Contents contents)) {
            assertThat(kind).as("kinds without a list of contents")
                    .isIn(DocumentKind.STATEMENT_OF_APPLICABILITY, DocumentKind.EXECUTIVE_SUMMARY,
                            DocumentKind.TOM_ANNEX);
            assertThat(listsSections(blocks)).as("sections in one paragraph")
                    .isEqualTo(kind.equals(DocumentKind.STATEMENT_OF_APPLICABILITY));
            return;
        }
        int depth = contents.depth();
        long lines = blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() <= depth)
                .count();

        assertThat(blocks.get(2) instanceof Block.PageBreak).as(lines + " lines").isEqualTo(depth > 1 && lines > 16);
    }

    /** Rules are cited by their numbers; the executive summary and the annex have too little room. */
    @ParameterizedTest
    @MethodSource("org.tomes.document.DocumentKind#fixed")
    void everyTableExceptThoseOfRulesHasANumberedCaption(DocumentKind kind) {
        assertThat(ComposedOnce.of(register, kind, Language.DE).blocks())
                .filteredOn(block -> block instanceof Table table && table.caption().isEmpty())
                .allMatch(block -> kind.equals(DocumentKind.EXECUTIVE_SUMMARY) || kind.equals(DocumentKind.TOM_ANNEX)
                        || ((Table) block).columns().get(1).head().equals("Regel"));
    }

    private static boolean listsSections(List<Block> blocks) {
        return blocks.get(1) instanceof Block.Paragraph paragraph && paragraph.inlines()
                .stream()
                .filter(Inline.Reference.class::isInstance)
                .map(Inline::text)
                .toList()
                .equals(blocks.stream()
                        .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                        .map(block -> ((Block.Heading) block).text())
                        .toList());
    }

    /** Returns the blocks without the status sheet of the annex and the page break before it. */
    private static List<Block> agreed(DocumentKind kind, List<Block> blocks) {
        int end = blocks.size();
        while (kind.equals(DocumentKind.TOM_ANNEX)
                && !(blocks.get(--end) instanceof Block.Heading heading && heading.level() == 1)) {
            assertThat(end).isPositive();
        }
        return blocks.subList(0, end - (kind.equals(DocumentKind.TOM_ANNEX) ? 1 : 0));
    }

    @ParameterizedTest
    @MethodSource("kindsSignedAtTheirEnd")
    void signaturesByHandAreTheLastThingInADocument(DocumentKind kind) {
        for (Language language : Language.values()) {
            List<Block> blocks = agreed(kind, ComposedOnce.of(register, kind, language).blocks());

            assertThat(blocks.getLast()).isInstanceOfSatisfying(Table.class, table -> {
                assertThat(table.caption()).contains(Texts.in(language).get("document.signature.caption"));
                assertThat(table.rows()).hasSize(2)
                        .allSatisfy(row -> assertThat(row.cells().getLast().inlines().getFirst().text())
                                .as("room for a signature")
                                .hasLineCount(3));
                assertThat(table.rows()).as("the name with the function, and nothing to strike out")
                        .extracting(row -> row.cells().get(1).inlines().getFirst().text())
                        .anyMatch(name -> name.matches("Dr\\. Katrin Hallerbrück, [\\p{L} ]+"));
            });
        }
    }

    static Stream<DocumentKind> kindsSignedAtTheirEnd() {
        return Stream.of(DocumentKind.TOM_ANNEX, DocumentKind.STATEMENT_OF_APPLICABILITY,
                DocumentKind.MANAGEMENT_REVIEW);
    }

    @Test
    void resultOnOnePageStartsAPage() {
        List<Block> blocks = ComposedOnce.of(register, DocumentKind.CLOUD_SECURITY_EVIDENCE, Language.DE).blocks();
        int summary = blocks.indexOf(blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.anchor().equals("summary"))
                .findFirst()
                .orElseThrow());

        assertThat(blocks.get(summary - 1)).isInstanceOf(Block.PageBreak.class);
    }

    @ParameterizedTest
    @MethodSource("org.tomes.document.DocumentKind#fixed")
    void noCellOfTheVersionsIsEmpty(DocumentKind kind) {
        ComposedOnce.of(register, kind, Language.DE)
                .blocks()
                .stream()
                .filter(block -> block instanceof Table table && table.caption().endsWith("Versionen"))
                .flatMap(block -> ((Table) block).rows().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> assertThat(cell.inlines()).extracting(Inline::text)
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text).isNotBlank()));
    }

    @Test
    void secureScoreReportNamesTheMeasuresThatRaiseAControl() {
        assertThat(text(DocumentKind.SECURE_SCORE_REPORT)).contains("TOM-037", "TOM-019", "TOM-022 (in Umsetzung)")
                .as("whether a measure in force has deviations is stated elsewhere")
                .doesNotContain("(in Kraft)");
    }

    @Test
    void mistakesOfTheArticleAreDeviationsWithTheirResources() {
        StatementResults judged = register.documents().statements().evaluate(DocumentKind.CLOUD_SECURITY_POLICY);
        StatementResultText words = new StatementResultText(Texts.in(Language.DE),
                new Formats(Texts.in(Language.DE), ZoneOffset.UTC));

        for (String mistake : MISTAKES) {
            StatementResult result = judged.find(new StatementKey(mistake)).orElseThrow();
            assertThat(result.state()).as(mistake).isEqualTo(StatementState.NOT_MET);
            assertThat(words.line(result)).as(mistake).startsWith("nicht erfüllt");
            assertThat(result.deviations()).as(mistake).isNotEmpty();
            result.deviations()
                    .stream()
                    .limit(50)
                    .forEach(one -> assertThat(words.line(result)).as(mistake)
                            .contains(Texts.in(Language.DE).get(one.name())));
        }
    }

    @ParameterizedTest
    @MethodSource("org.tomes.document.DocumentKind#fixed")
    void customSectionIsPossibleInEveryDocument(DocumentKind kind) {
        Actor actor = new Actor("", "somebody", "workstation");
        EditedSection own = register.documents()
                .texts()
                .add(actor, kind, Language.DE, "Vorbemerkung", "Gilt für {company}.\n", Optional.empty());
        register.documents().texts().move(actor, kind, own.key(), 0);
        EditedSection last = register.documents().texts().all(kind, Language.DE).getLast().record();
        register.documents()
                .texts()
                .save(actor, last.withText(last.title(), last.text() + "\nEigene Anmerkung des Unternehmens.\n"));

        assertThat(text(kind))
                .contains("Vorbemerkung", "Gilt für Hallerbrück Dosiertechnik GmbH.",
                        "Eigene Anmerkung des Unternehmens.")
                .doesNotContain("Unbekannter Platzhalter");
        register.documents().texts().remove(actor, kind, own.key());
        register.documents()
                .texts()
                .reset(actor, register.documents().texts().get(kind, last.key(), Language.DE).record());
    }

    private String scoreReport(ReportPeriod period) {
        return text(register.documents()
                .composition()
                .forPeriod(DocumentKind.SECURE_SCORE_REPORT, period)
                .compose(DocumentKind.SECURE_SCORE_REPORT, Language.DE)
                .blocks());
    }

    private List<ChangeRecord> changesIn(String report) {
        return register.records().changes().all().stream().filter(change -> report.contains(change.title())).toList();
    }

    @Test
    void secureScoreReportIsAboutItsPeriod() {
        ReportPeriod autumn = new ReportPeriod(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 11, 30));
        String report = scoreReport(autumn);

        assertThat(report).contains("Zeitraum: 01.09.2025 bis 30.11.2025", "Zu Beginn des Zeitraums");
        assertThat(changesIn(report)).isEmpty();
        ReportPeriod year = new ReportPeriod(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 30));
        assertThat(changesIn(scoreReport(year))).isNotEmpty()
                .allSatisfy(change -> assertThat(change.kind() != ChangeSubject.DOCUMENT
                        && year.holds(change.approvals().implemented().orElseThrow())).isTrue());
        long done = register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> measure.done().filter(autumn::holds).isPresent())
                .count();
        assertThat(done).isGreaterThan(1);
        assertThat(report).contains("traten " + done + " Maßnahmen in Kraft; ");
        assertThat(register.azure().scores().samples())
                .filteredOn(sample -> sample.takenAt().isAfter(Instant.parse("2025-12-01T00:00:00Z")))
                .isNotEmpty();
        assertThat(report).contains(".11.2025 betrug der Secure Score").doesNotContain(".2026 betrug");
    }

    @Test
    void annexDisclosesNoResourcesAndNoImplementation() {
        String annex = text(DocumentKind.TOM_ANNEX);
        Inventory inventory = register.azure().inventory().open(register.azure().inventory().all().getFirst());

        assertThat(inventory.virtualMachines()).isNotEmpty()
                .allSatisfy(machine -> assertThat(annex).doesNotContain(machine.name()));
        assertThat(register.records().measures().all()).filteredOn(measure -> !measure.implementation().isBlank())
                .allSatisfy(measure -> assertThat(annex).doesNotContain(measure.implementation()));
        assertThat(annex).doesNotContain("Schwachstellen der ERP-Datenbank").contains("Geplant bis", "Behebung: ");
    }

    @Test
    void evidenceIndexHasEveryHash() {
        String index = text(DocumentKind.EVIDENCE_INDEX);

        assertThat(register.records().evidence().all()).isNotEmpty()
                .extracting(Evidence::code)
                .allSatisfy(code -> assertThat(index).contains(code));
        Snapshot newest = register.azure().inventory().all().getFirst();
        assertThat(index).contains(newest.hash());
        assertThat(newest.origins()).isNotEmpty().allSatisfy(file -> assertThat(index).contains(file.sha256()));
    }

    @Test
    void evidenceIndexShowsFilingDateAndContradictions() {
        assertThat(text(DocumentKind.EVIDENCE_INDEX)).contains("Alle Nachweise wurden gemeinsam im Register erfasst: ",
                "Aylin Demirci", "TOM-037, Nachweis E-002: Abweichungen bei 1 von 3 Abonnements",
                "TOM-001 (in Umsetzung), Nachweis E-019: ", "Prüfungen mit Abweichungen (",
                "im Register erfasst wurden die Überprüfungen laut Änderungsprotokoll am "
                        + new Formats(Texts.in(Language.DE), ZoneOffset.UTC).date(register.today()));
        assertThat(rows(DocumentKind.EVIDENCE_INDEX, "Maßnahmen ohne Nachweis und ohne automatische Prüfung"))
                .isNotEmpty()
                .noneMatch(row -> row.contains("TOM-020"))
                .noneMatch(row -> row.contains("TOM-048"));
        assertThat(rows(DocumentKind.EVIDENCE_INDEX, "Nachweise, aktuelle Version"))
                .anyMatch(row -> row.contains("über Maßnahmen: A.8.2, A.8.5"));
    }

    @Test
    void evidenceIndexListsTheSignedReviewsCountedElsewhere() {
        assertThat(rows(DocumentKind.EVIDENCE_INDEX, "Abgezeichnete Überprüfungen"))
                .hasSameSizeAs(
                        register.records().reviews().all().stream().filter(one -> one.last().isPresent()).toList())
                .anyMatch(row -> row.startsWith("[TOM-018 ") && row.contains("Nele Brinkmann, wirksam, "))
                .as("a result that is no longer current")
                .anyMatch(row -> row.startsWith("[TOM-012 ") && row.contains("Tobias Wrede, ")
                        && row.endsWith(", überfällig]"));
    }

    @Test
    void hashesAreTheLastSectionOfTheEvidenceIndex() {
        assertThat(blocks(DocumentKind.EVIDENCE_INDEX))
                .filteredOn(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .extracting(block -> ((Block.Heading) block).text())
                .endsWith("Lücken", "Anhang: Prüfsummen");
    }

    @Test
    void changeReportNamesTheEvidenceAndTheActualStateOfAChange() {
        assertThat(rows(DocumentKind.CHANGE_REPORT, "Antrag und Verlauf der Änderung #1"))
                .filteredOn(row -> row.startsWith("[Nachweise, "))
                .singleElement()
                .asString()
                .contains("E-018 ", "Vergleich der Bestandsaufnahmen");
        assertThat(rows(DocumentKind.CHANGE_REPORT, "Antrag und Verlauf der Änderung #2"))
                .contains("[Nachweise, keine]");
        assertThat(rows(DocumentKind.CHANGE_REPORT, "Antrag und Verlauf der Änderung #5"))
                .anyMatch(row -> row.startsWith("[Tatsächlicher Stand, am ") && row.contains(" in Azure festgestellt: ")
                        && row.contains("ist nicht geklärt (Beschluss dazu: D-20 (Aylin Demirci, bis ")
                        && row.contains("ob vor oder nach der Ablehnung, ist nicht bekannt")
                        && row.contains("von wem, ist nicht bekannt"));
        assertThat(rows(DocumentKind.CHANGE_REPORT, "Antrag und Verlauf der Änderung #5")).as("its consequence")
                .anyMatch(row -> row.startsWith("[Beschlüsse, D-1: ") && row.contains("\nD-20: "))
                .as("both apply at once")
                .noneMatch(row -> row.contains("noch nicht freigegeben"));
        assertThat(rows(DocumentKind.CHANGE_REPORT, "Änderungen des Zeitraums"))
                .anyMatch(row -> row.startsWith("[#5, ") && row.contains("abgelehnt; Umsetzung ungeklärt, "));
        assertThat(text(DocumentKind.CHANGE_REPORT)).contains(
                "Antrag abgelehnt, Unterschied in Azure festgestellt: eine Änderung (#5). ",
                "Beschlüsse dazu: D-1, D-20.", "gibt es 2 Unterschiede.",
                "Einer geht auf eine genehmigte Änderung zurück",
                "Umgesetzt ohne Nachweis und ohne Vergleich von Bestandsaufnahmen: eine Änderung (#2).");
    }

    /** The report said that action is required, but not which. */
    @Test
    void scoreReportNamesTheDecisionsAboutSubscriptionsBelowTheWarningThreshold() {
        assertThat(text(DocumentKind.SECURE_SCORE_REPORT))
                .containsPattern("Abonnements unter der Warnschwelle: sub-hb-devtest \\([^)]+\\)\\. "
                        + "Beschlüsse dazu: D-11 \\([^)]+, bis [\\d.]+\\); D-13 \\(");
    }

    @Test
    void scoreReportShowsDeviationsOfMeasuresAndNoGainOfRetiredControls() {
        List<String> controls = rows(DocumentKind.SECURE_SCORE_REPORT, "Sicherheitskontrollen nach möglichem Zuwachs");

        assertThat(controls).anyMatch(row -> row.contains("TOM-004 (mit Abweichungen)"));
        assertThat(controls.getLast()).contains("von Microsoft abgekündigt", ", –, ");
    }

    /** The fall and its presumed cause were separate notes without a reference to each other. */
    @Test
    void scoreReportStatesThePresumedCauseWithTheFall() {
        assertThat(text(DocumentKind.SECURE_SCORE_REPORT)).containsPattern(
                "Stärkster Rückgang innerhalb eines Monats: [\\d,]+ Prozentpunkte [^:]+\\. Anmerkung dazu vom [\\d.]+: "
                        + "Microsoft führt neue Empfehlungen")
                .doesNotContainPattern("Anmerkung vom [\\d.]+: Microsoft führt neue Empfehlungen");
    }

    @Test
    void scoreReportNamesTheMeasureForUpdates() {
        assertThat(rows(DocumentKind.SECURE_SCORE_REPORT, "Sicherheitskontrollen nach möglichem Zuwachs"))
                .anyMatch(row -> row.contains("Systemupdates installieren") && row.contains("TOM-052"));
    }

    @Test
    void scoreReportComparesTheControlsOfTheSameSubscriptions() {
        Table controls = blocks(DocumentKind.SECURE_SCORE_REPORT).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.caption().endsWith("Sicherheitskontrollen nach möglichem Zuwachs"))
                .findFirst()
                .orElseThrow();
        String first = controls.columns().get(1).head();

        assertThat(first).matches("Wert am\n\\d\\d\\.\\d\\d\\.\\d{4}");
        assertThat(text(DocumentKind.SECURE_SCORE_REPORT)).as("the day of the newest score, not of the document")
                .contains("Am " + controls.columns().get(2).head().substring("Wert am\n".length())
                        + " betrug der Secure Score");
        assertThat(text(DocumentKind.SECURE_SCORE_REPORT)).contains(
                "Der erste vergleichbare Wert wurde am " + first.substring("Wert am\n".length()) + " gemessen");
    }

    @Test
    void annotationsAndGapsOfTheScoreAreInTheOrderOfTime() {
        String report = text(DocumentKind.SECURE_SCORE_REPORT);

        assertThat(report.indexOf("Projekt „Sichere Cloud“ beginnt")).isPositive()
                .isLessThan(report.indexOf("Er ist mit früheren Werten nicht unmittelbar vergleichbar"));
        assertThat(report).contains("Der Abstand ist länger, als MON-12 zulässt (monatlich).");
    }

    @Test
    void changeReportNamesUnrecordedChangesAndEffects() {
        String report = text(DocumentKind.CHANGE_REPORT);

        assertThat(report).contains("#1 Fernzugriff auf ERP-Webserver verbieten", "Verbiete-RDP-SSH", "neu verweigert");
        assertThat(report)
                .contains("(#1, #2, #3, #5) ist nicht belegt, dass das Verfahren eingehalten wurde",
                        "Neue Regel „Verbiete-RDP-SSH“: verweigert eingehend")
                .doesNotContain("securityRules[", "…", "nicht entscheidbar", " weitere");
        assertThat(rows(DocumentKind.CHANGE_REPORT, "Unterschiede ohne genehmigte Änderung")).singleElement()
                .asString()
                .contains("nsg-portal-frontend-prod");
    }

    @Test
    void networkDocumentationShowsEveryGroupEverySubnetAndTheMap() {
        String documentation = text(DocumentKind.NETWORK_DOCUMENTATION);
        Inventory inventory = register.azure().inventory().open(register.azure().inventory().all().getFirst());

        assertThat(inventory.securityGroups()).isNotEmpty()
                .allSatisfy(group -> assertThat(documentation).contains(group.name()));
        assertThat(inventory.subnets()).isNotEmpty()
                .allSatisfy(subnet -> assertThat(documentation).contains(subnet.name()));
        assertThat(blocks(DocumentKind.NETWORK_DOCUMENTATION)).anyMatch(Figure.class::isInstance);
        assertThat(documentation).contains("Zonenmatrix von vnet-erp-prod-gwc");
        assertThat(rows(DocumentKind.NETWORK_DOCUMENTATION, "Regeln öffentlicher Load Balancer und ihre Ziele"))
                .contains("[lbe-erp-prod, TCP 443, nic-erp-app01, nic-erp-app02]");
        assertThat(rows(DocumentKind.NETWORK_DOCUMENTATION, "Plattformdienste und ihr Zugriff aus Netzwerken"))
                .anyMatch(row -> row.contains("sthbportalprodweu, nicht erfüllt"))
                .anyMatch(row -> row.contains("app-website-prod-weu"))
                .noneMatch(row -> row.contains("Microsoft.Sql/"));
        assertThat(rows(DocumentKind.NETWORK_DOCUMENTATION,
                "Feststellungen zu Netzwerken, Netzwerkregeln und Plattformdiensten"))
                .filteredOn(row -> row.contains(", offen"))
                .isNotEmpty()
                .allMatch(row -> row.contains("geplant") || row.contains("Frist"));
    }

    @Test
    void managementReviewProposesDecisionsBasedOnTheData() {
        String review = text(DocumentKind.MANAGEMENT_REVIEW);
        Remediations remedies = register.documents().statements().remedies();
        List<Finding> untreated = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == FindingState.OPEN && finding.severity() == Severity.HIGH
                        && remedies.of(finding).progress() == Remediation.RemediationProgress.NONE)
                .toList();

        assertThat(untreated).isEmpty();
        assertThat(review).contains("Maßnahmen mit Abweichungen", "akzeptiert")
                .doesNotContain("Feststellungen ohne Behandlung")
                .doesNotContain("Aus den Daten des Registers ergeben sich keine Vorschläge");
        assertThat(register.azure().findings().all())
                .filteredOn(finding -> finding.state() == FindingState.RISK_ACCEPTED)
                .allSatisfy(finding -> assertThat(review).contains(finding.decision().orElseThrow().reason()));
    }

    @Test
    void managementReviewCountsRulesNotAssessed() {
        long open = PolicyRuleResult.of(register.documents().statements().basis(DocumentKind.MANAGEMENT_REVIEW))
                .stream()
                .filter(rule -> rule.status() == ComplianceStatus.NOT_ASSESSED)
                .count();

        assertThat(open).isPositive();
        assertThat(text(DocumentKind.MANAGEMENT_REVIEW)).contains(
                open + " Regeln wurden nicht bewertet; der Nachweisbericht zur Cloud-Sicherheit enthält die Gründe.");
    }

    @Test
    void matrixHasALineForEveryTopic() {
        assertThat(rows(DocumentKind.RESPONSIBILITIES, "Aufgaben und Zuständigkeiten"))
                .hasSameSizeAs(register.records().responsibilities().topics());
    }

    /** Reviews with the result "effective" stood beside checks that find deviations today. */
    @Test
    void evidenceIndexConfrontsEffectiveReviewsWithDeviations() {
        assertThat(text(DocumentKind.EVIDENCE_INDEX))
                .contains("Als wirksam bewertet, heute mit Abweichungen", "TOM-002, überprüft am",
                        "TOM-012, überprüft am")
                .as("an overdue review is no deviation")
                .doesNotContain("TOM-028, überprüft am", "bei eine");
    }

    @Test
    void measuresWithExpiredEvidenceOnlyAreWithoutValidEvidence() {
        String index = text(DocumentKind.EVIDENCE_INDEX);

        assertThat(index.substring(index.lastIndexOf("Maßnahmen in Kraft ohne gültigen eigenen Nachweis")))
                .contains("TOM-028");
    }

    @Test
    void scoreReportCountsApprovedChangesAndExcludesRetiredControls() {
        assertThat(text(DocumentKind.SECURE_SCORE_REPORT)).contains("2 genehmigte Änderungen",
                "Ohne Maßnahme: Anwendungen vor DDoS-Angriffen schützen (+2,2");
    }

    @Test
    void responsibilityMatrixNamesWhoApprovesChangesAtPresent() {
        assertThat(text(DocumentKind.RESPONSIBILITIES)).contains("Vertretung seit dem", "Philipp Arnecke genehmigt");
    }

    /** Without an owner in the table, overdue reviews would remain undone. */
    @Test
    void everyOverdueReviewHasAResponsiblePerson() {
        assertThat(rows(DocumentKind.MANAGEMENT_REVIEW, "Überfällige Überprüfungen")).hasSizeGreaterThan(3)
                .anyMatch(row -> row.contains("Zuständigkeit"))
                .noneMatch(row -> row.contains("–,"));
    }

    @Test
    void scoreReportNamesTheGapOfTheYear() {
        assertThat(text(DocumentKind.SECURE_SCORE_REPORT))
                .contains("Es liegen keine Werte vor. Die Linie ist dort unterbrochen.", "Prozentpunkte");
    }

    private List<String> rows(DocumentKind kind, String caption) {
        return blocks(kind).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.caption().endsWith(caption))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.cells().stream().map(cell -> joined(cell.inlines())).toList().toString())
                .toList();
    }

    private List<Block> blocks(DocumentKind kind) {
        return ComposedOnce.of(register, kind, Language.DE).blocks();
    }

    private String text(DocumentKind kind) {
        return text(blocks(kind));
    }

    private static String text(List<Block> blocks) {
        return String.join("\n", blocks.stream().flatMap(KindsOfExampleTest::texts).toList());
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(joined(paragraph.inlines()));
            case Block.ItemList list -> list.items().stream().map(item -> joined(item.inlines()));
            case Table table -> Stream.concat(Stream.of(table.caption()),
                    table.rows().stream().flatMap(row -> row.cells().stream()).map(cell -> joined(cell.inlines())));
            default -> Stream.of();
        };
    }

    private static String joined(List<Inline> inlines) {
        return String.join("", inlines.stream().map(Inline::text).toList());
    }
}
