package org.tomes.desktop.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.finding.DecisionForm.Decision;
import org.tomes.desktop.finding.DecisionForm.Kind;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingState;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/**
 * The new values offered by cells of the table of findings. Another state requires a reason, which is entered in the
 * form next to the table; the responsible person and the end date of a decision are changed at once.
 *
 * @param leave first leaves the form next to the table, which may concern the same finding
 * @param decide opens the form for a decision
 */
record FindingInlineEdits(Workspace workspace, FindingDecisions decisions, Supplier<List<Person>> people,
        Consumer<Runnable> leave, BiConsumer<Kind, List<Finding>> decide) {

    /** Returns the menu items by key of the column; empty if the register is read-only. */
    Map<String, Function<FindingRow, List<MenuItem>>> values() {
        return workspace.mayWrite() ? Map.of("state", row -> states(row.finding()), "decisionBy",
                row -> decided(row, this::accountable), "decisionUntil", row -> decided(row, this::lastDayItems))
                : Map.of();
    }

    private List<MenuItem> states(Finding finding) {
        if (finding.state() == FindingState.FIXED) {
            return hint("desktop_finding.cell.fixed");
        }
        Stream<MenuItem> decide = Stream.of(state(FindingState.RISK_ACCEPTED, Kind.ACCEPT, finding),
                state(FindingState.EXEMPT, Kind.EXEMPT, finding));
        return finding.decision().isEmpty() ? decide.toList()
                : Stream.concat(decide, Stream.of(state(FindingState.OPEN, Kind.REOPEN, finding))).toList();
    }

    private MenuItem state(FindingState state, Kind kind, Finding finding) {
        return InlineEdit.value(
                workspace.texts().get("desktop_finding.moreInput", workspace.texts().name("finding", state)),
                () -> decide.accept(kind, List.of(finding)));
    }

    private List<MenuItem> decided(FindingRow row, BiFunction<Finding, FindingDecision, List<MenuItem>> values) {
        return row.finding()
                .decision()
                .map(decision -> values.apply(row.finding(), decision))
                .orElseGet(() -> hint("desktop_finding.cell.undecided"));
    }

    private List<MenuItem> hint(String text) {
        MenuItem hint = new MenuItem(workspace.texts().get(text));
        hint.setDisable(true);
        return List.of(hint);
    }

    private List<MenuItem> accountable(Finding finding, FindingDecision decision) {
        return people.get()
                .stream()
                .filter(Person::active)
                .map(person -> InlineEdit.value(person.name(),
                        () -> write(finding, decision.until(), Optional.of(person.id()))))
                .toList();
    }

    /**
     * Returns menu items for the last day of a decision; an accepted risk always has one, an exception may be
     * indefinite.
     */
    private List<MenuItem> lastDayItems(Finding finding, FindingDecision decision) {
        Consumer<Optional<LocalDate>> choose = day -> write(finding, day, decision.by());
        List<MenuItem> days = InlineEdit.days(workspace, Message.of("desktop_finding.lastDay"), decision.until(),
                day -> choose.accept(Optional.of(day)), form -> leave.accept(() -> decisions.write(form,
                        input -> decision(finding, input.day(InlineEdit.DAY), decision.by()))));
        return finding.state() == FindingState.RISK_ACCEPTED ? days
                : Stream.concat(days.stream(), Stream.of(InlineEdit.value(workspace.texts().get("desktop.cell.noDay"),
                        () -> choose.accept(Optional.empty())))).toList();
    }

    private void write(Finding finding, Optional<LocalDate> until, Optional<PersonId> by) {
        leave.accept(() -> decisions.write(decision(finding, until, by), () -> {
        }, workspace.dialogs()::failed));
    }

    private static Decision decision(Finding finding, Optional<LocalDate> until, Optional<PersonId> by) {
        Kind kind = finding.state() == FindingState.EXEMPT ? Kind.EXEMPT : Kind.ACCEPT;
        return new Decision(kind, List.of(finding), finding.decision().orElseThrow().reason(), until, by);
    }
}
