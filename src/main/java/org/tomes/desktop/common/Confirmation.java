package org.tomes.desktop.common;

import org.tomes.text.Message;

/**
 * A question that needs confirmation.
 *
 * @param title the heading
 * @param text the consequence of confirming
 * @param consent the label of the confirming button, as a verb: "Retire", never "Yes"
 */
public record Confirmation(Message title, Message text, Message consent) {
}
