package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.check.Severity;
import org.tomes.document.compose.Formats;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.soa.ControlStatuses;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementSubject;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.review.ReviewStatus;
import org.tomes.soa.Applicability;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Documents of one state of the register contain equal numbers, which agree with the register. */
@SlowTest
class DocumentsAgreeTest extends ComposedExample {

    @ParameterizedTest
    @EnumSource(Language.class)
    void openFindingsBySeverity(Language language) {
        Texts texts = Texts.in(language);
        List<String> counts = Stream.of(Severity.values())
                .map(severity -> String.valueOf(open(severity).size()))
                .toList();

        assertThat(row(DocumentKind.MANAGEMENT_REVIEW, language, texts.get("managementreview.figures.findings"))).last()
                .isEqualTo(texts.get("managementreview.figures.severities", open(Severity.HIGH).size(),
                        open(Severity.MEDIUM).size(), open(Severity.LOW).size()));
        assertThat(
                row(DocumentKind.MANAGEMENT_REVIEW, language, texts.name("finding", FindingState.OPEN)).subList(1, 4))
                .isEqualTo(counts);
        for (Severity severity : List.of(Severity.HIGH, Severity.MEDIUM)) {
            assertThat(row(DocumentKind.EXECUTIVE_SUMMARY, language,
                    texts.get("executive.open", texts.name("finding", severity))).get(1))
                    .isEqualTo(String.valueOf(open(severity).size()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findingsBeyondTheirDeadline(Language language) {
        Texts texts = Texts.in(language);
        List<Finding> late = open(Severity.HIGH).stream()
                .filter(finding -> remedies.deadlines().exceeded(finding, register.today()))
                .toList();
        assertThat(late).isNotEmpty();

        assertThat(row(DocumentKind.EXECUTIVE_SUMMARY, language,
                texts.get("executive.open", texts.name("finding", Severity.HIGH))).getLast())
                .isEqualTo(texts.get("executive.late", late.size(), remedies.deadlines().days(Severity.HIGH), 0));
        assertThat(item(DocumentKind.CLOUD_SECURITY_EVIDENCE, language,
                texts.get("cloudevidence.decision.late", 2, 0, ""))).contains(" " + late.size() + " ");
        assertThat(statements().find(new StatementKey("finding.high-in-time")).orElseThrow().deviations())
                .extracting(one -> one.record().orElseThrow().label())
                .containsExactlyInAnyOrderElementsOf(late.stream().map(finding -> finding.id().toString()).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rulesWithoutACheckShowTheControlOfTheSecureScoreAboutTheSameSubject(Language language) {
        for (String[] pair : new String[][]{{"MON-21", "Apply system updates"},
            {"MON-22", "Enable endpoint protection"}, {"SEC-19", "Enable encryption at rest"}}) {
            List<String> control = rows(DocumentKind.SECURE_SCORE_REPORT, language)
                    .filter(cells -> cells.getFirst().contains(pair[1]))
                    .findFirst()
                    .orElseThrow();
            assertThat(rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language)
                    .filter(cells -> cells.getFirst().equals(pair[0])))
                    .extracting(List::getLast)
                    .anySatisfy(indication -> assertThat(indication).contains(
                            control.getFirst().lines().findFirst().orElseThrow(),
                            control.get(2).replaceFirst("[.,]0(?=\\D)", "")));
        }
    }

    @Test
    void rulesAboutDeadlinesAreNotMetForEveryFindingBeyondItsDeadlineAndNoOther() {
        List<String> deviating = Stream.of("high", "medium", "low")
                .map(severity -> new StatementKey("finding." + severity + "-in-time"))
                .flatMap(key -> statements().find(key).orElseThrow().deviations().stream())
                .map(one -> one.record().orElseThrow().label())
                .toList();

        assertThat(Stream.of(Severity.values())
                .flatMap(severity -> open(severity).stream())
                .filter(finding -> remedies.of(finding).deadline().orElseThrow().isBefore(register.today()))
                .map(finding -> finding.id().toString())).containsExactlyInAnyOrderElementsOf(deviating);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOpenFindingOfHighSeverityIsDueOnTheDayOfTheRegister(Language language) {
        Texts texts = Texts.in(language);

        for (Finding finding : open(Severity.HIGH)) {
            String due = new Formats(texts, ZoneOffset.UTC).date(remedies.of(finding).due().orElseThrow());
            assertThat(row(DocumentKind.MANAGEMENT_REVIEW, language, finding.id().toString()).getLast()).contains(due);
            assertThat(rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language)
                    .filter(cells -> cells.size() == 3 && cells.getFirst().startsWith(finding.id() + ",")))
                    .as("%s", finding.id())
                    .singleElement()
                    .satisfies(cells -> assertThat(cells.getLast()).contains(due));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void overdueReviews(Language language) {
        Texts texts = Texts.in(language);
        List<ReviewStatus> overdue = register.records()
                .reviews()
                .all()
                .stream()
                .filter(ReviewStatus::isOverdue)
                .toList();
        assertThat(overdue).isNotEmpty();
        String count = String.valueOf(overdue.size());

        assertThat(row(DocumentKind.MANAGEMENT_REVIEW, language, texts.get("managementreview.figures.reviews"))).last()
                .asString()
                .matches(count + "(, (davon|of these) \\d+ (nie durchgeführt|never carried out))?");
        assertThat(table(DocumentKind.MANAGEMENT_REVIEW, language, texts.get("managementreview.reviews.caption")))
                .hasSize(overdue.size());
        assertThat(row(DocumentKind.EXECUTIVE_SUMMARY, language, texts.get("executive.reviews")).get(1))
                .isEqualTo(count);
        assertThat(
                item(DocumentKind.MANAGEMENT_REVIEW, language, texts.get("managementreview.proposal.reviews", 2, "")))
                .contains(": " + count + " ");
    }

    /** Recommendations must be reviewed weekly, independent of the measure's interval. */
    @Test
    void shorterIntervalOfARuleBringsTheReviewForward() {
        ReviewStatus weekly = register.records().reviews().get("TOM-019");

        assertThat(weekly.next()).contains(weekly.last().orElseThrow().date().plusDays(7));
        assertThat(register.records().reviews().of(RecordType.MEASURE).get(weekly.subject().ref().id()).next())
                .isEqualTo(weekly.next());
        assertThat(register.records().reviews().of(List.of(weekly.subject())).values()).extracting(ReviewStatus::next)
                .containsExactly(weekly.next());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void measuresWithOverdueReviewDeviateInAnnexAndRule(Language language) {
        List<String> deviations = Stream.of("statement.deviation.REVIEW", "statement.deviation.REVIEW.never")
                .map(Texts.in(language)::get)
                .toList();
        Map<String, Measure> inForce = register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> measure.status().isInForce())
                .collect(Collectors.toMap(measure -> measure.id().toString(), measure -> measure));
        Set<String> overdue = register.records()
                .reviews()
                .all()
                .stream()
                .filter(ReviewStatus::isOverdue)
                .map(review -> inForce.get(review.subject().ref().id()))
                .flatMap(measure -> Optional.ofNullable(measure).stream())
                .map(Measure::code)
                .collect(Collectors.toSet());
        assertThat(overdue).hasSizeGreaterThan(3);

        assertThat(statements().find(new StatementKey("measure.reviewed")).orElseThrow().deviations())
                .extracting(one -> one.record().orElseThrow().label())
                .containsExactlyInAnyOrderElementsOf(overdue);
        assertThat(rows(DocumentKind.TOM_ANNEX, language)
                .filter(cells -> cells.getFirst().matches("TOM-\\d+") && deviations.stream()
                        .anyMatch(deviation -> cells.getLast()
                                .toLowerCase(Locale.ROOT)
                                .contains(deviation.toLowerCase(Locale.ROOT))))
                .map(List::getFirst)).containsExactlyInAnyOrderElementsOf(overdue);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rulesByState(Language language) {
        List<PolicyRuleResult> rules = PolicyRuleResult
                .of(register.documents().statements().basis(DocumentKind.CLOUD_SECURITY_POLICY));
        long met = rules.stream().filter(rule -> rule.status() == ComplianceStatus.MET).count();
        long notMet = rules.stream().filter(rule -> rule.status() == ComplianceStatus.NOT_MET).count();
        long asChecked = rules.stream().filter(rule -> rule.status() == ComplianceStatus.MET_AS_CHECKED).count();
        long notAssessed = rules.size() - met - asChecked - notMet;

        assertThat(table(DocumentKind.MANAGEMENT_REVIEW, language,
                Texts.in(language).get("managementreview.statements.caption")).getLast().subList(1, 5))
                .containsExactly(String.valueOf(met), String.valueOf(asChecked), String.valueOf(notMet),
                        String.valueOf(notAssessed));
        Texts texts = Texts.in(language);
        assertThat(row(DocumentKind.EXECUTIVE_SUMMARY, language, texts.get("executive.rules"))).containsSequence(
                texts.get("executive.rules.met", met, rules.size()),
                texts.get("executive.rules.others", asChecked, notMet, notAssessed));
        for (DocumentKind kind : List.of(DocumentKind.MANAGEMENT_REVIEW, DocumentKind.CLOUD_SECURITY_EVIDENCE)) {
            assertThat(paragraphs(kind, language).filter(text -> text.matches("(?s).*\\b" + rules.size() + "\\b.*\\b"
                    + met + "\\b.*\\b" + asChecked + "\\b.*\\b" + notMet + "\\b.*\\b" + notAssessed + "\\b.*")))
                    .as("%s", kind)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void controlsByState(Language language) {
        Texts texts = Texts.in(language);
        ControlStatuses proofs = register.documents().proofs().read();
        List<SoaRow> rows = register.records().soa().rows(language);
        Map<ImplementationState, Long> counts = rows.stream()
                .flatMap(row -> proofs.state(row).stream())
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        long applicable = rows.stream().filter(row -> row.entry().decision() == Applicability.APPLICABLE).count();

        assertThat(row(DocumentKind.STATEMENT_OF_APPLICABILITY, language, texts.get("document.soaOverview.total"))
                .subList(1, 5))
                .containsExactlyElementsOf(Stream.of(ImplementationState.values())
                        .map(state -> String.valueOf(counts.getOrDefault(state, 0L)))
                        .toList());
        assertThat(row(DocumentKind.MANAGEMENT_REVIEW, language, texts.get("managementreview.figures.controls"))).last()
                .isEqualTo(texts.get("managementreview.figures.controls.states", applicable,
                        Stream.of(ImplementationState.values())
                                .sorted(Comparator.reverseOrder())
                                .map(state -> counts.getOrDefault(state, 0L) + " " + texts.get("soa.overview." + state))
                                .collect(Collectors.joining(", "))));
        assertThat(rows.stream().filter(proofs::lacksEvidence)).isNotEmpty()
                .allSatisfy(row -> assertThat(rows(DocumentKind.STATEMENT_OF_APPLICABILITY, language)
                        .filter(cells -> cells.getFirst().startsWith(row.control() + " "))
                        .map(cells -> String.join("\n", cells))).as("%s", row.control())
                        .anyMatch(text -> text.contains(texts.get("soa.controls.noEvidence"))));
    }

    /** The policy's column of controls and the numbers of the Statement of Applicability come from one mapping. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void controlsCountDeviationsFromTheirRules(Language language) {
        ControlStatuses proofs = register.documents().proofs().read();
        Map<String, Set<String>> byRules = new HashMap<>();
        Map<String, String> repeated = new HashMap<>();
        register.azure()
                .findings()
                .all()
                .forEach(finding -> remedies.causes()
                        .of(finding)
                        .ifPresent(cause -> repeated.put(finding.ref().id(), cause.ref().id())));
        PolicyRuleResult.of(register.documents().statements().basis(DocumentKind.CLOUD_SECURITY_POLICY))
                .forEach(rule -> rule.rule()
                        .controls()
                        .forEach(control -> byRules.computeIfAbsent(control.toString(), first -> new HashSet<>())
                                .addAll(rule.statements()
                                        .stream()
                                        .filter(result -> result.statement().noun() != StatementSubject.CONTROL)
                                        .flatMap(result -> result.deviations().stream())
                                        .map(one -> one.record().map(RecordRef::id).orElse(one.subject().id()))
                                        .map(id -> repeated.getOrDefault(id, id))
                                        .toList())));
        Map<String, SoaRow> rows = register.records()
                .soa()
                .rows(language)
                .stream()
                .collect(Collectors.toMap(SoaRow::control, row -> row));

        assertThat(byRules.keySet()).contains("A.5.2", "A.5.36", "A.8.6");
        byRules.forEach((control, against) -> {
            SoaRow row = rows.get(control);
            assertThat(proofs.openDeviations(row)).as(control).isGreaterThanOrEqualTo(against.size());
            if (!against.isEmpty()) {
                assertThat(proofs.state(row)).as(control).isNotEqualTo(Optional.of(ImplementationState.IMPLEMENTED));
            }
        });
        assertThat(proofs.openDeviations(rows.get("A.8.6"))).isEqualTo(byRules.get("A.8.6").size());
        assertThat(rows.values())
                .filteredOn(row -> proofs.state(row)
                        .filter(state -> state == ImplementationState.PARTLY
                                || state == ImplementationState.IMPLEMENTED)
                        .isPresent())
                .allMatch(row -> row.coverage() == ControlCoverage.COVERED
                        || row.coverage() == ControlCoverage.ONLY_SUPPORTING
                        || row.supporting().stream().anyMatch(measure -> measure.status().isInForce())
                        || row.entry().state().isPresent() && !proofs.lacksEvidence(row)
                        || !proofs.proofNames(row, Texts.in(language), new Formats(Texts.in(language), ZoneOffset.UTC))
                                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void implementedControlsNameTheirRulesThatWereNotAssessed(Language language) {
        Texts texts = Texts.in(language);
        ControlStatuses proofs = register.documents().proofs().read();
        Set<String> implemented = register.records()
                .soa()
                .rows(language)
                .stream()
                .filter(row -> row.state().equals(Optional.of(ImplementationState.IMPLEMENTED)))
                .filter(row -> proofs.openDeviations(row) == 0)
                .map(SoaRow::control)
                .collect(Collectors.toSet());
        List<PolicyRuleResult> unassessed = PolicyRuleResult
                .of(register.documents().statements().basis(DocumentKind.CLOUD_SECURITY_POLICY))
                .stream()
                .filter(rule -> rule.status() == ComplianceStatus.NOT_ASSESSED)
                .filter(rule -> rule.rule().controls().stream().anyMatch(one -> implemented.contains(one.toString())))
                .toList();

        assertThat(unassessed).isNotEmpty()
                .allSatisfy(rule -> assertThat(rows(DocumentKind.STATEMENT_OF_APPLICABILITY, language)
                        .filter(cells -> rule.rule()
                                .controls()
                                .stream()
                                .anyMatch(control -> cells.getFirst().startsWith(control + " ")))
                        .map(cells -> String.join("\n", cells)))
                        .anyMatch(text -> text.contains(rule.rule().id().toString())
                                || text.contains(texts.get("soa.controls.noEvidence"))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void overdueMeasures(Language language) {
        Texts texts = Texts.in(language);
        String count = String.valueOf(register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> measure.isOverdue(register.today()))
                .count());

        assertThat(row(DocumentKind.MANAGEMENT_REVIEW, language, texts.get("managementreview.figures.overdue"))).last()
                .isEqualTo(count);
        assertThat(row(DocumentKind.EXECUTIVE_SUMMARY, language, texts.get("executive.measures")).get(1))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void overdueFindings(Language language) {
        Texts texts = Texts.in(language);
        long overdue = remedies.overdue(register.azure().findings().all(), register.today()).size();

        assertThat(overdue).isPositive();
        assertThat(row(DocumentKind.MANAGEMENT_REVIEW, language, texts.get("managementreview.figures.late"))).last()
                .isEqualTo(String.valueOf(overdue));
        long shown = Stream.of(Severity.HIGH, Severity.MEDIUM)
                .map(severity -> row(DocumentKind.EXECUTIVE_SUMMARY, language,
                        texts.get("executive.open", texts.name("finding", severity))).getLast())
                .mapToLong(cell -> cell.matches("\\d+ .*") ? Long.parseLong(cell.replaceFirst(" .*", "")) : 1)
                .sum();
        assertThat(shown).as("so that no row of their own repeats them").isEqualTo(overdue);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findingsWithTheSameCauseAreCountedOnce(Language language) {
        Texts texts = Texts.in(language);
        List<Finding> all = register.azure()
                .findings()
                .all()
                .stream()
                .filter(one -> one.state() == FindingState.OPEN)
                .toList();
        FindingsByCause causes = new FindingsByCause(register.azure().findings().all());

        assertThat(all.stream().filter(finding -> causes.of(finding).isPresent())).isNotEmpty();
        assertThat(Stream.of(Severity.values()).mapToInt(severity -> open(severity).size()).sum())
                .isLessThan(all.size());
        assertThat(open(Severity.HIGH).stream().filter(finding -> causes.group(finding).size() > 1)).isNotEmpty()
                .allSatisfy(finding -> assertThat(numbers(finding, texts)).contains(finding.id().toString(),
                        causes.group(finding).getLast().id().toString()));
    }
}
