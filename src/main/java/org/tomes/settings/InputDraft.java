package org.tomes.settings;

import java.util.Map;
import java.util.TreeMap;

/**
 * The texts in a form.
 *
 * @param revision of the edited record
 * @param texts by field
 */
public record InputDraft(int revision, Map<String, String> texts) {

    public InputDraft {
        texts = Map.copyOf(texts);
    }

    static InputDraft read(Map<?, ?> fields) {
        return new InputDraft(((Number) fields.get("revision")).intValue(), DraftFile.texts(fields.get("texts")));
    }

    Map<String, Object> written() {
        return new TreeMap<>(Map.of("revision", revision, "texts", new TreeMap<>(texts)));
    }
}
