package org.tomes.settings;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts in a form.
 *
 * @param revision of the edited record
 * @param texts by field
 * @param at time of the last input; {@link Instant#EPOCH} if an earlier version of the program stored it
 */
public record InputDraft(int revision, Map<String, String> texts, Instant at) {

    public InputDraft {
        texts = Map.copyOf(texts);
    }

    static InputDraft read(Map<?, ?> fields) {
        Object at = fields.get("at");
        return new InputDraft(((Number) fields.get("revision")).intValue(), DraftFile.texts(fields.get("texts")),
                at == null ? Instant.EPOCH : Instant.parse((String) at));
    }

    Map<String, Object> written() {
        return new TreeMap<>(Map.of("revision", revision, "texts", new TreeMap<>(texts), "at", at.toString()));
    }
}
