package org.tomes.desktop.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingRules;
import org.tomes.finding.FindingService;
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
    private Kind kind = Kind.ACCEPT;
    private List<Finding> findings = List.of();

    void start(Kind wanted, List<Finding> about) {
        kind = wanted;
        findings = List.copyOf(about);
        reason.set("");
        until.set(null);
        by.set(Optional.empty());
        errors.clear();
    }

    Kind kind() {
        return kind;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean hasUntil() {
        return kind != Kind.REOPEN;
    }

    boolean dirty() {
        return !reason.get().isBlank() || until.get() != null;
    }

    /** Whether the register would accept the input; shows each error under its field. */
    boolean validate(LocalDate today) {
        show(switch (kind) {
            case ACCEPT -> FindingRules.acceptance(reason.get(), Optional.ofNullable(until.get()), today);
            case EXEMPT -> FindingRules.exemption(reason.get(), Optional.ofNullable(until.get()), today);
            case REOPEN -> FindingRules.reason(reason.get());
        });
        return errors.isEmpty();
    }

    void show(List<FieldError> broken) {
        errors.keySet().retainAll(broken.stream().map(FieldError::field).toList());
        broken.reversed().forEach(error -> errors.put(error.field(), error.sentence()));
    }

    ObservableMap<String, Message> errors() {
        return errors;
    }

    /** Captures the current input as a write operation, independent of later input. */
    Write write() {
        String why = reason.get();
        Optional<LocalDate> last = Optional.ofNullable(until.get());
        Optional<PersonId> person = by.get();
        List<Finding> about = findings;
        return switch (kind) {
            case ACCEPT -> (service, actor) -> service.accept(actor, about, why, last, person);
            case EXEMPT -> (service, actor) -> service.exempt(actor, about, why, last, person);
            case REOPEN -> (service, actor) -> service.reopen(actor, about, why);
        };
    }

    /** Writes a decision. */
    @FunctionalInterface
    interface Write {

        List<Finding> run(FindingService service, Actor actor);
    }
}
