package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/**
 * Changes due date and owner of a measure on other pages than its own.
 *
 * @param changed runs after every write
 */
public record MeasurePlanning(Workspace workspace, Runnable changed) {

    /** @param deputy the deputy now */
    public List<MenuItem> owners(MeasureId measure, List<Person> people, Optional<PersonId> deputy) {
        return new OwnerItems(workspace, cells(), people, change -> change(measure, change)).owners(deputy);
    }

    /** @param present the due date now */
    public List<MenuItem> days(MeasureId measure, Optional<LocalDate> present) {
        return cells().days(Message.of("measure.field.due"), present, change -> read(measure, change),
                (before, day) -> before.change().due(day).build());
    }

    private void change(MeasureId id, UnaryOperator<Measure> change) {
        read(id, measure -> cells().change(measure, change));
    }

    private void read(MeasureId id, Consumer<Measure> then) {
        workspace.background().read(() -> workspace.register().records().measures().find(List.of(id)).getFirst(), then);
    }

    private InlineEdit<Measure> cells() {
        return new InlineEdit<>(workspace, new StoredMeasureAccess(workspace), (before, stored) -> {
            if (!before.equals(stored)) {
                MeasureChangeImpact.announce(workspace, Message.of("desktop_measure.changedMany", 1, stored.code()),
                        List.of(before), List.of(stored), restored -> changed.run());
            }
            changed.run();
        });
    }
}
