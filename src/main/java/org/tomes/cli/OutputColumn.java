package org.tomes.cli;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * A column of a table for people: its heading and the text for a row.
 *
 * @param key key of the heading
 * @param cell returns the text of a row in a language
 */
record OutputColumn<T>(String key, Cell<T> cell) {

    interface Cell<T> {

        String of(T row, Texts texts);
    }

    /**
     * Formats a value as its text, a collection separated by commas, and null or an empty {@link Optional} as an empty
     * cell.
     */
    static <T> OutputColumn<T> column(String key, Function<? super T, ?> value) {
        return new OutputColumn<>(key, (row, texts) -> text(value.apply(row), texts, ""));
    }

    /** Formats a missing value as a dash where an empty cell could be mistaken for an omission. */
    static <T> OutputColumn<T> columnOrDash(String key, Function<? super T, ?> value) {
        return new OutputColumn<>(key, (row, texts) -> text(value.apply(row), texts, "–"));
    }

    /**
     * Formats the name of a constant.
     *
     * @param area text key prefix of the names
     */
    static <T> OutputColumn<T> column(String key, String area, Function<? super T, ? extends Enum<?>> constant) {
        return new OutputColumn<>(key, (row, texts) -> texts.name(area, constant.apply(row)));
    }

    private static String text(Object value, Texts texts, String nothing) {
        return switch (value) {
            case null -> nothing;
            case Optional<?> optional -> text(optional.orElse(null), texts, nothing);
            case Message message -> texts.get(message);
            case Collection<?> values ->
                values.stream().map(element -> text(element, texts, "")).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
