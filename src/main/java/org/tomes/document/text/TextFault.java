package org.tomes.document.text;

import org.tomes.text.Message;

/**
 * A mistake in the markup of a text.
 *
 * @param line line number, from 1
 * @param message a sentence that explains how to correct the mistake
 */
public record TextFault(int line, Message message) {

    public static TextFault at(int line, String key, Object... arguments) {
        return new TextFault(line, Message.of("draft.fault." + key, arguments));
    }
}
