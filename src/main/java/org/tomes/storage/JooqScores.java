package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.schema.Tables.SCORE_ABSENCE;
import static org.tomes.storage.schema.Tables.SCORE_CONTROL;
import static org.tomes.storage.schema.Tables.SCORE_SAMPLE;

import java.util.Collection;
import java.util.List;
import org.jooq.impl.DSL;
import org.tomes.ledger.WriteTransaction;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.Scores;
import org.tomes.storage.schema.tables.ScoreControl;
import org.tomes.storage.schema.tables.records.ScoreAbsenceRecord;
import org.tomes.storage.schema.tables.records.ScoreControlRecord;
import org.tomes.storage.schema.tables.records.ScoreSampleRecord;

final class JooqScores implements Scores {

    private final ConsistentReads reads;

    JooqScores(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<ScoreSample> samples() {
        return reads.read(dsl -> dsl.selectFrom(SCORE_SAMPLE)
                .orderBy(SCORE_SAMPLE.TAKEN_AT, SCORE_SAMPLE.SUBSCRIPTION, SCORE_SAMPLE.MODEL, SCORE_SAMPLE.SCORE_NAME)
                .fetch(JooqScores::sample));
    }

    @Override
    public List<ControlSample> controls(Collection<String> subscriptions) {
        return reads.read(dsl -> dsl.selectFrom(SCORE_CONTROL)
                .where(SCORE_CONTROL.SUBSCRIPTION.in(subscriptions))
                .orderBy(SCORE_CONTROL.TAKEN_AT, SCORE_CONTROL.SUBSCRIPTION, SCORE_CONTROL.CONTROL, SCORE_CONTROL.MODEL)
                .fetch(JooqScores::control));
    }

    @Override
    public List<ControlSample> controls() {
        return reads.read(dsl -> dsl.selectFrom(SCORE_CONTROL)
                .orderBy(SCORE_CONTROL.TAKEN_AT, SCORE_CONTROL.SUBSCRIPTION, SCORE_CONTROL.CONTROL, SCORE_CONTROL.MODEL)
                .fetch(JooqScores::control));
    }

    @Override
    public List<ScoreAbsence> allAbsences() {
        return reads.read(dsl -> dsl.selectFrom(SCORE_ABSENCE)
                .orderBy(SCORE_ABSENCE.TAKEN_AT, SCORE_ABSENCE.SUBSCRIPTION, SCORE_ABSENCE.MODEL)
                .fetch(row -> new ScoreAbsence(row.getSubscription(), row.getSubscriptionName(),
                        ScoreModel.valueOf(row.getModel()), instant(row.getTakenAt()),
                        ScoreSource.valueOf(row.getSource()))));
    }

    @Override
    public void addAbsences(WriteTransaction tx, Collection<ScoreAbsence> absences) {
        BulkStatement.insert(JooqWriteTransaction.dsl(tx), SCORE_ABSENCE, absences.stream()
                .map(notOnboarded -> new ScoreAbsenceRecord(notOnboarded.subscription(), notOnboarded.model().name(),
                        utc(notOnboarded.takenAt()), notOnboarded.subscriptionName(), notOnboarded.source().name()))
                .toList());
    }

    @Override
    public List<ControlSample> newestControls() {
        ScoreControl other = SCORE_CONTROL.as("other");
        return reads.read(dsl -> dsl.selectFrom(SCORE_CONTROL)
                .where(SCORE_CONTROL.TAKEN_AT.eq(DSL.select(DSL.max(other.TAKEN_AT))
                        .from(other)
                        .where(other.SUBSCRIPTION.eq(SCORE_CONTROL.SUBSCRIPTION)
                                .and(other.MODEL.eq(SCORE_CONTROL.MODEL))
                                .and(other.CONTROL.eq(SCORE_CONTROL.CONTROL)))))
                .orderBy(SCORE_CONTROL.SUBSCRIPTION, SCORE_CONTROL.MODEL, SCORE_CONTROL.CONTROL)
                .fetch(JooqScores::control));
    }

    @Override
    public void add(WriteTransaction tx, Collection<ScoreSample> samples, Collection<ControlSample> controls) {
        BulkStatement.insert(JooqWriteTransaction.dsl(tx), SCORE_SAMPLE,
                samples.stream().map(JooqScores::row).toList());
        BulkStatement.insert(JooqWriteTransaction.dsl(tx), SCORE_CONTROL,
                controls.stream().map(JooqScores::row).toList());
    }

    private static ScoreSample sample(ScoreSampleRecord row) {
        return new ScoreSample(row.getSubscription(), row.getSubscriptionName(), ScoreModel.valueOf(row.getModel()),
                row.getScoreName(), instant(row.getTakenAt()), row.getCurrentPoints(), row.getMaxPoints(),
                row.getWeight(), ScoreSource.valueOf(row.getSource()));
    }

    private static ScoreSampleRecord row(ScoreSample sample) {
        return new ScoreSampleRecord(sample.subscription(), sample.model().name(), sample.name(), utc(sample.takenAt()),
                sample.subscriptionName(), sample.current(), sample.max(), sample.weight(), sample.source().name());
    }

    private static ControlSample control(ScoreControlRecord row) {
        return new ControlSample(row.getSubscription(), ScoreModel.valueOf(row.getModel()), row.getControl(),
                row.getDisplayName(), instant(row.getTakenAt()), row.getCurrentPoints(), row.getMaxPoints(),
                row.getHealthy(), row.getUnhealthy(), row.getNotApplicable(), ScoreSource.valueOf(row.getSource()));
    }

    private static ScoreControlRecord row(ControlSample control) {
        return new ScoreControlRecord(control.subscription(), control.model().name(), control.control(),
                utc(control.takenAt()), control.displayName(), control.current(), control.max(), control.healthy(),
                control.unhealthy(), control.notApplicable(), control.source().name());
    }
}
