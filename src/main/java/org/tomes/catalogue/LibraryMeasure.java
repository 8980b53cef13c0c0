package org.tomes.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.text.Language;

/**
 * A ready-made measure that a company can adopt and adapt.
 *
 * @param key the permanent name, in kebab case
 * @param version version of the text; 1 for the first, incremented with each newer text
 * @param technical false for an organisational measure
 * @param direct controls that the measure fulfils directly
 * @param supporting controls that the measure supports
 * @param reviewIntervalMonths the suggested number of months between two reviews
 */
public record LibraryMeasure(String key, int version, boolean technical, List<ControlId> direct,
        List<ControlId> supporting, Set<Article32Objective> goals, MeasureAttributes attributes,
        int reviewIntervalMonths, Map<Language, Wording> wording) {

    /**
     * The texts in one language.
     *
     * @param target the objective
     * @param hints implementation advice
     */
    public record Wording(String title, String target, String hints) {
    }

    public LibraryMeasure {
        direct = List.copyOf(direct);
        supporting = List.copyOf(supporting);
        goals = Set.copyOf(goals);
        wording = Map.copyOf(wording);
    }

    public Wording in(Language language) {
        return wording.get(language);
    }
}
