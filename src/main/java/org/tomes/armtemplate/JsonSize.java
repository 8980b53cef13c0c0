package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Measures the size of a value, so that values that would multiply are detected before they are expanded. */
final class JsonSize {

    private static final int LARGEST = 200_000;
    private static final int CHARACTERS_OF_ONE = 20;

    private JsonSize() {
    }

    /** Returns the size; empty if the value is too large. */
    static Optional<Integer> of(JsonNode value) {
        int size = 0;
        Deque<JsonNode> pending = new ArrayDeque<>(List.of(value));
        while (!pending.isEmpty()) {
            JsonNode next = pending.pop();
            size += 1 + (next.isTextual() ? next.asText().length() / CHARACTERS_OF_ONE : 0);
            if (size > LARGEST) {
                return Optional.empty();
            }
            next.forEach(pending::push);
        }
        return Optional.of(size);
    }
}
