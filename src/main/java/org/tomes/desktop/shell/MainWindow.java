package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.app.handover.HandoverServer;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Views;
import org.tomes.desktop.common.Workspace;
import org.tomes.problem.Problem;
import org.tomes.settings.Settings;
import org.tomes.settings.WindowPlace;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The window, and which of its states it shows: a register being opened, the first start, a register that cannot be
 * opened, or the screens of an open one. It is on screen before the register is read.
 */
public final class MainWindow implements WindowActions {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    static final double MIN_WIDTH = 1040;
    static final double MIN_HEIGHT = 640;

    private final AppContext context;
    private final Stage stage;
    private final Background background;
    private final Scene scene = new Scene(new Region(), WIDTH, HEIGHT);
    private FxDialogs dialogs;
    private RegisterChoice choice;
    private Texts texts;
    private Optional<OpenRegister> register = Optional.empty();
    private Optional<HandoverServer> serving = Optional.empty();
    private Optional<ShellController> shell = Optional.empty();

    public MainWindow(AppContext context, Stage stage, Executor workers) {
        this.context = context;
        this.stage = stage;
        this.background = new Background(workers, MainWindow::onScreen, failure -> dialogs.failed(failure));
    }

    private static void onScreen(Runnable handler) {
        if (Platform.isFxApplicationThread()) {
            handler.run();
        } else {
            Platform.runLater(handler);
        }
    }

    public void start(Settings settings, Optional<Path> wanted) {
        scene.getStylesheets().add(Objects.requireNonNull(getClass().getResource("/org/tomes/desktop/tomes.css")).toExternalForm());
        speak(settings);
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> dialogs.failed(fault));
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        settings.window().ifPresent(this::place);
        stage.setOnCloseRequest(request -> {
            if (shell.isPresent() && !shell.get().mayLeave()) {
                request.consume();
            } else {
                rememberPlace();
            }
        });
        Path path = wanted.or(() -> settings.register().map(Path::of)).orElse(context.paths().defaultRegister());
        open(path, !wanted.isPresent() && settings.register().isEmpty());
        stage.show();
    }

    private void speak(Settings settings) {
        Appearances.apply(settings.appearance());
        texts = Texts.in(settings.language().orElse(Language.ofSystem()));
        dialogs = new FxDialogs(stage, texts);
        choice = new RegisterChoice(stage, texts);
        stage.setTitle(texts.get("shell.name"));
    }

    private void place(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
    }

    private void rememberPlace() {
        WindowPlace place = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        background.job(progress -> context.settings().change(all -> all.withWindow(place))).start();
    }

    private void open(Path path, boolean firstStart) {
        show(Views.load(texts, new OpeningController(path)));
        background.<Optional<OpenRegister>>job(progress -> firstStart && !context.exists(path)
                        ? Optional.empty() : Optional.of(context.open(path)))
                .done(opened -> opened.ifPresentOrElse(this::opened, () -> welcome(path)))
                .failed(failure -> refused(path, failure)).start();
    }

    private void welcome(Path path) {
        show(Views.load(texts, new WelcomeController(this, demo -> make(path, demo))));
    }

    private void make(Path path, boolean demo) {
        show(Views.load(texts, new OpeningController(path)));
        background.job(progress -> {
            return context.create(path, Optional.empty(), made -> {
                if (demo) {
                    made.exampleCompany().fill(context.actors().actor(made, Optional.empty()), texts.language(),
                            LocalDate.now(context.clock()));
                }
            });
        }).done(this::opened).failed(failure -> refused(path, failure)).start();
    }

    private void refused(Path path, Throwable failure) {
        if (!(failure instanceof Problem)) {
            dialogs.failed(failure);
        }
        Message sentence = failure instanceof Problem problem ? problem.sentence() : Message.of("shell.trouble.fault");
        show(Views.load(texts, new TroubleController(this, sentence, () -> open(path, false))));
    }

    private void opened(OpenRegister opened) {
        register.ifPresent(before -> background.job(progress -> {
            before.close();
            return before;
        }).start());
        register = Optional.of(opened);
        serving = context.serve(opened, () -> Platform.runLater(this::changedElsewhere));
        String path = opened.register().file().base().toString();
        background.job(progress -> context.settings().change(all -> all.withRegister(path))).start();
        showShell(Optional.empty());
    }

    /** A command of another process wrote to the register. */
    private void changedElsewhere() {
        shell.ifPresent(shown -> shown.current().refresh());
    }

    private void showShell(Optional<String> screen) {
        OpenRegister open = register.orElseThrow();
        ShellController controller = new ShellController(
                frame -> new Workspace(context, open, texts, background, dialogs, frame), this, Screens.all());
        shell = Optional.of(controller);
        Parent view = Views.load(texts, controller);
        scene.setRoot(view);
        new Shortcuts(controller).install(scene);
        controller.start(screen);
        stage.setTitle(texts.get("shell.titleWithRegister", open.register().file().base().getFileName().toString()));
    }

    private void show(Parent view) {
        shell = Optional.empty();
        scene.getAccelerators().clear();
        scene.setRoot(view);
    }

    @Override
    public void newRegister() {
        leave(() -> choice.place().ifPresent(path -> make(path, false)));
    }

    @Override
    public void openRegister() {
        leave(() -> choice.existing().filter(this::isOther).ifPresent(path -> open(path, false)));
    }

    /** The register that is open already is not opened a second time. */
    private boolean isOther(Path chosen) {
        return register.filter(open -> open.register().file().file().equals(chosen.toAbsolutePath().normalize())).isEmpty();
    }

    private void leave(Runnable then) {
        if (shell.isEmpty() || shell.get().mayLeave()) {
            then.run();
        }
    }

    @Override
    public void rebuild() {
        Optional<String> screen = shell.map(ShellController::shown);
        background.read(() -> context.settings().read(), settings -> {
            speak(settings);
            showShell(screen);
        });
    }

    @Override
    public void openOutside(Path path) {
        HostServices services = new Application() {
            @Override
            public void start(Stage unused) {
                // Only asked for its host services.
            }
        }.getHostServices();
        services.showDocument(path.toUri().toString());
    }

    /** Closes the register that is open, if one is; called off the FX thread once the window is closed. */
    public void closeRegister() {
        serving.ifPresent(HandoverServer::close);
        serving = Optional.empty();
        register.ifPresent(OpenRegister::close);
        register = Optional.empty();
    }
}
