package org.tomes.desktop.common;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/** Prepares the controls of a form in which a person chooses. */
public final class Choices {

    private Choices() {
    }

    public static <T> void prepare(ComboBox<T> box, List<T> items, Function<T, String> name) {
        box.getItems().setAll(items);
        box.setConverter(shownBy(name));
    }

    /** For choices that are not read back from their name. */
    private static <T> StringConverter<T> shownBy(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }

    /** @param invalid told what was typed when it is no date; the date before stays then */
    public static void prepare(DatePicker picker, Dates dates, Consumer<String> invalid) {
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : dates.show(day);
            }

            @Override
            public LocalDate fromString(String typed) {
                if (typed == null || typed.isBlank()) {
                    return null;
                }
                return dates.read(typed).orElseGet(() -> {
                    invalid.accept(typed.strip());
                    return picker.getValue();
                });
            }
        });
    }
}
