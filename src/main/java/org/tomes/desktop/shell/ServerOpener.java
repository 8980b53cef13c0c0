package org.tomes.desktop.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerInspectionResult;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Opens, creates or updates a register on a server. The password is requested for each opening, unless the user stored
 * it in the keychain, and is not kept anywhere else.
 */
final class ServerOpener {

    /**
     * The result of an attempt to open a register.
     *
     * @param register the register, if there is one that can be opened
     */
    private record Attempt(ServerInspectionResult result, Optional<OpenRegister> register) {
    }

    /** @param remark message to show although the attempt succeeded */
    private record Outcome(Attempt attempt, Optional<Message> remark) {
    }

    private final AppContext context;
    private final Background background;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Consumer<Parent> show;
    private final Consumer<OpenRegister> opened;
    private final Consumer<Message> tell;
    private final Runnable back;

    /**
     * @param show puts a view into the window
     * @param opened receives the open register
     * @param tell receives a message to show in the register opened next
     * @param back leaves the page without opening a register
     */
    ServerOpener(AppContext context, Background background, Texts texts, Dialogs dialogs, Consumer<Parent> show,
            Consumer<OpenRegister> opened, Consumer<Message> tell, Runnable back) {
        this.context = context;
        this.background = background;
        this.texts = texts;
        this.dialogs = dialogs;
        this.show = show;
        this.opened = opened;
        this.tell = tell;
        this.back = back;
    }

    /** Asks for the address of a register and the password. */
    void ask() {
        page(ServerAddressInput.initial(), Optional.empty()).focus();
    }

    /** Opens a known register with the password in the keychain, or asks for it. */
    void open(ServerAddress address) {
        background.read(() -> context.servers().password(address), stored -> {
            ServerController page = page(ServerAddressInput.of(address), stored);
            if (stored.isPresent()) {
                page.open();
            } else {
                page.focus();
            }
        });
    }

    /** Shows the reason why a known register could not be opened, and lets the user try again. */
    void refused(ServerAddress address, Throwable failure) {
        background.read(() -> context.servers().password(address), stored -> {
            ServerController page = page(ServerAddressInput.of(address), stored);
            page.failed(failure);
            page.focus();
        });
    }

    private ServerController page(ServerAddressInput initialEntry, Optional<Secret> stored) {
        ServerController page = new ServerController(initialEntry, stored, new Steps(), texts, dialogs);
        show.accept(ViewLoader.load(texts, page));
        return page;
    }

    /** The actions of the page. */
    private final class Steps implements ServerController.ServerTasks {

        @Override
        public void back() {
            back.run();
        }

        @Override
        public ServerController.ServerTask look(ServerController page, ServerController.Login login) {
            return start(page, () -> new Attempt(look(login), Optional.empty()), login);
        }

        @Override
        public ServerController.ServerTask open(ServerController page, ServerController.Login login) {
            return start(page, () -> opening(look(login), login), login);
        }

        @Override
        public ServerController.ServerTask create(ServerController page, ServerController.Login login) {
            return start(page, () -> new Attempt(look(login),
                    Optional.of(context.create(login.address(), login.password(), empty -> {
                    }))), login);
        }

        @Override
        public ServerController.ServerTask update(ServerController page, ServerController.Login login) {
            return start(page, () -> {
                context.update(login.address(), login.password());
                return opening(look(login), login);
            }, login);
        }

        private ServerInspectionResult look(ServerController.Login login) {
            return context.servers().inspect(login.address(), login.password());
        }

        private Attempt opening(ServerInspectionResult result, ServerController.Login login) {
            return new Attempt(result,
                    result.canBeOpened() ? Optional.of(context.open(login.address(), login.password()))
                            : Optional.empty());
        }
    }

    private interface Trying {
        Attempt attempt();
    }

    /**
     * Starts an attempt. If the page was left or started another attempt in the meantime, a register that was opened is
     * closed again.
     */
    private ServerController.ServerTask start(ServerController page, Trying trying, ServerController.Login login) {
        boolean[] dropped = new boolean[1];
        background.job(progress -> {
            Attempt attempt = trying.attempt();
            return new Outcome(attempt, attempt.register().flatMap(register -> keep(login)));
        }).onSuccess(outcome -> {
            if (dropped[0]) {
                close(outcome.attempt());
            } else {
                outcome.remark().ifPresent(tell);
                outcome.attempt()
                        .register()
                        .ifPresentOrElse(opened, () -> page.showInspection(outcome.attempt().result()));
            }
        }).onFailure(failure -> {
            if (!dropped[0]) {
                failed(page, failure);
            }
        }).start();
        return () -> dropped[0] = true;
    }

    private void close(Attempt attempt) {
        background.job(progress -> {
            attempt.register().ifPresent(OpenRegister::close);
            return attempt;
        }).start();
    }

    private void failed(ServerController page, Throwable failure) {
        if (!(failure instanceof Problem)) {
            background.unhandled().accept(failure);
        }
        page.failed(failure);
    }

    /** Updates the password in the keychain, which stores it only after a server has accepted it. */
    private Optional<Message> keep(ServerController.Login login) {
        return switch (login.keychain()) {
            case STORE -> login.password()
                    .filter(password -> !context.servers().keep(login.address(), password))
                    .map(password -> Message.of("desktop_server.noKeychain"));
            case FORGET -> {
                context.servers().forget(login.address());
                yield Optional.empty();
            }
            case LEAVE -> Optional.empty();
        };
    }
}
