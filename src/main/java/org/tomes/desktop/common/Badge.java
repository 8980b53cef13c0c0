package org.tomes.desktop.common;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A state as icon and word.
 *
 * @param icon null if the word needs none
 */
public record Badge(Ikon icon, Tone tone, String text) {

    /** Returns a text without an icon. */
    public static Badge plain(String text) {
        return new Badge(null, Tone.ACTIVE, text);
    }

    /** Returns the badge with another text. */
    public Badge withWord(String other) {
        return new Badge(icon, tone, other);
    }

    public Label label() {
        Label label = new Label();
        show(label);
        return label;
    }

    /** Makes an existing label or cell show this badge. */
    public void show(Labeled label) {
        label.setText(text);
        label.setGraphic(null);
        if (icon != null) {
            FontIcon symbol = new FontIcon(icon);
            symbol.getStyleClass().add(tone.styleClass());
            label.setGraphic(symbol);
        }
    }
}
