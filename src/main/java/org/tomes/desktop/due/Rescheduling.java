package org.tomes.desktop.due;

import java.time.LocalDate;
import java.util.Map;
import org.tomes.desktop.change.ChangePlanning;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.measure.MeasurePlanning;
import org.tomes.desktop.review.DecisionDialogs;
import org.tomes.desktop.review.ReviewDialogs;
import org.tomes.text.Message;

/**
 * Asks for the new date of an entry and saves it in the record that contains the date.
 *
 * @param changed runs after every write
 */
record Rescheduling(Workspace workspace, Runnable changed) {

    /** Does nothing for an entry without a date that people set. */
    void ask(DueItem item) {
        item.planned().ifPresent(date -> ask(date, form(item, date)));
    }

    private static FormInput form(DueItem item, PlannedDate date) {
        Message text = item.kind() == DueItem.Kind.FINDING
                ? Message.of("desktop_due.rescheduleText.FINDING", date.code(), item.code())
                : Message.of("desktop_due.rescheduleText." + date.field());
        return FormInput.of(
                new Confirmation(Message.of("desktop_due.rescheduleTitle", date.code()), text,
                        Message.of("desktop_due.rescheduleButton")),
                Map.of(InlineEdit.DAY, date.day().map(LocalDate::toString).orElse("")),
                Entry.date(InlineEdit.DAY, Message.of(date.field().label()), true));
    }

    private void ask(PlannedDate date, FormInput form) {
        switch (date.field()) {
            case MEASURE -> new MeasurePlanning(workspace, changed).reschedule(date.id(), form);
            case MEASURE_REVIEW -> new MeasurePlanning(workspace, changed).rescheduleReview(date.id(), form);
            case REVIEW -> new ReviewDialogs(workspace, changed).reschedule(date.id(), form);
            case CHANGE -> new ChangePlanning(workspace, changed).reschedule(date.id(), form);
            case DECISION -> new DecisionDialogs(workspace, changed).reschedule(date.id(), form);
        }
    }
}
