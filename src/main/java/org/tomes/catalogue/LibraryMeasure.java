package org.tomes.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.text.Language;

/**
 * A ready-made measure that a company can adopt and make its own.
 *
 * @param key names it for good, in kebab case
 * @param version 1 for its first text, one more with each newer one
 * @param technical false for an organisational one
 * @param direct controls that it serves directly
 * @param supporting controls that it supports
 * @param reviewIntervalMonths months between two reviews that we suggest
 */
public record LibraryMeasure(String key, int version, boolean technical, List<ControlId> direct,
        List<ControlId> supporting, Set<ProtectionGoal> goals, Attributes attributes, int reviewIntervalMonths,
        Map<Language, Wording> wording) {

    /**
     * In one language.
     *
     * @param target what is to be reached
     * @param hints how it is done well
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
