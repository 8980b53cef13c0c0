package org.tomes.desktop.change;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeStep;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;
import org.tomes.text.Message;

/**
 * The new values offered by cells of the table of changes: for the state, only the next steps; the requester of a
 * draft; and the planned date until the change is closed.
 */
record ChangeInlineEdits(Workspace workspace, ChangeActions editing, Supplier<List<Person>> people) {

    /** Returns the menu items by key of the column; empty if the register is read-only. */
    Map<String, Function<ChangeRecord, List<MenuItem>>> values() {
        return workspace.mayWrite()
                ? Map.of("state", this::steps, "requester", this::requesters, "planned", this::planned)
                : Map.of();
    }

    private List<MenuItem> steps(ChangeRecord change) {
        List<MenuItem> steps = Stream.of(ChangeStep.values())
                .filter(step -> step.isPossibleIn(change.state()))
                .map(step -> InlineEdit.value(workspace.texts().name("change", step), () -> editing.take(step, change)))
                .toList();
        return steps.isEmpty() ? hint("desktop_change.cell.closed") : steps;
    }

    private List<MenuItem> requesters(ChangeRecord change) {
        return change.state() == ChangeState.DRAFT
                ? editing.inlineEdit()
                        .people(people.get(), person -> edit(change, current -> current.withRequester(person)))
                : hint("desktop_change.cell.requester");
    }

    private List<MenuItem> planned(ChangeRecord change) {
        return change.state().isLocked() ? hint("desktop_change.cell.closed")
                : editing.inlineEdit()
                        .days(Message.of("change.field.planned"), change.plan().planned(),
                                then -> leave(() -> then.accept(editing.newest(change))), ChangePlanning::plannedFor);
    }

    private List<MenuItem> hint(String text) {
        MenuItem hint = new MenuItem(workspace.texts().get(text));
        hint.setDisable(true);
        return List.of(hint);
    }

    /** First leaves the form, whose unsaved input may concern the same change. */
    private void edit(ChangeRecord change, UnaryOperator<ChangeRecord> edit) {
        leave(() -> editing.inlineEdit().change(editing.newest(change), edit));
    }

    private void leave(Runnable then) {
        editing.leave(then, () -> {
        });
    }
}
