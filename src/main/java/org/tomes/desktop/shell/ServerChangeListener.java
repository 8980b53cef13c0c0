package org.tomes.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tomes.app.ForeignChange;
import org.tomes.app.OpenRegister;
import org.tomes.app.RecordOpenElsewhere;
import org.tomes.app.TrailPoller;
import org.tomes.desktop.common.Notice;
import org.tomes.ledger.RecordRef;
import org.tomes.problem.Problem;
import org.tomes.register.ServerLost;
import org.tomes.text.Message;

/**
 * Notifies the window of a shared register of changes by other users, and of the state of the connection to the server.
 */
final class ServerChangeListener implements TrailPoller.Listener {

    private final Supplier<Optional<ShellController>> shell;
    private Optional<TrailPoller> watch = Optional.empty();
    private Consumer<Set<RecordRef>> opened = records -> {
    };
    private boolean answers = true;
    private boolean mayWrite;

    /** @param shell the view of the open register, if the window shows it */
    ServerChangeListener(Stage stage, Supplier<Optional<ShellController>> shell) {
        this.shell = shell;
        stage.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                watch.ifPresent(TrailPoller::pollNow);
            }
        });
        stage.iconifiedProperty()
                .addListener((property, before, minimised) -> watch
                        .ifPresent(running -> running.setWindowHidden(minimised)));
    }

    /** Starts observing an opened register; does nothing for a register in a file. */
    void follow(OpenRegister register) {
        answers = true;
        mayWrite = register.register().readOnlyReason().isEmpty();
        watch = register.trailPoller();
        opened = records -> {
        };
        watch.ifPresent(started -> {
            started.start(this);
            opened = started::setOpenRecords;
        });
    }

    /** Shows the state of the connection in a newly created view. */
    void show(ShellController view) {
        view.showConnection(ConnectionState.of(answers, mayWrite));
        view.forms().openForms().onChange(opened);
    }

    @Override
    public void recordsOpenElsewhere(List<RecordOpenElsewhere> others) {
        runInView(view -> view.forms().openForms().show(others));
    }

    @Override
    public void changed(List<ForeignChange> changes) {
        runInView(view -> {
            view.current().refresh();
            view.forms().changed(changes);
        });
    }

    /**
     * Handles a failure to read a screen. Reading is not always started by the user, so no dialog appears. A lost
     * server is shown at the bottom of the window, and the screen is read again when the server responds.
     *
     * @param fault shows faults of the program
     */
    void unread(Throwable failure, Consumer<Throwable> fault) {
        if (failure instanceof ServerLost) {
            serverAnswered(false);
        } else if (failure instanceof Problem problem) {
            runInView(view -> view.showNotice(Notice.warning(problem.sentence())));
        } else {
            fault.accept(failure);
        }
    }

    @Override
    public void trailReplaced() {
        runInView(view -> {
            view.showNotice(Notice.warning(Message.of("shell.replaced")));
            view.updateCautionBar();
            view.current().refresh();
        });
    }

    @Override
    public void serverAnswered(boolean answered) {
        Platform.runLater(() -> {
            if (answers != answered) {
                answers = answered;
                shell.get().ifPresent(this::show);
                if (answered) {
                    shell.get().ifPresent(view -> {
                        view.current().refresh();
                        view.forms().reached();
                    });
                }
            }
        });
    }

    private void runInView(Consumer<ShellController> action) {
        Platform.runLater(() -> shell.get().ifPresent(action));
    }
}
