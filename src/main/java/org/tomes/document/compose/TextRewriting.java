package org.tomes.document.compose;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Replaces texts in content. It works generically on records, lists and values, so it does not need separate code for
 * each kind of block.
 */
final class TextRewriting {

    private TextRewriting() {
    }

    /** @param rule maps each text to its replacement */
    @SuppressWarnings("unchecked")
    static <T> T texts(T content, UnaryOperator<String> rule) {
        return (T) any(content, rule);
    }

    private static Object any(Object value, UnaryOperator<String> rule) {
        return switch (value) {
            case String text -> rule.apply(text);
            case List<?> list -> list(list, rule);
            case Optional<?> optional -> optional.map(inner -> any(inner, rule));
            case Record content -> rewritten(content, rule);
            case null, default -> value;
        };
    }

    private static List<?> list(List<?> list, UnaryOperator<String> rule) {
        List<Object> rewritten = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object element : list) {
            Object other = any(element, rule);
            changed |= other != element;
            rewritten.add(other);
        }
        return changed ? rewritten : list;
    }

    private static Object rewritten(Record content, UnaryOperator<String> rule) {
        RecordComponent[] components = content.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean changed = false;
        try {
            for (int i = 0; i < values.length; i++) {
                Object before = components[i].getAccessor().invoke(content);
                values[i] = components[i].getType().isPrimitive() ? before : any(before, rule);
                changed |= !components[i].getType().isPrimitive() && values[i] != before && !values[i].equals(before);
            }
            return changed ? constructor(content.getClass(), components).newInstance(values) : content;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("content is made of public records", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
            throws NoSuchMethodException {
        return type.getConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }
}
