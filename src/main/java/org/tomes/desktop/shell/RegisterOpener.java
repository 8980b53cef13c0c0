package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.tomes.app.AppContext;
import org.tomes.app.CompleteBackup;
import org.tomes.app.ExampleRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.demo.ExampleStep;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Progress;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.register.PassphraseRefused;
import org.tomes.register.RegisterDamaged;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterInUse;
import org.tomes.register.RegisterLocation;
import org.tomes.register.ServerAddress;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Opens or creates a register, including the views and questions shown until it is open. */
final class RegisterOpener {

    private static final Duration PATIENCE = Duration.millis(400);
    /** Maximum number of inspected backups, since each takes some time. */
    private static final int OFFERED = 6;

    private final AppContext context;
    private final Background background;
    private final Texts texts;
    private final WindowActions window;
    private final Consumer<Parent> show;
    private final Consumer<OpenRegister> opened;
    private final Consumer<Message> tell;
    private final Runnable leave;
    private final ServerOpener servers;

    /**
     * @param show puts a view into the window
     * @param opened receives the open register
     * @param tell receives a message to show in the register opened next
     * @param leave closes this window, since another window has the initial register open
     */
    RegisterOpener(AppContext context, Background background, Texts texts, WindowActions window, Consumer<Parent> show,
            Consumer<OpenRegister> opened, Consumer<Message> tell, Runnable leave, Dialogs dialogs) {
        this.context = context;
        this.background = background;
        this.texts = texts;
        this.window = window;
        this.show = show;
        this.opened = opened;
        this.tell = tell;
        this.leave = leave;
        this.servers = new ServerOpener(context, background, texts, dialogs, show, opened, tell,
                window::backToRegister);
    }

    /** Shows the initial register, or the welcome page if there is none yet. */
    void enter(StartupRegister startup) {
        startup.ready().ifPresentOrElse(opened, () -> {
            if (startup.place() instanceof ServerAddress server) {
                enter(server, startup);
            } else {
                await(startup, RegisterFile.of(startup.place()).base());
            }
        });
    }

    /**
     * Opens the register at once if a password was given at the start; otherwise uses the one in the keychain or asks
     * for it.
     */
    private void enter(ServerAddress server, StartupRegister startup) {
        if (startup.isOpening()) {
            wait("open", server);
            background.job(progress -> startup.get().orElseThrow())
                    .onSuccess(opened)
                    .onFailure(failure -> servers.refused(server, failure))
                    .start();
        } else {
            servers.open(server);
        }
    }

    /**
     * Waits with an empty window at first, since drawing a progress page would take longer than opening most registers.
     */
    private void await(StartupRegister startup, Path path) {
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(passed -> wait("open", path));
        patience.play();
        background.job(progress -> startup.get()).onSuccess(openRegister -> {
            patience.stop();
            openRegister.ifPresentOrElse(opened, () -> welcome(path));
        }).onFailure(failure -> {
            patience.stop();
            refused(path, Optional.empty(), failure);
        }).start();
    }

    /** Raises the window that has the register open, if there is one; otherwise runs the action. */
    private void runUnlessOpenElsewhere(RegisterFile file, Runnable otherwise) {
        background.read(() -> context.showWindowOf(file), windowShown -> {
            if (!windowShown) {
                otherwise.run();
            } else if (window.hasRegister()) {
                window.backToRegister();
            } else {
                leave.run();
            }
        });
    }

    /** Asks for the address of a register on a server, and opens the register. */
    void openOnServer() {
        servers.ask();
    }

    void open(RegisterLocation place) {
        switch (place) {
            case RegisterFile file -> open(file.base(), Optional.empty());
            case ServerAddress server -> servers.open(server);
        }
    }

    void open(Path path, Optional<Secret> passphrase) {
        wait("open", path);
        background.job(progress -> context.open(path, passphrase))
                .onSuccess(opened)
                .onFailure(failure -> refused(path, passphrase, failure))
                .start();
    }

    /** Offers the backups of a damaged register, which must be closed. */
    void recover(Path path, Optional<Secret> passphrase, Message sentence) {
        wait("findBackups", path);
        background.job(progress -> context.backups().completeBackups(path, passphrase, OFFERED))
                .onSuccess(foundBackups -> show.accept(ViewLoader.load(texts,
                        new DamagedRegisterController(window, sentence, foundBackups,
                                backup -> restore(path, passphrase, backup), () -> open(path, passphrase)))))
                .onFailure(failure -> refused(path, passphrase, failure))
                .start();
    }

    private void restore(Path path, Optional<Secret> passphrase, CompleteBackup backup) {
        wait("restore", path);
        background.job(progress -> context.restore(path, backup.backup().file().file(), passphrase, Optional.empty()))
                .onSuccess(restored -> {
                    tell.accept(restored.summary());
                    open(path, passphrase);
                })
                .onFailure(failure -> refused(path, passphrase, failure))
                .start();
    }

    /** @param activity the current work: open, create, makeExample, restore or findBackups */
    private OpeningController wait(String activity, Path path) {
        return wait(activity, path.toString());
    }

    private void wait(String activity, ServerAddress server) {
        wait(activity, server.label());
    }

    private OpeningController wait(String activity, String place) {
        OpeningController page = new OpeningController(texts.get("shell.opening." + activity), place);
        show.accept(ViewLoader.load(texts, page));
        return page;
    }

    /** Shows the welcome page again, for example in another language. */
    void welcome() {
        welcome(RegisterFile.of(StartupRegister.usual(context)).base());
    }

    private void welcome(Path path) {
        show.accept(ViewLoader.load(texts,
                new WelcomeController(window, () -> make(path, Optional.empty(), true), encrypted -> {
                    if (encrypted) {
                        make(path, true);
                    } else {
                        make(path, Optional.empty(), false);
                    }
                }, this::changeLanguage, texts.get("shell.welcome.place", path.toString()))));
    }

    private void changeLanguage() {
        Language other = texts.language() == Language.DE ? Language.EN : Language.DE;
        background.write(() -> context.settings().change(all -> all.withLanguage(Optional.of(other))),
                changed -> window.applyAppearance(other));
    }

    /**
     * Asks for the passphrase of the new register, if it is to be encrypted, and creates the register.
     *
     * @param encrypted whether encryption is selected at first
     */
    void make(Path path, boolean encrypted) {
        NewRegisterController page = new NewRegisterController(path, encrypted,
                (passphrase, example) -> make(path, passphrase, example), window::backToRegister);
        show.accept(ViewLoader.load(texts, page));
        page.focus();
    }

    private void make(Path path, Optional<Secret> passphrase, boolean example) {
        OpeningController page = wait(example ? "makeExample" : "create", path);
        Job<OpenRegister> job = background
                .job(progress -> example
                        ? new ExampleRegisters(context).create(RegisterFile.at(path), passphrase, texts.language(),
                                step -> tell(step, progress))
                        : context.create(path, passphrase))
                .onSuccess(opened)
                .onFailure(failure -> refused(path, passphrase, failure));
        page.follow(job, texts);
        job.start();
    }

    private static void tell(ExampleStep step, Progress progress) {
        progress.say(Message.of("shell.opening.example." + step.name()));
        progress.part(step.ordinal(), ExampleStep.values().length);
    }

    private void refused(Path path, Optional<Secret> passphrase, Throwable failure) {
        if (failure instanceof RegisterDamaged damaged) {
            recover(path, passphrase, damaged.sentence());
            return;
        }
        if (failure instanceof PassphraseRefused refused) {
            // Checked before the passphrase is requested: a window that has the register open needs none.
            runUnlessOpenElsewhere(RegisterFile.at(path), () -> unlock(path, refused));
            return;
        }
        if (failure instanceof RegisterInUse inUse) {
            runUnlessOpenElsewhere(inUse.file(), () -> handleOpenFailure(path, failure));
            return;
        }
        handleOpenFailure(path, failure);
    }

    private void handleOpenFailure(Path path, Throwable failure) {
        if (!(failure instanceof Problem)) {
            background.unhandled().accept(failure);
        }
        Message sentence = failure instanceof Problem problem ? problem.sentence() : Message.of("shell.trouble.fault");
        show.accept(ViewLoader.load(texts,
                new OpenFailureController(window, sentence, () -> open(path, Optional.empty()), path)));
    }

    private void unlock(Path path, PassphraseRefused refused) {
        Optional<Message> wrong = Optional.of(refused).filter(PassphraseRefused::isWrong).map(Problem::sentence);
        UnlockController page = new UnlockController(path, wrong, passphrase -> open(path, Optional.of(passphrase)),
                window::backToRegister);
        show.accept(ViewLoader.load(texts, page));
        page.focus();
    }

    /** Shown if no register is open and the user declined the requested one. */
    void choose() {
        show.accept(ViewLoader.load(texts, new ChooseController(window)));
    }
}
