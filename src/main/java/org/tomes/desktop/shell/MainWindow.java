package org.tomes.desktop.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.app.StartupMilestones;
import org.tomes.app.forwarding.ForwardingServer;
import org.tomes.desktop.backup.BackupsController;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.EditingKeys;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.WindowServices;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.help.HelpWindow;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Faults;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.settings.Settings;
import org.tomes.settings.WindowBounds;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The window and its states: a register being opened, the first start, a register that cannot be opened, or the screens
 * of an open one. The window appears before the register is read.
 */
public final class MainWindow implements WindowActions {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    static final double MIN_WIDTH = 1040;
    static final double MIN_HEIGHT = 640;

    private final AppContext context;
    private final Stage stage;
    private final Background background;
    private final ExternalOpener outside = ExternalOpener.ofSystem();
    private final Scene scene = new Scene(new Region(), WIDTH, HEIGHT);
    private final RecentFolders folder = new RecentFolders(new File(System.getProperty("user.home")));
    private final ServerChangeListener live;
    private final UpdateHint updates;
    private final ReviewReminder reminder;
    private Zoom zoom;
    private FxDialogs dialogs;
    private HelpWindow help;
    private RegisterFileChooser choice;
    private RegisterOpener opener;
    private Texts texts;
    private Optional<OpenRegister> register = Optional.empty();
    private Optional<ForwardingServer> serving = Optional.empty();
    private Optional<ShellController> shell = Optional.empty();
    private Optional<String> left = Optional.empty();
    /** The notice to show once the register is open again. */
    private Optional<Message> news = Optional.empty();
    private boolean closed;
    private Optional<String> lastScreen = Optional.empty();

    public MainWindow(AppContext context, Stage stage, Executor workers) {
        this.context = context;
        this.stage = stage;
        this.background = Background.ofWindow(workers, this::failed);
        this.live = new ServerChangeListener(stage, () -> shell);
        this.updates = new UpdateHint(context.updates());
        this.reminder = new ReviewReminder(stage, context, background, () -> register, () -> texts,
                due -> shell.ifPresent(controller -> controller.showNotice(Notice.information(due))), () -> {
                    toFront();
                    shell.ifPresent(controller -> controller.show("reviews"));
                });
    }

    private void failed(Throwable failure) {
        if (!closed && Platform.canStartNestedEventLoop()) {
            dialogs.failed(failure);
        } else if (!closed) {
            // During layout, in which the fault occurred, no dialog can wait for an answer.
            Platform.runLater(() -> failed(failure));
        } else {
            Faults.reported("work of a closed window", failure);
        }
    }

    public void start(Settings settings, StartupRegister startup) {
        TooltipWidth.limit();
        scene.getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/org/tomes/desktop/tomes.css")).toExternalForm());
        zoom = Zoom.stored(scene, context, background, () -> shell);
        Themes.apply(settings.look(), scene);
        zoom.show(settings.look().zoom());
        applyLanguage(settings);
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> failed(fault));
        new Shortcuts(() -> shell, this::showHelp, zoom).install(scene);
        background.actions().watchButtons(scene);
        EditingKeys.install(scene);
        DisabledReason.install(scene);
        new FocusRestorer(() -> shell.map(ShellController::panes).orElse(List.of())).watch(scene);
        context.backups()
                .setAttemptListener(() -> Platform.runLater(() -> shell.ifPresent(ShellController::showBackupTrouble)));
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        settings.window().ifPresent(new WindowPlacement(stage)::restore);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> closed = true);
        stage.setOnCloseRequest(request -> {
            request.consume();
            leave(() -> {
                rememberPlace();
                stage.hide();
            });
        });
        lastScreen = settings.screen();
        opener.enter(startup);
        stage.show();
        StartupMilestones.reached("window");
        WindowIcon.showSoon(stage, background);
    }

    private void applyLanguage(Settings settings) {
        texts = Texts.in(settings.language().or(() -> context.managed().language()).orElseGet(Language::ofSystem));
        dialogs = new FxDialogs(stage, texts, context.faults(), folder, context.clock());
        Optional.ofNullable(help).ifPresent(HelpWindow::close);
        help = new HelpWindow(stage, texts, background, outside::link);
        choice = new RegisterFileChooser(stage, texts, context.paths().defaultRegister());
        opener = new RegisterOpener(context, background, texts, this, this::show, this::opened,
                message -> news = Optional.of(message), stage::hide, dialogs);
        stage.setTitle(texts.get("shell.name"));
    }

    private void rememberPlace() {
        WindowBounds place = new WindowPlacement(stage).current();
        Optional<String> screen = shell.map(ShellController::currentScreenKey);
        background.job(
                progress -> context.settings().change(all -> all.withWindow(place).withScreen(screen.or(all::screen))))
                .start();
    }

    private void opened(OpenRegister opened) {
        Optional<ForwardingServer> servedBefore = serving;
        register.ifPresent(before -> background.job(progress -> {
            servedBefore.ifPresent(ForwardingServer::close);
            before.close();
            return before;
        }).start());
        register = Optional.of(opened);
        opened.register()
                .onClockRemark(warning -> Platform
                        .runLater(() -> shell.ifPresent(controller -> controller.showNotice(Notice.warning(warning)))));
        serving = context.serve(opened, () -> Platform.runLater(this::changedElsewhere),
                () -> Platform.runLater(this::toFront));
        String place = opened.register().place().key();
        boolean writable = opened.register().readOnlyReason().isEmpty();
        background.job(progress -> context.settings().change(all -> all.withRegister(place, writable))).start();
        live.follow(opened);
        showShell(lastScreen);
        lastScreen = Optional.empty();
        news.map(Notice::success)
                .or(() -> StartupNotices.advice(opened))
                .ifPresent(notice -> shell.orElseThrow().showNotice(notice));
        news = Optional.empty();
        reminder.opened();
    }

    /** Called when a command in another process has written to the register. */
    private void changedElsewhere() {
        shell.ifPresent(controller -> {
            controller.current().refresh();
            controller.forms().changed();
        });
    }

    private void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private void showShell(Optional<String> screen) {
        OpenRegister open = register.orElseThrow();
        ShellController controller = new ShellController(frame -> new Workspace(context, open, texts,
                background.during(() -> isShown(frame), failure -> live.unread(failure, this::failed)), dialogs, frame),
                this, Screens.all());
        shell = Optional.of(controller);
        controller.begin(screen);
        scene.setRoot(ViewLoader.load(texts, controller));
        controller.start(screen);
        controller.showBackupTrouble();
        live.show(controller);
        updates.show(background, controller);
        stage.setTitle(
                texts.get("shell.titleWithRegister", RegisterLocationNames.name(open.register().place(), texts)));
    }

    private boolean isShown(WindowServices frame) {
        return !closed && shell.filter(controller -> controller == frame).isPresent();
    }

    private void show(Parent view) {
        left = shell.map(ShellController::currentScreenKey).or(() -> left);
        shell = Optional.empty();
        scene.setRoot(view);
    }

    @Override
    public void newRegister() {
        leave(() -> choice.place().ifPresent(path -> opener.make(path, false)));
    }

    @Override
    public void openRegister() {
        leave(() -> choice.existing().map(RegisterFile::at).filter(this::isOther).ifPresent(file -> opener.open(file)));
    }

    @Override
    public void openOnServer() {
        leave(opener::openOnServer);
    }

    @Override
    public void openRegister(RegisterLocation place) {
        leave(() -> {
            if (isOther(place)) {
                opener.open(place);
            }
        });
    }

    /** Whether this is another register; the open one is not opened again. */
    private boolean isOther(RegisterLocation chosen) {
        return register.filter(open -> open.register().place().isSameAs(chosen)).isEmpty();
    }

    private void leave(Runnable then) {
        shell.ifPresentOrElse(open -> open.leave(then), then);
    }

    @Override
    public boolean hasRegister() {
        return register.isPresent();
    }

    @Override
    public void backToRegister() {
        if (register.isPresent()) {
            showShell(left);
        } else {
            opener.choose();
        }
    }

    @Override
    public void recover() {
        OpenRegister damaged = register.orElseThrow();
        Path path = damaged.register().file().base();
        Optional<Secret> passphrase = damaged.register().passphrase();
        background.job(progress -> {
            closeRegister();
            return path;
        })
                .onSuccess(closed -> opener.recover(path, passphrase,
                        damaged.register().readOnlyReason().orElse(Message.of("shell.recovery.chosen"))))
                .start();
    }

    @Override
    public void applyAppearance(Language language) {
        Optional<String> screen = shell.map(ShellController::currentScreenKey);
        Optional<String> focused = Optional.ofNullable(scene.getFocusOwner()).map(Node::getId);
        background.read(() -> context.settings().read(), settings -> {
            Themes.apply(settings.look(), scene);
            zoom.show(settings.look().zoom());
            if (language == texts.language()) {
                shell.ifPresent(ShellController::refresh);
                return;
            }
            applyLanguage(settings.withLanguage(Optional.of(language)));
            register.ifPresentOrElse(open -> showShell(screen), opener::welcome);
            focused.ifPresent(id -> FocusRestorer.focusWhenShown(scene, id));
        });
    }

    @Override
    public void showBackups(Path path) {
        leave(() -> {
            BackupsController page = new BackupsController(context, background, dialogs, texts, path, Optional.empty(),
                    backups(path));
            show(ViewLoader.load(texts, page));
            page.focus();
        });
    }

    @Override
    public BackupsController.Surroundings backups(Path path) {
        return new BackupActions(context, this, path);
    }

    @Override
    public void changePassphrase(Optional<Secret> newPassphrase, boolean deleteOld) {
        OpenRegister open = register.orElseThrow();
        Path path = open.register().file().base();
        Optional<Secret> present = open.register().passphrase();
        leave(() -> runClosed(path, Message.of("passphrase.working"), false, progress -> {
            boolean recoverable = context.changePassphrase(path, present, newPassphrase, Optional.empty());
            if (deleteOld) {
                context.backups().delete(context.backups().all(path));
            }
            return Message.of(newPassphrase.isEmpty() ? "passphrase.removed"
                    : recoverable ? "passphrase.doneWithoutKey" : "passphrase.done");
        }, message -> openWithMessage(path, newPassphrase, message)));
    }

    @Override
    public void createRecoveryKey() {
        OpenRegister open = register.orElseThrow();
        Path path = open.register().file().base();
        Secret present = open.register().passphrase().orElseThrow();
        leave(() -> runClosed(path, Message.of("passphrase.recoveryKeyWorking"), false,
                progress -> context.createRecoveryKey(path, present, Optional.empty()),
                key -> show(ViewLoader.load(texts, new RecoveryKeyController(key, open.register().file(),
                        context.clock(), texts, dialogs, () -> opener.open(path, Optional.of(present)))))));
    }

    void open(Path path) {
        opener.open(path, Optional.empty());
    }

    void openWithMessage(Path path, Optional<Secret> passphrase, Message message) {
        news = Optional.of(message);
        opener.open(path, passphrase);
    }

    /**
     * Performs work on a register's file that must not be open. If the work fails or is cancelled, the register is
     * reopened.
     *
     * @param onSuccess continues afterwards, with the register closed
     */
    <T> void runClosed(Path path, Message activity, boolean cancellable, Job.Work<T> work, Consumer<T> onSuccess) {
        Optional<OpenRegister> closing = register.filter(open -> isAt(open, path));
        Optional<Secret> before = closing.flatMap(open -> open.register().passphrase());
        Optional<ForwardingServer> servedBefore = closing.isPresent() ? serving : Optional.empty();
        if (closing.isPresent()) {
            register = Optional.empty();
            serving = Optional.empty();
        }
        Job<T> job = background.<T>job(progress -> {
            servedBefore.ifPresent(ForwardingServer::close);
            closing.ifPresent(OpenRegister::close);
            return work.run(progress);
        }).onSuccess(onSuccess).onFailure(failure -> {
            failed(failure);
            opener.open(path, before);
        }).onCancelled(() -> opener.open(path, before));
        show(ViewLoader.load(texts, new ClosedRegisterController(activity, job, cancellable, texts)));
        job.start();
    }

    private static boolean isAt(OpenRegister open, Path path) {
        return open.register().place().isSameAs(RegisterFile.at(path));
    }

    @Override
    public void openExternally(Path path) {
        outside.file(path);
    }

    @Override
    public void openLink(String address) {
        outside.link(address);
    }

    @Override
    public void showHelp() {
        help.show(shell.map(ShellController::currentScreenKey));
    }

    /** Closes the open register, if any; called off the FX thread after the window is closed. */
    public void closeRegister() {
        serving.ifPresent(ForwardingServer::close);
        serving = Optional.empty();
        register.ifPresent(OpenRegister::close);
        register = Optional.empty();
    }
}
