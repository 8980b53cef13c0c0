package org.tomes.desktop.common;

import org.tomes.text.Message;

/**
 * Something to decide before going on.
 *
 * @param title what this is about, as a heading
 * @param text what happens on yes
 * @param consent what the button says that goes on, as a verb: "Retire", never "Yes"
 */
public record Question(Message title, Message text, Message consent) {
}
