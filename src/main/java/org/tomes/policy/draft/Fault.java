package org.tomes.policy.draft;

import org.tomes.text.Message;

/**
 * Something in a text that does not come out as it was meant.
 *
 * @param line    from 1
 * @param message a plain sentence that says what to do
 */
public record Fault(int line, Message message) {

    public static Fault at(int line, String key, Object... arguments) {
        return new Fault(line, Message.of("draft.fault." + key, arguments));
    }
}
