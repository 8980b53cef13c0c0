package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ConcurrentChangeNotifier;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.ProportionalSplitPane;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.SearchableChoice;
import org.tomes.desktop.common.WindowServices;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.setup.GuidedStartSettings;
import org.tomes.desktop.trail.RestoredText;
import org.tomes.ledger.AuditEntry;
import org.tomes.passphrase.Secret;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** The window of an open register: the sidebar and the selected screen. */
public final class ShellController implements WindowServices {

    private final Workspace workspace;
    private final WindowActions window;
    private final List<ScreenEntry> entries;
    private final ScreenCache opened;
    private final NavigationHistory visited = new NavigationHistory();
    private ShellOverlay overlay;
    private PaletteSource palette;
    private Notices notices;
    private ActorMenu actors;
    private NavigationLinks links;
    private SavedViewLinks views;
    private WarningBar cautionBar;
    private BackupFailureButton trouble;
    private final ConcurrentChangeNotifier forms = new ConcurrentChangeNotifier();
    private String currentKey = "";
    /** Whether only the current screen may be used. */
    private boolean confined;
    @FXML
    private StackPane root;
    @FXML
    private VBox sidebar;
    @FXML
    private Label brandName;
    @FXML
    private Button paletteButton;
    @FXML
    private Label actorLabel;
    @FXML
    private VBox navigation;
    private RegisterNameButton registerName;
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
    private Region noticeRow;
    @FXML
    private VBox pageHeader;
    @FXML
    private HBox caution;
    @FXML
    private Label cautionText;
    @FXML
    private Button recoverButton;
    @FXML
    private HBox outdatedBar;
    @FXML
    private Label connection;
    @FXML
    private MenuItem backupsItem;

    ShellController(Function<WindowServices, Workspace> workspace, WindowActions window, List<ScreenEntry> entries) {
        this.workspace = workspace.apply(this);
        this.window = window;
        this.entries = List.copyOf(entries);
        this.opened = new ScreenCache(this.workspace, this.entries, Screens.backups(window));
    }

    /** Lets the initial screen read its data while this window is still being created. */
    void begin(Optional<String> screen) {
        opened.begin(opened.validKey(screen));
    }

    @FXML
    private void initialize() {
        palette = new PaletteSource(workspace, entries);
        notices = new Notices(noticeBar, workspace.texts(), this::leave);
        new NoticePlacement(noticeBar, title, about, pageHeader, noticeRow);
        NoticeDismissal.watch(main, notices::pageChanged);
        forms.setBar(new StaleRecordBar(outdatedBar, workspace.texts(), forms::hide));
        connection.managedProperty().bind(connection.visibleProperty());
        connection.setVisible(!workspace.isFileRegister());
        overlay = new ShellOverlay(root, workspace.texts());
        root.getStyleClass().addAll(workspace.mayWrite() ? List.of() : List.of("read-only"));
        links = new NavigationLinks(navigation, entries, workspace.texts(), key -> show(key, views::removeViewFilter));
        views = new SavedViewLinks(workspace, view -> visit(new NavigationHistory.Page(view.screen(), Optional.empty()),
                () -> views.apply(view, current())));
        navigation.getChildren().add(views);
        DroppedFiles.accept(root, new DropHint(main, workspace.texts()), this::write, this);
        registerName = new RegisterNameButton(registerMenu, workspace);
        backupsItem.setVisible(workspace.isFileRegister());
        registerMenu.getItems().addAll(HelpMenu.items(workspace.texts(), this));
        new RecentMenu(registerMenu, workspace, window).refresh();
        sidebar.managedProperty().bind(sidebar.visibleProperty());
        CompactHeight.mark(root, CompactHeight.WINDOW_ROOM, registerMenu);
        CompactHeight.mark(sidebar, CompactHeight.SIDEBAR_ROOM, registerMenu);
        new CompactSidebar(root, sidebar, registerMenu).shorten(links.all())
                .shorten(List.of(registerMenu, backupTrouble, paletteButton, actorMenu))
                .omit(brandName, actorLabel, views);
        trouble = new BackupFailureButton(backupTrouble, workspace);
        actors = new ActorMenu(actorMenu, workspace, () -> current().refresh(), notices::act);
        actors.refresh();
        cautionBar = new WarningBar(caution, cautionText, workspace.texts());
        cautionBar.offerBackups(recoverButton, workspace.isFileRegister(), () -> leave(window::recover));
        updateCautionBar();
        StartupNotices.show(workspace);
    }

    /** Shows the reason why the register is read-only or its trail is not trustworthy. */
    void updateCautionBar() {
        workspace.background().read(() -> workspace.register().openingWarning(), cautionBar::show);
    }

    /** Shows the screen with this key, or the first one; a key stored by another program version may be unknown. */
    void start(Optional<String> screen) {
        show(opened.validKey(screen));
    }

    @Override
    public String currentScreenKey() {
        return currentKey;
    }

    Screen current() {
        return opened.of(currentKey).screen();
    }

    void leave(Runnable then) {
        if (currentKey.isEmpty()) {
            then.run();
        } else {
            current().leave(then);
        }
    }

    @Override
    public void show(String key) {
        show(key, page -> {
        });
    }

    @Override
    public void show(String screen, String recordId) {
        visit(new NavigationHistory.Page(screen, Optional.of(recordId)),
                () -> ProportionalSplitPane.visibleIn(main).ifPresent(ProportionalSplitPane::showLastPane));
    }

    @Override
    public void show(String screen, Consumer<Screen> then) {
        visit(new NavigationHistory.Page(screen, Optional.empty()), () -> then.accept(current()));
    }

    @Override
    public void saveView() {
        current().savedFilter().ifPresent(filter -> views.save(currentKey, filter));
    }

    private void visit(NavigationHistory.Page place, Runnable arrived) {
        go(place, () -> {
            visited.add(place);
            arrived.run();
        });
    }

    /** Shows a place that was visited before or after the current one. */
    void goThroughHistory(int step) {
        visited.neighbour(step).ifPresent(place -> go(place, () -> visited.move(step)));
    }

    private void go(NavigationHistory.Page place, Runnable arrived) {
        if (confined) {
            return;
        }
        Optional<String> left = currentKey.isEmpty() ? Optional.empty() : current().selected();
        Runnable arrive = () -> {
            visited.leave(currentKey, left);
            display(place.screen());
            place.record().ifPresent(current()::select);
            arrived.run();
        };
        if (place.screen().equals(currentKey)) {
            arrive.run();
        } else {
            links.mark(currentKey);
            leave(arrive);
        }
    }

    private void display(String key) {
        currentKey = key;
        forms.pageShown(key);
        notices.pageChanged();
        ScreenCache.Opened screen = opened.of(key);
        main.setCenter(screen.view());
        title.setText(workspace.texts().get("shell.screen." + key));
        about.setText(workspace.texts().get("shell.about." + key));
        screen.screen().refresh();
        registerName.refresh();
        links.mark(currentKey);
        views.unmark();
        focusWork();
    }

    @FXML
    void openPalette() {
        overlay.showPalette(confined ? palette.actionsOf(current())
                : palette.everything(current(), views.entries(), this::showGuidedStart, visited));
    }

    @Override
    public void choose(Message prompt, List<SearchableChoice> choices) {
        overlay.show(PaletteModel.of(choices), prompt);
    }

    void showKeys() {
        overlay.showKeys();
    }

    @Override
    public void showHelp() {
        window.showHelp();
    }

    void reverse(Consumer<Notices> step) {
        write(screen -> step.accept(notices));
    }

    /** Lets the current screen change data, if this is permitted. */
    void write(Consumer<Screen> writing) {
        if (workspace.mayWrite() && !confined) {
            writing.accept(current());
        }
    }

    @FXML
    void openRegister() {
        if (!confined) {
            window.openRegister();
        }
    }

    @FXML
    private void openOnServer() {
        window.openOnServer();
    }

    @FXML
    private void newRegister() {
        window.newRegister();
    }

    void focusNextPane(int step) {
        FocusRestorer.next(main, confined ? List.of() : List.of(links.selected()), current().panes(), step);
    }

    /** Returns the panes of the current screen; a screen without panes is one pane. */
    List<Node> panes() {
        List<Node> panes = currentKey.isEmpty() ? List.of() : current().panes();
        return panes.isEmpty() ? List.of(main.getCenter()) : panes;
    }

    private void focusWork() {
        if (root.getScene() != null) {
            FocusRestorer.placeFocus(root.getScene(),
                    focused -> FocusRestorer.isWithin(main, focused) || FocusRestorer.isWithin(overlay.node(), focused),
                    this::panes);
        }
    }

    @Override
    public void showNotice(Notice notice) {
        notices.say(notice);
    }

    @Override
    public void refresh() {
        current().refresh();
    }

    @Override
    public Optional<Message> restored(List<AuditEntry> entries) {
        return new RestoredText(workspace).of(entries);
    }

    @Override
    public void follow(Job<?> job) {
        notices.follow(job);
    }

    @Override
    public void refreshNames() {
        actors.refresh();
        views.refresh();
        registerName.refresh();
    }

    @Override
    public boolean askWhoActs() {
        return actors.ask();
    }

    @Override
    public void chooseActor() {
        actorMenu.show();
    }

    @Override
    public void restrictToScreen(boolean only) {
        confined = only;
        sidebar.setVisible(!only);
        focusWork();
    }

    @FXML
    private void showGuidedStart() {
        workspace.background().write(() -> GuidedStartSettings.showAgain(workspace), marks -> show("overview"));
    }

    @Override
    public void openLink(String address) {
        window.openLink(address);
    }

    @Override
    public void openExternally(Path path) {
        window.openExternally(path);
    }

    void showConnection(ConnectionState state) {
        state.show(connection, workspace.texts());
    }

    @Override
    public ConcurrentChangeNotifier forms() {
        return forms;
    }

    void showBackupTrouble() {
        trouble.show().ifPresent(this::showNotice);
    }

    @Override
    @FXML
    public void showBackups() {
        show("backups");
    }

    @Override
    public void changePassphrase(Optional<Secret> newPassphrase, boolean deleteOldBackups) {
        window.changePassphrase(newPassphrase, deleteOldBackups);
    }

    @Override
    public void createRecoveryKey() {
        window.createRecoveryKey();
    }

    @Override
    public void applyAppearance(Language language) {
        window.applyAppearance(language);
    }
}
