package org.tomes.document.text;

import org.tomes.text.Message;

/**
 * Something in a text that does not come out as it was meant.
 *
 * @param line from 1
 * @param message a plain sentence that says what to do
 */
public record TextFault(int line, Message message) {

    public static TextFault at(int line, String key, Object... arguments) {
        return new TextFault(line, Message.of("draft.fault." + key, arguments));
    }
}
