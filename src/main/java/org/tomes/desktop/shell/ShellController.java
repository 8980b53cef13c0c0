package org.tomes.desktop.shell;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Views;
import org.tomes.desktop.common.WindowFrame;
import org.tomes.desktop.common.Workspace;
import org.tomes.passphrase.Passphrase;
import org.tomes.text.Message;

/** The window of an open register: the sidebar and the selected screen. */
public final class ShellController implements WindowFrame {

    private record Opened(Screen screen, Parent view) {
    }

    private final Workspace workspace;
    private final WindowActions window;
    private final List<ScreenEntry> entries;
    private final Map<String, Opened> opened = new HashMap<>();
    private final ToggleGroup navigationGroup = new ToggleGroup();
    private final ModalPane overlay = new ModalPane();
    private Notices notices;
    private String shown = "";
    @FXML
    private StackPane root;
    @FXML
    private VBox navigation;
    @FXML
    private MenuButton registerMenu;
    @FXML
    private Button backupTrouble;
    @FXML
    private MenuButton actorMenu;
    @FXML
    private Label title;
    @FXML
    private Label about;
    @FXML
    private BorderPane main;
    @FXML
    private HBox noticeBar;
    @FXML
    private HBox caution;
    @FXML
    private Label cautionText;

    ShellController(Function<WindowFrame, Workspace> workspace, WindowActions window, List<ScreenEntry> entries) {
        this.workspace = workspace.apply(this);
        this.window = window;
        this.entries = List.copyOf(entries);
    }

    @FXML
    private void initialize() {
        notices = new Notices(noticeBar, workspace.texts());
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        root.getChildren().add(overlay);
        if (!workspace.mayWrite()) {
            root.getStyleClass().add("read-only");
        }
        entries.forEach(entry -> navigation.getChildren().add(link(entry)));
        registerMenu.setText(workspace.register().register().file().base().getFileName().toString());
        backupTrouble.managedProperty().bind(backupTrouble.visibleProperty());
        backupTrouble.setVisible(false);
        new ActorMenu(actorMenu, workspace).refresh();
        caution.managedProperty().bind(caution.visibleProperty());
        caution.setVisible(false);
        workspace.background().read(() -> workspace.register().caution(), this::warn);
        workspace.background()
                .read(() -> workspace.context().settings().trouble(), trouble -> trouble.ifPresent(this::say));
    }

    private void warn(Optional<Message> what) {
        cautionText.setText(what.map(workspace.texts()::get).orElse(""));
        caution.setVisible(what.isPresent());
    }

    @FXML
    private void recover() {
        leave(window::recover);
    }

    private ToggleButton link(ScreenEntry entry) {
        ToggleButton link = new ToggleButton(workspace.texts().get("shell.screen." + entry.key()),
                new FontIcon(entry.icon()));
        link.getStyleClass().add("nav-link");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setToggleGroup(navigationGroup);
        link.setUserData(entry.key());
        link.setId("nav-" + entry.key());
        link.setOnAction(pressed -> show(entry.key()));
        return link;
    }

    /** Shows the screen with this key, or the first one; a key stored by another program version may be unknown. */
    void start(Optional<String> screen) {
        show(screen.filter(key -> entries.stream().anyMatch(entry -> entry.key().equals(key)))
                .orElse(entries.getFirst().key()));
    }

    String shown() {
        return shown;
    }

    Screen current() {
        return opened.get(shown).screen();
    }

    /** Leaves the current screen, then runs the action, unless the user wants to stay. */
    void leave(Runnable then) {
        if (shown.isEmpty()) {
            then.run();
        } else {
            current().leave(then);
        }
    }

    @Override
    public void show(String key) {
        show(key, () -> {
        });
    }

    @Override
    public void show(String screen, String recordId) {
        show(screen, () -> current().select(recordId));
    }

    private void show(String key, Runnable then) {
        if (key.equals(shown)) {
            display(key);
            then.run();
        } else {
            leave(() -> {
                display(key);
                then.run();
            });
            markShown();
        }
    }

    private void display(String key) {
        shown = key;
        Opened screen = opened.computeIfAbsent(key, this::open);
        main.setCenter(screen.view());
        title.setText(workspace.texts().get("shell.screen." + key));
        about.setText(workspace.texts().get("shell.about." + key));
        screen.screen().refresh();
        markShown();
    }

    private void markShown() {
        navigationGroup.getToggles().forEach(link -> link.setSelected(link.getUserData().equals(shown)));
    }

    private Opened open(String key) {
        ScreenEntry entry = entries.stream()
                .filter(screenEntry -> screenEntry.key().equals(key))
                .findFirst()
                .orElseThrow();
        Screen screen = entry.controller().apply(workspace);
        return new Opened(screen, Views.load(workspace.texts(), screen));
    }

    @FXML
    void openPalette() {
        PaletteController palette = new PaletteController(paletteModel(), () -> overlay.hide(true));
        overlay.show(Views.load(workspace.texts(), palette));
        palette.focus();
    }

    void create() {
        write(Screen::create);
    }

    void save() {
        write(Screen::save);
    }

    private void write(Consumer<Screen> writing) {
        if (workspace.mayWrite()) {
            writing.accept(current());
        }
    }

    private PaletteModel paletteModel() {
        List<PaletteModel.Entry> fixed = new ArrayList<>();
        for (ScreenEntry entry : entries) {
            fixed.add(new PaletteModel.Entry(workspace.texts().get("shell.screen." + entry.key()),
                    workspace.texts().get("shell.palette.screen"), () -> show(entry.key())));
        }
        fixed.add(new PaletteModel.Entry(workspace.texts().get("shell.register.backups"),
                workspace.texts().get("shell.palette.action"), this::showBackups));
        current().actions()
                .stream()
                .filter(action -> workspace.mayWrite() || !action.writes())
                .forEach(action -> fixed.add(new PaletteModel.Entry(workspace.texts().get(action.name()),
                        workspace.texts().get("shell.palette.action"), action.run())));
        PaletteModel model = new PaletteModel(fixed);
        workspace.background()
                .read(() -> workspace.register().measures().all(),
                        measures -> model.add(measures.stream()
                                .map(measure -> new PaletteModel.Entry(measure.code() + "  " + measure.title(),
                                        workspace.texts().get("shell.palette.measure"),
                                        () -> show("measures", measure.id().toString())))
                                .toList()));
        return model;
    }

    @FXML
    void openRegister() {
        window.openRegister();
    }

    @FXML
    private void newRegister() {
        window.newRegister();
    }

    /** Moves the focus to the next pane of the screen, or back to the sidebar. */
    void nextPane(int step) {
        List<Node> panes = new ArrayList<>(List.of((Node) navigationGroup.getSelectedToggle()));
        panes.addAll(current().panes());
        Node focused = root.getScene().getFocusOwner();
        int at = 0;
        for (int i = 0; i < panes.size(); i++) {
            if (within(panes.get(i), focused)) {
                at = i;
            }
        }
        focusIn(panes.get(Math.floorMod(at + step, panes.size())));
    }

    /** Focuses the pane itself, or the first focusable control in it. */
    private static boolean focusIn(Node pane) {
        if (!pane.isVisible() || pane.isDisabled()) {
            return false;
        }
        if (pane.isFocusTraversable()) {
            pane.requestFocus();
            return true;
        }
        return pane instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(ShellController::focusIn);
    }

    private static boolean within(Node pane, Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == pane) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void say(Message done) {
        notices.say(done, null);
    }

    @Override
    public void say(Message done, Runnable undo) {
        notices.say(done, undo);
    }

    @Override
    public void follow(Job<?> job) {
        notices.follow(job);
    }

    @Override
    public void openLink(String address) {
        window.openLink(address);
    }

    @Override
    public void openOutside(Path path) {
        window.openOutside(path);
    }

    /** Shows that the last backup failed, until one succeeds. */
    void showBackupTrouble() {
        Optional<Message> trouble = workspace.context().backups().trouble();
        boolean isNew = trouble.isPresent() && !backupTrouble.isVisible();
        backupTrouble.setVisible(trouble.isPresent());
        backupTrouble.setTooltip(trouble.map(told -> new Tooltip(workspace.texts().get(told))).orElse(null));
        backupTrouble.setAccessibleHelp(trouble.map(workspace.texts()::get).orElse(""));
        if (isNew) {
            say(trouble.get());
        }
    }

    @Override
    @FXML
    public void showBackups() {
        window.showBackups(workspace.register().register().file().base());
    }

    @Override
    public void changePassphrase(Optional<Passphrase> wanted, boolean deleteOldBackups) {
        window.changePassphrase(wanted, deleteOldBackups);
    }

    @Override
    public void newRecoveryKey() {
        window.newRecoveryKey();
    }

    @Override
    public void settingsChanged() {
        window.rebuild();
    }
}
