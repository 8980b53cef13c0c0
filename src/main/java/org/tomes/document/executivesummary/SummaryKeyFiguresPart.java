package org.tomes.document.executivesummary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.cloudevidence.CloudEvidenceData;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.measure.Measure;
import org.tomes.review.ReviewState;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.TrendChange;
import org.tomes.score.trend.TrendPoint;
import org.tomes.soa.ImplementationState;
import org.tomes.text.Texts;

/** The section with the key figures and their reference values. */
final class SummaryKeyFiguresPart implements GeneratedPart<ExecutiveSummaryData> {

    private static final int QUARTER = 90;

    @Override
    public String name() {
        return "executive-figures";
    }

    @Override
    public void write(DocumentBuilder document, ExecutiveSummaryData data) {
        Texts texts = document.texts();
        Formats formats = document.formats();
        TableBuilder table = new TableBuilder(texts, "executive.figures").rowHeads()
                .column("figure", 15)
                .column("value", 12)
                .column("comparison", 23);
        score(table, data, texts, formats);
        // Findings of low severity need no decision of top management.
        Stream.of(Severity.HIGH, Severity.MEDIUM).forEach(severity -> findings(table, data, severity, texts));
        overdue(table, data, texts);
        rules(table, data, texts);
        controls(table, data, texts);
        measures(table, data, texts);
        reviews(table, data, texts);
        // The row on costs is left out if the register contains no bill.
        data.costs()
                .map(costs -> CostLine.of(costs, data.costsBefore(), data.withoutBill(costs, texts), texts, formats))
                .ifPresent(line -> table.row(line.month(), line.billed(), line.comparison()));
        document.table(table.build(""));
    }

    private static void score(TableBuilder table, ExecutiveSummaryData data, Texts texts, Formats formats) {
        data.score()
                .aggregate()
                .latest()
                .ifPresentOrElse(
                        latest -> table.row(texts.get("executive.score"),
                                texts.get("executive.score.on", formats.percent(latest.fraction()),
                                        formats.date(latest.day())),
                                target(latest, data.target(), texts, formats) + "; " + quarter(data, texts, formats)),
                        () -> unknown(table, texts.get("executive.score"), "executive.score.none", texts));
    }

    private static String target(TrendPoint latest, Optional<ScoreTarget> target, Texts texts, Formats formats) {
        return target.map(aim -> {
            String percent = formats.percent(aim.target());
            return latest.fraction() >= aim.target() ? texts.get("executive.target.met", percent)
                    : texts.get("executive.target.missed", percent, formats.points(aim.target(), latest.fraction()));
        }).orElse(texts.get("executive.target.none"));
    }

    private static String quarter(ExecutiveSummaryData data, Texts texts, Formats formats) {
        Optional<TrendChange> change = data.score().change(QUARTER);
        return change
                .map(since -> texts.get(
                        since.coversSameSubscriptions() ? "executive.score.change" : "executive.score.changeOfScope",
                        formats.date(since.then().day()),
                        formats.points(since.then().fraction(), since.now().fraction())))
                .orElse(texts.get("executive.score.noChange", QUARTER));
    }

    private static void findings(TableBuilder table, ExecutiveSummaryData data, Severity severity, Texts texts) {
        String name = texts.get("executive.open", texts.name("finding", severity));
        if (!data.hasFindings()) {
            unknown(table, name, "executive.noSnapshot", texts);
            return;
        }
        List<Finding> late = data.late(severity);
        boolean expired = late.stream().anyMatch(finding -> FindingDeadlines.expiry(finding).isPresent());
        table.row(name, String.valueOf(data.open(severity)),
                texts.get("executive.late", late.size(), data.deadline(severity), expired ? 1 : 0));
    }

    /** Adds the row only if it adds information to the rows of the severities: further findings, or agreed dates. */
    private static void overdue(TableBuilder table, ExecutiveSummaryData data, Texts texts) {
        List<Finding> overdue = data.overdue();
        int shown = data.late(Severity.HIGH).size() + data.late(Severity.MEDIUM).size();
        if (data.hasFindings() && overdue.size() != shown) {
            long high = overdue.stream().filter(finding -> finding.severity() == Severity.HIGH).count();
            table.row(texts.get("executive.overdue"), String.valueOf(overdue.size()),
                    high > 1 && high == overdue.size() ? texts.get("executive.overdue.allHigh")
                            : texts.get("executive.overdue.high", high));
        }
    }

    /** Left out without a snapshot, because the page then states that the configuration was not assessed. */
    private static void rules(TableBuilder table, ExecutiveSummaryData data, Texts texts) {
        if (data.hasSnapshot()) {
            CloudEvidenceData report = data.report();
            table.row(texts.get("executive.rules"),
                    texts.get("executive.rules.met", report.in(ComplianceStatus.MET).size(), report.rules().size()),
                    texts.get("executive.rules.others", report.in(ComplianceStatus.MET_AS_CHECKED).size(),
                            report.in(ComplianceStatus.NOT_MET).size(),
                            report.in(ComplianceStatus.NOT_ASSESSED).size()));
        }
    }

    /** Left out if no control has been decided on. */
    private static void controls(TableBuilder table, ExecutiveSummaryData data, Texts texts) {
        long applicable = data.controls().values().stream().mapToLong(Long::longValue).sum();
        if (applicable > 0) {
            table.row(texts.get("executive.controls"),
                    String.valueOf(data.controls().getOrDefault(ImplementationState.NOT_IMPLEMENTED, 0L)),
                    texts.get("executive.controls.of", applicable,
                            data.controls().getOrDefault(ImplementationState.PARTLY, 0L)));
        }
    }

    private static void measures(TableBuilder table, ExecutiveSummaryData data, Texts texts) {
        long inUse = data.measures().stream().filter(measure -> !measure.isRetired()).count();
        List<Measure> inForce = data.measures().stream().filter(measure -> measure.status().isInForce()).toList();
        if (inUse == 0) {
            unknown(table, texts.get("executive.measures"), "executive.measures.none", texts);
        } else {
            table.row(texts.get("executive.measures"), String.valueOf(data.overdueMeasures().size()),
                    texts.get("executive.measures.inForce", inForce.size(), inUse, data.deviating(inForce)));
        }
    }

    private static void reviews(TableBuilder table, ExecutiveSummaryData data, Texts texts) {
        if (data.reviews().stream().allMatch(review -> review.state() == ReviewState.NONE)) {
            unknown(table, texts.get("executive.reviews"), "executive.reviews.none", texts);
            return;
        }
        long never = data.overdueAndNeverCarriedOut();
        long missing = data.missingReviews();
        int which = (never > 0 ? 1 : 0) + (missing > 0 ? 2 : 0);
        table.row(texts.get("executive.reviews"), String.valueOf(data.overdueReviews()),
                texts.get("executive.reviews.due", data.dueReviews(), never, missing, which));
    }

    /** Adds a row for an unknown figure, with the reason. */
    private static void unknown(TableBuilder table, String figure, String reason, Texts texts) {
        table.row(figure, texts.get("executive.unknown"), texts.get(reason));
    }
}
