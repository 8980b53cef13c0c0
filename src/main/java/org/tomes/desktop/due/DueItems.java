package org.tomes.desktop.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.finding.RemediationSourceText;
import org.tomes.desktop.measure.MeasurePlanning;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionState;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingState;
import org.tomes.finding.FindingText;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.PersonId;
import org.tomes.review.ReviewService;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.text.Texts;

/** Collects everything that is overdue or due within the next days, by the same rules as the lists of the records. */
public final class DueItems {

    private final List<DueItem> items = new ArrayList<>();
    private final LocalDate today;
    private final Texts texts;

    private DueItems(LocalDate today, Texts texts) {
        this.today = today;
        this.texts = texts;
    }

    /** Reads the entries of all kinds, most urgent first; called in the background. */
    public static List<DueItem> read(OpenRegister register, LocalDate today, Texts texts) {
        DueItems due = new DueItems(today, texts);
        register.records().measures().all().forEach(due::measure);
        due.findings(register.azure().findings().all(), register.documents().statements().remedies(),
                register.azure().findings().explanations());
        ReviewService reviews = register.records().reviews();
        reviews.due().forEach(review -> due.review(review, reviews.hasOwnInterval(review.subject().ref())));
        reviews.decisions().all().forEach(due::decision);
        Optional<PersonId> approver = register.records()
                .responsibilities()
                .authority()
                .accountable(DecisionAuthority.CHANGES);
        register.records().changes().all().forEach(change -> due.change(change, approver));
        Optional<PersonId> releasing = register.records().company().profile().approver();
        register.documents().versions().all().forEach(version -> due.version(version, releasing));
        return due.items.stream().sorted(DueItem.byUrgency(texts.language())).toList();
    }

    /** Adds a decision that others wait for. It is overdue if its day has passed; otherwise, it is due at once. */
    private void addDecision(DueItem.Kind kind, String id, String code, String name, Optional<LocalDate> day,
            Optional<PersonId> owner, Optional<PlannedDate> planned) {
        ReviewState state = day.filter(date -> date.isBefore(today)).isPresent() ? ReviewState.OVERDUE
                : ReviewState.DUE;
        items.add(new DueItem(kind, id, code, name, day, state, owner.stream().toList(), planned));
    }

    private void add(DueItem.Kind kind, String id, String code, String name, LocalDate day, List<PersonId> owners,
            Optional<PlannedDate> planned) {
        DueItem.urgency(day, today)
                .ifPresent(state -> items
                        .add(new DueItem(kind, id, code, name, Optional.of(day), state, owners, planned)));
    }

    private void measure(Measure measure) {
        if (measure.isRetired()) {
            return;
        }
        List<PersonId> owners = measure.owner().stream().toList();
        if (!measure.status().isInForce()) {
            measure.due()
                    .ifPresent(day -> add(DueItem.Kind.MEASURE, measure.id().toString(), measure.code(),
                            measure.title(texts.language()), day, owners, Optional.of(planned(measure))));
        }
        for (Exemption exemption : measure.details().exemptions()) {
            add(DueItem.Kind.EXEMPTION, measure.id() + MeasurePlanning.EXEMPTIONS, measure.code(), exemption.item(),
                    exemption.until(), owners, Optional.empty());
        }
    }

    /** Adds one entry for all findings with the same cause. */
    private void findings(List<Finding> findings, Remediations remedies, FindingExplanations explanations) {
        List<Finding> open = findings.stream().filter(finding -> finding.state() == FindingState.OPEN).toList();
        for (Finding finding : remedies.causes().onePerCause(open)) {
            Remediation remediation = remedies.of(finding);
            RemediationSourceText origin = new RemediationSourceText(remediation, new Dates(texts.language()), texts);
            remediation.overdueSince(today)
                    .or(remediation::due)
                    .ifPresent(day -> DueItem.urgency(day, today)
                            .ifPresent(state -> items.add(new DueItem(DueItem.Kind.FINDING, finding.id().toString(),
                                    finding.id().toString(), name(finding, explanations), Optional.of(day), state,
                                    remediation.owners().flatMap(Optional::stream).distinct().toList(),
                                    origin.due(finding).orElse(""), planned(remediation)))));
        }
        for (Finding finding : findings) {
            finding.decision()
                    .filter(decision -> finding.unconfirmedEntry().isPresent())
                    .ifPresent(decision -> addDecision(DueItem.Kind.CONFIRMATION, finding.id().toString(),
                            finding.id().toString(), name(finding, explanations), Optional.empty(), decision.by(),
                            Optional.empty()));
            finding.decision()
                    .ifPresent(decision -> decision.until()
                            .ifPresent(day -> add(DueItem.Kind.ACCEPTANCE, finding.id().toString(),
                                    finding.id().toString(), name(finding, explanations), day,
                                    decision.by().stream().toList(), Optional.empty())));
        }
    }

    private String name(Finding finding, FindingExplanations explanations) {
        return FindingText.of(explanations.headline(finding), texts) + " – " + finding.resource().name();
    }

    /** Returns the earliest date that is planned for remediation; empty if a decision on the finding applies. */
    private static Optional<PlannedDate> planned(Remediation remediation) {
        return remediation.planned()
                .filter(day -> remediation.decided().isEmpty())
                .flatMap(day -> Stream
                        .of(remediation.measures()
                                .stream()
                                .filter(measure -> !measure.status().isInForce())
                                .map(DueItems::planned), remediation.changes().stream().map(DueItems::planned),
                                remediation.decisions().stream().map(DueItems::planned))
                        .flatMap(dates -> dates)
                        .filter(date -> date.day().equals(Optional.of(day)))
                        .findFirst());
    }

    private static PlannedDate planned(Measure measure) {
        return new PlannedDate(PlannedDate.Field.MEASURE, measure.id().toString(), measure.code(), measure.due());
    }

    private static PlannedDate planned(ChangeRecord change) {
        String code = "#" + change.number();
        return new PlannedDate(PlannedDate.Field.CHANGE, code, code, change.plan().planned());
    }

    private static PlannedDate planned(Decision decision) {
        return new PlannedDate(PlannedDate.Field.DECISION, decision.code(), decision.code(), decision.due());
    }

    /** @param ownInterval whether the reviewed record itself contains interval and date */
    private void review(ReviewStatus review, boolean ownInterval) {
        RecordRef subject = review.subject().ref();
        PlannedDate date = new PlannedDate(ownInterval ? PlannedDate.Field.MEASURE_REVIEW : PlannedDate.Field.REVIEW,
                ownInterval ? subject.id() : subject.type() + ":" + subject.id(), subject.label(), review.next());
        items.add(new DueItem(DueItem.Kind.REVIEW, review.subject().ref().id(), review.subject().code(),
                texts.get(review.subject().name()), review.next(), review.state(),
                review.subject().owner().stream().toList(),
                Optional.of(date).filter(dated -> !ownInterval || subject.is(RecordType.MEASURE))));
    }

    private void decision(Decision decision) {
        if (decision.state() == DecisionState.OPEN) {
            decision.due()
                    .ifPresent(day -> add(DueItem.Kind.DECISION, decision.code(), decision.code(),
                            decision.text().lines().findFirst().orElse(""), day, decision.owner().stream().toList(),
                            Optional.of(planned(decision))));
        }
    }

    private void version(DocumentVersion version, Optional<PersonId> approver) {
        boolean inReview = version.state() == VersionState.IN_REVIEW;
        if (inReview || version.state() == VersionState.APPROVED) {
            addDecision(DueItem.Kind.VERSION, version.kind().key() + "/versions", version.number().toString(),
                    texts.get(inReview ? "desktop_due.approveVersion" : "desktop_due.releaseVersion",
                            version.kind().title(texts)),
                    Optional.empty(), inReview ? approver : version.approval().submitter(), Optional.empty());
        }
    }

    /** @param approver the person accountable for approvals, who cannot approve a change that they requested */
    private void change(ChangeRecord change, Optional<PersonId> approver) {
        if (change.state() == ChangeState.SUBMITTED) {
            addDecision(DueItem.Kind.CHANGE_APPROVAL, change.id().toString(), "#" + change.number(), change.title(),
                    change.plan().planned(),
                    approver.filter(person -> !change.approvals().requester().equals(Optional.of(person))),
                    Optional.of(planned(change)));
        }
        if (change.state() == ChangeState.DRAFT || change.state() == ChangeState.APPROVED) {
            change.plan()
                    .planned()
                    .ifPresent(day -> add(DueItem.Kind.CHANGE, change.id().toString(), "#" + change.number(),
                            change.title(), day, change.approvals().requester().stream().toList(),
                            Optional.of(planned(change))));
        }
    }
}
