package org.tomes.text;

import java.util.Locale;
import java.util.Optional;

/** A language that screens, messages and documents exist in. A document's language is independent of the screen's. */
public enum Language {
    DE(Locale.GERMANY),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale that dates, numbers and upper case follow. */
    public Locale locale() {
        return locale;
    }

    /** The two-letter tag of ISO 639-1, in lower case: {@code de} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of a tag such as {@code de}, {@code EN} or {@code de-AT}; empty where it is none of ours. */
    public static Optional<Language> ofTag(String tag) {
        String wanted = Locale.forLanguageTag(tag.strip()).getLanguage();
        for (Language language : values()) {
            if (language.tag().equals(wanted)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language of the operating system's user, English where that is neither of ours. */
    public static Language ofSystem() {
        return ofTag(Locale.getDefault().toLanguageTag()).orElse(EN);
    }
}
