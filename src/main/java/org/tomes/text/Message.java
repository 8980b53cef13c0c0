package org.tomes.text;

import java.util.List;

/**
 * A sentence that is not yet in a language: the key of a text and what it is filled with. Whoever stands at the edge
 * (screen, command line, document) turns it into words with {@link Texts#get(Message)}.
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Arguments must not be null; a {@code Message} among them is resolved in the same language. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
