package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.MeasureReviewSource;
import org.tomes.text.Message;

/**
 * Changes due date, next review and owner of a measure on other pages than its own.
 *
 * @param changed runs after every write
 */
public record MeasurePlanning(Workspace workspace, Runnable changed) {

    /** Follows the id of a measure whose exceptions are to be shown. */
    public static final String EXEMPTIONS = "/exemptions";

    /** @param deputy the deputy now */
    public List<MenuItem> owners(MeasureId measure, List<Person> people, Optional<PersonId> deputy) {
        return new OwnerItems(workspace, cells(), people, change -> change(measure, change)).owners(deputy);
    }

    /** @param present the due date now */
    public List<MenuItem> days(MeasureId measure, Optional<LocalDate> present) {
        return cells().days(Message.of("measure.field.due"), present, change -> read(measure, change),
                (before, day) -> before.change().due(day).build());
    }

    /** @param form contains the new due date as {@link InlineEdit#DAY} */
    public void reschedule(String measure, FormInput form) {
        read(id(measure), stored -> cells().change(stored, form,
                (before, input) -> before.change().due(input.day(InlineEdit.DAY)).build()));
    }

    /** @param form contains the new date of the review as {@link InlineEdit#DAY} */
    public void rescheduleReview(String measure, FormInput form) {
        read(id(measure), stored -> cells().change(stored, form, (before, input) -> {
            Measure moved = before.change().nextReview(input.day(InlineEdit.DAY)).build();
            workspace.register().records().reviews().refuseIneffective(MeasureReviewSource.reviewable(moved));
            return moved;
        }));
    }

    private static MeasureId id(String measure) {
        return new MeasureId(UUID.fromString(measure));
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
