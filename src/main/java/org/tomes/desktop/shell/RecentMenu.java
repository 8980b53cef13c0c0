package org.tomes.desktop.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.Workspace;
import org.tomes.problem.Problem;
import org.tomes.register.RegisterFile;

/** Offers the registers opened last in the menu of the open one. */
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

    /** The registers opened last that are still there, without the open one. */
    private List<RegisterFile> recentRegisters() {
        RegisterFile open = workspace.register().register().file();
        return workspace.context()
                .settings()
                .read()
                .recent()
                .stream()
                .flatMap(path -> registerAt(path).stream())
                .filter(file -> Files.exists(file.file()) && !file.isSameAs(open))
                .toList();
    }

    /** Returns empty for a path that this computer does not accept, such as one from another system. */
    private static Optional<RegisterFile> registerAt(String path) {
        try {
            return Optional.of(RegisterFile.at(Path.of(path)));
        } catch (InvalidPathException | Problem e) {
            return Optional.empty();
        }
    }

    private void offer(List<RegisterFile> recent) {
        if (recent.isEmpty()) {
            return;
        }
        Menu recentMenu = new Menu(workspace.texts().get("shell.register.recent"));
        recent.forEach(file -> {
            MenuItem item = new MenuItem(workspace.texts()
                    .get("shell.register.recentItem", file.base().getFileName().toString(),
                            String.valueOf(file.base().getParent())));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> window.openRegister(file.base()));
            recentMenu.getItems().add(item);
        });
        menu.getItems().add(1, recentMenu);
    }
}
