package org.tomes.desktop.shell;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.Workspace;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterPlace;

/** Lists the registers opened last in the menu of the open one. */
final class RecentMenu {

    private final MenuButton menu;
    private final Workspace workspace;
    private final WindowActions window;

    RecentMenu(MenuButton menu, Workspace workspace, WindowActions window) {
        this.menu = menu;
        this.workspace = workspace;
        this.window = window;
    }

    void refresh() {
        workspace.background().read(this::recentRegisters, this::offer);
    }

    /**
     * Returns the registers opened last, without the open one and without files that no longer exist; registers on
     * servers are not checked.
     */
    private List<RegisterPlace> recentRegisters() {
        RegisterPlace open = workspace.register().register().place();
        return workspace.context()
                .settings()
                .read()
                .recent()
                .stream()
                .flatMap(text -> RegisterPlace.ifValid(text).stream())
                .filter(place -> !(place instanceof RegisterFile file) || file.exists())
                .filter(place -> !place.isSameAs(open))
                .toList();
    }

    private void offer(List<RegisterPlace> recent) {
        if (recent.isEmpty()) {
            return;
        }
        Menu recentMenu = new Menu(workspace.texts().get("shell.register.recent"));
        recent.forEach(place -> {
            MenuItem item = new MenuItem(PlaceNames.withOrigin(place, workspace.texts()));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> window.openRegister(place));
            recentMenu.getItems().add(item);
        });
        menu.getItems().add(2, recentMenu);
    }
}
