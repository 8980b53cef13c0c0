package org.tomes.desktop.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.tomes.check.Severity;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingRules;
import org.tomes.finding.FindingService;
import org.tomes.finding.FindingState;
import org.tomes.ledger.Actor;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** The form state of a decision about findings. */
final class DecisionForm {

    /** The kind of decision or assessment. */
    enum Kind {
        ACCEPT,
        EXEMPT,
        REOPEN,
        EXPLOITED,
        NOT_EXPLOITED;

        /** Whether this is a kind of decision that applies until a day and for which a person is accountable. */
        boolean hasUntil() {
            return this == ACCEPT || this == EXEMPT;
        }
    }

    final StringProperty reason = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> until = new SimpleObjectProperty<>();
    /** The day of the assessment that the findings are exploited; null for today. */
    final ObjectProperty<LocalDate> since = new SimpleObjectProperty<>();
    final ObjectProperty<Optional<PersonId>> by = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    /** The error of a text that is not a date, until it is corrected; only one of the days is shown at a time. */
    private Optional<FieldError> unreadable = Optional.empty();
    private Kind kind = Kind.ACCEPT;
    private List<Finding> findings = List.of();
    private Decision proposed = entered();

    DecisionForm() {
        reason.addListener((property, before, typed) -> errors.remove("reason"));
        until.addListener((property, before, day) -> accept("until"));
        since.addListener((property, before, day) -> accept("since"));
    }

    void start(Kind newKind, List<Finding> about) {
        kind = newKind;
        findings = List.copyOf(about);
        reason.set("");
        until.set(null);
        since.set(null);
        by.set(Optional.empty());
        proposed = entered();
        unreadable = Optional.empty();
        errors.clear();
    }

    /** Shows that the text in the field of a day is not a date. */
    void refuse(String field, String typed) {
        unreadable = Optional.of(new FieldError(field, Message.of("desktop.invalidDate", typed)));
        show(List.of(unreadable.get()));
    }

    /** Removes the error of a day, whose text was corrected. */
    void accept(String field) {
        unreadable = Optional.empty();
        errors.remove(field);
    }

    /** Changes the kind of decision; keeps the input. */
    void decideAs(Kind newKind) {
        kind = newKind;
        errors.clear();
    }

    /** Returns the kinds of decision that are possible for all of these findings. */
    static List<Kind> possible(List<Finding> about) {
        boolean present = about.stream().allMatch(finding -> finding.state() != FindingState.FIXED);
        boolean decided = about.stream().allMatch(finding -> finding.decision().isPresent());
        boolean exploited = about.stream().allMatch(finding -> finding.activeExploitation().isPresent());
        return Stream.of(Kind.values()).filter(kind -> switch (kind) {
            case REOPEN -> decided;
            case NOT_EXPLOITED -> exploited;
            case ACCEPT, EXEMPT, EXPLOITED -> present;
        }).toList();
    }

    /** Fills in a proposal that the user may change; an unchanged proposal does not count as input. */
    void propose(String proposedReason, Optional<LocalDate> proposedUntil) {
        reason.set(proposedReason);
        until.set(proposedUntil.orElse(null));
        proposed = entered();
    }

    /** Fills in the day of the assessment, unless a day was entered; an unchanged day does not count as input. */
    void proposeSince(LocalDate today) {
        if (since.get() == null) {
            boolean wasDirty = dirty();
            since.set(today);
            proposed = wasDirty ? proposed : entered();
        }
    }

    Kind kind() {
        return kind;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether the responsibility matrix contains a task for this decision. */
    boolean needsAuthority() {
        return entered().needsAuthority();
    }

    boolean hasUntil() {
        return kind.hasUntil();
    }

    boolean hasSince() {
        return kind == Kind.EXPLOITED;
    }

    boolean dirty() {
        return !entered().equals(proposed) && (!reason.get().isBlank() || until.get() != null || since.get() != null);
    }

    /** Shows each error under its field; returns whether the register would accept the input. */
    boolean validate(LocalDate today) {
        List<FieldError> broken = switch (kind) {
            case ACCEPT -> FindingRules.acceptance(reason.get(), Optional.ofNullable(until.get()), today);
            case EXEMPT -> FindingRules.exemption(reason.get(), Optional.ofNullable(until.get()), today);
            case EXPLOITED -> FindingRules.exploitation(reason.get(), Optional.ofNullable(since.get()), today);
            case REOPEN, NOT_EXPLOITED -> FindingRules.reason(reason.get());
        };
        Stream<FieldError> others = broken.stream()
                .filter(error -> unreadable.filter(wrong -> wrong.field().equals(error.field())).isEmpty());
        show(Stream.concat(others, unreadable.stream().filter(error -> hasUntil() || hasSince())).toList());
        return errors.isEmpty();
    }

    void show(List<FieldError> broken) {
        errors.keySet().retainAll(broken.stream().map(FieldError::field).toList());
        broken.reversed().forEach(error -> errors.put(error.field(), error.sentence()));
    }

    ObservableMap<String, Message> errors() {
        return errors;
    }

    /** Returns the current input, independent of later input. */
    Decision entered() {
        return new Decision(kind, findings, reason.get(), Optional.ofNullable(hasSince() ? since.get() : until.get()),
                by.get());
    }

    /**
     * A decision or an assessment about findings.
     *
     * @param day the last day of a decision, or the day of an assessment
     */
    record Decision(Kind kind, List<Finding> findings, String reason, Optional<LocalDate> day, Optional<PersonId> by) {

        /** Whether the decision concerns a risk that, according to the policy, only certain people accept. */
        boolean needsAuthority() {
            return kind.hasUntil() && findings.stream().anyMatch(finding -> finding.severity() == Severity.HIGH);
        }

        /** Writes the decision to the register; called in the background. */
        List<Finding> write(FindingService service, Actor actor) {
            return switch (kind) {
                case ACCEPT -> service.accept(actor, findings, reason, day, by);
                case EXEMPT -> service.exempt(actor, findings, reason, day, by);
                case REOPEN -> service.reopen(actor, findings, reason);
                case EXPLOITED -> service.treatAsExploited(actor, findings, reason, day, by);
                case NOT_EXPLOITED -> service.withdrawExploitation(actor, findings, reason);
            };
        }
    }
}
