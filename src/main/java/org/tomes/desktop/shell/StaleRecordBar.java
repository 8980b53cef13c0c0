package org.tomes.desktop.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.ConcurrentChangeNotifier;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The bar above a form with unsaved input. It reports that the record has changed, or that the input can be saved
 * again.
 */
final class StaleRecordBar implements ConcurrentChangeNotifier.Bar {

    private final HBox bar;
    private final Texts texts;
    private final Runnable answered;

    /** @param answered hides the bar for good */
    StaleRecordBar(HBox bar, Texts texts, Runnable answered) {
        this.bar = bar;
        this.answered = answered;
        this.texts = texts;
        bar.managedProperty().bind(bar.visibleProperty());
        hide();
    }

    @Override
    public void show(Message message, Message offer, Runnable action) {
        Label text = new Label(texts.get(message), new FontIcon(Feather.ALERT_TRIANGLE));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button show = button("outdated-show", offer, action);
        Button selectNextLater = button("outdated-go-on", Message.of("shell.outdated.goOn"), () -> {
        });
        bar.getChildren().setAll(text, show, selectNextLater);
        bar.setVisible(true);
    }

    private Button button(String id, Message text, Runnable action) {
        Button button = new Button(texts.get(text));
        button.setId(id);
        button.setMinWidth(HBox.USE_PREF_SIZE);
        button.setOnAction(pressed -> {
            answered.run();
            action.run();
        });
        return button;
    }

    @Override
    public void hide() {
        bar.setVisible(false);
    }
}
