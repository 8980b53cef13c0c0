package org.tomes.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Workspace;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.settings.Settings;
import org.tomes.text.Texts;

/** Lists the registers opened last in the menu of the open one. */
final class RecentMenu {

    private record Entry(RegisterLocation place, Optional<RecentRegister> known) {
    }

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
    private List<Entry> recentRegisters() {
        RegisterLocation open = workspace.register().register().place();
        Settings settings = workspace.context().settings().read();
        return settings.recent()
                .stream()
                .flatMap(text -> RegisterLocation.ifValid(text).stream())
                .filter(place -> !(place instanceof RegisterFile file) || file.exists())
                .filter(place -> !place.isSameAs(open))
                .map(place -> new Entry(place,
                        Optional.ofNullable(settings.recentNotes().get(place.key())).flatMap(RecentRegister::of)))
                .toList();
    }

    /**
     * Returns the company or the name of the register, and below it its location, when it was last open, and whether it
     * was read-only.
     */
    private String text(Entry entry) {
        Texts texts = workspace.texts();
        String origin = RegisterLocationNames.nameWithOrigin(entry.place(), texts);
        Optional<RecentRegister> known = entry.known();
        String company = known.map(RecentRegister::company).orElse("");
        String opened = known.map(register -> texts.get(
                register.readOnly() ? "shell.register.recentReadOnly" : "shell.register.recentOpened",
                new Dates(texts.language()).show(register.opened()))).orElse("");
        return Stream.of(company, origin, opened).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private void offer(List<Entry> recent) {
        if (recent.isEmpty()) {
            return;
        }
        Menu recentMenu = new Menu(workspace.texts().get("shell.register.recent"));
        recent.forEach(entry -> {
            MenuItem item = new MenuItem(text(entry));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> window.openRegister(entry.place()));
            recentMenu.getItems().add(item);
        });
        menu.getItems().add(2, recentMenu);
    }
}
