package org.tomes.desktop.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The bar above every screen that shows that the register is read-only or that its trail is not trustworthy. */
final class WarningBar {

    private final Node bar;
    private final Label text;
    private final Texts texts;

    WarningBar(Node bar, Label text, Texts texts) {
        this.bar = bar;
        this.text = text;
        this.texts = texts;
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setVisible(false);
    }

    /** Shows the button for backups, which Tomes can restore only if it also creates them. */
    void offerBackups(Button button, boolean offered, Runnable show) {
        button.setOnAction(pressed -> show.run());
        button.setVisible(offered);
        button.setManaged(offered);
    }

    void show(Optional<Message> warning) {
        text.setText(warning.map(texts::get).orElse(""));
        bar.setVisible(warning.isPresent());
    }
}
