package org.tomes.measure.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Finds the constant that a word in a cell means: its name, its text in either language, or a word that people use for
 * it.
 */
final class SheetWords<E> {

    private final Map<String, E> meanings = new HashMap<>();
    private final String choices;

    /** @param constants of enums @param area where their texts are @param language that sentences list them in */
    SheetWords(List<E> constants, String area, Language language) {
        for (E constant : constants) {
            add(constant, ((Enum<?>) constant).name());
            for (Language each : Language.values()) {
                add(constant, Texts.in(each).name(area, (Enum<?>) constant));
            }
        }
        choices = constants.stream()
                .map(constant -> Texts.in(language).name(area, (Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private void add(E constant, String word) {
        meanings.putIfAbsent(MeasureColumn.plain(word), constant);
    }

    /** Words that people use for the constant, between commas. */
    SheetWords<E> and(E constant, String words) {
        for (String word : words.split(",")) {
            add(constant, word);
        }
        return this;
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(meanings.get(MeasureColumn.plain(word)));
    }

    /** All that may be written, for a sentence that says so. */
    String choices() {
        return choices;
    }
}
