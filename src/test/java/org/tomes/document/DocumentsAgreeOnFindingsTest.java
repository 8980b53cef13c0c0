package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.document.compose.Formats;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.ResidualRisk;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Documents of one state of the register agree on findings: number, owners and due dates. */
@SlowTest
class DocumentsAgreeOnFindingsTest extends ComposedExample {

    @ParameterizedTest
    @EnumSource(Language.class)
    void findingWithTheSameCauseIsDueOnTheDateOfTheCause(Language language) {
        List<Finding> repeated = open().filter(finding -> remedies.causes().of(finding).isPresent()).toList();
        assertThat(repeated).hasSizeGreaterThan(3);
        List<Finding> later = new ArrayList<>();

        for (Finding finding : repeated) {
            Finding cause = remedies.causes().of(finding).orElseThrow();
            if (cause.sightings().first().isBefore(finding.sightings().first())) {
                later.add(finding);
                continue;
            }
            assertThat(remedies.of(finding).due()).as("%s", finding.id()).isEqualTo(remedies.of(cause).due());
            assertThat(ofFinding(finding, language).getLast()).as("%s", finding.id())
                    .contains(Texts.in(language).get("cloudevidence.asCause", cause.id().toString()));
        }
        assertThat(remedies.overdue(register.azure().findings().all(), register.today()))
                .doesNotContainAnyElementsOf(repeated);
        assertThat(later).isNotEmpty()
                .allSatisfy(finding -> assertThat(remedies.of(finding).overdueSince(register.today())).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void expiringItemsAreDueBeforeExpiryAndReportedToManagement(Language language) {
        Texts texts = Texts.in(language);
        Formats formats = new Formats(texts, ZoneOffset.UTC);
        List<Finding> expiring = open().filter(finding -> FindingDeadlines.expiry(finding).isPresent()).toList();
        assertThat(expiring).hasSizeGreaterThan(2);

        String decision = item(DocumentKind.CLOUD_SECURITY_EVIDENCE, language,
                texts.get("cloudevidence.decision.expiring", 2, ""));
        String proposal = item(DocumentKind.MANAGEMENT_REVIEW, language,
                texts.get("managementreview.proposal.expiring", 2, ""));
        for (Finding finding : expiring) {
            LocalDate day = FindingDeadlines.expiry(finding).orElseThrow();
            if (day.isBefore(register.today())) {
                assertThat(remedies.of(finding).overdueSince(register.today())).as("%s", finding.id()).contains(day);
            } else {
                assertThat(remedies.of(finding).due().orElseThrow()).as("%s", finding.id()).isBeforeOrEqualTo(day);
            }
            assertThat(ofFinding(finding, language).getLast())
                    .contains(formats.date(remedies.of(finding).planned().orElse(day)));
            assertThat(decision).contains(formats.date(day));
            assertThat(proposal).contains(formats.date(day)).contains(finding.id().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void annexAndReviewCountTheSameOverdueFindings(Language language) {
        Texts texts = Texts.in(language);
        List<Finding> open = open().toList();
        List<Finding> overdue = remedies.overdue(open, register.today());
        ReviewStatus review = register.records().reviews().get("TOM-019");
        assertThat(review.isOverdue()).isTrue();
        LocalDate first = Stream
                .concat(review.next().stream(),
                        overdue.stream()
                                .flatMap(finding -> remedies.of(finding).overdueSince(register.today()).stream()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long replanned = overdue.stream()
                .filter(finding -> !remedies.of(finding).due().orElseThrow().isBefore(register.today()))
                .count();
        int counted = remedies.causes().onePerCause(open).size();

        assertThat(rows(DocumentKind.TOM_ANNEX, language).filter(cells -> cells.getFirst().equals("TOM-019")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.getLast()).contains(new Formats(texts, ZoneOffset.UTC).date(first))
                        .contains(texts.get("statement.noun.FINDING.some", overdue.size(), counted))
                        .as("its review is overdue, too")
                        .contains(texts.get("annex.pending.overdue", overdue.size() + 1, "").replace(".", "").strip()));
        assertThat(replanned).isEqualTo(overdue.size());
    }

    /** A measure that is not yet in force does not remove the deviations that it is to remediate from the annex. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void annexShowsTheDeviationsOfMeasuresThatAreNotInForce(Language language) {
        Set<String> pending = open().flatMap(finding -> remedies.of(finding).measures().stream())
                .filter(measure -> !measure.status().isInForce())
                .map(Measure::code)
                .collect(Collectors.toSet());
        assertThat(pending).hasSizeGreaterThan(5);

        Set<String> told = rows(DocumentKind.TOM_ANNEX, language)
                .filter(cells -> cells.getFirst().matches("TOM-\\d+") && cells.getLast().contains(". "))
                .map(List::getFirst)
                .collect(Collectors.toSet());
        assertThat(pending).filteredOn(code -> !told.contains(code))
                .as("internal ones")
                .hasSizeLessThan(3)
                .allSatisfy(code -> assertThat(register.records().measures().get(code).details().tags()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyExemptionIsInTheReportAndCountsForItsRule(Language language) {
        List<Exemption> exemptions = register.records()
                .measures()
                .all()
                .stream()
                .flatMap(measure -> measure.details().exemptions().stream())
                .filter(exemption -> exemption.holds(register.today()))
                .toList();
        StatementResult decisions = statements().find(new StatementKey("finding.decisions")).orElseThrow();
        long decided = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.decision().isPresent())
                .count();

        assertThat(exemptions).hasSizeGreaterThan(2);
        assertThat(decisions.count()).isEqualTo((int) decided + exemptions.size());
        assertThat(decisions.deviations()).as("one exception without an assessed residual risk, which GOV-18 requires")
                .hasSize((int) exemptions.stream().filter(exemption -> exemption.residualRisk().isEmpty()).count())
                .hasSize(1);
        for (DocumentKind kind : List.of(DocumentKind.CLOUD_SECURITY_EVIDENCE, DocumentKind.MANAGEMENT_REVIEW)) {
            List<String> single = rows(kind, language).map(cells -> String.join("\n", cells)).toList();
            assertThat(
                    IntStream.range(1, single.size()).mapToObj(i -> single.get(i - 1) + "\n" + single.get(i)).toList())
                    .as("%s: what is excepted may be in a row above the reason", kind)
                    .satisfies(rows -> exemptions.forEach(exemption -> assertThat(rows)
                            .anyMatch(row -> row.contains(exemption.item()) && row.contains(exemption.reason())
                                    && row.contains(exemption.residualRisk()
                                            .map(ResidualRisk::assessment)
                                            .orElse(Texts.in(language).get("document.exception.unrated"))))));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void networkDocumentationCountsAcceptedDeviationsSeparately(Language language) {
        Texts texts = Texts.in(language);
        String check = texts.get("check.network.default-outbound.title");
        StatementResult outbound = statements().find(new StatementKey("network.default-outbound")).orElseThrow();
        assertThat(outbound.acceptedDeviations()).isNotEmpty();

        assertThat(results(row(DocumentKind.NETWORK_DOCUMENTATION, language, check))).contains(
                counted(outbound.deviations().size(), "notMet", texts),
                counted(outbound.acceptedDeviations().size(), "accepted", texts));
    }

    /** Returns the counted results of a check, each between commas. */
    private static String results(List<String> row) {
        return ", " + row.get(2) + ", ";
    }

    private static String counted(int number, String result, Texts texts) {
        return ", " + number + " " + texts.get("networkdocumentation.checks." + result) + ", ";
    }

    /** A rule that allows everything decides about the traffic, but does not deny the rest. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void networkDocumentationAndStatementCountTheSameNsgs(Language language) {
        Texts texts = Texts.in(language);
        int deviating = statements().find(new StatementKey("network.vnet-inbound")).orElseThrow().deviations().size();
        long found = open().filter(finding -> finding.check().value().equals("network.vnet-inbound")).count();
        assertThat((long) deviating).isEqualTo(found + 1);

        List<String> row = row(DocumentKind.NETWORK_DOCUMENTATION, language,
                texts.get("check.network.vnet-inbound.title"));
        assertThat(results(row)).contains(counted(deviating, "notMet", texts));
        assertThat(rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language).map(List::getFirst))
                .filteredOn(cell -> cell.startsWith("NET-08 "))
                .singleElement()
                .asString()
                .contains("\n" + deviating + " ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void annexHasTheDatesOfDecisionsInEffect(Language language) {
        Texts texts = Texts.in(language);
        Formats formats = new Formats(texts, ZoneOffset.UTC);
        Finding owners = once(finding -> finding.check().value().equals("identity.mfa-owners")).getFirst();
        String day = formats.date(remedies.of(owners).decisions().getFirst().due().orElseThrow());

        assertThat(rows(DocumentKind.TOM_ANNEX, language).map(List::getLast))
                .anyMatch(cell -> cell.startsWith("TOM-037 ") && cell.contains(day));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void changeReportNamesEveryChangeThatTheRulesOnChangesCannotProve(Language language) {
        String unproven = statements().find(new StatementKey("change.planned"))
                .orElseThrow()
                .unknown()
                .stream()
                .map(one -> one.record().orElseThrow().label())
                .sorted()
                .collect(Collectors.joining(", "));

        assertThat(unproven).contains("#1", "#5");
        assertThat(paragraphs(DocumentKind.CHANGE_REPORT, language))
                .anyMatch(text -> text.contains("(" + unproven + ")"));
    }
}
