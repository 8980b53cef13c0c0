package org.tomes.desktop.shell;

import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.tomes.text.Texts;

/** The last entries of the register's menu: the user guide, the shortcuts, and the page about the program. */
final class HelpMenu {

    private HelpMenu() {
    }

    static List<MenuItem> items(Texts texts, ShellController shell) {
        return List.of(new SeparatorMenuItem(), item(texts.get("help.menu") + " (F1)", shell::showHelp),
                item(texts.get("shell.keys.menu") + " (?)", shell::showKeys),
                item(texts.get("shell.keys.aboutMenu"), () -> shell.show("settings", "settings.about.title")));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
