package org.tomes.catalogue;

import java.util.Map;
import org.tomes.text.Language;

/**
 * A control of Annex A as shipped with Tomes: its number and a short label in Tomes' own words, since the standard's
 * titles are copyrighted.
 */
public record Control(ControlId id, Map<Language, String> labels) {

    public Control {
        labels = Map.copyOf(labels);
    }

    public String label(Language language) {
        return labels.get(language);
    }
}
