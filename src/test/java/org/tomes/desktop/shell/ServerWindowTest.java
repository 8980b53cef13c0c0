package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.register.ServerAddress;
import org.tomes.settings.Settings;
import org.tomes.storage.postgres.PostgresServer;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** The window with a register on a server: finding, creating and updating it. */
class ServerWindowTest {

    @TempDir
    private Path folder;

    private static void enter(OpenWindow window, ServerAddress address) throws Exception {
        window.type("hosts", "localhost");
        window.type("port", String.valueOf(address.hosts().getFirst().port()));
        window.type("database", address.database());
        window.type("user", "postgres");
    }

    private static MenuButton menu(OpenWindow window) {
        return window.robot.lookup("#registerMenu").queryAs(MenuButton.class);
    }

    @Test
    void registerIsFoundByATestAndOpened() throws Exception {
        ServerAddress address = PostgresServer.register();
        AppContext context = DesktopFixture.context(folder);
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.empty())) {
            window.click(window.see("#welcome-server"));
            enter(window, address);
            window.click(window.see("#test"));
            window.seeText(window.texts.get("desktop_server.next.open"));
            window.seeText(window.texts.get("desktop_server.found.login", "postgres"));
            window.seeText(window.texts.get("desktop_server.found.local"));
            assertThat(window.sees("#create")).isFalse();
            picture(window, "server-found-de");
            window.click(window.see("#open"));
            window.see("#nav-measures");
            picture(window, "server-opened-de");
            assertThat(menu(window).getText()).startsWith(address.database() + " auf localhost");
            assertThat(menu(window).getItems()).filteredOn(MenuItem::isVisible)
                    .extracting(MenuItem::getText)
                    .contains(window.texts.get("desktop_server.menu"))
                    .doesNotContain(window.texts.get("shell.register.backups"));
            window.waitFor(() -> context.settings().read().register().equals(Optional.of(address.key())));
            window.setting("desktop_server.part.title").seeText(window.texts.get("desktop_server.part.backups"));
            assertThat(window.sees("#folder")).as("the folder of backups").isFalse();
            assertThat(window.sees("#wanted")).as("a new passphrase").isFalse();
        }
    }

    private static void picture(OpenWindow window, String name) throws Exception {
        DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                Path.of("target", "screens", name + ".png"));
    }

    @Test
    void missingRegisterCanBeCreated() throws Exception {
        ServerAddress address = PostgresServer.empty();
        AppContext context = DesktopFixture.context(folder);
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            window.click(window.see("#welcome-server"));
            enter(window, address);
            window.click(window.see("#open"));
            window.seeText(window.texts.get("desktop_server.next.create"));
            picture(window, "server-none-en");
            window.click(window.see("#create"));
            window.see("#nav-measures");
        }
        try (OpenRegister register = context.open(address, Optional.empty())) {
            assertThat(register.records().measures().all()).isEmpty();
        }
    }

    @Test
    void loginWithoutCreateRightIsReported() throws Exception {
        ServerAddress address = PostgresServer.empty();
        PostgresServer.sql(address, "create role reader_of_" + address.database() + " login",
                "revoke create on schema public from public",
                "revoke create on database " + address.database() + " from public");
        try (OpenWindow window = OpenWindow.on(DesktopFixture.context(folder), Language.EN, Optional.empty())) {
            window.click(window.see("#welcome-server"));
            enter(window, address);
            window.type("user", "reader_of_" + address.database());
            window.click(window.see("#test"));
            window.seeText(window.texts.get("desktop_server.next.askForCreation"));
            assertThat(window.sees("#create")).isFalse();
        }
    }

    @Test
    void olderRegisterIsUpdatedOnceThatIsConfirmed() throws Exception {
        ServerAddress address = PostgresServer.older();
        try (OpenWindow window = OpenWindow.on(DesktopFixture.context(folder), Language.EN, Optional.empty())) {
            window.click(window.see("#welcome-server"));
            enter(window, address);
            window.click(window.see("#open"));
            window.seeText(window.texts.get("desktop_server.next.update"));
            Node update = window.see("#update");
            Platform.runLater(((Button) update)::fire);
            window.answer("desktop_server.update");
            window.see("#nav-measures");
        }
    }

    @Test
    void invalidServerInputIsReportedAndRetained() throws Exception {
        ServerAddress address = PostgresServer.empty();
        try (OpenWindow window = OpenWindow.on(DesktopFixture.context(folder), Language.EN, Optional.empty())) {
            window.click(window.see("#welcome-server"));
            enter(window, address);
            window.type("database", "a/b");
            window.click(window.see("#test"));
            window.seeText(window.texts.get("desktop_server.databaseWrong"));
            window.type("database", "nowhere");
            window.click(window.see("#open"));
            String label = "postgresql://localhost:" + address.hosts().getFirst().port() + "/nowhere";
            window.seeText(window.texts.get(Message.of("storage.server.noDatabase", label)));
            assertThat(window.field("user").orElseThrow().getText()).isEqualTo("postgres");
        }
    }

    @Test
    void waitingForASilentServerCanBeCancelled() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OpenWindow window = OpenWindow.on(DesktopFixture.context(folder), Language.EN, Optional.empty())) {
            window.click(window.see("#welcome-server"));
            window.type("hosts", "localhost:" + silent.getLocalPort());
            window.click(window.see("#test"));
            window.click(window.see("#stop"));
            assertThat(window.see("#test").isDisabled()).isFalse();
            assertThat(window.sees("#stop")).isFalse();
        }
    }

    @Test
    void passwordIsRequestedAtTheNextStart() throws Exception {
        ServerAddress address = PostgresServer.register();
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("file")).close();
        context.settings().change(all -> all.withRegister(address.key(), true));
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            window.waitFor(() -> window.field("password").orElseThrow().isFocused());
            assertThat(window.field("database").orElseThrow().getText()).isEqualTo(address.database());
            window.press(KeyCode.ENTER);
            window.see("#nav-measures");
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("file")))) {
            window.see("#nav-measures");
            window.waitFor(() -> !recent(window).isEmpty());
            assertThat(recent(window).getFirst().getText()).startsWith(address.database() + " on localhost");
            window.robot.interact(recent(window).getFirst()::fire);
            window.waitFor(() -> window.field("password").orElseThrow().isFocused());
            window.press(KeyCode.ESCAPE);
            window.see("#nav-measures");
        }
        Settings settings = context.settings().read();
        assertThat(settings.recent()).contains(address.key());
    }

    private static List<MenuItem> recent(OpenWindow window) {
        return menu(window).getItems()
                .stream()
                .filter(Menu.class::isInstance)
                .flatMap(item -> ((Menu) item).getItems().stream())
                .toList();
    }
}
