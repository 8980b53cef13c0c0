package org.tomes.desktop.document;

import java.util.List;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.check.RuleValueTexts;
import org.tomes.document.text.PlaceholderName;
import org.tomes.document.text.SectionStatus;
import org.tomes.people.TopicKeys;
import org.tomes.text.Texts;

/**
 * The names of placeholders and of their arguments in the language of the window.
 *
 * @param sections the sections of the document, for references to them
 * @param values the values of the rules
 */
record PlaceholderLabels(Texts texts, List<PlaceholderName> entries, List<SectionStatus> sections,
        RuleValueTexts values) {

    static final String VALUE = "param";
    private static final String SECTION = "section";
    private static final String CONTROL = "control";
    private static final String SIGNATURES = "signatures";

    PlaceholderLabels {
        entries = List.copyOf(entries);
        sections = List.copyOf(sections);
    }

    String of(PlaceholderName entry) {
        return texts.get(entry.textKey());
    }

    /** Returns the name of an argument; a name that only the program uses remains as written. */
    String argument(PlaceholderName entry, String argument) {
        return switch (entry.name()) {
            case SECTION -> sections.stream()
                    .filter(section -> section.key().equals(argument))
                    .map(section -> section.record().title())
                    .findFirst()
                    .orElse(argument);
            case CONTROL -> argument + " " + Controls.get(ControlId.of(argument)).label(texts.language());
            case VALUE -> texts.get("rule.name." + argument);
            case SIGNATURES -> texts.get("document.signature.of." + argument);
            default -> TopicKeys.ALL.contains(argument) ? texts.get("people.subject." + argument) : argument;
        };
    }

    String value(String key) {
        return values.value(key, texts);
    }
}
