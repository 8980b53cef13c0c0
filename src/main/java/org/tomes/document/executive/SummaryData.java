package org.tomes.document.executive;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Severity;
import org.tomes.cost.CostComparison;
import org.tomes.document.cloudevidence.ReportData;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.Finding;
import org.tomes.finding.State;
import org.tomes.measure.Measure;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;

/**
 * What the executive summary is made of.
 *
 * @param report findings, rules and decisions, as in the evidence report
 * @param reviews of everything that has or could have one
 * @param costs of the newest complete month; empty where no bill was imported
 * @param values what the company requires, such as the deadlines of findings
 */
record SummaryData(ReportData report, ScoreTrend score, Optional<ScoreTarget> target, List<Measure> measures,
        List<ReviewStatus> reviews, Optional<CostComparison> costs,
        ParameterValues values) implements TextComposer.DocumentFacts {

    /** How long findings of a severity may be open, and the statement that none is open for longer. */
    private enum Deadline {
        HIGH(Parameter.DEADLINE_HIGH, "finding.high-in-time"),
        MEDIUM(Parameter.DEADLINE_MEDIUM, "finding.medium-in-time");

        private final Parameter days;
        private final StatementKey statement;

        Deadline(Parameter days, String statement) {
            this.days = days;
            this.statement = new StatementKey(statement);
        }

        static Optional<Deadline> of(Severity severity) {
            return switch (severity) {
                case HIGH -> Optional.of(HIGH);
                case MEDIUM -> Optional.of(MEDIUM);
                case LOW -> Optional.empty();
            };
        }
    }

    @Override
    public DocumentMetadata imprint() {
        return report.imprint();
    }

    boolean hasSnapshot() {
        return imprint().snapshot().isPresent();
    }

    /** Whether anything was looked at that could have shown a deviation. */
    boolean hasFindings() {
        return hasSnapshot() || !report.findings().isEmpty();
    }

    long open(Severity severity) {
        return report.open().stream().filter(finding -> finding.severity() == severity).count();
    }

    /** In days; empty where the company sets none for this severity. */
    Optional<Integer> deadline(Severity severity) {
        return Deadline.of(severity).map(deadline -> values.get(deadline.days));
    }

    /** Open findings beyond their deadline, counted as the statement on it counts them. */
    long late(Severity severity) {
        return Deadline.of(severity)
                .flatMap(deadline -> report.basis().statements().find(deadline.statement))
                .stream()
                .flatMap(result -> result.against().stream())
                .flatMap(observation -> report.finding(observation).stream())
                .filter(finding -> finding.state() == State.OPEN)
                .map(Finding::id)
                .distinct()
                .count();
    }

    List<Measure> overdueMeasures() {
        return measures.stream().filter(measure -> measure.isOverdue(imprint().today())).toList();
    }

    List<ReviewStatus> in(ReviewState state) {
        return reviews.stream().filter(review -> review.state() == state).toList();
    }
}
