package org.tomes.review.decision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tomes.finding.FindingId;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldRules;
import org.tomes.text.CodeMention;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/**
 * A decision of a management review (ISO/IEC 27001:2022, 9.3.3). It remains in later reviews until it is settled.
 *
 * @param number unique number, from 1; 0 until the register assigns one
 * @param summary title and effort
 * @param text the decision, one or more lines
 * @param decided the day of the review
 * @param findings findings to be remediated, in the order of entry
 * @param proposal the proposal of the review to which the decision responds; the text of the decision can name further
 * ones
 * @param settled the day on which the decision was implemented or withdrawn; empty exactly while it is open
 * @param outcome result of the decision, such as a measure or the reason why it was withdrawn
 */
public record Decision(DecisionId id, int number, DecisionSummary summary, String text, LocalDate decided,
        Optional<PersonId> owner, Optional<LocalDate> due, List<FindingId> findings, Optional<ReviewProposal> proposal,
        DecisionState state, Optional<LocalDate> settled, String outcome, int revision) implements AuditedRecord {

    private static final Pattern QUOTED = Pattern.compile("[\u201E\u201C\"]([^\u201E\u201C\u201D\"]+)[\u201C\u201D\"]");

    /** Matches numbers of nonconformities, as the minutes of a review contain them in either language. */
    private static final Pattern NONCONFORMITY = Pattern.compile("(?<![\\w-])(?:NC|NK)-\\d+(?![\\w-])");

    /**
     * Number of days. A decision that is due within this number of days after the review cannot wait for the release of
     * the review.
     */
    private static final int DAYS_OF_RELEASE = 28;

    /** Number of days. A separate duty that is due within this number of days is named before all others. */
    private static final int URGENT_DAYS = 3;

    /** Maximum number of characters of the decision, and of its outcome. */
    public static final int MAX_TEXT_LENGTH = 2_000;

    public Decision {
        text = text.strip();
        outcome = outcome.strip();
        findings = List.copyOf(findings);
    }

    public static Decision of(String text, LocalDate decided) {
        return new Decision(DecisionId.random(), 0, DecisionSummary.NONE, text, decided, Optional.empty(),
                Optional.empty(), List.of(), Optional.empty(), DecisionState.OPEN, Optional.empty(), "", 0);
    }

    /** Returns the code that users see: {@code D-7}. */
    public String code() {
        return "D-" + number;
    }

    /** Returns the first line, which contains the decision itself. */
    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }

    /**
     * Whether the decision is a separate duty that is due within days after the review, such as reporting an incident.
     */
    public boolean isUrgent() {
        return findings.isEmpty() && isDueWithin(URGENT_DAYS);
    }

    /**
     * Whether the decision takes effect before its review is released, because it is due within four weeks after the
     * review.
     */
    public boolean takesEffectAtOnce() {
        return isDueWithin(DAYS_OF_RELEASE);
    }

    private boolean isDueWithin(int days) {
        return due.filter(day -> !day.isAfter(decided.plusDays(days))).isPresent();
    }

    /** Whether the text contains the code of a record or rule, such as {@code TOM-039} or {@code GOV-14}. */
    public boolean names(String code) {
        return CodeMention.isIn(text, code);
    }

    /**
     * Returns the numbers of the nonconformities that the text names, such as {@code NC-9}; in German, {@code NK-9}.
     */
    public List<String> nonconformities() {
        return NONCONFORMITY.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** Returns the title. For a decision without a title, returns the beginning of its text, marked as shortened. */
    public String title() {
        return summary.title().isEmpty() ? Excerpt.ofWords(firstLine(), DecisionSummary.MAX_TITLE_LENGTH)
                : summary.title();
    }

    public Decision withSummary(DecisionSummary newSummary) {
        return new Decision(id, number, newSummary, text, decided, owner, due, findings, proposal, state, settled,
                outcome, revision);
    }

    /**
     * Whether the decision responds to this proposal, or its text contains the title of the proposal in quotation
     * marks.
     */
    public boolean answers(ReviewProposal reviewProposal) {
        return proposal.filter(reviewProposal::equals).isPresent()
                || QUOTED.matcher(text).results().anyMatch(found -> reviewProposal.isTitle(found.group(1)));
    }

    public Decision withText(String newText, LocalDate newDecided) {
        return new Decision(id, number, summary, newText, newDecided, owner, due, findings, proposal, state, settled,
                outcome, revision);
    }

    public Decision withOwner(Optional<PersonId> newOwner, Optional<LocalDate> newDue) {
        return new Decision(id, number, summary, text, decided, newOwner, newDue, findings, proposal, state, settled,
                outcome, revision);
    }

    public Decision withFindings(List<FindingId> newFindings) {
        return new Decision(id, number, summary, text, decided, owner, due, newFindings, proposal, state, settled,
                outcome, revision);
    }

    public Decision withProposal(Optional<ReviewProposal> newProposal) {
        return new Decision(id, number, summary, text, decided, owner, due, findings, newProposal, state, settled,
                outcome, revision);
    }

    /**
     * @param today the day on which the decision was settled, unless it was settled earlier
     */
    public Decision withState(DecisionState newState, String newOutcome, LocalDate today) {
        Optional<LocalDate> day = newState == DecisionState.OPEN ? Optional.empty()
                : newState == state ? settled : Optional.of(today);
        return new Decision(id, number, summary, text, decided, owner, due, findings, proposal, newState, day,
                newOutcome, revision);
    }

    Decision numbered(int newNumber) {
        return new Decision(id, newNumber, summary, text, decided, owner, due, findings, proposal, state, settled,
                outcome, revision);
    }

    public Decision withRevision(int newRevision) {
        return new Decision(id, number, summary, text, decided, owner, due, findings, proposal, state, settled, outcome,
                newRevision);
    }

    public boolean isOverdue(LocalDate today) {
        return state == DecisionState.OPEN && due.filter(today::isAfter).isPresent();
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.DECISION, id.toString(), code());
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("number", number, "title", summary.title(), "effortDays",
                summary.effortDays().map(BigDecimal::toPlainString).orElse(""), "text", text, "decided", decided,
                "owner", owner.map(Object::toString).orElse(""), "due", due.map(Object::toString).orElse(""), "state",
                state, "settled", settled.map(Object::toString).orElse(""), "outcome", outcome, "findings", findings,
                "proposal", proposal.map(Object::toString).orElse(""));
    }

    /**
     * @param unknown findings of the decision that do not exist in the register
     */
    void check(Clock clock, List<FindingId> unknown) {
        new FieldRules().required("text", text, Message.of("decision.noText"))
                .text("text", text, MAX_TEXT_LENGTH)
                .line("title", summary.title(), DecisionSummary.MAX_TITLE_LENGTH)
                .refuse(!summary.hasValidEffort(), "effortDays", Message.of("measure.amount", DecisionSummary.MAX_DAYS))
                .day("decided", Optional.of(decided))
                .refuse(decided.isAfter(LocalDate.now(clock)), "decided", Message.of("review.inFuture"))
                .day("due", due)
                .refuse(due.filter(decided::isAfter).isPresent(), "due", Message.of("decision.dueBefore"))
                .refuse(!unknown.isEmpty(), "findings",
                        Message.of("finding.unknown", unknown.stream().findFirst().map(Object::toString).orElse("")))
                .text("outcome", outcome, MAX_TEXT_LENGTH)
                .refuse(state == DecisionState.WITHDRAWN && outcome.isEmpty(), "outcome",
                        Message.of("decision.noReason"))
                .demand();
    }
}
