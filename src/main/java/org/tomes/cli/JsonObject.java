package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields of JSON output in the order in which they are given, as {@link Map#of} does not keep it: two calls of the same
 * command print the same text.
 */
final class JsonObject {

    private JsonObject() {
    }

    /**
     * @param more further names, each followed by its value
     */
    static Map<String, Object> of(String name, Object value, Object... more) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(name, value);
        for (int i = 0; i < more.length; i += 2) {
            json.put((String) more[i], more[i + 1]);
        }
        return json;
    }
}
