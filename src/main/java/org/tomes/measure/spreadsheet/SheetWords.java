package org.tomes.measure.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Finds the constant that a cell denotes: by its name, its text in either language, or a synonym. */
final class SheetWords<E> {

    private final Map<String, E> meanings = new HashMap<>();
    private final String choices;

    /**
     * @param constants of enums
     * @param area the area of their texts
     * @param language the language in which messages list them
     */
    SheetWords(List<E> constants, String area, Language language) {
        for (E constant : constants) {
            add(constant, ((Enum<?>) constant).name());
            for (Language candidate : Language.values()) {
                add(constant, Texts.in(candidate).name(area, (Enum<?>) constant));
            }
        }
        choices = constants.stream()
                .map(constant -> Texts.in(language).name(area, (Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private void add(E constant, String word) {
        meanings.putIfAbsent(MeasureColumn.plain(word), constant);
    }

    /** Adds synonyms for the constant, separated by commas. */
    SheetWords<E> and(E constant, String words) {
        for (String word : words.split(",")) {
            add(constant, word);
        }
        return this;
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(meanings.get(MeasureColumn.plain(word)));
    }

    /** All valid values, for an error message. */
    String choices() {
        return choices;
    }
}
