package org.tomes.document.managementreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.document.ComposedOnce;
import org.tomes.document.DocumentKind;
import org.tomes.document.annex.ContradictedMeasure;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementState;
import org.tomes.document.text.EditedSection;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureStatus;
import org.tomes.review.decision.Decision;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Decisions requested from the top management of the example company. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class ReviewOfExampleTest {

    @AutoClose
    private OpenRegister register;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
    }

    @Test
    void implementedButRejectedChangeIsTheFirstProposal() {
        assertThat(proposals().findFirst().orElseThrow()).contains("nsg-portal-frontend-prod",
                "#5 RDP für den Portal-Dienstleister dauerhaft öffnen");
    }

    /** What was not collected does not show that there was nothing. */
    @Test
    void uncollectedAlertsAreNotReportedAsAbsent() {
        assertThat(register.documents()
                .statements()
                .evaluate(DocumentKind.MANAGEMENT_REVIEW)
                .find(new StatementKey("defender.alerts"))
                .orElseThrow()
                .state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(ComposedOnce.of(register, DocumentKind.MANAGEMENT_REVIEW, Language.DE).toString())
                .contains("Sicherheitswarnungen von Defender for Cloud wurden nicht erfasst")
                .doesNotContain("keine Sicherheitswarnungen");
    }

    /** Two findings can have one cause; each of them was assessed. */
    @Test
    void openPointsContainEveryFindingAssessedAsExploited() {
        String point = ComposedOnce.of(register, DocumentKind.MANAGEMENT_REVIEW, Language.DE)
                .toString()
                .split("Als ausgenutzt behandelt: ")[1].split("\\.")[0];

        assertThat(point.split(", ")).containsExactlyInAnyOrder(register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.activeExploitation().isPresent())
                .map(finding -> finding.id().toString())
                .toArray(String[]::new));
    }

    @Test
    void objectivesOfThePolicyHaveTargetActualValueAndState() {
        List<List<String>> objectives = table("Ziele der Richtlinie zur Cloud-Sicherheit");

        assertThat(objectives).hasSize(4).allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
        assertThat(objectives.getFirst().get(1)).isEqualTo("75\u00A0%");
        assertThat(objectives.get(1)).last().isEqualTo("nicht erfüllt");
    }

    @Test
    void everyExceptionStatesItsResidualRisk() {
        List<List<String>> accepted = table("Feststellungen, deren Risiko akzeptiert ist");
        assertThat(accepted).extracting(List::size).containsExactly(1, 3, 1, 3);
        assertThat(accepted.stream().filter(row -> row.size() > 1).map(row -> row.get(1))).containsOnly("niedrig");
        String recorded = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(register.today());
        assertThat(accepted.stream().filter(row -> row.size() > 1).map(row -> row.get(2)))
                .allSatisfy(decided -> assertThat(decided).contains("erfasst am " + recorded));
        List<List<String>> exceptions = table("Ausnahmen von Maßnahmen");
        assertThat(exceptions).extracting(List::size)
                .as("what is excepted, and below it why")
                .containsExactly(1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3);
        assertThat(exceptions.getFirst().getFirst()).startsWith("TOM-003 ");
        assertThat(exceptions.get(1).get(1)).isEqualTo("nicht bewertet (ohne Maßnahme: hoch)");
        assertThat(exceptions.stream().filter(row -> row.size() > 1).skip(1))
                .allSatisfy(row -> assertThat(row.get(1)).matches("(niedrig|mittel): .{20,}"));
    }

    @Test
    void dateInTheFutureDoesNotHideThatAFindingIsOverdue() {
        Remediations remedies = register.documents().statements().remedies();
        List<Finding> findings = register.azure().findings().all();
        List<String> overdue = remedies.overdue(findings, register.today())
                .stream()
                .filter(finding -> finding.severity() == Severity.HIGH)
                .map(finding -> finding.id().toString())
                .toList();

        assertThat(overdue).hasSizeGreaterThan(10);
        assertThat(high().filter(row -> row.getLast().contains(", überfällig")).map(List::getFirst))
                .allMatch(number -> overdue.contains(number.split(" ")[0]))
                .hasSameSizeAs(overdue);
        assertThat(high().map(List::getLast)).anyMatch(due -> due.contains("geplant\u00A0bis\u00A0"));
    }

    @Test
    void proposalsNameTheDecisionsOnThem() {
        assertThat(proposal("Verfehlte Ziele")).endsWith("Beschlüsse dazu: D-3, D-13.");
        assertThat(proposal("Überfällige Feststellungen"))
                .endsWith("Beschlüsse dazu: D-2, D-7, D-10, D-11, D-12, D-13.");
        assertThat(proposal("Nicht umgesetzte Controls")).endsWith("Beschluss dazu: D-5.");
        assertThat(proposal("Überprüfungen")).endsWith("Beschluss dazu: D-3.");
        assertThat(proposal("Nachträglich erfasste Änderungen")).endsWith("Beschluss dazu: D-6.");
        assertThat(proposal("Teilweise umgesetzte Controls")).endsWith("Beschluss dazu: D-5.");
    }

    /** D-6 names TOM-039, a measure with deviations and without evidence, but is about requests for changes. */
    @Test
    void decisionIsShownOnlyWithTheProposalItQuotes() {
        assertThat(proposal("Maßnahmen mit Abweichungen")).endsWith("Beschluss dazu: D-13.");
        assertThat(proposal("Fehlende Nachweise")).endsWith("Beschluss dazu: D-3.");
    }

    @Test
    void exceptionWithoutAssessedResidualRiskIsProposedForADecisionAndIsAnOpenPoint() {
        assertThat(proposal("Ausnahmen ohne bewertetes Restrisiko")).contains("Für eine Ausnahme", "TOM-003.");
        assertThat(table("Nicht bewertete Punkte"))
                .anySatisfy(row -> assertThat(row.toString()).contains("Restrisiko von Ausnahmen", "TOM-003", "D-8"));
    }

    /** What the texts of the company mark as not assessed was missing in the final list. */
    @Test
    void finalListContainsEverythingNotAssessedWithTheDecisionOnIt() {
        assertThat(table("Nicht bewertete Punkte").stream().map(Object::toString))
                .anyMatch(row -> row.contains("Sicherheitswarnungen von Defender for Cloud") && row.contains("D-20"))
                .anyMatch(row -> row.contains("Container") && row.contains("D-20"))
                .anyMatch(row -> row.contains("sql-portal-prod-weu") && row.contains("D-2 "))
                .anyMatch(row -> row.contains("Rollen mit Schreibrechten") && row.contains("D-6"))
                .anyMatch(row -> row.contains("#5 ") && row.contains("D-1, D-20"));
    }

    /** The evidence report names these resources and rules; the final list of the review did not. */
    @Test
    void finalListContainsWhatExceptionsConcernWithoutAnAssessment() {
        assertThat(table("Nicht bewertete Punkte"))
                .anySatisfy(row -> assertThat(row.toString()).contains("Ausnahme von TOM-026", "BCK-01", "vm-jump01"))
                .anySatisfy(row -> assertThat(row.toString()).contains("Ausnahme von TOM-052", "MON-21", "Servers"))
                .noneSatisfy(row -> assertThat(row.getFirst()).contains("Ausnahme von TOM-004"));
    }

    /** Their approval is not dated in the register, but the entry of the audit trail is. */
    @Test
    void exceptionsFromMeasuresStateWhenTheyWereRecorded() {
        String made = new Formats(Texts.in(Language.DE), ZoneOffset.UTC).day(MadeRegisters.MARCH.instant());
        assertThat(table("Ausnahmen von Maßnahmen")).filteredOn(cells -> cells.size() == 3)
                .hasSizeGreaterThan(4)
                .allSatisfy(cells -> assertThat(cells.getLast()).contains("erfasst am " + made + "\n"));
    }

    /** The dates in the text are those of the register. */
    @Test
    void textOnKnownAccessHasTheDatesOfTheFindings() {
        Formats formats = new Formats(Texts.in(Language.DE), ZoneOffset.UTC);
        String items = blocks().filter(ItemList.class::isInstance)
                .flatMap(list -> ((ItemList) list).items().stream())
                .map(item -> text(item.inlines()))
                .filter(item -> item.contains("der Cloud-Administration seit dem "))
                .collect(Collectors.joining("\n"));
        assertThat(items.lines()).hasSize(2)
                .allSatisfy(
                        item -> assertThat(Pattern.compile("F-\\d+").matcher(item).results().map(MatchResult::group))
                                .isNotEmpty()
                                .allSatisfy(id -> assertThat(item).contains(formats.day(first(id)))));
    }

    private Instant first(String finding) {
        return register.azure()
                .findings()
                .all()
                .stream()
                .filter(known -> known.id().toString().equals(finding))
                .findFirst()
                .orElseThrow()
                .sightings()
                .first();
    }

    @Test
    void subscriptionBelowTheWarningThresholdIsProposedForADecision() {
        assertThat(proposal("Abonnements unter der Warnschwelle")).contains("sub-hb-devtest")
                .endsWith("Beschlüsse dazu: D-11, D-13.");
    }

    @Test
    void proposalWithoutDecisionIsMarkedAfterTheMeeting() {
        assertThat(proposals().filter(proposal -> proposal.endsWith("Ein Beschluss dazu liegt nicht vor."))).isEmpty();

        Actor actor = new Actor("", "test", "host");
        Decision missed = register.records()
                .reviews()
                .decisions()
                .all()
                .stream()
                .filter(decision -> decision.code().equals("D-3"))
                .findFirst()
                .orElseThrow();
        register.records()
                .reviews()
                .decisions()
                .save(actor, missed.withText("Termine monatlich verfolgen.", missed.decided()));

        assertThat(proposal("Überprüfungen")).endsWith("Ein Beschluss dazu liegt nicht vor.");

        register.records()
                .reviews()
                .decisions()
                .save(actor, missed.withRevision(missed.revision() + 1).withText(missed.text(), missed.decided()));
    }

    /** Overdue reviews alone would hide those that nobody ever carried out. */
    @Test
    void requiredReviewsThatWereNeverCarriedOutAreCounted() {
        String missing = figure("Weitere nie durchgeführte vorgeschriebene Überprüfungen");
        assertThat(missing).matches("[1-9]\\d*");
        assertThat(text(DocumentKind.MANAGEMENT_REVIEW, "Noch nie durchgeführt wurden außerdem " + missing))
                .isNotEmpty();
    }

    @Test
    void managementConcludesOnSuitabilityAdequacyAndEffectivenessOrTheSectionIsOpen() {
        assertThat(text(DocumentKind.MANAGEMENT_REVIEW, "Das ISMS ist geeignet"))
                .contains("nicht angemessen und wirksam");

        EditedSection conclusion = register.documents()
                .texts()
                .get(DocumentKind.MANAGEMENT_REVIEW, "conclusion", Language.DE)
                .record();
        EditedSection missing = register.documents()
                .texts()
                .save(new Actor("", "test", "host"), conclusion.withText(conclusion.title(), "{{open-input}}"));

        assertThat(open("Dr. Katrin Hallerbrück")).as("management concludes itself").isOne();
        assertThat(text(DocumentKind.MANAGEMENT_REVIEW, "Vor der Unterzeichnung ist ein Abschnitt zu ergänzen"))
                .isNotEmpty();

        register.documents()
                .texts()
                .save(new Actor("", "test", "host"), missing.withText(conclusion.title(), conclusion.text()));
    }

    @Test
    void decisionsThatApplyAtOnceAreStatedWhereTheReviewIsCalledADraft() {
        assertThat(text(DocumentKind.MANAGEMENT_REVIEW,
                "Die Beschlüsse D-1 bis D-3, D-6 bis D-14, D-18 bis D-23 der obersten Leitung "))
                .contains("Dr. Katrin Hallerbrück");
        assertThat(table("Beschlüsse der obersten Leitung")).filteredOn(row -> row.getLast().contains("gilt seit"))
                .extracting(List::getFirst)
                .contains("D-1", "D-2", "D-7", "D-9", "D-10", "D-13", "D-20")
                .doesNotContain("D-4", "D-5", "D-15", "D-16", "D-17");
    }

    @Test
    void deviatingMeasuresAreCountedAsInTheAnnex() {
        int deviating = ContradictedMeasure
                .among(register.records().measures().all(),
                        register.documents().statements().basis(DocumentKind.TOM_ANNEX).statements(),
                        register.azure().findings().all(), List.of())
                .size();

        assertThat(deviating).isGreaterThan(10);
        assertThat(figure("– davon mit Abweichungen")).isEqualTo(String.valueOf(deviating));
        assertThat(proposal("Maßnahmen mit Abweichungen"))
                .startsWith("Maßnahmen mit Abweichungen: Bei " + deviating + " Maßnahmen in Kraft");
    }

    private String proposal(String title) {
        return proposals().filter(proposal -> proposal.startsWith(title + ":")).findFirst().orElseThrow();
    }

    @Test
    void keyFiguresStateTheirTargets() {
        assertThat(table("Kennzahlen des ISMS"))
                .anySatisfy(row -> assertThat(row).startsWith("Secure Score", "75\u00A0%"))
                .anySatisfy(row -> assertThat(row).startsWith("Überfällige Überprüfungen", "0"));
    }

    @Test
    void everyHighFindingIsNamed() {
        List<String> open = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == FindingState.OPEN && finding.severity() == Severity.HIGH)
                .map(Finding::id)
                .map(Object::toString)
                .toList();

        assertThat(open).hasSizeGreaterThan(15);
        assertThat(high().map(cells -> cells.get(0) + " " + cells.get(1))
                .flatMap(numbers -> Pattern.compile("F-\\d+").matcher(numbers).results()))
                .extracting(MatchResult::group)
                .as("of the same cause beside each other")
                .containsAll(open)
                .doesNotHaveDuplicates();
    }

    @Test
    void publiclyReachableProductionComesFirst() {
        List<List<String>> rows = table("hohem Schweregrad, nach");

        assertThat(rows.stream().filter(cells -> cells.size() == 1).map(List::getFirst)).containsExactly(
                "Aus dem Internet erreichbar, Produktion", "Aus dem Internet erreichbar",
                "Produktion, Zugang aus dem Internet nicht festgestellt", "Weitere");
        assertThat(rows.stream()
                .dropWhile(cells -> !cells.getFirst().startsWith("Produktion,"))
                .takeWhile(cells -> !cells.getFirst().equals("Weitere"))
                .skip(1)
                .map(cells -> cells.get(2))).contains("rsv-portal-prod-weu");
    }

    @Test
    void rulesAreCountedAsInTheEvidenceReport() {
        List<PolicyRuleResult> rules = PolicyRuleResult
                .of(register.documents().statements().basis(DocumentKind.CLOUD_SECURITY_POLICY));
        List<String> total = table("Stand der Regeln").getLast();

        assertThat(total.subList(1, 5)).containsExactly(count(rules, ComplianceStatus.MET),
                count(rules, ComplianceStatus.MET_AS_CHECKED), count(rules, ComplianceStatus.NOT_MET),
                count(rules, ComplianceStatus.NOT_ASSESSED));
    }

    private static String count(List<PolicyRuleResult> rules, ComplianceStatus status) {
        return String.valueOf(rules.stream().filter(rule -> rule.status() == status).count());
    }

    @Test
    void effectivenessThatIsContradictedIsNotConfirmedHereEither() {
        long verified = register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> measure.status() == MeasureStatus.VERIFIED_EFFECTIVE)
                .count();

        assertThat(verified).isEqualTo(8);
        assertThat(figure("– davon mit bestätigter Wirksamkeit")).isEqualTo("2");
    }

    @Test
    void controlThatAPolicyOrAReviewImplementsIsNotProposedForAMeasure() {
        assertThat(figure("Anwendbare Controls nach Status (Anwendbarkeitserklärung)"))
                .startsWith("92, davon 16 umgesetzt, ");
        assertThat(proposals().filter(proposal -> proposal.startsWith("Nicht umgesetzte Controls"))).singleElement()
                .asString()
                .contains("27 anwendbare Controls")
                .doesNotContain("A.5.1,");
    }

    @Test
    void inputThatOnlyPeopleCanGiveIsMissingUntilItIsWritten() {
        assertThat(open()).isZero();
        assertThat(table("Nicht bewertete Punkte")).extracting(List::getFirst).doesNotContain("Besprechung");

        EditedSection audits = register.documents()
                .texts()
                .get(DocumentKind.MANAGEMENT_REVIEW, "audits", Language.DE)
                .record();
        EditedSection missing = register.documents()
                .texts()
                .save(new Actor("", "test", "host"), audits.withText("Audits", "{{open-input}}"));

        assertThat(open()).isOne();
        assertThat(blocks().toList().toString()).as("what the register contains on audits")
                .contains("Nachweis E-010: ", "Antrag abgelehnt, Unterschied in Azure festgestellt: #5");

        register.documents()
                .texts()
                .save(new Actor("", "test", "host"),
                        missing.withText("Audits", "Das interne Audit fand keine Abweichung."));

        assertThat(open()).isZero();
        assertThat(text(DocumentKind.MANAGEMENT_REVIEW, "Das interne Audit")).isNotEmpty();
    }

    @Test
    void missedObjectivesAndOverdueFindingsAreProposedForADecision() {
        assertThat(proposals()).anyMatch(proposal -> proposal.startsWith("Verfehlte Ziele"))
                .anyMatch(proposal -> proposal.startsWith("Überfällige Feststellungen"));
    }

    @Test
    void changesThatWereRecordedOnlyAfterTheDecisionAreNamed() {
        assertThat(proposals()).filteredOn(proposal -> proposal.startsWith("Nachträglich erfasste Änderungen"))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal).contains("#1, #2, #3, #5").doesNotContain("#4", "#6"));
    }

    /** The count of reviews never carried out can be checked row by row; evidence is renewed, not reviewed. */
    @Test
    void overdueReviewsStateWhenTheLastOneWas() {
        List<List<String>> overdue = table("Überfällige Überprüfungen");

        assertThat(figure("Überfällige Überprüfungen"))
                .endsWith(overdue.stream().filter(cells -> cells.get(3).equals("nie")).count() + " nie durchgeführt");
        assertThat(overdue).filteredOn(cells -> cells.getFirst().startsWith("E-001"))
                .singleElement()
                .satisfies(cells -> assertThat(cells.get(3)).isEqualTo("entfällt"));
    }

    @Test
    void recordedDecisionIsAResultOfTheReviewWithItsStatus() {
        assertThat(table("Beschlüsse der obersten Leitung")).hasSize(23)
                .allSatisfy(cells -> assertThat(cells.get(3))
                        .matches("\\p{L}.* .+\n\\d\\d\\.\\d\\d\\.\\d{4}, offen(\ngilt seit.*)?"));

        register.records()
                .reviews()
                .decisions()
                .save(new Actor("", "test", "host"), Decision.of("Zweite Firewall beschaffen", register.today()));

        assertThat(table("Beschlüsse der obersten Leitung")).hasSize(24)
                .last()
                .isEqualTo(List.of("D-24", "Zweite Firewall beschaffen", "–", "nicht zugeordnet\noffen"));
    }

    @Test
    void decisionNamesTheProposalsAndFindingsThatItIsAbout() {
        List<List<String>> decisions = table("Beschlüsse der obersten Leitung");

        assertThat(decisions).filteredOn(cells -> cells.getFirst().equals("D-7")).singleElement().satisfies(cells -> {
            String[] about = cells.get(2).split("\n");
            assertThat(about[0].split(", ")).allSatisfy(
                    number -> assertThat(proposals().toList().get(Integer.parseInt(number) - 1)).contains("D-7"));
            assertThat(about[1]).contains("F-37", "F-41", "F-42");
        });
    }

    @Test
    void reversalOfARejectedChangeIsAProposalThatItsDecisionsName() {
        List<List<String>> decisions = table("Beschlüsse der obersten Leitung");

        assertThat(proposals().findFirst().orElseThrow()).startsWith("Nicht genehmigte Änderung")
                .endsWith("Beschlüsse dazu: D-1, D-20.");
        assertThat(decisions).filteredOn(cells -> List.of("D-1", "D-20").contains(cells.getFirst()))
                .hasSize(2)
                .allSatisfy(cells -> assertThat(cells.get(2).split("[,\n]")[0]).isEqualTo("1"));
    }

    @Test
    void approverWhoIsAccountableForTheChangedSystemsIsProposedForADecision() {
        assertThat(proposals()).anyMatch(proposal -> proposal.startsWith("Funktionstrennung")
                && proposal.contains("Genehmigung von Änderungen"));
    }

    @Test
    void dateBeforeTheDeadlineIsShownWithIt() {
        assertThat(high().filter(cells -> cells.getFirst().equals("F-17"))).singleElement()
                .satisfies(cells -> assertThat(cells.getLast())
                        .matches("\\d\\d\\.\\d\\d\\.\\d{4}\ngeplant\u00A0bis\u00A0.*"));
    }

    @Test
    void rejectedChangeWithADifferenceIsNamedWithTheChanges() {
        assertThat(
                text(DocumentKind.MANAGEMENT_REVIEW, "Azure zeigt außerdem einen Unterschied an der Ressource eines"))
                .contains("#5 ", "nicht geklärt");
    }

    @Test
    void remediatedFindingsAreCountedFromTheFirstDetection() {
        assertThat(figures().filter(cells -> cells.getFirst().equals("Im Zeitraum behobene Feststellungen")))
                .singleElement()
                .satisfies(
                        cells -> assertThat(cells.getLast()).matches("1 \\(erfasst seit \\d\\d\\.\\d\\d\\.\\d{4}\\)"));
    }

    @Test
    void rejectedButImplementedChangeIsCountedSeparately() {
        assertThat(figures().filter(cells -> cells.getFirst().equals("Im Zeitraum umgesetzte Änderungen")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.getLast())
                        .isEqualTo("2 genehmigt; für einen abgelehnten Antrag nicht geklärt"));
    }

    @Test
    void fallsAndGapsOfTheScoreAndSubscriptionsBelowTheThresholdAreNamed() {
        String review = blocks()
                .flatMap(block -> block instanceof ItemList list
                        ? list.items().stream().map(item -> text(item.inlines()))
                        : block instanceof Paragraph paragraph ? Stream.of(text(paragraph.inlines())) : Stream.of())
                .collect(Collectors.joining("\n"));

        assertThat(review).contains("Stärkster Rückgang innerhalb eines Monats:", "Es liegen keine Werte vor.",
                "Abonnements unter der Warnschwelle: sub-hb-devtest", " gestiegen.");
    }

    @Test
    void firstReviewIsMarkedAsFirst() {
        assertThat(text(DocumentKind.MANAGEMENT_REVIEW, "Dies ist die erste Managementbewertung")).isNotEmpty();
    }

    private long open() {
        return open("Aylin Demirci");
    }

    private long open(String author) {
        return blocks().filter(Table.class::isInstance)
                .map(table -> ((Table) table).columns().getLast().head())
                .filter(Texts.in(Language.DE).get("managementreview.open.author.column", author)::equals)
                .count();
    }

    private String figure(String name) {
        return table("Kennzahlen des ISMS").stream()
                .filter(cells -> cells.getFirst().equals(name))
                .findFirst()
                .orElseThrow()
                .getLast();
    }

    private List<List<String>> table(String caption) {
        return blocks().filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.caption().contains(caption))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.cells().stream().map(cell -> text(cell.inlines())).toList())
                .toList();
    }

    /** Returns the paragraph with these words. */
    private String text(DocumentKind kind, String words) {
        return ComposedOnce.of(register, kind, Language.DE)
                .blocks()
                .stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> text(((Paragraph) block).inlines()))
                .filter(paragraph -> paragraph.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private Stream<List<String>> high() {
        return rows("hohem Schweregrad, nach").filter(cells -> cells.size() > 1);
    }

    private Stream<List<String>> figures() {
        return rows("Kennzahlen des ISMS");
    }

    private Stream<List<String>> rows(String caption) {
        return blocks().filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.caption().contains(caption))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.cells().stream().map(cell -> text(cell.inlines())).toList());
    }

    private Stream<String> proposals() {
        return blocks().dropWhile(block -> !(block instanceof Heading heading && heading.anchor().equals("proposals")))
                .filter(ItemList.class::isInstance)
                .flatMap(list -> ((ItemList) list).items().stream())
                .map(item -> text(item.inlines()));
    }

    private Stream<Block> blocks() {
        return ComposedOnce.of(register, DocumentKind.MANAGEMENT_REVIEW, Language.DE).blocks().stream();
    }

    private static String text(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
}
