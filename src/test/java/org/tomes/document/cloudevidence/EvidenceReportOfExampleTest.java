package org.tomes.document.cloudevidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.document.ComposedOnce;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.ExportedFile;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Remediations;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordType;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionService;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Content of the evidence report of the example company, as read by an auditor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class EvidenceReportOfExampleTest {

    @AutoClose
    private OpenRegister register;
    private List<Block> report;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
        report = blocks(Language.DE);
    }

    /** Rules that no check assesses were not assessed, although a nonconformity proves a violation. */
    @Test
    void rulesWithKnownNonconformitiesAreNotMet() {
        Map<String, String> expected = Map.of("GOV-12", "NK-2, NK-6", "GOV-23", "NK-10", "GOV-27", "NK-9");
        List<PolicyRuleResult> violated = PolicyRuleResult
                .of(register.documents().statements().basis(DocumentKind.CLOUD_SECURITY_EVIDENCE))
                .stream()
                .filter(PolicyRuleResult::isViolatedByNonconformity)
                .toList();

        assertThat(violated).extracting(rule -> rule.rule().id().toString())
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(violated).extracting(PolicyRuleResult::status).containsOnly(ComplianceStatus.NOT_MET);
        assertThat(expected.values())
                .allSatisfy(number -> assertThat(rows(section("deviations")).map(cells -> String.join(" ", cells)))
                        .anyMatch(row -> row.matches("(?s).*Nichtkonformität(en)? " + number + " \\(siehe.*")));
        assertThat(rows(section("unassessed")).map(List::getFirst)).doesNotContainAnyElementsOf(expected.keySet());
    }

    /** Rules had a dash, although the report shows the assignment and the text of the exception names the rule. */
    @Test
    void rulesReferToWhatTheReportShowsElsewhere() {
        assertThat(rows(section("unassessed")).filter(cells -> cells.getFirst().equals("GOV-29"))).singleElement()
                .satisfies(cells -> assertThat(cells.getLast()).contains("Pflicht-Tag Umgebung"));
        assertThat(rows(section("accepted")).filter(cells -> cells.get(1).startsWith("TOM-052"))).singleElement()
                .satisfies(cells -> assertThat(cells.getFirst()).isEqualTo("MON-21"));
        assertThat(rows(section("unassessed")).filter(cells -> cells.getFirst().equals("NET-09"))).singleElement()
                .satisfies(cells -> assertThat(cells.getLast()).contains("Die Ausnahme von TOM-008 gilt bis"));
    }

    /** The summary named decisions that no finding referred to. */
    @Test
    void overdueFindingsWithoutADecisionOfTheirOwnNameTheDecisionOnAllOfThem() {
        assertThat(rows(section("deviations")).filter(cells -> cells.getFirst().matches("(?s)F-\\d+, hoch.*")))
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(cells.getLast()).containsPattern("D-\\d+ \\("));
    }

    /** A missing price had the remedy of a missing budget, although the subscription has one. */
    @Test
    void resourcesOfARuleHaveTheRemedyOfTheirReason() {
        List<List<String>> rows = rows(section("unassessed")).toList();
        Map<String, String> remedies = new HashMap<>();
        String remedy = "";
        for (List<String> cells : rows) {
            remedy = cells.size() == 1 ? cells.getFirst() : remedy;
            if (cells.getFirst().equals("CST-02")) {
                remedies.put(cells.getLast().lines().findFirst().orElseThrow().split(":")[0], remedy);
            }
        }
        assertThat(remedies).containsOnlyKeys("sub-hb-devtest", "sub-hb-prod");
        assertThat(remedies.get("sub-hb-devtest")).contains("laufendes Budget einrichten");
        assertThat(remedies.get("sub-hb-prod")).contains("fehlenden Preis");
    }

    @Test
    void billedCostsNameTheSubscriptionsWithAndWithoutABill() {
        assertThat(text(section("found-state"))).contains("Rechnungen der Abonnements sub-hb-prod, sub-hb-shared",
                "Ohne sub-hb-devtest");
    }

    @Test
    void everyRuleOfThePolicyIsInExactlyOneState() {
        Set<String> notMet = first(section("deviations"))
                .filter(PolicyRules.all().stream().map(rule -> rule.id().toString()).toList()::contains)
                .collect(Collectors.toSet());
        Set<String> notAssessed = rules("unassessed");
        Set<String> met = rules("met");

        assertThat(notMet).isNotEmpty().doesNotContainAnyElementsOf(met);
        assertThat(met).isNotEmpty().doesNotContainAnyElementsOf(notAssessed);
        Set<String> all = new HashSet<>(notMet);
        all.addAll(met);
        all.addAll(notAssessed);
        assertThat(all).containsExactlyInAnyOrderElementsOf(
                PolicyRules.all().stream().map(rule -> rule.id().toString()).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void valuesOfAzureAreInTheReadersWords(Language language) {
        String all = blocks(language).stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).rows().stream())
                .map(EvidenceReportOfExampleTest::cells)
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));

        assertThat(all).contains("Defender for Key Vault", "Germany West Central", "Plan 1")
                .doesNotContain("TLS1_", "PerKeyVault", "DefenderForStorage", "Redundant\n", "DoNotEnforce",
                        "germanywestcentral", "KeyVaults", "OpenSourceRelational", "FoundationalCspm");
    }

    @Test
    void decisionOfAnUnreleasedReviewIsMarkedAsSuch() {
        DecisionService decisions = register.records().reviews().decisions();
        Decision decision = decisions.get("D-12");
        Actor actor = new Actor("", "test", "host");
        decisions.save(actor, decision.withOwner(decision.owner(), Optional.of(register.today().plusDays(40))));
        report = blocks(Language.DE);
        assertThat(rows(section("deviations")).map(List::getLast).filter(treatment -> treatment.contains("D-12 ")))
                .isNotEmpty()
                .allSatisfy(treatment -> assertThat(treatment).contains("D-12 (Beschluss, nicht freigegeben)"));
        decisions.save(actor, decision.withRevision(decision.revision() + 1));
        report = blocks(Language.DE);
        assertThat(rows(section("deviations")).map(List::getLast).filter(treatment -> treatment.contains("D-1 ")))
                .as("applies at once")
                .isNotEmpty()
                .allSatisfy(treatment -> assertThat(treatment).contains("D-1 (Beschluss der Leitung)"));
    }

    /** The review of sign-ins with multi-factor authentication shows nothing about emergency accounts. */
    @Test
    void ruleWithAReviewOfAnotherMeasureIsNotAssessed() {
        PolicyRuleResult emergency = PolicyRuleResult
                .of(register.documents().statements().basis(DocumentKind.CLOUD_SECURITY_EVIDENCE))
                .stream()
                .filter(rule -> rule.rule().id().toString().equals("ACC-09"))
                .findFirst()
                .orElseThrow();
        assertThat(emergency.status()).isEqualTo(ComplianceStatus.NOT_ASSESSED);
        assertThat(rules("met")).doesNotContain("ACC-09", "GOV-13");
    }

    @Test
    void firstPageCountsMatchTheSections() {
        List<PolicyRuleResult> rules = PolicyRuleResult
                .of(register.documents().statements().basis(DocumentKind.CLOUD_SECURITY_EVIDENCE));
        long notMet = rules.stream().filter(rule -> rule.status() == ComplianceStatus.NOT_MET).count();
        long unchecked = rules.stream()
                .filter(rule -> rule.status() == ComplianceStatus.NOT_ASSESSED && rule.statements().isEmpty())
                .count();

        assertThat(text(section("summary"))).contains("Von " + rules.size() + " Regeln", notMet + " sind nicht erfüllt",
                "davon " + unchecked + " ohne automatische Prüfung");
        assertThat(section("summary")).filteredOn(Figure.class::isInstance)
                .singleElement()
                .satisfies(figure -> assertThat(((Figure) figure).alternative())
                        .startsWith("Alle Regeln (" + rules.size() + ")"));
    }

    @Test
    void firstPageNamesWhatIsNewSinceThePreviousSnapshot() {
        Snapshot previous = register.azure().inventory().all().get(1);
        FindingsByCause causes = new FindingsByCause(register.azure().findings().all());
        List<String> found = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> causes.group(finding)
                        .stream()
                        .allMatch(one -> one.sightings().first().isAfter(previous.capturedAt())))
                .map(Finding::id)
                .map(Object::toString)
                .toList();

        assertThat(found).isNotEmpty().hasSizeLessThan(6);
        assertThat(text(section("summary"))).contains("Seit Bestandsaufnahme 1 vom",
                found.size() + " neue Feststellungen");
        assertThat(found).allSatisfy(id -> assertThat(text(section("summary"))).contains(id));
    }

    @Test
    void mostSevereDeviationIsInProductionAndPubliclyReachable() {
        List<List<String>> gravest = tables(section("summary")).flatMap(table -> table.rows().stream())
                .map(EvidenceReportOfExampleTest::cells)
                .toList();

        assertThat(gravest).hasSize(5);
        assertThat(gravest.getFirst().get(3)).isEqualTo("Internet, Produktion");
        assertThat(gravest).allSatisfy(row -> assertThat(row.get(1)).matches("[A-Z]{3}-\\d{2} .+"));
        assertThat(gravest).allSatisfy(row -> assertThat(register.azure().findings().all())
                .filteredOn(finding -> row.getFirst().matches(finding.id() + "( .*)?"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.HIGH)));
    }

    /** A reader who decides from the list must not be asked to decide again. */
    @Test
    void singleOpenDecisionPrecedesThoseMadeInOneListWithoutNumbers() {
        List<ItemList> lists = section("summary").stream()
                .filter(ItemList.class::isInstance)
                .map(ItemList.class::cast)
                .toList();
        assertThat(lists).singleElement().satisfies(list -> assertThat(list.numbered()).isFalse());
        List<String> items = lists.getFirst().items().stream().map(item -> text(item.inlines())).toList();

        assertThat(items.getFirst()).startsWith("Dringend, bis ").endsWith("(D-9)");
        assertThat(items.stream().skip(1)).isNotEmpty()
                .allSatisfy(item -> assertThat(item).containsPattern("Beschlossen: D-\\d+"));
        assertThat(items.get(1)).contains("nsg-portal-frontend-prod", "#5");
    }

    /** The data do not show that a sign-in protects a service whose reachability was not assessed. */
    @Test
    void reachabilityThatWasNotAssessedIsNotStatedAsSafe() {
        String database = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.resource().name().equals("sqldb-vertrieb"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();

        assertThat(text(section("deviations"))).doesNotContain("erfordern gültige Anmeldedaten")
                .contains(
                        "sql-portal-prod-weu (" + database + ") aus dem Internet erreichbar ist, wurde nicht bewertet");
    }

    /** The deviation exists, even if a review confirmed the measure's effectiveness. */
    @Test
    void measureInForceThatDidNotPreventADeviationDoesNotReadAsEffective() {
        List<String> treatments = rows(section("deviations")).filter(cells -> cells.getFirst().startsWith("F-"))
                .map(List::getLast)
                .toList();

        assertThat(treatments).noneMatch(treatment -> treatment.contains("Wirksamkeit bestätigt"))
                .anyMatch(treatment -> treatment.startsWith("TOM-012 (in Kraft mit Abweichungen)"));
    }

    /** Unread data is listed by its parent, which is not a secret. */
    @Test
    void unreadVaultsAreNotCountedAsSecrets() {
        assertThat(text(section("deviations"))).containsPattern(
                "\\d von \\d Geheimnissen erfüllen die Vorgabe nicht; aus \\d weiteren Ressourcen fehlen Daten zu Geheimnissen")
                .containsPattern("von 8 virtuellen Maschinen erfüllen die Vorgabe nicht; 1 von 8 ist nicht bewertet");
    }

    /** Several checks of a rule in one paragraph, and titles of changes in every row, cannot be read. */
    @Test
    void eachCheckOfARuleHasALineAndChangesAreNamedByNumber() {
        assertThat(text(section("deviations"))).contains("erfüllen die Vorgabe nicht.\nNetzwerkzugriff auf Datenbanken",
                "9 von 11 Empfehlungen zu einzelnen Ressourcen sind nicht umgesetzt; 1 von 11 ist nicht bewertet",
                "16 von 17 Feststellungen haben die Frist überschritten");
        assertThat(text(section("deviations"))).contains("#1, #2, #3, #5: Nach der Entscheidung erfasst");
    }

    /** A second finding about a resource that a rule counts once still belongs to this rule. */
    @Test
    void findingsWithoutRuleStateTheReason() {
        List<String> others = tables(report).filter(table -> table.caption().contains("Weitere offene Feststellungen"))
                .flatMap(table -> table.rows().stream())
                .map(row -> cells(row).get(1))
                .toList();

        assertThat(others).isNotEmpty()
                .filteredOn(text -> text.matches("(?s).*\\b[A-Z]{3}-\\d\\d\\b.*"))
                .allMatch(text -> text.contains("In der neuesten Bestandsaufnahme nicht vollständig bewertet"));
    }

    @Test
    void everyOpenFindingIsNumberedInARow() {
        List<String> told = first(section("deviations")).flatMap(cell -> Stream.of(cell.split(", |\n"))).toList();
        Set<String> expected = register.documents()
                .statements()
                .evaluate(DocumentKind.CLOUD_SECURITY_EVIDENCE)
                .all()
                .stream()
                .flatMap(result -> result.deviations().stream())
                .filter(one -> !one.subject().type().equals("finding"))
                .flatMap(one -> one.record().stream())
                .filter(record -> record.is(RecordType.FINDING))
                .map(record -> record.label())
                .collect(Collectors.toSet());

        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(told).containsAll(expected);
        assertThat(register.azure().findings().all()).filteredOn(finding -> finding.state() == FindingState.OPEN)
                .extracting(Finding::id)
                .allSatisfy(id -> assertThat(told).contains(id.toString()));
    }

    @Test
    void rulesAreOrderedBySeverityOfDeviations() {
        assertThat(section("deviations")).filteredOn(Heading.class::isInstance)
                .extracting(block -> ((Heading) block).text())
                .containsExactly("Abweichungen", "Regeln mit Abweichungen von hohem Schweregrad",
                        "Regeln mit Abweichungen von höchstens mittlerem Schweregrad",
                        "Regeln mit Abweichungen von niedrigem Schweregrad", "Organisatorische Abweichungen",
                        "Weitere offene Feststellungen");
    }

    @Test
    void rowNamesResourceDayTreatmentAndOwner() {
        List<String> row = rows(section("deviations")).filter(cells -> cells.getFirst().startsWith("F-10, hoch\n"))
                .findFirst()
                .orElseThrow();

        assertThat(row.get(1)).contains("sub-hb-devtest", "MFA");
        assertThat(row.get(0)).matches("F-10, hoch\n\\d{2}\\.\\d{2}\\.\\d{4}");
        assertThat(rows(section("deviations")).map(cells -> String.join("|", cells.subList(1, cells.size()))))
                .anyMatch(cells -> cells.matches("(?s).*\\|TOM-\\d{3} \\(.*"))
                .anyMatch(cells -> cells.contains("|offen, "));
    }

    @Test
    void everyUnassessedItemHasARemedy() {
        assertThat(tables(section("unassessed")).filter(table -> table.rows().getFirst().cells().size() == 1))
                .hasSize(2)
                .allSatisfy(table -> assertThat(cells(table.rows().getFirst()).getFirst()).startsWith("Abhilfe: "))
                .flatExtracting(Table::rows)
                .hasSizeGreaterThan(12);
    }

    @Test
    void everyStatementAndAssessmentInTheAttachedEvidenceNamesItsRule() throws IOException {
        JsonNode evidence = new ObjectMapper()
                .readTree(ComposedOnce.of(register, DocumentKind.CLOUD_SECURITY_EVIDENCE, Language.EN)
                        .attachments()
                        .getFirst()
                        .text()
                        .reader());

        assertThat(evidence.get("statements")).hasSizeGreaterThan(80)
                .allMatch(statement -> statement.get("rule").asText().matches("[A-Z]{3}-\\d\\d"));
        assertThat(evidence.get("assessments")).allMatch(one -> one.get("rules").isArray())
                .anyMatch(one -> one.get("check").asText().equals("key-vault.purge-protection")
                        && one.get("rules").get(0).asText().equals("SEC-05"));
        assertThat(evidence.get("statements").findValuesAsText("finding")).contains("F-6");
        // The check is met by a rule that allows everything, which the statement does not accept.
        assertThat(evidence.get("assessments"))
                .filteredOn(one -> one.get("check").asText().equals("network.vnet-inbound")
                        && one.get("name").asText().equals("nsg-erp-dev-frontend"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("notMetInStatements")).extracting(JsonNode::asText)
                        .containsExactly("network.vnet-inbound"));
        assertThat(evidence.get("assessments")).filteredOn(one -> one.has("notMetInStatements"))
                .allSatisfy(one -> assertThat(one.get("result").asText()).isEqualTo("MET"));
    }

    /** Otherwise, an exemption made in Azure would remove a deviation from the report without a trace. */
    @Test
    void recommendationThatAzureExemptsIsNotAssessed() {
        assertThat(tables(section("unassessed")).flatMap(table -> table.rows().stream())
                .map(EvidenceReportOfExampleTest::cells))
                .anySatisfy(cells -> assertThat(String.join(" ", cells)).contains("vm-build01", "ausgenommen"));
    }

    @Test
    void duplicateFindingRefersToTheOriginal() {
        assertThat(rows(section("deviations")).filter(cells -> cells.getFirst().contains("F-51, wie F-6")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.getLast()).contains("wie F-6").doesNotContain("TOM-"));
        assertThat(rows(section("deviations")).filter(cells -> cells.getFirst().startsWith("F-6,"))).singleElement()
                .satisfies(cells -> assertThat(cells.get(1)).contains("Auch gemeldet als F-51."));
    }

    @Test
    void checkCoveringPartOfARuleNamesTheRest() {
        PolicyRule mfa = PolicyRules.all()
                .stream()
                .filter(rule -> rule.statements().stream().anyMatch(key -> key.value().equals("identity.mfa-owners")))
                .findFirst()
                .orElseThrow();

        assertThat(rows(section("deviations")).filter(cells -> cells.size() == 1)
                .map(List::getFirst)
                .filter(head -> head.startsWith(mfa.id() + " "))).singleElement()
                .asString()
                .contains("andere Rollen werden nicht bewertet");
    }

    @Test
    void foundStateNamesEveryNsgWithoutItsRules() {
        Inventory inventory = register.azure().inventory().latest().orElseThrow();
        String found = text(section("found-state"));

        assertThat(inventory.securityGroups()).isNotEmpty()
                .allSatisfy(group -> assertThat(found).contains(group.name()))
                .allSatisfy(
                        group -> assertThat(group.rules()).allSatisfy(rule -> assertThat(found).contains(rule.name())));
        assertThat(found).contains("Netzwerkdokumentation").doesNotContain("AllowVnetInBound");
        assertThat(inventory.keyVaults()).allSatisfy(vault -> assertThat(found).contains(vault.name()));
    }

    @Test
    void plansAreAMatrixOfPlansAndSubscriptions() {
        Table plans = tables(section("found-state")).filter(table -> table.caption().contains("Defender-Pläne"))
                .findFirst()
                .orElseThrow();

        assertThat(plans.columns())
                .hasSize(1 + register.azure().inventory().latest().orElseThrow().subscriptions().size());
        assertThat(plans.rows()).extracting(row -> cells(row).getFirst()).doesNotHaveDuplicates();
    }

    @Test
    void evidenceIsOneHashForEachSnapshotAndEachFileIsInTheIndex() {
        List<String> hashes = tables(section("proof")).flatMap(table -> table.rows().stream())
                .map(row -> cells(row).get(2))
                .toList();
        String index = text(
                register.documents().composition().compose(DocumentKind.EVIDENCE_INDEX, Language.DE).blocks());

        assertThat(hashes).startsWith(register.azure().inventory().all().getFirst().hash()).hasSizeLessThan(4);
        assertThat(register.azure().inventory().all().getFirst().origins()).isNotEmpty()
                .allSatisfy(origin -> assertThat(index).contains(origin.name(), origin.sha256()));
    }

    @Test
    void sheetsHoldEveryRuleAndEveryDeviation(@TempDir Path folder) throws IOException {
        List<ExportedFile> files = register.documents()
                .composition()
                .export(DocumentKind.CLOUD_SECURITY_EVIDENCE, Language.DE, List.of(DocumentFormat.XLSX), folder);

        try (Workbook workbook = WorkbookFactory.create(files.getFirst().path().toFile())) {
            assertThat(workbook.getSheet("Regeln").getLastRowNum()).isEqualTo(PolicyRules.all().size());
            assertThat(workbook.getSheet("Abweichungen").getLastRowNum()).isGreaterThan(90);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void reportIsStrictlyConfidential(Language language) {
        assertThat(ComposedOnce.of(register, DocumentKind.CLOUD_SECURITY_EVIDENCE, language).info().classification())
                .isEqualTo(Texts.in(language).get("document.classification.strict"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void reportContainsNoTermsOfTheScreensAndNoReplacedTerms(Language language) {
        assertThat(text(blocks(language))).doesNotContainIgnoringCase("widerlegt", "contradicted", "beurteilt",
                "Klicken", "Click ", "Importieren Sie", "Tragen Sie");
    }

    @Test
    void reportIsReproducible() {
        assertThat(
                register.documents().composition().compose(DocumentKind.CLOUD_SECURITY_EVIDENCE, Language.DE).blocks())
                .isEqualTo(report);
    }

    private List<Block> blocks(Language language) {
        return ComposedOnce.of(register, DocumentKind.CLOUD_SECURITY_EVIDENCE, language).blocks();
    }

    private Set<String> rules(String section) {
        return tables(section(section)).filter(table -> table.columns().getFirst().head().equals("Regel"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.cells().size() > 1)
                .map(row -> cells(row).getFirst())
                .collect(Collectors.toSet());
    }

    @Test
    void deadlineWithoutAPlannedDateIsNotShownAsOne() {
        Remediations remedies = register.documents().statements().remedies();
        List<Finding> unplanned = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .filter(finding -> remedies.of(finding).planned().isEmpty()
                        && remedies.of(finding).deadline().isPresent())
                .toList();

        assertThat(unplanned).isNotEmpty()
                .allSatisfy(finding -> assertThat(
                        rows(report).filter(cells -> cells.getFirst().startsWith(finding.id().toString() + ",")))
                        .allSatisfy(cells -> assertThat(cells.getLast()).doesNotContain(", bis ")));
    }

    @Test
    void itemAssignedByADecisionIsNotCalledUnassigned() {
        assertThat(rows(report).flatMap(List::stream).filter(cell -> cell.matches("(?s).*D-\\d+ \\(.*"))).isNotEmpty()
                .noneMatch(cell -> cell.startsWith("nicht zugeordnet"));
    }

    private List<Block> section(String anchor) {
        List<Block> blocks = new ArrayList<>();
        boolean within = false;
        for (Block block : report) {
            if (block instanceof Heading heading && heading.level() == 1) {
                within = heading.anchor().equals(anchor);
            }
            if (within) {
                blocks.add(block);
            }
        }
        assertThat(blocks).as(anchor).isNotEmpty();
        return blocks;
    }

    private static Stream<Table> tables(List<Block> blocks) {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    private static Stream<List<String>> rows(List<Block> blocks) {
        return tables(blocks).flatMap(table -> table.rows().stream()).map(EvidenceReportOfExampleTest::cells);
    }

    /** Returns the first cell of every row; for a rule across the table, its id. */
    private static Stream<String> first(List<Block> blocks) {
        return rows(blocks).map(cells -> cells.size() == 1 ? cells.getFirst().substring(0, 6) : cells.getFirst());
    }

    private static List<String> cells(Row row) {
        return row.cells().stream().map(cell -> text(cell.inlines())).toList();
    }

    private static String text(Iterable<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString();
    }

    private static String text(List<Block> blocks) {
        return blocks.stream().map(block -> switch (block) {
            case Table table ->
                table.rows().stream().map(row -> String.join("\n", cells(row))).collect(Collectors.joining("\n"));
            case Block.Paragraph paragraph -> text((Iterable<Inline>) paragraph.inlines());
            case ItemList list -> list.items()
                    .stream()
                    .map(item -> text((Iterable<Inline>) item.inlines()))
                    .collect(Collectors.joining("\n"));
            case Heading heading -> heading.text();
            default -> "";
        }).collect(Collectors.joining("\n"));
    }
}
