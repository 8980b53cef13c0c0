package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Person;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.CuttingProxy;
import org.tomes.storage.postgres.PostgresServer;
import org.tomes.text.Language;

/** A window with a register on a server, to which another context writes or whose server is temporarily unavailable. */
class LiveWindowTest {

    @TempDir
    private Path folder;

    private AppContext mine() {
        return DesktopFixture.context(folder.resolve("mine"));
    }

    private OpenRegister theirs(ServerAddress address) {
        return DesktopFixture.context(folder.resolve("theirs")).open(address, Optional.empty());
    }

    private static Measure measure(String title) {
        return new MeasureBuilder().code("").title(title).build();
    }

    private static Measure stored(OpenRegister register, String code) {
        return register.records().measures().get(code);
    }

    private static boolean isState(OpenWindow window, ConnectionState state) {
        return ((Label) window.robot.lookup("#connection").query()).getText().equals(window.texts.name("shell", state));
    }

    private static boolean lists(OpenWindow window, String title) {
        return window.robot.lookup(node -> node instanceof TableView<?>)
                .<TableView<?>>queryAll()
                .stream()
                .flatMap(table -> table.getItems().stream())
                .anyMatch(row -> row.toString().contains(title));
    }

    @Test
    void writesOfOthersAppearAndUnsavedInputIsKeptForComparison() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister other = theirs(address)) {
            Person anna = other.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Brandt"));
            Actor actor = new Actor(anna.id().toString(), "anna", "host");
            other.records().measures().add(actor, measure("First"));
            try (OpenWindow window = OpenWindow.onServer(mine(), Language.DE, address)) {
                window.go("measures");
                window.waitFor(
                        () -> window.field("title").filter(title -> title.getText().equals("First")).isPresent());

                other.records().measures().add(actor, measure("Second"));
                window.waitFor(() -> lists(window, "Second"));
                assertThat(window.sees("#outdated-show")).isFalse();

                window.type("title", "My input");
                other.records().measures().change(actor, stored(other, "TOM-001").change().title("Theirs").build());
                window.see("#outdated-show");
                window.waitFor(() -> lists(window, "Theirs"));
                assertThat(window.field("title").orElseThrow().getText()).isEqualTo("My input");
                DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                        Path.of("target", "screens", "server-outdated-de.png"));

                window.click(window.see("#outdated-go-on"));
                assertThat(window.sees("#outdated-show")).isFalse();
                other.records()
                        .measures()
                        .change(actor, stored(other, "TOM-001").change().title("Theirs again").build());
                Platform.runLater(((Button) window.see("#outdated-show"))::fire);
                Platform.runLater(((Hyperlink) window.see("#all-theirs"))::fire);
                window.answer("shell.conflict.save");
                window.waitFor(() -> window.field("title").orElseThrow().getText().equals("Theirs again"));
                assertThat(window.sees("#outdated-show")).isFalse();
            }
        }
    }

    @Test
    void formWithoutInputShowsWhatAnotherHasWritten() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister other = theirs(address)) {
            other.records().measures().add(DesktopFixture.ACTOR, measure("First"));
            try (OpenWindow window = OpenWindow.onServer(mine(), Language.EN, address)) {
                window.go("measures");
                window.waitFor(
                        () -> window.field("title").filter(title -> title.getText().equals("First")).isPresent());
                other.records()
                        .measures()
                        .change(DesktopFixture.ACTOR, stored(other, "TOM-001").change().title("Changed").build());
                window.waitFor(() -> window.field("title").orElseThrow().getText().equals("Changed"));
            }
        }
    }

    private static void goEverywhere(OpenWindow window, String screen) {
        window.robot.interact(
                () -> window.robot.lookup("#nav-" + screen).<ToggleButton>queryAll().forEach(ToggleButton::fire));
    }

    private static boolean tells(OpenWindow window, String name) {
        return window.robot.lookup(".open-elsewhere")
                .<Label>queryAll()
                .stream()
                .anyMatch(line -> line.isVisible() && line.getText().startsWith(name + " "));
    }

    @Test
    void recordOpenInAnotherWindowShowsItsUser() throws Exception {
        ServerAddress address = PostgresServer.register();
        String account = System.getProperty("user.name");
        AppContext annasContext = DesktopFixture.context(folder.resolve("anna"));
        try (OpenRegister other = annasContext.open(address, Optional.empty())) {
            other.records().measures().add(DesktopFixture.ACTOR, measure("First"));
            Person anna = other.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Brandt"));
            annasContext.actors().choose(other, anna.id());
        }
        try (OpenWindow mine = OpenWindow.onServer(mine(), Language.EN, address)) {
            mine.go("measures");
            mine.waitFor(() -> mine.field("title").filter(title -> title.getText().equals("First")).isPresent());
            assertThat(mine.sees(".open-elsewhere")).isFalse();
            try (OpenWindow annas = OpenWindow.onServer(annasContext, Language.EN, address)) {
                annas.waitFor(() -> annas.robot.lookup("#nav-measures").queryAll().size() == 2);
                goEverywhere(annas, "measures");
                annas.waitFor(() -> tells(annas, "Anna Brandt") && tells(annas, account));
                DesktopFixture.writePicture(DesktopFixture.onScreen(mine::picture),
                        Path.of("target", "screens", "server-open-elsewhere-en.png"));
                annas.press(KeyCode.ALT, KeyCode.LEFT);
                mine.waitFor(() -> !tells(mine, "Anna Brandt"));
                annas.press(KeyCode.ALT, KeyCode.RIGHT);
                annas.waitFor(() -> tells(annas, "Anna Brandt") && tells(annas, account));
            }
            mine.waitFor(() -> !tells(mine, "Anna Brandt"));
            assertThat(mine.field("title").orElseThrow().getText()).isEqualTo("First");
        }
    }

    @Test
    void replacedTrailIsReported() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister other = theirs(address)) {
            other.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Brandt"));
            try (OpenWindow window = OpenWindow.onServer(mine(), Language.EN, address)) {
                window.see("#nav-measures");
                PostgresServer.sql(address,
                        "update audit_entry set hash = repeat('0', 64) where number = (select max(number) from audit_entry)");
                window.seeText(window.texts.get("shell.replaced"));
            }
        }
    }

    @Test
    void inputOutlivesALostConnectionAndIsSavedOnceTheServerIsBack() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister other = theirs(address); CuttingProxy proxy = new CuttingProxy(address)) {
            other.records().measures().add(DesktopFixture.ACTOR, measure("First"));
            try (OpenWindow window = OpenWindow.onServer(mine(), Language.EN, proxy.address())) {
                window.go("measures");
                window.waitFor(
                        () -> window.field("title").filter(title -> title.getText().equals("First")).isPresent());
                window.waitFor(() -> isState(window, ConnectionState.CONNECTED));
                window.type("title", "Typed before");

                proxy.goDown();
                window.waitFor(() -> isState(window, ConnectionState.SEARCHING));
                DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                        Path.of("target", "screens", "server-searching-en.png"));
                window.press(KeyCode.SHORTCUT, KeyCode.S);
                window.seeText(window.texts.get("shell.problem.title"));
                window.press(KeyCode.ENTER);
                assertThat(window.field("title").orElseThrow().getText()).isEqualTo("Typed before");

                proxy.comeBack();
                window.waitFor(() -> isState(window, ConnectionState.CONNECTED));
                window.seeText(window.texts.get("shell.reached"));
                assertThat(window.field("title").orElseThrow().getText()).isEqualTo("Typed before");
                Platform.runLater(((Button) window.see("#outdated-show"))::fire);
                window.waitFor(() -> stored(other, "TOM-001").title().equals("Typed before"));
                window.waitFor(() -> !window.sees("#outdated-show"));
            }
        }
    }

    @Test
    void screenThatCannotBeReadOpensNoDialogAndIsReadOnceTheServerIsBack() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister other = theirs(address); CuttingProxy proxy = new CuttingProxy(address)) {
            other.records().measures().add(DesktopFixture.ACTOR, measure("First"));
            try (OpenWindow window = OpenWindow.onServer(mine(), Language.EN, proxy.address())) {
                window.go("responsibilities");
                window.waitFor(() -> isState(window, ConnectionState.CONNECTED));
                proxy.goDown();
                window.go("measures");
                window.waitFor(() -> isState(window, ConnectionState.SEARCHING));
                window.go("changes");
                window.go("measures");
                assertThat(window.sees(".dialog-pane")).isFalse();

                proxy.comeBack();
                window.waitFor(() -> lists(window, "First"));
                assertThat(window.sees(".dialog-pane")).isFalse();
            }
        }
    }

    /** Simulates a commit with an unknown result: the same content is already stored. */
    @Test
    void alreadyStoredInputIsNotOfferedAfterReconnecting() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister other = theirs(address); CuttingProxy proxy = new CuttingProxy(address)) {
            other.records().measures().add(DesktopFixture.ACTOR, measure("First"));
            try (OpenWindow window = OpenWindow.onServer(mine(), Language.EN, proxy.address())) {
                window.go("measures");
                window.waitFor(
                        () -> window.field("title").filter(title -> title.getText().equals("First")).isPresent());
                window.waitFor(() -> isState(window, ConnectionState.CONNECTED));
                window.type("title", "Typed before");
                proxy.goDown();
                window.waitFor(() -> isState(window, ConnectionState.SEARCHING));
                window.press(KeyCode.SHORTCUT, KeyCode.S);
                window.seeText(window.texts.get("shell.problem.title"));
                window.press(KeyCode.ENTER);
                other.records()
                        .measures()
                        .change(DesktopFixture.ACTOR, stored(other, "TOM-001").change().title("Typed before").build());
                proxy.comeBack();
                window.seeText(window.texts.get("shell.reached.saved"));
                assertThat(window.field("title").orElseThrow().getText()).isEqualTo("Typed before");
            }
        }
    }

    @Test
    void windowIsClosedAlthoughTheServerIsAway() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (CuttingProxy proxy = new CuttingProxy(address);
                OpenWindow window = OpenWindow.onServer(mine(), Language.EN, proxy.address())) {
            window.see("#nav-measures");
            proxy.goDown();
            window.waitFor(() -> isState(window, ConnectionState.SEARCHING));
        }
    }
}
