package org.tomes.text;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A language of screens, messages and documents. A document's language is independent of the screen's. */
public enum Language {
    DE(Locale.GERMANY, "dd.MM.uuuu"),
    EN(Locale.UK, "d MMM uuuu");

    private final Locale locale;
    private final DateTimeFormatter dateFormat;

    Language(Locale locale, String datePattern) {
        this.locale = locale;
        this.dateFormat = DateTimeFormatter.ofPattern(datePattern, locale);
    }

    /** Returns the locale for dates, numbers and upper case. */
    public Locale locale() {
        return locale;
    }

    /** Returns the format of dates; in English with the month's name, since 1/2/2026 is ambiguous. */
    public DateTimeFormatter dateFormat() {
        return dateFormat;
    }

    /** Returns the two-letter tag of ISO 639-1, in lower case: {@code de} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Returns the other of the two languages. */
    public Language other() {
        return this == DE ? EN : DE;
    }

    /** Returns the language of a tag such as {@code de}, {@code EN} or {@code de-AT}; empty if it is not supported. */
    public static Optional<Language> ofTag(String tag) {
        String code = Locale.forLanguageTag(tag.strip()).getLanguage();
        for (Language language : values()) {
            if (language.tag().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Returns the language of the operating system's user; English if it is not supported. */
    public static Language ofSystem() {
        return ofTag(Locale.getDefault().toLanguageTag()).orElse(EN);
    }
}
