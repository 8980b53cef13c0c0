package org.tomes.catalogue;

import java.util.Map;
import org.tomes.text.Language;

/**
 * An Annex A control as part of Tomes: its number, and a short label in Tomes' words, because the titles in the
 * standard are protected by copyright.
 */
public record Control(ControlId id, Map<Language, String> labels) {

    public Control {
        labels = Map.copyOf(labels);
    }

    public String label(Language language) {
        return labels.get(language);
    }
}
