package org.tomes.desktop.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Tells above every screen that the register is read-only or that its trail is doubtful. */
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

    /** Backups can be restored only where Tomes makes them. */
    void offerBackups(Node button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }

    void show(Optional<Message> what) {
        text.setText(what.map(texts::get).orElse(""));
        bar.setVisible(what.isPresent());
    }
}
