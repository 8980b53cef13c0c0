package org.tomes.desktop.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;

/** Shows the acting person in this register on this computer, and lets the user change it. */
final class ActorMenu {

    private record Cast(List<Person> people, Optional<Person> acting) {
    }

    private final MenuButton menu;
    private final Workspace workspace;
    private final Runnable onChosen;

    /** @param chosen called after another person was selected */
    ActorMenu(MenuButton menu, Workspace workspace, Runnable chosen) {
        this.onChosen = chosen;
        this.menu = menu;
        this.workspace = workspace;
        menu.setOnShowing(showing -> refresh());
    }

    void refresh() {
        workspace.background()
                .read(() -> new Cast(workspace.register().records().people().all(),
                        workspace.context().actors().chosen(workspace.register())), this::show);
    }

    private void show(Cast cast) {
        menu.setText(cast.acting().map(Person::name).orElse(workspace.texts().get("shell.nobody")));
        List<MenuItem> items = cast.people().stream().filter(Person::active).map(person -> item(person, cast)).toList();
        menu.getItems().setAll(items.isEmpty() ? List.of(addFirst()) : items);
    }

    private MenuItem item(Person person, Cast cast) {
        RadioMenuItem item = new RadioMenuItem(person.name());
        item.setSelected(cast.acting().equals(Optional.of(person)));
        item.setOnAction(chosen -> workspace.background().job(progress -> {
            workspace.context().actors().choose(workspace.register(), person.id());
            return person;
        }).onSuccess(result -> {
            workspace.frame().actorChanged();
            onChosen.run();
        }).start());
        return item;
    }

    private MenuItem addFirst() {
        MenuItem item = new MenuItem(workspace.texts().get("shell.addPeopleFirst"));
        item.setOnAction(chosen -> workspace.frame().show("responsibilities"));
        return item;
    }
}
