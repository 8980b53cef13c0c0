package org.tomes.desktop.overview;

import javafx.scene.control.Hyperlink;

/** A number on a card, which opens the list of what it counts. */
final class CardNumber extends Hyperlink {

    /** @param counted what is counted, for screen readers */
    CardNumber(long number, String counted, Runnable open) {
        super(String.valueOf(number));
        getStyleClass().add("card-number");
        setAccessibleText(counted + ' ' + number);
        setOnAction(pressed -> open.run());
    }
}
