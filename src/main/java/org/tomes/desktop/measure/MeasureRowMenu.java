package org.tomes.desktop.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.ListEdit;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.people.Person;
import org.tomes.text.Message;

/**
 * The context menu of the selected measures: what the cells of a row offer.
 *
 * @param chosen the selected measures
 * @param people as the screen has read them
 */
record MeasureRowMenu(Workspace workspace, MeasureEditing editing, Supplier<List<Measure>> chosen,
        Supplier<List<Person>> people) {

    List<MenuItem> items() {
        return workspace.mayWrite() ? List.of(menu("desktop_measure.bulkStatus", states()),
                menu("desktop_measure.bulkOwner", owners()), menu("measure.field.due", days())) : List.of();
    }

    private Menu menu(String name, List<MenuItem> values) {
        Menu menu = new Menu(workspace.texts().get(name));
        menu.getItems().setAll(values);
        return menu;
    }

    private List<MenuItem> states() {
        return Stream.of(Status.values())
                .map(status -> ListEdit.value(workspace.texts().name("measure", status),
                        () -> editing.setStatus(chosen.get(), status)))
                .toList();
    }

    private List<MenuItem> owners() {
        return editing.inList()
                .people(people.get(),
                        person -> editing.changeAll(chosen.get(), measure -> measure.change().owner(person).build()));
    }

    private List<MenuItem> days() {
        return editing.inList()
                .days(Message.of("measure.field.due"), Optional.empty(),
                        day -> editing.changeAll(chosen.get(), measure -> measure.change().due(day).build()));
    }
}
