package org.tomes.policy.management;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.change.ChangeRecord;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.Proven;
import org.tomes.evidence.Validity;
import org.tomes.finding.Finding;
import org.tomes.finding.State;
import org.tomes.inventory.Snapshot;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.policy.Period;
import org.tomes.policy.compose.FindingNames;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Names;
import org.tomes.policy.draft.TextComposer;
import org.tomes.policy.score.KpiControl;
import org.tomes.policy.statement.Basis;
import org.tomes.policy.statement.Judgements;
import org.tomes.posture.Severity;
import org.tomes.review.ReviewState;
import org.tomes.review.Standing;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.soa.SoaRow;

/**
 * What the management review is made of.
 *
 * @param fixed    findings that were mended in the period
 * @param changes  those that were implemented in the period
 * @param topics   those of the RACI matrix with what is doubtful about each
 * @param reviews  of everything
 * @param controls counted and named by their numbers alone, so that their language does not matter
 */
record MgmtFacts(Imprint imprint, Period period, List<Measure> measures, List<SoaRow> controls, List<Finding> findings, int fixed,
                 List<Standing> reviews, List<ChangeRecord> changes, List<Evidence> evidence, List<Topic> topics, ScoreTrend score,
                 Optional<ScoreTarget> target, List<KpiControl> scoreControls, FindingNames titles, Names names,
                 Basis basis) implements TextComposer.Facts {

    /** Days before its end from which a decision should be prepared. */
    static final int SOON = 90;

    record Topic(Responsibility topic, List<RaciWarning> warnings) {
    }

    LocalDate today() {
        return imprint.today();
    }

    Optional<Snapshot> snapshot() {
        return imprint.snapshot();
    }

    Judgements statements() {
        return basis.statements();
    }

    @Override
    public Optional<Basis> enclosed() {
        return Optional.of(basis);
    }

    List<Measure> inUse() {
        return measures.stream().filter(measure -> measure.status() != Status.RETIRED).toList();
    }

    static boolean inForce(Measure measure) {
        return measure.status() == Status.IMPLEMENTED || measure.status() == Status.VERIFIED_EFFECTIVE;
    }

    /** Those not in force although their day has passed, the latest of them last. */
    List<Measure> overdue() {
        return inUse().stream().filter(measure -> !inForce(measure) && measure.due().filter(today()::isAfter).isPresent())
                .sorted((one, other) -> one.due().orElseThrow().compareTo(other.due().orElseThrow())).toList();
    }

    List<Finding> in(State state) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }

    List<Finding> open(Severity severity) {
        return in(State.OPEN).stream().filter(finding -> finding.severity() == severity).toList();
    }

    List<Standing> overdueReviews() {
        return reviews.stream().filter(standing -> standing.state() == ReviewState.OVERDUE || standing.state() == ReviewState.DUE).toList();
    }

    List<Evidence> expired() {
        return evidence.stream().filter(item -> item.validity(today()) == Validity.EXPIRED).toList();
    }

    List<Measure> unproven() {
        Proven proven = new Proven(evidence);
        return measures.stream().filter(MgmtFacts::inForce).filter(measure -> !proven.has(measure.ref())).toList();
    }
}
