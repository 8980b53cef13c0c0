package org.tomes.document.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.change.ChangeRecord;
import org.tomes.document.Period;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.Names;
import org.tomes.document.text.TextComposer;
import org.tomes.measure.Measure;
import org.tomes.parameter.ParameterValues;
import org.tomes.score.NotOnboarded;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.trend.ScoreTrend;

/**
 * What the Secure Score report is made of: what was known at the end of its period.
 *
 * @param trend of all samples until then
 * @param inPeriod the part of it that the report is about
 * @param controls where the points were at the end
 * @param before where they were when it began; empty if that is not known
 * @param changes what was done to the cloud within the period, the oldest first
 * @param measures those that came into force within it, the oldest first
 * @param annotations what was noted at its course, the oldest first
 * @param notOnboarded subscriptions without a score
 * @param values what the company requires, such as how often the score is recorded
 */
record ScoreReportData(DocumentMetadata metadata, Period period, ScoreTrend trend, ScoreTrend inPeriod,
        Optional<ScoreTarget> target, List<ControlRow> controls, List<ControlRow> before, List<ChangeRecord> changes,
        List<Measure> measures, List<ScoreAnnotation> annotations, List<NotOnboarded> notOnboarded, Names names,
        ParameterValues values) implements TextComposer.DocumentFacts {

    /** The day that the report looks back from: the last one of its period, or today where that is still to come. */
    LocalDate end() {
        return period.to().isAfter(metadata.today()) ? metadata.today() : period.to();
    }
}
