package org.tomes.desktop.measure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The new values offered by cells of the table of measures.
 *
 * @param measures returns the measures as read by the screen
 */
record MeasureInlineEdits(Workspace workspace, MeasureActions editing, Supplier<List<Measure>> measures,
        Supplier<List<Person>> people) {

    /** Returns the menu items by key of the column; empty if the register is read-only. */
    Map<String, Function<MeasureRow, List<MenuItem>>> values() {
        if (!workspace.mayWrite()) {
            return Map.of();
        }
        Texts texts = workspace.texts();
        InlineEdit<Measure> cells = editing.inlineEdit();
        return Map.of("status",
                row -> Stream.of(MeasureStatus.values())
                        .map(status -> InlineEdit.value(texts.name("measure", status), () -> set(row, status)))
                        .toList(),
                "owner", row -> items(row, cells).owners(row.measure().deputy()), "deputy",
                row -> items(row, cells).deputies(row.measure().owner()), "due",
                row -> cells.days(Message.of("measure.field.due"), row.measure().due(),
                        change -> leave(() -> change.accept(present(row))),
                        (measure, day) -> measure.change().due(day).build()));
    }

    private OwnerItems items(MeasureRow row, InlineEdit<Measure> cells) {
        return new OwnerItems(workspace, cells, people.get(), change -> edit(row, change));
    }

    /** Sets the status; retiring asks for a reason, as in the form, and effectiveness is the result of a review. */
    private void set(MeasureRow row, MeasureStatus status) {
        if (status == MeasureStatus.RETIRED) {
            leave(() -> editing.retire(present(row)));
        } else if (status == MeasureStatus.VERIFIED_EFFECTIVE && row.measure().status() != status) {
            leave(() -> editing.signReview(present(row)));
        } else {
            edit(row,
                    measure -> measure.change()
                            .status(status)
                            .done(status.doneOn(measure.done(), workspace.today()))
                            .retiredReason("")
                            .build());
        }
    }

    /** First leaves the form, whose unsaved input may concern the same measure. */
    private void edit(MeasureRow row, UnaryOperator<Measure> change) {
        leave(() -> editing.inlineEdit().change(present(row), change));
    }

    private void leave(Runnable then) {
        editing.leave(then, () -> {
        });
    }

    private Measure present(MeasureRow row) {
        return measures.get()
                .stream()
                .filter(measure -> measure.id().equals(row.measure().id()))
                .findFirst()
                .orElse(row.measure());
    }
}
