package org.tomes.desktop.common;

import org.tomes.text.Message;

/**
 * A question that needs confirmation.
 *
 * @param title the heading
 * @param text the consequence of confirming
 * @param consent the label of the confirming button, as a verb: "Retire", never "Yes"
 * @param irreversible whether confirming destroys something; Enter then cancels
 */
public record Confirmation(Message title, Message text, Message consent, boolean irreversible) {

    public Confirmation(Message title, Message text, Message consent) {
        this(title, text, consent, false);
    }

    public static Confirmation ofIrreversible(Message title, Message text, Message consent) {
        return new Confirmation(title, text, consent, true);
    }
}
