package org.tomes.desktop.shell;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Job;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The status bar of the window: the last action, with an undo button, or the action in progress. */
final class Notices {

    private static final Duration SEEN = Duration.seconds(8);

    private final HBox bar;
    private final Texts texts;
    private final PauseTransition hide = new PauseTransition(SEEN);

    Notices(HBox bar, Texts texts) {
        this.bar = bar;
        this.texts = texts;
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setVisible(false);
        hide.setOnFinished(seen -> bar.setVisible(false));
    }

    /** @param undo null if it cannot be undone */
    void say(Message done, Runnable undo) {
        Label text = new Label(texts.get(done), new FontIcon(Feather.CHECK));
        bar.getChildren().setAll(text, new Spacer());
        if (undo != null) {
            Button back = new Button(texts.get("shell.undo"), new FontIcon(Feather.CORNER_UP_LEFT));
            back.setId("undo");
            back.getStyleClass().add(Styles.FLAT);
            back.setOnAction(pressed -> {
                bar.setVisible(false);
                undo.run();
            });
            bar.getChildren().add(back);
        }
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setAccessibleText(texts.get("shell.closeNotice"));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setOnAction(pressed -> bar.setVisible(false));
        bar.getChildren().add(close);
        bar.setVisible(true);
        hide.playFromStart();
    }

    void follow(Job<?> job) {
        hide.stop();
        Label text = new Label();
        text.textProperty().bind(job.doing().map(doing -> doing.map(texts::get).orElse(texts.get("shell.working"))));
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(job.fraction());
        Button cancel = new Button(texts.get("shell.cancel"));
        cancel.setOnAction(pressed -> {
            cancel.setDisable(true);
            job.cancel();
        });
        bar.getChildren().setAll(text, progress, new Spacer(), cancel);
        bar.setVisible(true);
        job.running().addListener((property, before, running) -> {
            if (!running && bar.getChildren().contains(cancel)) {
                bar.setVisible(false);
            }
        });
    }
}
