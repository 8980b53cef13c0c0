package org.tomes.document.managementreview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.finding.FindingState;
import org.tomes.measure.MeasureStatus;
import org.tomes.review.ReviewStatus;
import org.tomes.score.trend.TrendPoint;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.text.Texts;

/** The section with the period and the key figures of the ISMS. */
final class KeyFiguresPart implements GeneratedPart<ManagementReviewData> {

    /** The target for the number of items that must not exist. */
    private static final String NONE = "0";

    @Override
    public String name() {
        return "key-figures";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        Formats formats = document.formats();
        TableBuilder table = new TableBuilder(document.texts(), "managementreview.figures").rowHeads()
                .column("figure", 9)
                .column("target", 4)
                .column("value", 7);
        Texts texts = document.texts();
        row(table, texts, "inForce",
                texts.get("managementreview.figures.of",
                        data.measuresInUse().stream().filter(measure -> measure.status().isInForce()).count(),
                        data.measuresInUse().size()));
        row(table, texts, "verified",
                String.valueOf(data.measuresInUse()
                        .stream()
                        .filter(measure -> data.status(measure) == MeasureStatus.VERIFIED_EFFECTIVE)
                        .count()));
        row(table, texts, "deviating", String.valueOf(data.deviating().size()));
        row(table, texts, "overdue", NONE, String.valueOf(data.overdue().size()));
        long applicable = data.controls()
                .stream()
                .filter(row -> row.entry().decision() == Applicability.APPLICABLE)
                .count();
        row(table, texts, "controls",
                texts.get("managementreview.figures.controls.states", applicable, states(data, texts)));
        row(table, texts, "score", data.target().map(target -> formats.percent(target.target())).orElse("–"),
                score(data, texts, formats));
        row(table, texts, "findings", texts.get("managementreview.figures.severities", data.open(Severity.HIGH).size(),
                data.open(Severity.MEDIUM).size(), data.open(Severity.LOW).size()));
        row(table, texts, "late", NONE, String.valueOf(data.overdueFindings().size()));
        row(table, texts, "fixed", data.fixed()
                .since()
                .map(day -> texts.get("managementreview.figures.fixed.since", data.fixed().count(), formats.date(day)))
                .orElseGet(() -> String.valueOf(data.fixed().count())));
        row(table, texts, "accepted", String.valueOf(data.in(FindingState.RISK_ACCEPTED).size()));
        row(table, texts, "exempt", String.valueOf(data.in(FindingState.EXEMPT).size()));
        row(table, texts, "reviews", NONE, reviews(data.overdueReviews(), texts));
        row(table, texts, "reviewsNever", NONE, String.valueOf(data.missingReviews().size()));
        row(table, texts, "changes", texts.get("managementreview.figures.changes.approved", data.changes().size(),
                data.rejectedButImplemented().size()));
        row(table, texts, "evidence", texts.get("managementreview.figures.all"), texts.get(
                "managementreview.figures.of", data.evidence().size() - data.expired().size(), data.evidence().size()));
        document.table(table);
        if (data.snapshot().isEmpty()) {
            document.notAssessed(texts.get("managementreview.findings.title"), texts.get("document.format.noSnapshot"));
        }
    }

    /** Returns the number of applicable controls in each status, as in the Statement of Applicability. */
    private static String states(ManagementReviewData data, Texts texts) {
        return Stream.of(ImplementationState.values())
                .sorted(Comparator.reverseOrder())
                .map(state -> data.controls(state).size() + " " + texts.get("soa.overview." + state))
                .collect(Collectors.joining(", "));
    }

    /** Returns the number of overdue reviews, and how many of these were never carried out. */
    private static String reviews(List<ReviewStatus> overdue, Texts texts) {
        long never = overdue.stream().filter(ReviewStatus::wasNeverCarriedOut).count();
        return never == 0 ? String.valueOf(overdue.size())
                : texts.get("managementreview.figures.reviews.never", overdue.size(), never);
    }

    /** Returns the newest Secure Score of all subscriptions together, with its day. */
    static String score(ManagementReviewData data, Texts texts, Formats formats) {
        Optional<TrendPoint> latest = data.score().aggregate().latest();
        if (latest.isEmpty()) {
            return texts.get("managementreview.figures.noScore");
        }
        return texts.get("managementreview.figures.scoreOn", formats.percent(latest.get().fraction()),
                formats.date(latest.get().day()));
    }

    private static void row(TableBuilder table, Texts texts, String name, String value) {
        row(table, texts, name, "–", value);
    }

    /** @param target target value; a dash if none is set */
    private static void row(TableBuilder table, Texts texts, String name, String target, String value) {
        table.row(texts.get("managementreview.figures." + name), target, value);
    }
}
