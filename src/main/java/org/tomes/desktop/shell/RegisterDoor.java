package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Views;
import org.tomes.problem.Problem;
import org.tomes.storage.Passphrase;
import org.tomes.storage.PassphraseRefused;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The way into a register: opening one or making one, with what the window shows and asks until it is open. */
final class RegisterDoor {

    private final AppContext context;
    private final Background background;
    private final Texts texts;
    private final WindowActions window;
    private final Consumer<Parent> show;
    private final Consumer<OpenRegister> opened;

    /** @param show puts a view into the window, @param opened told of the register when it is open */
    RegisterDoor(AppContext context, Background background, Texts texts, WindowActions window, Consumer<Parent> show,
                 Consumer<OpenRegister> opened) {
        this.context = context;
        this.background = background;
        this.texts = texts;
        this.window = window;
        this.show = show;
        this.opened = opened;
    }

    /** Opens the register, or welcomes the person where there is none at this place yet. */
    void openOrWelcome(Path path) {
        wait(path);
        background.<Optional<OpenRegister>>job(progress -> context.exists(path) ? Optional.of(context.open(path)) : Optional.empty())
                .done(found -> found.ifPresentOrElse(opened, () -> welcome(path)))
                .failed(failure -> refused(path, failure)).start();
    }

    void open(Path path, Optional<Passphrase> passphrase) {
        wait(path);
        background.job(progress -> context.open(path, passphrase)).done(opened).failed(failure -> refused(path, failure)).start();
    }

    private void wait(Path path) {
        show.accept(Views.load(texts, new OpeningController(path)));
    }

    private void welcome(Path path) {
        show.accept(Views.load(texts, new WelcomeController(window, () -> make(path, Optional.empty(), true),
                encrypted -> {
                    if (encrypted) {
                        make(path);
                    } else {
                        make(path, Optional.empty(), false);
                    }
                })));
    }

    /** Asks for the passphrase of the register to be made, if it is to have one, and makes it. */
    void make(Path path) {
        NewRegisterController page = new NewRegisterController(path, passphrase -> make(path, passphrase, false), window::backToRegister);
        show.accept(Views.load(texts, page));
        page.focus();
    }

    private void make(Path path, Optional<Passphrase> passphrase, boolean example) {
        wait(path);
        background.job(progress -> context.create(path, passphrase, made -> {
            if (example) {
                made.exampleCompany().fill(context.actors().actor(made, Optional.empty()), texts.language(),
                        LocalDate.now(context.clock()));
            }
        })).done(opened).failed(failure -> refused(path, failure)).start();
    }

    private void refused(Path path, Throwable failure) {
        if (failure instanceof PassphraseRefused refused) {
            unlock(path, refused);
            return;
        }
        if (!(failure instanceof Problem)) {
            background.unhandled().accept(failure);
        }
        Message sentence = failure instanceof Problem problem ? problem.sentence() : Message.of("shell.trouble.fault");
        show.accept(Views.load(texts, new TroubleController(window, sentence, () -> open(path, Optional.empty()), path)));
    }

    private void unlock(Path path, PassphraseRefused refused) {
        Optional<Message> wrong = Optional.of(refused).filter(PassphraseRefused::given).map(Problem::sentence);
        UnlockController page = new UnlockController(path, wrong, passphrase -> open(path, Optional.of(passphrase)), window::backToRegister);
        show.accept(Views.load(texts, page));
        page.focus();
    }

    /** What is shown where no register is open and the person did not want the one that was asked for. */
    void choose() {
        show.accept(Views.load(texts, new ChooseController(window)));
    }
}
