package org.tomes.desktop.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Background;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Announces due reviews when a register is opened and on each further day, if the user has chosen so. While the main
 * window is in use, the announcement appears there. Otherwise, it appears in a small window above all others, which is
 * visible while the main window is minimised.
 */
final class ReviewReminder {

    private static final Duration INTERVAL = Duration.minutes(10);
    private static final double FROM_EDGE = 24;

    private final AppContext context;
    private final Background background;
    private final Supplier<Optional<OpenRegister>> register;
    private final Supplier<Texts> texts;
    private final Stage main;
    private final Consumer<Message> notices;
    private final Runnable showReviews;
    private final Stage note = new Stage(StageStyle.UTILITY);
    private LocalDate announced;

    /**
     * @param notices shows a notice in the main window
     * @param showReviews brings the main window to the front with its list of reviews
     */
    ReviewReminder(Stage main, AppContext context, Background background, Supplier<Optional<OpenRegister>> register,
            Supplier<Texts> texts, Consumer<Message> notices, Runnable showReviews) {
        this.main = main;
        this.notices = notices;
        this.context = context;
        this.background = background;
        this.register = register;
        this.texts = texts;
        this.showReviews = showReviews;
        note.setAlwaysOnTop(true);
        note.setResizable(false);
        Timeline clock = new Timeline(new KeyFrame(INTERVAL, passed -> announceDaily()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        main.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> {
            clock.stop();
            note.hide();
        });
    }

    /** Announces the due reviews of a register that was just opened. */
    void opened() {
        announced = null;
        announceDaily();
    }

    private void announceDaily() {
        LocalDate today = LocalDate.now(context.clock());
        register.get().filter(open -> !today.equals(announced)).ifPresent(open -> {
            announced = today;
            background.read(() -> due(open), due -> due.ifPresent(this::say));
        });
    }

    /** Returns the message; empty if no review is due or reminders are disabled. */
    private Optional<Message> due(OpenRegister open) {
        List<ReviewStatus> pressing = context.settings().read().reminders() ? open.records().reviews().due()
                : List.of();
        long overdue = pressing.stream().filter(review -> review.state() == ReviewState.OVERDUE).count();
        long today = pressing.stream().filter(review -> review.state() == ReviewState.DUE).count();
        return overdue + today == 0 ? Optional.empty() : Optional.of(Message.of("shell.reminder.text", overdue, today));
    }

    private void say(Message due) {
        if (main.isFocused()) {
            notices.accept(due);
        } else {
            show(due);
        }
    }

    private void show(Message due) {
        Texts words = texts.get();
        VBox content = new VBox(new Label(words.get(due)));
        content.setId("reminder");
        content.getStyleClass().add("reminder");
        Button open = new Button(words.get("shell.reminder.show"));
        open.getStyleClass().add("accent");
        open.setId("reminder-show");
        open.setDefaultButton(true);
        open.setOnAction(pressed -> {
            note.hide();
            showReviews.run();
        });
        Button close = new Button(words.get("shell.keys.close"));
        close.setCancelButton(true);
        close.setOnAction(pressed -> note.hide());
        HBox buttons = new HBox(open, close);
        buttons.getStyleClass().add("table-actions");
        content.getChildren().add(buttons);
        Scene scene = new Scene(content);
        scene.getStylesheets().setAll(main.getScene().getStylesheets());
        note.setTitle(words.get("shell.name"));
        note.setScene(scene);
        note.show();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        note.setX(screen.getMaxX() - note.getWidth() - FROM_EDGE);
        note.setY(screen.getMaxY() - note.getHeight() - FROM_EDGE);
    }
}
