package org.tomes.document.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.change.ChangeRecord;
import org.tomes.document.ReportPeriod;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.release.LastManagementReview;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.text.TextComposer;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.parameter.ParameterValues;
import org.tomes.review.decision.Decision;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.trend.ScoreTrend;

/**
 * The data of the Secure Score report, as known at the end of the period.
 *
 * @param trend trend of all samples until the end of the period
 * @param inPeriod the part of the trend within the period
 * @param controls points at the end of the period
 * @param before points on the first day of the period with a comparable score; empty if unknown
 * @param comparableFrom the day of {@code before}; empty if no earlier value is comparable
 * @param changes change records of the period, oldest first
 * @param measures measures that came into force in the period, oldest first
 * @param annotations annotations of the trend, oldest first
 * @param notOnboarded subscriptions without a score
 * @param values the company's rule values, such as how often the score is recorded
 * @param deviating measures in force that are not met everywhere
 * @param assessed results of the statements that measures implement
 * @param dates days by which measures are due; for measures in force, the days by which deviations from them are due
 * @param aboutLowScores open decisions about subscriptions below the warning threshold
 * @param decisions all open decisions
 * @param lastReview newest released management review, which determines which decisions are in effect
 */
record ScoreReportData(DocumentMetadata metadata, ReportPeriod period, ScoreTrend trend, ScoreTrend inPeriod,
        Optional<ScoreTarget> target, List<ControlRow> controls, List<ControlRow> before,
        Optional<LocalDate> comparableFrom, List<ChangeRecord> changes, List<Measure> measures,
        List<ScoreAnnotation> annotations, List<ScoreAbsence> notOnboarded, PersonAndRoleNames names,
        ParameterValues values, Set<MeasureId> deviating, StatementResults assessed, Map<MeasureId, MeasureDates> dates,
        List<Decision> aboutLowScores, List<Decision> decisions,
        LastManagementReview lastReview) implements TextComposer.DocumentFacts {

    /** Returns the reference date of the report: the last day of its period, or today if that is earlier. */
    LocalDate end() {
        return period.to().isAfter(metadata.today()) ? metadata.today() : period.to();
    }
}
