package org.tomes.text;

import java.util.List;

/**
 * A sentence that is independent of the language: the key of a text and its arguments. Pages, the command line and
 * documents resolve it with {@link Texts#get(Message)}.
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        // The results for a large snapshot are hundreds of thousands of messages with a few hundred keys.
        key = key.intern();
        arguments = List.copyOf(arguments);
    }

    /**
     * Arguments must not be null; a {@code Message} or {@link BilingualText} among them is resolved in the same
     * language.
     */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
