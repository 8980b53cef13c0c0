package org.tomes.desktop.overview;

import javafx.scene.control.Hyperlink;

/** A number on a card, which opens the list of the counted records. */
final class CardNumber extends Hyperlink {

    /** @param counted name of the counted records, for screen readers */
    CardNumber(long number, String counted, Runnable open) {
        super(String.valueOf(number));
        getStyleClass().add("card-number");
        setAccessibleText(counted + ' ' + number);
        setOnAction(pressed -> open.run());
    }
}
