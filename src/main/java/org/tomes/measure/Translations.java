package org.tomes.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.text.Language;

/** Texts of a measure in languages other than the one in which they were entered. */
public record Translations(Map<Language, Map<TranslatedText, String>> texts) {

    public Translations {
        texts = Map.copyOf(texts);
    }

    public static Translations none() {
        return new Translations(Map.of());
    }

    /** Returns the translation; empty if there is none. */
    public String get(Language language, TranslatedText text) {
        return texts.getOrDefault(language, Map.of()).getOrDefault(text, "");
    }

    /** Returns a copy with this translation. If the translation is empty, it is removed. */
    Translations with(Language language, TranslatedText text, String translation) {
        Map<TranslatedText, String> changed = new EnumMap<>(TranslatedText.class);
        changed.putAll(texts.getOrDefault(language, Map.of()));
        if (translation.isEmpty()) {
            changed.remove(text);
        } else {
            changed.put(text, translation);
        }
        Map<Language, Map<TranslatedText, String>> all = new EnumMap<>(Language.class);
        all.putAll(texts);
        if (changed.isEmpty()) {
            all.remove(language);
        } else {
            all.put(language, Map.copyOf(changed));
        }
        return new Translations(all);
    }

    /** Returns all translations, each on a separate line, so that a search finds them. */
    public String lines() {
        return texts.values().stream().flatMap(each -> each.values().stream()).collect(Collectors.joining("\n"));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
