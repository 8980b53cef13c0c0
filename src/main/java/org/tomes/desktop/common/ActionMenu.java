package org.tomes.desktop.common;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.Screen.Action;

/** The context menu of a list: the actions for the selected record, requested whenever the menu opens. */
public final class ActionMenu {

    private ActionMenu() {
    }

    public static void on(Control list, Supplier<List<Action>> actions, Workspace workspace) {
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(showing -> menu.getItems().setAll(items(actions.get(), workspace)));
        list.setContextMenu(menu);
    }

    /** Returns one item per action; actions that write are missing in a read-only register. */
    public static List<MenuItem> items(List<Action> actions, Workspace workspace) {
        return actions.stream().filter(action -> workspace.mayWrite() || !action.writes()).map(action -> {
            MenuItem item = new MenuItem(workspace.texts().get(action.name()));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> workspace.background().actions().run(action.name(), action.run()));
            return item;
        }).toList();
    }
}
