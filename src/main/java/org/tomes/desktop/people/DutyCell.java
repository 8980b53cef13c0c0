package org.tomes.desktop.people;

import java.util.List;
import javafx.scene.control.TableCell;
import org.tomes.people.Responsibility;

/** The letters of one person or role for a topic. Their colour shows how much the duty weighs. */
final class DutyCell extends TableCell<Responsibility, String> {

    /** From the heaviest duty to the lightest. */
    private static final List<String> LETTERS = List.of("A", "R", "C", "I");

    /** Returns the style class for the heaviest of these letters, such as {@code duty-A}; empty if there are none. */
    static String style(String letters) {
        return LETTERS.stream().filter(letters::contains).findFirst().map(letter -> "duty-" + letter).orElse("");
    }

    @Override
    protected void updateItem(String letters, boolean empty) {
        super.updateItem(letters, empty);
        setText(empty ? null : letters);
        getStyleClass().removeIf(style -> style.startsWith("duty-"));
        if (!empty && !letters.isEmpty()) {
            getStyleClass().add(style(letters));
        }
    }
}
