package org.tomes.document.managementreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ExpiringExemption;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.ResidualRiskText;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.ResourceNames;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingState;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.text.Texts;

/** The section about accepted risks and exceptions, with the responsible person and the last day. */
final class AcceptedRisksPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return "accepted-risks";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        document.part("managementreview.accepted");
        decided(document, data);
        document.part("managementreview.exemptions");
        exemptions(document, data);
    }

    private static void decided(DocumentBuilder document, ManagementReviewData data) {
        List<Finding> findings = Stream.of(FindingState.RISK_ACCEPTED, FindingState.EXEMPT)
                .flatMap(state -> data.every(state).stream())
                .toList();
        if (findings.isEmpty()) {
            document.paragraphs("document.format.noEntry");
            return;
        }
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "managementreview.accepted").columnsOf("managementreview.decided")
                .column("reason", 12)
                .column("risk", 10)
                .column("by", 6);
        for (Finding finding : findings) {
            FindingDecision decision = finding.decision().orElseThrow();
            table.group(named(finding.id() + " " + data.titles().headline(finding, texts),
                    ResourceNames.of(finding.resource()) + ", " + texts.name("finding", finding.state())))
                    .row(decision.reason(), texts.name("finding", finding.severity()),
                            AcceptedDeviation.decider(data.names().person(decision.by()).orElse(decision.account()),
                                    data.names().person(finding.unconfirmedEntry()), texts)
                                    + "\n"
                                    + texts.get("managementreview.decided.recorded",
                                            document.formats().day(decision.at()))
                                    + "\n" + until(decision.until(), document, data.today()));
        }
        document.table(table);
    }

    /**
     * Returns what a decision is about. It spans the full width, so that the columns of the decision's texts are wide.
     */
    private static List<Inline> named(String record, String extent) {
        return List.of(new Inline.Text(record, Look.STRONG), new Inline.Text("\n" + extent, Look.PLAIN));
    }

    private static String until(Optional<LocalDate> until, DocumentBuilder document, LocalDate today) {
        return until
                .map(day -> document.texts()
                        .get(ExpiringExemption.isSoon(day, today) ? "managementreview.decided.soon"
                                : "managementreview.decided.until", document.formats().date(day)))
                .orElse(document.texts().get("managementreview.decided.forever"));
    }

    private static void exemptions(DocumentBuilder document, ManagementReviewData data) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "managementreview.exemptions")
                .columnsOf("managementreview.decided")
                .column("reason", 12)
                .column("risk", 10)
                .column("by", 6);
        data.measuresInUse()
                .forEach(
                        measure -> measure.details()
                                .exemptions()
                                .stream()
                                .filter(exemption -> exemption.holds(data.today()))
                                .forEach(exemption -> table
                                        .group(named(measure.label(texts.language()), exemption.item()))
                                        .row(exemption.reason(), risk(measure, exemption, texts), data.names()
                                                .person(exemption.approvedBy())
                                                .orElse(texts.get("document.format.nobody"))
                                                + data.recorded()
                                                        .at(exemption)
                                                        .map(at -> "\n" + texts.get("managementreview.decided.recorded",
                                                                document.formats().day(at)))
                                                        .orElse("")
                                                + "\n"
                                                + until(Optional.of(exemption.until()), document, data.today()))));
        if (table.isEmpty()) {
            document.paragraphs("document.format.noEntry");
        } else {
            document.table(table);
        }
        UnassessedExemptions.gaps(document, data);
        List<Measure> unrated = unrated(data);
        if (!unrated.isEmpty()) {
            document.gap(texts.get("managementreview.exemptions.gap"), ProposalsPart.list(document, data)
                    .answered(ReviewProposal.UNRATED, texts.get("managementreview.exemptions.gap.reason",
                            unrated.size(), NameJoiner.of(unrated.stream().map(Measure::code).toList(), texts))));
        }
    }

    /** Returns the measures with exceptions whose residual risk is not assessed, once for each exception. */
    static List<Measure> unrated(ManagementReviewData data) {
        return data.measuresInUse()
                .stream()
                .flatMap(measure -> measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> exemption.holds(data.today()))
                        .filter(exemption -> exemption.residualRisk().isEmpty())
                        .map(exemption -> measure))
                .toList();
    }

    /**
     * Returns the assessed residual risk. If it was not assessed, the risk that the measure addresses is its upper
     * limit.
     */
    private static String risk(Measure measure, Exemption exemption, Texts texts) {
        return ResidualRiskText.of(exemption, texts)
                .orElseGet(() -> measure.details()
                        .planning()
                        .riskLevel()
                        .map(level -> texts.get("managementreview.exemptions.atMost", texts.name("measure", level)))
                        .orElse(texts.get("document.exception.unrated")));
    }
}
