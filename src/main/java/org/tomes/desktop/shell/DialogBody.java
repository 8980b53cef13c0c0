package org.tomes.desktop.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Tone;

/** The heading of a dialog and, below it, its text or form; the icon at the left shows what kind of dialog it is. */
final class DialogBody extends HBox {

    private record Sign(Feather icon, Tone tone) {
    }

    DialogBody(Alert.AlertType type, String title, Node content) {
        getStyleClass().add("dialog-body");
        sign(type).ifPresent(sign -> {
            FontIcon icon = new FontIcon(sign.icon());
            icon.getStyleClass().add(sign.tone().styleClass());
            getChildren().add(icon);
        });
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-heading");
        heading.setWrapText(true);
        heading.setPrefWidth(FormDialog.WIDTH);
        VBox column = new VBox(heading, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox.setHgrow(column, Priority.ALWAYS);
        getChildren().add(column);
    }

    private static Optional<Sign> sign(Alert.AlertType type) {
        return switch (type) {
            case NONE -> Optional.empty();
            case CONFIRMATION -> Optional.of(new Sign(Feather.HELP_CIRCLE, Tone.ACTIVE));
            case INFORMATION -> Optional.of(new Sign(Feather.INFO, Tone.ACTIVE));
            case WARNING -> Optional.of(new Sign(Feather.ALERT_TRIANGLE, Tone.WARNING));
            case ERROR -> Optional.of(new Sign(Feather.ALERT_OCTAGON, Tone.BAD));
        };
    }
}
