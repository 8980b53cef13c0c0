package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The command palette and its list: Enter always runs the selected entry. */
class PaletteScreenTest {

    private final List<String> run = new ArrayList<>();
    private final PaletteModel model = new PaletteModel(List.of(entry("Measures"), entry("Settings")));
    private TextField query;

    private PaletteModel.Entry entry(String name) {
        return new PaletteModel.Entry(name, "", () -> run.add(name));
    }

    @BeforeEach
    void open() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            Parent view = ViewLoader.load(Texts.in(Language.EN), new PaletteController(model, "Find", () -> {
            }));
            new Scene(view, 600, 400);
            query = (TextField) view.lookup("#query");
            return null;
        });
    }

    private void type(String text) throws Exception {
        DesktopFixture.onScreen(() -> {
            query.setText(text);
            return null;
        });
    }

    private void enter() throws Exception {
        DesktopFixture.onScreen(() -> {
            query.fireEvent(new ActionEvent());
            return null;
        });
    }

    @Test
    void recordThatArrivesAfterItWasTypedIsSelected() throws Exception {
        type("tom-012");
        DesktopFixture.onScreen(() -> {
            model.add(List.of(entry("TOM-012  Close port 3389")));
            return null;
        });
        enter();
        assertThat(run).containsExactly("TOM-012  Close port 3389");
    }

    @Test
    void enterBeforeTheRecordsArriveRunsTheFirstMatchWhenTheyDo() throws Exception {
        type("tom-012");
        enter();
        assertThat(run).isEmpty();
        DesktopFixture.onScreen(() -> {
            model.add(List.of(entry("TOM-012  Close port 3389")));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(run).containsExactly("TOM-012  Close port 3389");
    }

    @Test
    void enterAppliesOnlyToTheTextTypedBeforeIt() throws Exception {
        type("tom-012");
        enter();
        type("set");
        DesktopFixture.onScreen(() -> {
            model.add(List.of(entry("TOM-012  Close port 3389")));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(run).isEmpty();
    }

    /** Between two frames, the palette is not yet drawn, and the button behind it has the focus. */
    @Test
    void keysPressedBeforeThePaletteIsDrawnReachOnlyThePalette(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            Scene scene = window.see("#nav-overview").getScene();
            AtomicInteger behind = new AtomicInteger();
            window.robot.interact(() -> {
                Node focused = scene.getFocusOwner();
                focused.addEventHandler(KeyEvent.ANY, key -> behind.incrementAndGet());
                Event.fireEvent(focused, key(KeyEvent.KEY_PRESSED, "", KeyCode.K, true));
                int opening = behind.getAndSet(0);
                assertThat(opening).isPositive();
                "trxail".chars().forEach(letter -> {
                    Event.fireEvent(scene.getFocusOwner(),
                            key(KeyEvent.KEY_TYPED, Character.toString(letter), KeyCode.UNDEFINED, false));
                    if (letter == 'x') {
                        Event.fireEvent(scene.getFocusOwner(),
                                key(KeyEvent.KEY_PRESSED, "", KeyCode.BACK_SPACE, false));
                    }
                });
                Event.fireEvent(scene.getFocusOwner(), key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER, false));
            });
            window.waitFor(() -> window.see("#nav-audit").getPseudoClassStates().toString().contains("selected"));
            assertThat(behind).hasValue(0);
        }
    }

    private static KeyEvent key(EventType<KeyEvent> type, String character, KeyCode code, boolean shortcut) {
        return new KeyEvent(type, character, "", code, false, shortcut, false, false);
    }

    @Test
    void firstMatchIsSelectedWhileTyping() throws Exception {
        type("s");
        type("set");
        enter();
        assertThat(run).containsExactly("Settings");
    }

    @Test
    void stateIsOnTheLineOfTheName() throws Exception {
        DesktopFixture.onScreen(() -> {
            model.add(List.of(new PaletteModel.Entry("F-1", "open", () -> run.add("F-1"))));
            return null;
        });
        type("f-1");
        DesktopFixture.onScreen(() -> {
            Parent palette = query.getScene().getRoot();
            palette.applyCss();
            palette.layout();
            Node name = palette.lookup(".palette-row .marked-name");
            HBox line = (HBox) name.getParent();
            Node state = line.getChildren().getLast();
            assertThat(state.getBoundsInParent().getCenterY()).isCloseTo(name.getBoundsInParent().getCenterY(),
                    within(1.0));
            line.resize(line.getWidth(), 2 * line.getHeight());
            line.layout();
            assertThat(state.getBoundsInParent().getCenterY()).isCloseTo(line.getHeight() / 2, within(1.0));
            return null;
        });
    }

    private List<String> placeholder() {
        return Stream.of("searching", "nothing").filter(id -> query.getScene().lookup("#" + id).isVisible()).toList();
    }

    @Test
    void listSaysThatItIsSearchedUntilAllRecordsAreRead() throws Exception {
        type("tom-012");
        layOut();
        assertThat(placeholder()).containsExactly("searching");
        DesktopFixture.onScreen(() -> {
            model.complete();
            return null;
        });
        assertThat(placeholder()).containsExactly("nothing");
    }

    @Test
    void listIsAsHighAsItsEntries() throws Exception {
        layOut();
        double all = list().getHeight();
        type("set");
        layOut();
        assertThat(list().getHeight()).isLessThan(all).isGreaterThan(20);
        assertThat(list().lookupAll(".scroll-bar")).noneMatch(Node::isVisible);
        // The name is one line, although its marked text could be broken into several.
        Node row = list().lookup(".palette-row");
        assertThat(row.getLayoutBounds().getHeight()).isLessThan(2.2 * query.getFont().getSize());
    }

    private ListView<?> list() {
        return (ListView<?>) query.getScene().lookup("#entries");
    }

    private void layOut() throws Exception {
        DesktopFixture.onScreen(() -> {
            query.getScene().getRoot().applyCss();
            query.getScene().getRoot().layout();
            return null;
        });
    }
}
