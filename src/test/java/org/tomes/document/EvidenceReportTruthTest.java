package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.check.Severity;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementState;
import org.tomes.finding.Finding;
import org.tomes.review.decision.Decision;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The evidence report of the example company says what the register shows: counts, decisions, dates and remedies. */
@SlowTest
class EvidenceReportTruthTest extends ComposedExample {

    @ParameterizedTest
    @EnumSource(Language.class)
    void findingsOfAllSeveritiesOfARuleAreCountedTogether(Language language) {
        Texts texts = Texts.in(language);
        int others = counted(Severity.MEDIUM, Severity.LOW);
        int all = others + counted(Severity.HIGH);

        assertThat(rule("MON-06", language))
                .contains(texts.get("statement.noun.FINDING.some", late(Severity.MEDIUM, Severity.LOW), others));
        assertThat(rows(DocumentKind.TOM_ANNEX, language).filter(cells -> cells.getFirst().startsWith("TOM-019"))
                .toList()
                .toString())
                .contains(texts.get("statement.noun.FINDING.some", late(Severity.HIGH, Severity.MEDIUM, Severity.LOW),
                        all));
    }

    private int counted(Severity... severities) {
        return Stream.of(severities).mapToInt(severity -> open(severity).size()).sum();
    }

    private long late(Severity... severities) {
        return List.of(severities)
                .stream()
                .flatMap(severity -> open(severity).stream())
                .filter(finding -> remedies.deadlines().exceeded(finding, register.today()))
                .count();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void resultsOfARuleWithSeveralStatementsStateWhatEachIsAbout(Language language) {
        Texts texts = Texts.in(language);

        assertThat(rule("NET-09", language)).contains(texts.get("statement.topic.defender.storage-network") + ": ",
                texts.get("statement.topic.service.anonymous-blobs") + ": ",
                texts.get("statement.topic.service.network-access") + ": ");
    }

    private String rule(String id, Language language) {
        return rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language)
                .filter(cells -> cells.size() == 1 && cells.getFirst().startsWith(id + " "))
                .findFirst()
                .orElseThrow()
                .getFirst();
    }

    @Test
    void groupWithARuleThatAllowsEverythingDoesNotDenyTheRest() {
        assertThat(statements().find(new StatementKey("network.vnet-inbound")).orElseThrow().deviations())
                .extracting(one -> one.subject().name())
                .contains("nsg-erp-dev-frontend");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void equalDeviationsOfSeveralResourcesFormOneRowThatNamesEach(Language language) {
        assertThat(rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language).filter(cells -> cells.size() == 3)
                .map(cells -> cells.get(1))).anyMatch(
                        resources -> Stream
                                .of("rsv-portal-prod-weu", "vm-portal-db01", "vm-portal-web01", "kv-portal-prod-weu",
                                        "sqldb-vertrieb")
                                .allMatch(resources::contains));
    }

    /** Recommendations are reviewed every week; nobody reviewed plans, exemptions and notifications of Defender. */
    @Test
    void reviewOfRecommendationsIsNotOneOfDefender() {
        assertThat(statements().find(new StatementKey("review.defender")).orElseThrow().state())
                .isEqualTo(StatementState.NOT_MET);
    }

    /** A decision that applies at once does not wait for the release of its review. */
    @Test
    void findingsWithADecisionThatAppliesAtOnceAreTreated() {
        assertThat(open(Severity.HIGH))
                .filteredOn(finding -> remedies.of(finding).decisions().stream().anyMatch(Decision::takesEffectAtOnce))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(
                        statements().find(new StatementKey("finding.treated")).orElseThrow().deviations())
                        .extracting(one -> one.subject().id())
                        .doesNotContain(finding.ref().id()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void plannedDateAfterTheDeadlineIsNotAnExtension(Language language) {
        Texts texts = Texts.in(language);
        Finding late = open(Severity.HIGH).stream()
                .filter(finding -> remedies.of(finding).missedDeadline().isPresent())
                .findFirst()
                .orElseThrow();
        String words = texts.get("cloudevidence.missedDeadline", "\u0001").split("\u0001")[0];

        assertThat(ofFinding(late, language).getLast()).contains(words);
        String planned = texts.get("managementreview.high.planned", "\u0001").split("\u0001")[0];
        assertThat(rows(DocumentKind.MANAGEMENT_REVIEW, language).map(List::getLast))
                .anyMatch(due -> due.contains(remedies.of(late).isOverdue(register.today()) ? planned : words));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void changesWithoutProofOfTheirStepsAreNotRemedialWorkOnResources(Language language) {
        Texts texts = Texts.in(language);
        List<List<String>> rows = rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language).toList();
        List<List<String>> before = rows.subList(0, rows
                .indexOf(rows.stream().filter(cells -> cells.getFirst().equals("GOV-15")).findFirst().orElseThrow()));

        assertThat(before.stream()
                .filter(cells -> cells.size() == 1)
                .reduce((first, second) -> second)
                .orElseThrow()
                .getFirst()).isEqualTo(texts.get("cloudevidence.cure", texts.get("cloudevidence.cure.change")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void annexStatesTheSystemWithAnOpenManagementPortButNotThePort(Language language) {
        assertThat(rows(DocumentKind.TOM_ANNEX, language).filter(cells -> cells.getFirst().startsWith("TOM-004 "))
                .map(List::getLast)).singleElement()
                .asString()
                .contains(Texts.in(language).get("finding.violation.network.management-ports"), "ervice")
                .doesNotContain("3389", "nsg-");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void measuresWithoutEvidenceAndWithoutAMetCheckAreSelfDeclaredOrNotAssessed(Language language) {
        Texts texts = Texts.in(language);

        assertThat(state("TOM-041", language)).isEqualToIgnoringCase(texts.get("annex.declared"));
        assertThat(List.of("TOM-010", "TOM-034")).as("checks without data")
                .allSatisfy(
                        code -> assertThat(state(code, language)).isEqualToIgnoringCase(texts.get("annex.unassessed")));
        assertThat(item(DocumentKind.EVIDENCE_INDEX, language, texts.get("evidenceindex.checks.NOT_ASSESSED", 2, "")))
                .contains("TOM-010, TOM-034");
    }

    /**
     * Returns the status of a measure without a known deviation, which the status sheet, after the contract, names for
     * several at once.
     */
    private String state(String code, Language language) {
        return rows(DocumentKind.TOM_ANNEX, language).map(List::getLast)
                .flatMap(text -> Pattern.compile("[^.]*\\b" + code + "\\b[^:.]*: ([^.]*)\\.").matcher(text).results())
                .map(found -> found.group(1))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void policyIsReviewedAYearAfterItsRelease() {
        Observation review = statements().find(new StatementKey("review.policy")).orElseThrow().met().getFirst();

        assertThat(review.reason().arguments()).containsExactly(register.today().plusDays(365));
    }
}
