package org.tomes.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.Threads;
import org.tomes.desktop.shell.ActorMenu;
import org.tomes.desktop.shell.MainWindow;
import org.tomes.desktop.shell.StartupRegister;
import org.tomes.passphrase.Secret;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.register.ServerAddress;
import org.tomes.settings.Appearance;
import org.tomes.settings.Settings;
import org.tomes.settings.WindowBounds;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The complete window of the program with its own register, operated as by a user. */
public final class OpenWindow implements AutoCloseable {

    /**
     * Number of consecutive checks for which a text must keep its position before it is clicked, since columns are
     * hidden some frames later.
     */
    private static final int STEADY = 20;
    private static final int PATIENCE = 60;
    public final FxRobot robot = new FxRobot();
    public final Texts texts;
    private final ExecutorService workers = Threads.perTask("test");
    private final FaultListener faults = new FaultListener();
    private final Stage stage;
    private final MainWindow window;

    private OpenWindow(Texts texts, Stage stage, Function<Executor, MainWindow> window) {
        this.texts = texts;
        this.stage = stage;
        this.window = window.apply(workers);
    }

    /** @param register the register to open; empty for the default one */
    public static OpenWindow on(AppContext context, Language language, Optional<Path> register) throws Exception {
        return on(context, language, register.map(RegisterFile::at), Optional.empty(), open -> open.workers);
    }

    /** Opens a register on a server without authentication, as if its password had been given at the start. */
    public static OpenWindow onServer(AppContext context, Language language, ServerAddress address) throws Exception {
        return on(context, language, Optional.of(address), Optional.of(new Secret("not asked for")),
                open -> open.workers);
    }

    /** As on a computer on which nobody was asked who acts. */
    public static OpenWindow ofNewcomer(AppContext context, Language language, Path register) throws Exception {
        OpenWindow window = on(context, language, Optional.of(register));
        window.see("#nav-measures");
        context.settings().change(all -> all.withTable(ActorMenu.ASKED, ""));
        return window;
    }

    /** The register is open before the window is shown, as on a fast computer. */
    public static OpenWindow onOpen(AppContext context, Language language, Path register) throws Exception {
        return on(context, language, Optional.of(RegisterFile.at(register)), Optional.empty(), open -> Runnable::run);
    }

    private static OpenWindow on(AppContext context, Language language, Optional<? extends RegisterLocation> register,
            Optional<Secret> secret, Function<OpenWindow, Executor> opener) throws Exception {
        DesktopFixture.startToolkit();
        Settings settings = context.settings()
                .change(all -> all.withLanguage(Optional.of(language))
                        .withTable(ActorMenu.ASKED, ActorMenu.EVERYWHERE)
                        .withLook(all.look().withAppearance(Appearance.LIGHT))
                        .withWindow(new WindowBounds(0, 0, 1000, 900, false)));
        return DesktopFixture.onScreen(() -> {
            Stage stage = new Stage();
            OpenWindow open = new OpenWindow(Texts.in(language), stage,
                    workers -> new MainWindow(context, stage, workers));
            open.window.start(settings,
                    StartupRegister.of(context, settings, register.map(place -> place), secret, opener.apply(open)));
            return open;
        });
    }

    /**
     * Shows a screen by its button in the sidebar, without the mouse: while a window opens, a notice may still move the
     * sidebar.
     */
    public OpenWindow go(String screen) throws Exception {
        Node button = see("#nav-" + screen);
        robot.interact(((ToggleButton) button)::fire);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** Shows the part of the settings with this heading, by its link. */
    public OpenWindow setting(String heading) throws Exception {
        go("settings").see("#settings-search");
        waitFor(() -> robot.lookup(".sections .nav-link")
                .<ToggleButton>queryAll()
                .stream()
                .filter(link -> link.getText().equals(texts.get(heading)))
                .peek(ToggleButton::fire)
                .findFirst()
                .isPresent());
        return this;
    }

    /** Waits until a node with this id, or matching another TestFX query, is visible. */
    public Node see(String query) throws Exception {
        waitFor(() -> sees(query));
        return visible(() -> robot.lookup(query).queryAll()).getFirst();
    }

    public boolean sees(String query) {
        return !visible(() -> robot.lookup(query).queryAll()).isEmpty();
    }

    /** Looks for nodes on the JavaFX thread: elsewhere, the window may change while it is searched. */
    private static <N extends Node> List<N> visible(Callable<Set<N>> lookup) {
        try {
            return DesktopFixture.onScreen(() -> lookup.call().stream().filter(OpenWindow::shown).toList());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until a text is visible anywhere. */
    public Node seeText(String text) throws Exception {
        waitFor(() -> !texts(text).isEmpty());
        return texts(text).iterator().next();
    }

    private List<Node> texts(String text) {
        return visible(
                () -> robot.lookup(node -> node instanceof Labeled label && text.equals(label.getText())).queryAll());
    }

    /**
     * Clicks a node as soon as it has its final position; a cell like {@link #clickText}, if it is the only one with
     * its text.
     */
    public void click(Node node) throws Exception {
        if (node instanceof TableCell<?, ?> cell && cell.getText() != null && texts(cell.getText()).size() == 1) {
            clickText(cell.getText());
        } else {
            clickInPlace(node);
        }
    }

    private void clickInPlace(Node node) throws Exception {
        waitFor(DesktopFixture.inPlace(node));
        robot.clickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Clicks the node with this text after it has kept its position, since a table recreates its cells when it hides
     * columns.
     */
    public void clickText(String text) throws Exception {
        AtomicReference<Node> before = new AtomicReference<>();
        AtomicReference<Bounds> place = new AtomicReference<>();
        AtomicInteger steady = new AtomicInteger();
        waitFor(() -> {
            Node shown = texts(text).getFirst();
            Bounds now = shown.localToScreen(shown.getLayoutBounds());
            boolean same = shown == before.getAndSet(shown) && now.equals(place.getAndSet(now));
            Platform.requestNextPulse();
            return steady.updateAndGet(times -> same ? times + 1 : 0) >= STEADY;
        });
        clickInPlace(before.get());
    }

    /** Presses a button of the open dialog, by its text key. */
    public void answer(String key) throws Exception {
        Set<Node> buttons = new HashSet<>();
        waitFor(() -> buttons.addAll(robot.lookup(".dialog-pane .button")
                .<Button>queryAll()
                .stream()
                .filter(button -> texts.get(key).equals(button.getText()))
                .toList()));
        robot.interact(((Button) buttons.iterator().next())::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Replaces the content of the field with this id. */
    public void type(String id, String text) throws Exception {
        waitFor(() -> field(id).isPresent());
        TextInputControl input = field(id).orElseThrow();
        click(input);
        robot.interact(input::selectAll);
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public Optional<TextInputControl> field(String id) {
        return visible(() -> robot.lookup(node -> id.equals(node.getId()) && node instanceof TextInputControl)
                .<TextInputControl>queryAll()).stream().findFirst();
    }

    /** Resizes the window to a realistic size; the test's screen is smaller, which only affects the mouse. */
    public void resize(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Returns the content of the window; call it on the FX thread. */
    public WritableImage picture() {
        return stage.getScene().snapshot(null);
    }

    public void press(KeyCode... keys) {
        robot.interact(this::takeKeys);
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A robot's keys go to the focused window, which may still be another one. */
    private void takeKeys() {
        if (!top().isFocused()) {
            top().requestFocus();
        }
    }

    /**
     * Opens the palette and chooses the first match for these words. The text is set as a whole, since a robot types
     * into the window that it used last, which may belong to another test.
     */
    public void palette(String words) throws Exception {
        press(KeyCode.SHORTCUT, KeyCode.K);
        TextField query = (TextField) see("#query");
        robot.interact(() -> {
            query.setText(words);
            query.fireEvent(new ActionEvent());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Returns the focus owner in this window, or in the dialog that is open above it. */
    public Optional<Node> focused() {
        return Optional.ofNullable(top().getScene().getFocusOwner());
    }

    /** Returns the dialog that is open above this window, or this window. */
    private Window top() {
        return Window.getWindows()
                .stream()
                .filter(one -> one instanceof Stage dialog && dialog.getOwner() == stage && dialog.isShowing())
                .reduce((below, above) -> above)
                .orElse(stage);
    }

    /**
     * Waits for a condition, which is evaluated on the FX thread, so that the window does not change meanwhile. Nodes
     * required by the condition may not exist yet. After a timeout, the failure describes the window.
     */
    public void waitFor(Callable<Boolean> condition) throws Exception {
        if (Platform.isFxApplicationThread()) {
            if (!holds(condition)) {
                throw new NoSuchElementException("not yet");
            }
            return;
        }
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS,
                    () -> DesktopFixture.onScreen(() -> holds(condition)));
        } catch (TimeoutException e) {
            throw new AssertionError(DesktopFixture.onScreen(this::description), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (EmptyNodeQueryException | NoSuchElementException e) {
            return false;
        }
    }

    private String description() {
        List<String> visible = robot.lookup(node -> node instanceof Labeled && shown(node))
                .<Labeled>queryAll()
                .stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isBlank())
                .toList();
        return "Not reached within %d s. Windows: %s. Focus: %s. Visible: %s. Faults: %s".formatted(PATIENCE,
                Window.getWindows(), focused(), visible, faults.heard());
    }

    private static boolean shown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }

    public boolean isShowing() {
        return stage.isShowing();
    }

    /** Requests closing the window, as its close button does. */
    public void askToClose() {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /** A fault while the window was open, or after it was closed during work, fails the test. */
    @Override
    public void close() {
        robot.interact(() -> {
            // A dialog about work that failed meanwhile would receive the keys intended for the window of the next
            // test.
            Window.getWindows()
                    .stream()
                    .filter(other -> other instanceof Stage dialog && dialog.getOwner() == stage)
                    .toList()
                    .forEach(Window::hide);
            stage.hide();
        });
        window.closeRegister();
        workers.shutdown();
        assertThat(workEnds()).as("work ends").isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        faults.close();
        assertThat(faults.heard()).isEmpty();
    }

    public int faultsHeard() {
        return faults.heard().size();
    }

    /** Discards the reported faults, for tests that expect them. */
    public void forgetFaults() {
        faults.heard().clear();
    }

    private boolean workEnds() {
        try {
            return workers.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
