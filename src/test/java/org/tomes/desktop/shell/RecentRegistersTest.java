package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.text.Language;

class RecentRegistersTest {

    @TempDir
    private Path folder;

    private static List<MenuItem> recent(OpenWindow window) {
        MenuButton menu = window.robot.lookup(".register-menu").queryAs(MenuButton.class);
        return menu.getItems()
                .stream()
                .filter(Menu.class::isInstance)
                .flatMap(item -> ((Menu) item).getItems().stream())
                .toList();
    }

    @Test
    void registerThatWasOpenedBeforeIsOpenedFromTheMenu() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        DesktopFixture.empty(context, first).close();
        DesktopFixture.empty(context, second).close();
        context.settings().change(all -> all.withRegister(first.toString(), true));

        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(second))) {
            window.see("#nav-measures");
            window.waitFor(() -> recent(window).size() == 1);
            window.waitFor(() -> context.settings().read().register().equals(Optional.of(second.toString())));

            window.robot.interact(recent(window).getFirst()::fire);

            window.waitFor(() -> recent(window).stream().anyMatch(item -> item.getText().startsWith("second")));
            window.waitFor(() -> context.settings().read().register().equals(Optional.of(first.toString())));
            assertThat(recent(window)).hasSize(1);
        }
    }
}
