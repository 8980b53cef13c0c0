package org.tomes.measure;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.text.Language;

/** A text of a measure that can also be entered in the other language, for documents in that language. */
public enum TranslatedText {
    TITLE("title", Measure::title),
    TARGET("target", Measure::target),
    IMPLEMENTATION("implementation", Measure::implementation),
    SCOPE("scope", Measure::scope);

    private final String field;
    private final Function<Measure, String> original;

    TranslatedText(String field, Function<Measure, String> original) {
        this.field = field;
        this.original = original;
    }

    /** Returns the text for the field with the text as entered; empty for every other field. */
    public static Optional<TranslatedText> of(MeasureField<?> any) {
        return Stream.of(values()).filter(text -> text.field.equals(any.name())).findFirst();
    }

    /** Returns the name of the field with the text as entered. */
    public String field() {
        return field;
    }

    /** Returns the name of the field with the translation, such as {@code titleEn}. */
    public String field(Language language) {
        return field + switch (language) {
            case DE -> "De";
            case EN -> "En";
        };
    }

    public String original(Measure measure) {
        return original.apply(measure);
    }
}
