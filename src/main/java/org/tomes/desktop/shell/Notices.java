package org.tomes.desktop.shell;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.CommandHintRemoval;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Tone;
import org.tomes.people.Person;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The notice next to the page's title: the last action, with an undo button, or the action in progress. Its icon and
 * colour distinguish success, information and warning. The notice disappears when its page is left. On its page, a
 * warning remains until it is closed; other notices remain long enough to be read. Actions that can be undone are kept
 * after their notice has disappeared.
 */
final class Notices {

    private static final Duration READ = Duration.seconds(8);
    /** A notice with buttons remains this many times longer, since people who read or move slowly need more time. */
    private static final int WITH_BUTTONS = 3;
    /** Minimum width of the text next to the title, in pixels. */
    private static final double TEXT_WIDTH = 180;
    /** Maximum width of one line that describes the work in progress, in pixels. */
    private static final double ACTIVITY_WIDTH = 360;
    private static final String BAR = "notice-bar";
    private static final String TONE = "notice-";

    private final HBox bar;
    private final Texts texts;
    private final Consumer<Runnable> leave;
    private final Duration read;
    private final PauseTransition hide = new PauseTransition();
    private final UndoHistory history = new UndoHistory();
    /** Whether the notice belongs to an action that may also show another page, on which the notice then remains. */
    private boolean fresh;
    private boolean running;
    private int number;

    /** @param leave runs an action after the user was asked about unsaved input, unless the user stays */
    Notices(HBox bar, Texts texts, Consumer<Runnable> leave) {
        this(bar, texts, leave, READ);
    }

    /** @param read how long a notice without buttons remains */
    Notices(HBox bar, Texts texts, Consumer<Runnable> leave, Duration read) {
        this.bar = bar;
        this.texts = texts;
        this.leave = leave;
        this.read = read;
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setVisible(false);
        hide.setOnFinished(event -> {
            if (bar.isHover() || bar.isFocusWithin()) {
                hide.playFromStart();
            } else {
                bar.setVisible(false);
            }
        });
    }

    void say(Notice notice) {
        Label text = new Label();
        new Badge(icon(notice.tone()), notice.tone(), sentence(CommandHintRemoval.of(texts.get(notice.text()))))
                .show(text);
        text.setWrapText(true);
        text.setMinWidth(TEXT_WIDTH);
        bar.getChildren().setAll(text, new Spacer());
        tone(notice.tone());
        notice.actions().forEach(action -> {
            remember(action, notice.text());
            if (action.kind() != Notice.ActionKind.FINAL) {
                bar.getChildren().add(button(action, notice.text()));
            }
        });
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setAccessibleText(texts.get("shell.closeNotice"));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setOnAction(pressed -> bar.setVisible(false));
        bar.getChildren().add(close);
        bar.setVisible(true);
        show(notice);
    }

    /** Returns the message with one punctuation mark at its end, also if it ends with another message. */
    static String sentence(String message) {
        return message.matches("(?s).*[.!?…:]") ? message : message + ".";
    }

    private void show(Notice notice) {
        running = false;
        fresh = true;
        int shown = ++number;
        Platform.runLater(() -> fresh &= shown != number);
        hide.stop();
        if (notice.tone() == Tone.GOOD || notice.tone() == Tone.ACTIVE) {
            hide.setDuration(notice.actions().isEmpty() ? read : read.multiply(WITH_BUTTONS));
            hide.playFromStart();
        }
        notice.applies().ifPresent(applies -> applies.subscribe(still -> {
            if (!still && shown == number) {
                bar.setVisible(false);
            }
        }));
    }

    private void remember(Notice.Action action, Message what) {
        UndoHistory.Step step = new UndoHistory.Step(what, action.run());
        switch (action.kind()) {
            case REDO -> history.addUndone(step);
            case UNDO_AGAIN -> remember(step);
            case UNDO -> {
                history.forgetUndone();
                remember(step);
            }
            case FINAL -> {
                history.forgetUndone();
                remember(new UndoHistory.Step(what, () -> say(Notice.information(action.name()))));
            }
            case OPEN, OPEN_FOLDER, SHOW -> {
                // Cannot be undone or redone.
            }
        }
    }

    private void remember(UndoHistory.Step step) {
        forgetTextEdits();
        history.add(step);
    }

    /** Sets the acting person, who can undo only their own actions. */
    void act(Optional<Person> person) {
        if (history.act(person) && !running) {
            bar.setVisible(false);
        }
    }

    /**
     * Clears the undo history of the text fields, because this history contains edits made before an action. From now
     * on, Ctrl+Z in these fields undoes the action.
     */
    private void forgetTextEdits() {
        if (bar.getScene() == null) {
            return;
        }
        bar.getScene().getRoot().lookupAll(".rich-text-area").forEach(node -> ((RichTextArea) node).clearUndoRedo());
        for (Node node : bar.getScene().getRoot().lookupAll(".text-input")) {
            if (node instanceof TextInputControl input && !input.textProperty().isBound()
                    && (input.isUndoable() || input.isRedoable())) {
                int anchor = input.getAnchor();
                int caret = input.getCaretPosition();
                double top = input instanceof TextArea area ? area.getScrollTop() : 0;
                // Setting a text ends the control's own history, even if it is the same text.
                input.setText(input.getText());
                input.selectRange(anchor, caret);
                if (input instanceof TextArea area) {
                    area.setScrollTop(top);
                }
            }
        }
    }

    /** Hides the notice of the previous page, unless its action has changed the page. */
    void pageChanged() {
        if (!fresh && !running) {
            bar.setVisible(false);
        }
    }

    private Button button(Notice.Action action, Message what) {
        Button button = new Button(texts.get(action.name()), new FontIcon(switch (action.kind()) {
            case UNDO, UNDO_AGAIN, FINAL -> Feather.CORNER_UP_LEFT;
            case REDO -> Feather.CORNER_UP_RIGHT;
            case OPEN -> Feather.EXTERNAL_LINK;
            case OPEN_FOLDER -> Feather.FOLDER;
            case SHOW -> Feather.ARROW_RIGHT;
        }));
        button.setId(switch (action.kind()) {
            case UNDO, UNDO_AGAIN, FINAL -> "undo";
            case REDO -> "redo";
            case SHOW -> "show";
            case OPEN, OPEN_FOLDER -> "open";
        });
        button.getStyleClass().add(Styles.FLAT);
        if (button.getId().equals("undo")) {
            history.acting()
                    .ifPresent(person -> button
                            .setTooltip(new Tooltip(texts.get("shell.undo.of", person.name(), texts.get(what)))));
        }
        // A long text wraps into more lines, so that the button's name is not truncated.
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> {
            switch (action.kind()) {
                case UNDO, UNDO_AGAIN, FINAL -> undo();
                case REDO -> redo();
                case OPEN, OPEN_FOLDER, SHOW -> {
                    bar.setVisible(false);
                    action.run().run();
                }
            }
        });
        return button;
    }

    /**
     * Undoes the last action of the acting person that can be undone and has not been undone yet. Unsaved input that is
     * saved first adds another such action, which is not undone.
     */
    void undo() {
        runLastStep(history.undoSteps(), history.nothingToUndoMessage());
    }

    /** Redoes the last undone action. */
    void redo() {
        runLastStep(history.redoSteps(), Message.of("shell.nothingToRedo"));
    }

    private void runLastStep(Deque<UndoHistory.Step> steps, Message none) {
        if (steps.isEmpty()) {
            say(Notice.information(none));
            return;
        }
        UndoHistory.Step meant = steps.peek();
        leave.accept(() -> {
            if (steps.remove(meant)) {
                bar.setVisible(false);
                meant.run().run();
            }
        });
    }

    private static Feather icon(Tone tone) {
        return switch (tone) {
            case GOOD -> Feather.CHECK;
            case ACTIVE, QUIET -> Feather.INFO;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case BAD -> Feather.ALERT_OCTAGON;
        };
    }

    private void tone(Tone tone) {
        bar.getStyleClass().removeIf(name -> name.startsWith(TONE) && !name.equals(BAR));
        bar.getStyleClass().add(TONE + tone.name().toLowerCase(Locale.ROOT));
    }

    void follow(Job<?> job) {
        hide.stop();
        running = true;
        number++;
        tone(Tone.ACTIVE);
        Label text = new Label() {
            /** The text changes during the work, so the notice must not retain the width of the first text. */
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(Math.ceil(prefWidth(-1)), ACTIVITY_WIDTH);
            }
        };
        text.textProperty()
                .bind(job.activity().map(activity -> activity.map(texts::get).orElse(texts.get("shell.working"))));
        text.setWrapText(true);
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(job.fraction());
        Button cancel = new Button(texts.get("shell.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(pressed -> {
            DisabledReason.disable(cancel, texts.get("desktop.disabled.cancelling"));
            job.cancel();
        });
        bar.getChildren().setAll(text, progress, new Spacer(), cancel);
        bar.setVisible(true);
        job.running().addListener((property, before, stillRunning) -> {
            if (!stillRunning && bar.getChildren().contains(cancel)) {
                bar.setVisible(false);
            }
        });
    }
}
