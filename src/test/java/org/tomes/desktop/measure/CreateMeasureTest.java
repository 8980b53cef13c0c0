package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.app.Threads;
import org.tomes.catalogue.ControlId;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.shell.FirstRegister;
import org.tomes.desktop.shell.MainWindow;
import org.tomes.measure.ControlLink;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.settings.Appearance;
import org.tomes.settings.Settings;
import org.tomes.settings.WindowBounds;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The main workflow of the measures screen, with mouse and keyboard. */
class CreateMeasureTest {

    private static final String TITLE = "close port 3389";

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private ExecutorService workers;
    private AppContext context;
    private Person owner;
    private Stage stage;
    private MainWindow window;

    @BeforeEach
    void makeRegister() throws Exception {
        DesktopFixture.startToolkit();
        workers = Threads.perTask("test");
        context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, context.paths().defaultRegister())) {
            owner = register.people().add(DesktopFixture.ACTOR, Person.named("Marta Kowalczyk"));
        }
    }

    @AfterEach
    void close() throws Exception {
        DesktopFixture.onScreen(() -> {
            stage.hide();
            return stage;
        });
        window.closeRegister();
        workers.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void measureWithOwnerAndControlIsInTheRegister(Language language) throws Exception {
        Texts texts = Texts.in(language);
        open(language);
        go("measures");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(field("title")).write(TITLE);
        chooseOwner();
        robot.clickOn(tab(texts.get("desktop_measure.tab.controls")));
        robot.clickOn(field("query")).write("8.20").push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.S);

        Measure stored = stored();
        assertThat(stored.title()).isEqualTo(TITLE);
        assertThat(stored.owner()).contains(owner.id());
        assertThat(stored.controls()).containsExactly(new ControlLink(ControlId.of("A.8.20"), LinkKind.DIRECT));
    }

    private void open(Language language) throws Exception {
        Settings settings = context.settings()
                .change(all -> all.withLanguage(Optional.of(language))
                        .withAppearance(Appearance.LIGHT)
                        .withWindow(new WindowBounds(0, 0, 1000, 900, false)));
        DesktopFixture.onScreen(() -> {
            stage = new Stage();
            window = new MainWindow(context, stage, workers);
            window.start(settings, FirstRegister.of(context, settings, Optional.empty(), Optional.empty(), workers));
            return window;
        });
        waitFor(() -> robot.lookup("#nav-measures").tryQuery().isPresent());
    }

    private void go(String screen) {
        robot.clickOn("#nav-" + screen);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node field(String id) {
        return robot.lookup(node -> id.equals(node.getId()) && node instanceof TextField).query();
    }

    private Node tab(String name) {
        return robot.lookup(node -> node instanceof Labeled label && node.getStyleClass().contains("tab-label")
                && name.equals(label.getText())).query();
    }

    /** Selects the second of "nobody" and Marta with the keyboard. */
    private void chooseOwner() {
        ComboBox<?> box = robot.lookup(node -> node instanceof ComboBox<?> && "owner".equals(node.getId())).query();
        robot.clickOn(box).push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Measure stored() throws Exception {
        waitFor(() -> robot.lookup("TOM-001").tryQuery().isPresent());
        robot.interact(stage::hide);
        window.closeRegister();
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            return register.measures().get("TOM-001");
        }
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        // The visible change may not have been fully processed by the window.
        WaitForAsyncUtils.waitForFxEvents();
    }
}
