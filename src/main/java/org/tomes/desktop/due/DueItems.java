package org.tomes.desktop.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.finding.RemediationSourceText;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionState;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingState;
import org.tomes.finding.FindingText;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.PersonId;
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
        register.records().reviews().due().forEach(due::review);
        register.records().reviews().decisions().all().forEach(due::decision);
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
            Optional<PersonId> owner) {
        ReviewState state = day.filter(planned -> planned.isBefore(today)).isPresent() ? ReviewState.OVERDUE
                : ReviewState.DUE;
        items.add(new DueItem(kind, id, code, name, day, state, owner.stream().toList()));
    }

    private void add(DueItem.Kind kind, String id, String code, String name, LocalDate day, List<PersonId> owners) {
        DueItem.urgency(day, today)
                .ifPresent(state -> items.add(new DueItem(kind, id, code, name, Optional.of(day), state, owners)));
    }

    private void measure(Measure measure) {
        if (measure.isRetired()) {
            return;
        }
        List<PersonId> owners = measure.owner().stream().toList();
        if (!measure.status().isInForce()) {
            measure.due()
                    .ifPresent(day -> add(DueItem.Kind.MEASURE, measure.id().toString(), measure.code(),
                            measure.title(texts.language()), day, owners));
        }
        for (Exemption exemption : measure.details().exemptions()) {
            add(DueItem.Kind.EXEMPTION, measure.id().toString(), measure.code(), exemption.item(), exemption.until(),
                    owners);
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
                                    origin.due(finding).orElse("")))));
        }
        for (Finding finding : findings) {
            finding.decision()
                    .filter(decision -> finding.unconfirmedEntry().isPresent())
                    .ifPresent(decision -> addDecision(DueItem.Kind.CONFIRMATION, finding.id().toString(),
                            finding.id().toString(), name(finding, explanations), Optional.empty(), decision.by()));
            finding.decision()
                    .ifPresent(decision -> decision.until()
                            .ifPresent(day -> add(DueItem.Kind.ACCEPTANCE, finding.id().toString(),
                                    finding.id().toString(), name(finding, explanations), day,
                                    decision.by().stream().toList())));
        }
    }

    private String name(Finding finding, FindingExplanations explanations) {
        return FindingText.of(explanations.headline(finding), texts) + " – " + finding.resource().name();
    }

    private void review(ReviewStatus review) {
        items.add(new DueItem(DueItem.Kind.REVIEW, review.subject().ref().id(), review.subject().code(),
                texts.get(review.subject().name()), review.next(), review.state(),
                review.subject().owner().stream().toList()));
    }

    private void decision(Decision decision) {
        if (decision.state() == DecisionState.OPEN) {
            decision.due()
                    .ifPresent(day -> add(DueItem.Kind.DECISION, decision.code(), decision.code(),
                            decision.text().lines().findFirst().orElse(""), day, decision.owner().stream().toList()));
        }
    }

    private void version(DocumentVersion version, Optional<PersonId> approver) {
        boolean inReview = version.state() == VersionState.IN_REVIEW;
        if (inReview || version.state() == VersionState.APPROVED) {
            addDecision(DueItem.Kind.VERSION, version.kind().key() + "/versions", version.number().toString(),
                    texts.get(inReview ? "desktop_due.approveVersion" : "desktop_due.releaseVersion",
                            version.kind().title(texts)),
                    Optional.empty(), inReview ? approver : version.approval().submitter());
        }
    }

    /** @param approver the person accountable for approvals, who cannot approve a change that they requested */
    private void change(ChangeRecord change, Optional<PersonId> approver) {
        if (change.state() == ChangeState.SUBMITTED) {
            addDecision(DueItem.Kind.CHANGE_APPROVAL, change.id().toString(), "#" + change.number(), change.title(),
                    change.plan().planned(),
                    approver.filter(person -> !change.approvals().requester().equals(Optional.of(person))));
        }
        if (change.state() == ChangeState.DRAFT || change.state() == ChangeState.APPROVED) {
            change.plan()
                    .planned()
                    .ifPresent(day -> add(DueItem.Kind.CHANGE, change.id().toString(), "#" + change.number(),
                            change.title(), day, change.approvals().requester().stream().toList()));
        }
    }
}
