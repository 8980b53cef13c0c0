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

    /** The kind of decision. */
    enum Kind {
        ACCEPT,
        EXEMPT,
        REOPEN
    }

    final StringProperty reason = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> until = new SimpleObjectProperty<>();
    final ObjectProperty<Optional<PersonId>> by = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    /** The error of a text that is not a date, until it is corrected. */
    private Optional<FieldError> unreadable = Optional.empty();
    private Kind kind = Kind.ACCEPT;
    private List<Finding> findings = List.of();
    private Decision proposed = entered();

    DecisionForm() {
        reason.addListener((property, before, typed) -> errors.remove("reason"));
        until.addListener((property, before, day) -> accept());
    }

    void start(Kind newKind, List<Finding> about) {
        kind = newKind;
        findings = List.copyOf(about);
        reason.set("");
        until.set(null);
        by.set(Optional.empty());
        proposed = entered();
        unreadable = Optional.empty();
        errors.clear();
    }

    /** Shows that the text in the field of the end date is not a date. */
    void refuse(String typed) {
        unreadable = Optional.of(new FieldError("until", Message.of("desktop.invalidDate", typed)));
        show(List.of(unreadable.get()));
    }

    /** Removes the error of the end date, whose text was corrected. */
    void accept() {
        unreadable = Optional.empty();
        errors.remove("until");
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
        return Stream.of(Kind.values()).filter(kind -> kind == Kind.REOPEN ? decided : present).toList();
    }

    /** Fills in a proposal that the user may change; unchanged, it does not count as input. */
    void propose(String proposedReason, Optional<LocalDate> proposedUntil) {
        reason.set(proposedReason);
        until.set(proposedUntil.orElse(null));
        proposed = entered();
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
        return kind != Kind.REOPEN;
    }

    boolean dirty() {
        return !entered().equals(proposed) && (!reason.get().isBlank() || until.get() != null);
    }

    /** Shows each error under its field; returns whether the register would accept the input. */
    boolean validate(LocalDate today) {
        List<FieldError> broken = switch (kind) {
            case ACCEPT -> FindingRules.acceptance(reason.get(), Optional.ofNullable(until.get()), today);
            case EXEMPT -> FindingRules.exemption(reason.get(), Optional.ofNullable(until.get()), today);
            case REOPEN -> FindingRules.reason(reason.get());
        };
        Stream<FieldError> others = broken.stream()
                .filter(error -> unreadable.isEmpty() || !error.field().equals("until"));
        show(Stream.concat(others, unreadable.stream().filter(error -> hasUntil())).toList());
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
        return new Decision(kind, findings, reason.get(), Optional.ofNullable(until.get()), by.get());
    }

    /** A decision about findings. */
    record Decision(Kind kind, List<Finding> findings, String reason, Optional<LocalDate> until,
            Optional<PersonId> by) {

        /** Whether it concerns a risk whose acceptance the policy leaves to certain people. */
        boolean needsAuthority() {
            return kind != Kind.REOPEN && findings.stream().anyMatch(finding -> finding.severity() == Severity.HIGH);
        }

        /** Writes the decision to the register; called in the background. */
        List<Finding> write(FindingService service, Actor actor) {
            return switch (kind) {
                case ACCEPT -> service.accept(actor, findings, reason, until, by);
                case EXEMPT -> service.exempt(actor, findings, reason, until, by);
                case REOPEN -> service.reopen(actor, findings, reason);
            };
        }
    }
}
