package org.tomes.desktop.common;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tomes.text.Message;

/**
 * A short form in a dialog: its fields and their current values.
 *
 * @param values by field name: a text, the key of a choice, or a date as {@code 2026-11-24}
 */
public record FormInput(Confirmation question, List<Entry> entries, Map<String, String> values) {

    /** The kind of input. */
    public enum Kind {
        LINE,
        TEXT,
        DATE,
        CHOICE
    }

    /** An item to choose from. */
    public record Choice(String key, String name) {
    }

    /**
     * @param name the field name used in errors
     * @param choices only for {@link Kind#CHOICE}
     * @param prompt example of the form of a line, shown while it is empty
     * @param suggestion derives a line from the value of another field, until the user changes it
     * @param source name of the other field; empty if there is no suggestion
     */
    public record Entry(String name, Message label, Kind kind, List<Choice> choices, boolean required,
            Optional<Message> prompt, Optional<UnaryOperator<String>> suggestion, String source) {

        private Entry(String name, Message label, Kind kind, List<Choice> choices, boolean required) {
            this(name, label, kind, choices, required, Optional.empty(), Optional.empty(), "");
        }

        /**
         * Returns a copy for a line that is suggested until the user changes it.
         *
         * @param field name of the field from whose value it is derived
         */
        public Entry suggestedBy(String field, UnaryOperator<String> derive) {
            return new Entry(name, label, kind, choices, required, prompt, Optional.of(derive), field);
        }

        /** Returns a copy for a line that shows an example of its form while it is empty. */
        public Entry like(Message example) {
            return new Entry(name, label, kind, choices, required, Optional.of(example), suggestion, source);
        }

        public static Entry line(String name, Message label, boolean required) {
            return new Entry(name, label, Kind.LINE, List.of(), required);
        }

        public static Entry text(String name, Message label, boolean required) {
            return new Entry(name, label, Kind.TEXT, List.of(), required);
        }

        public static Entry date(String name, Message label, boolean required) {
            return new Entry(name, label, Kind.DATE, List.of(), required);
        }

        public static Entry choice(String name, Message label, List<Choice> choices) {
            return new Entry(name, label, Kind.CHOICE, choices, true);
        }

        /** @param choices contains one with an empty key, which chooses nothing */
        public static Entry optionalChoice(String name, Message label, List<Choice> choices) {
            return new Entry(name, label, Kind.CHOICE, choices, false);
        }
    }

    public FormInput {
        entries = List.copyOf(entries);
        values = Map.copyOf(values);
    }

    public static FormInput of(Confirmation question, Map<String, String> values, Entry... entries) {
        return new FormInput(question, List.of(entries), values);
    }

    /** Creates a form that asks for one line of text, which is required. */
    public static FormInput ofLine(Confirmation question, String name, Message label, String suggestion) {
        return of(question, Map.of(name, suggestion), Entry.line(name, label, true));
    }

    public FormInput filled(Map<String, String> newValues) {
        return new FormInput(question, entries, newValues);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Returns the value without spaces around it. */
    public String stripped(String name) {
        return value(name).strip();
    }

    public Optional<LocalDate> day(String name) {
        return value(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value(name)));
    }
}
