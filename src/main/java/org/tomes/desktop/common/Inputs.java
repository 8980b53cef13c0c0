package org.tomes.desktop.common;

import java.util.List;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** Operations on the inputs of a form, each of which is a property, a list or a set. */
public final class Inputs {

    private Inputs() {
    }

    public static void onEdit(Observable input, Runnable edited) {
        if (input instanceof ObservableValue<?> value) {
            value.addListener((changed, before, now) -> edited.run());
        } else {
            input.addListener(changed -> edited.run());
        }
    }

    /** Returns an action that restores the current value of the input. */
    static Runnable restoring(Observable input) {
        return switch (input) {
            case Property<?> property -> valueRestorer(property);
            case ObservableList<?> list -> listRestorer(list);
            case ObservableSet<?> set -> setRestorer(set);
            default -> throw new IllegalArgumentException(input.getClass().getName());
        };
    }

    private static <T> Runnable valueRestorer(Property<T> property) {
        T value = property.getValue();
        return () -> property.setValue(value);
    }

    private static <E> Runnable listRestorer(ObservableList<E> list) {
        List<E> values = List.copyOf(list);
        return () -> list.setAll(values);
    }

    private static <E> Runnable setRestorer(ObservableSet<E> set) {
        Set<E> values = Set.copyOf(set);
        return () -> {
            set.clear();
            set.addAll(values);
        };
    }
}
