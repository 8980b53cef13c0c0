package org.tomes.document.managementreview;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeState;
import org.tomes.check.Severity;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.score.ControlNames;
import org.tomes.document.score.ControlRow;
import org.tomes.document.score.ScoreText;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.ResourceNames;
import org.tomes.document.statement.StatementKey;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.finding.FindingState;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.PersonId;
import org.tomes.people.RaciWarning;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.soa.Applicability;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** Decisions that are proposed on the basis of the data. Each proposal names its basis. */
final class ProposalsPart implements GeneratedPart<ManagementReviewData> {

    /** Age in days from which a snapshot is considered outdated. */
    private static final int OLD = 31;
    private static final int MAX_CONTROLS = 3;
    /**
     * Statement about planned changes. It is not assessed for changes that were recorded only after they had been
     * decided.
     */
    private static final StatementKey PLANNED = new StatementKey("change.planned");

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        List<String> proposals = list(document, data).all();
        if (proposals.isEmpty()) {
            document.paragraphs("managementreview.proposals.none");
        } else {
            document.paragraphs("managementreview.proposals.text");
            document.steps(proposals);
        }
    }

    static ProposalList list(DocumentBuilder document, ManagementReviewData data) {
        Texts texts = document.texts();
        ProposalList all = new ProposalList(new ProposalAnswers(data.decisions().relevant()), texts);
        changes(all, data);
        all.add(ReviewProposal.DECISIONS, data.decisions().overdue(data.today()), Decision::code);
        all.add(ReviewProposal.OVERDUE, data.overdue(), Measure::code);
        all.add(ReviewProposal.MISSED, ObjectivesPart.missed(data),
                objective -> texts.get("managementreview.objective." + objective));
        all.add(ReviewProposal.LATE, data.order().sorted(data.overdueFindings()), ProposalsPart::findingWithResource,
                finding -> data.remedy(finding).decisions());
        all.add(ReviewProposal.UNLINKED,
                data.order()
                        .sorted(data.open(Severity.HIGH))
                        .stream()
                        .filter(finding -> data.remedy(finding).progress() == Remediation.RemediationProgress.NONE)
                        .toList(),
                ProposalsPart::findingWithResource);
        all.add(ReviewProposal.EXPIRING, Remediations.expiring(data.in(FindingState.OPEN), data.today()),
                finding -> findingWithResource(finding) + " "
                        + document.formats().date(FindingDeadlines.expiry(finding).orElseThrow()),
                finding -> data.remedy(finding).decisions());
        all.add(ReviewProposal.CONTRADICTED, data.deviating(), Measure::code, measure -> List.of(),
                data.measuresWithHighFindings().size());
        score(all, document, data);
        data.target()
                .ifPresent(target -> all.add(ReviewProposal.BELOW,
                        new ScoreText(texts, document.formats()).subscriptionsBelow(data.score(), target),
                        Function.identity()));
        all.add(ReviewProposal.UNRATED, AcceptedRisksPart.unrated(data), Measure::code);
        all.add(ReviewProposal.ENDING, data.endingExceptions(), ending -> ending.words(document.formats()));
        all.add(ReviewProposal.CONTROLS, data.controls(ImplementationState.NOT_IMPLEMENTED), SoaRow::control);
        all.add(ReviewProposal.PARTIAL,
                data.controls(ImplementationState.PARTLY)
                        .stream()
                        .filter(row -> row.coverage() != ControlCoverage.COVERED)
                        .toList(),
                SoaRow::control, row -> List.of(), data.controls(ImplementationState.PARTLY).size());
        all.add(ReviewProposal.UNDECIDED,
                data.controls().stream().filter(row -> row.entry().decision() == Applicability.OPEN).toList(),
                SoaRow::control);
        all.add(ReviewProposal.RACI,
                data.topics()
                        .stream()
                        .filter(topic -> topic.warnings().stream().anyMatch(ProposalsPart::isVacancy))
                        .toList(),
                topic -> topic.topic().title(texts));
        all.add(ReviewProposal.SEPARATION,
                data.topics()
                        .stream()
                        .filter(topic -> topic.warnings().stream().anyMatch(RaciWarning::isOfSeparation))
                        .toList(),
                topic -> topic.topic().title(texts));
        authority(all, data);
        all.add(ReviewProposal.UNCONFIRMED, unconfirmed(data), finding -> finding.id().toString());
        all.add(ReviewProposal.REVIEWS, data.overdueReviews(),
                standing -> OverdueReviewsPart.shortLabel(standing, texts));
        all.add(ReviewProposal.NOT_VERIFIED,
                data.changes().stream().filter(change -> change.state() == ChangeState.IMPLEMENTED).toList(),
                change -> "#" + change.number());
        all.add(ReviewProposal.RECORDED_LATER,
                data.statements()
                        .find(PLANNED)
                        .stream()
                        .flatMap(result -> result.unknown().stream())
                        .flatMap(change -> change.record().stream())
                        .map(RecordRef::label)
                        .sorted(NaturalOrder.of(texts.language()))
                        .toList(),
                Function.identity());
        all.add(ReviewProposal.EXPIRED, data.expired(), item -> item.code());
        all.add(ReviewProposal.UNPROVEN, data.unproven(), Measure::code);
        snapshot(all, document, data);
        return all;
    }

    /** Adds proposals about changes. Rejected changes that were implemented nevertheless are first. */
    private static void changes(ProposalList all, ManagementReviewData data) {
        List<ChangeReconciliation.Entry> unexplained = data.unrecorded()
                .map(ChangeReconciliation::unexplained)
                .orElse(List.of());
        unexplained.stream()
                .filter(entry -> !entry.rejected().isEmpty())
                .forEach(entry -> all.addRejection(entry,
                        data.basis().remedies().decisionsAbout(entry.observed().resource().id().toString())));
        all.add(ReviewProposal.UNRECORDED, unexplained.stream().filter(entry -> entry.rejected().isEmpty()).toList(),
                entry -> entry.observed().resource().name());
    }

    /**
     * Decisions by people without the task in the responsibility matrix. On risks that are not high, the person
     * accountable for the task decides; the register does not record to which task a finding belongs.
     */
    private static void authority(ProposalList all, ManagementReviewData data) {
        List<String> decisions = new ArrayList<>();
        Stream.of(FindingState.RISK_ACCEPTED, FindingState.EXEMPT)
                .flatMap(state -> data.every(state).stream())
                .forEach(finding -> {
                    String about = finding.id().toString();
                    Optional<PersonId> by = finding.decision().orElseThrow().by();
                    if (finding.severity() == Severity.HIGH) {
                        decision(decisions, about, DecisionAuthority.RISKS, by, data);
                    } else if (data.authority().isAssigned()) {
                        by.filter(person -> !data.authority().isAccountable(person))
                                .flatMap(person -> data.names().person(by))
                                .ifPresent(name -> decisions.add(about + " (" + name + ")"));
                    }
                });
        data.changes()
                .forEach(change -> decision(decisions, "#" + change.number(), DecisionAuthority.CHANGES,
                        change.approvals().approver(), data));
        all.add(ReviewProposal.AUTHORITY, decisions, Function.identity());
    }

    /** Returns findings of high risk about which one person entered a decision on behalf of another. */
    private static List<Finding> unconfirmed(ManagementReviewData data) {
        return Stream.of(FindingState.RISK_ACCEPTED, FindingState.EXEMPT)
                .flatMap(state -> data.every(state).stream())
                .filter(finding -> finding.unconfirmedEntry().isPresent())
                .toList();
    }

    private static void decision(List<String> all, String about, String task, Optional<PersonId> by,
            ManagementReviewData data) {
        data.authority()
                .missing(task, by)
                .flatMap(missing -> data.names().person(by))
                .ifPresent(name -> all.add(about + " (" + name + ")"));
    }

    private static String findingWithResource(Finding finding) {
        return finding.id() + " (" + ResourceNames.of(finding.resource()) + ")";
    }

    private static boolean isVacancy(RaciWarning warning) {
        return warning == RaciWarning.NO_ACCOUNTABLE || warning == RaciWarning.NO_RESPONSIBLE
                || warning == RaciWarning.SOMEBODY_LEFT;
    }

    private static void score(ProposalList all, DocumentBuilder document, ManagementReviewData data) {
        data.score().aggregate().latest().ifPresent(latest -> {
            if (data.target().isEmpty()) {
                all.addOne(ReviewProposal.NO_TARGET);
            } else if (latest.fraction() < data.target().get().target()) {
                List<String> gains = data.scoreControls()
                        .stream()
                        .filter(control -> control.gain() > 0)
                        .limit(MAX_CONTROLS)
                        .map(control -> gain(control, document))
                        .toList();
                all.addOne(ReviewProposal.SCORE,
                        document.formats().distance(latest.fraction(), data.target().get().target()),
                        gains.isEmpty() ? "–" : String.join(", ", gains));
            }
        });
    }

    private static String gain(ControlRow control, DocumentBuilder document) {
        return ControlNames.of(control, document.texts()) + " (" + document.formats().points(control.gain()) + ")";
    }

    private static void snapshot(ProposalList all, DocumentBuilder document, ManagementReviewData data) {
        ZoneId zone = data.metadata().zone();
        data.snapshot().ifPresentOrElse(snapshot -> {
            if (snapshot.capturedAt().atZone(zone).toLocalDate().plusDays(OLD).isBefore(data.today())) {
                all.addOne(ReviewProposal.OLD_SNAPSHOT, document.formats().day(snapshot.capturedAt()));
            }
        }, () -> all.addOne(ReviewProposal.NO_SNAPSHOT));
    }
}
