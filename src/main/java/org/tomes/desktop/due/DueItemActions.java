package org.tomes.desktop.due;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.Screen.Action;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.finding.DecisionConfirmation;
import org.tomes.desktop.measure.MeasurePlanning;
import org.tomes.desktop.review.DecisionDialogs;
import org.tomes.desktop.review.ReviewDialogs;
import org.tomes.measure.MeasureId;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/**
 * The actions for an entry that do not require opening its record.
 *
 * @param people the people who can become owners
 * @param deputies the deputies of measures, by id of the measure
 * @param changed reads the list again
 */
record DueItemActions(Workspace workspace, Supplier<List<Person>> people, Supplier<Map<String, PersonId>> deputies,
        Runnable changed) {

    List<Action> of(DueItem item) {
        Stream<Action> reschedule = item.planned()
                .stream()
                .map(date -> Action.writing(Message.of("desktop_due.reschedule"), () -> reschedule(item)));
        return Stream.concat(reschedule, steps(item).stream()).toList();
    }

    void reschedule(DueItem item) {
        new Rescheduling(workspace, changed).ask(item);
    }

    private List<Action> steps(DueItem item) {
        return switch (item.kind()) {
            case REVIEW -> List.of(Action.writing(Message.of("desktop_review.signButton"), () -> sign(item)));
            case CONFIRMATION -> List.of(Action.writing(Message.of("desktop_finding.confirm"),
                    () -> new DecisionConfirmation(workspace, changed).confirm(item.code())));
            case DECISION -> List.of(Action.writing(Message.of("desktop_review.confirmButton"),
                    () -> new DecisionDialogs(workspace, changed).confirm(item.code())));
            default -> List.of();
        };
    }

    private void sign(DueItem item) {
        workspace.background()
                .read(() -> workspace.register()
                        .records()
                        .reviews()
                        .due()
                        .stream()
                        .filter(review -> review.subject().ref().id().equals(item.id()))
                        .findFirst(), found -> found.ifPresent(new ReviewDialogs(workspace, changed)::sign));
    }

    /** Returns the new values of cells, by column; empty if the register is read-only. */
    Map<String, Function<DueItem, List<MenuItem>>> cells() {
        MeasurePlanning planning = new MeasurePlanning(workspace, changed);
        return workspace
                .mayWrite()
                        ? Map.of("state",
                                item -> isMeasure(item) ? planning.days(measure(item), item.day()) : List.of(), "owner",
                                item -> isMeasure(item) ? planning.owners(measure(item), people.get(),
                                        Optional.ofNullable(deputies.get().get(item.id()))) : List.of())
                        : Map.of();
    }

    private static boolean isMeasure(DueItem item) {
        return item.kind() == DueItem.Kind.MEASURE;
    }

    private static MeasureId measure(DueItem item) {
        return new MeasureId(UUID.fromString(item.id()));
    }
}
